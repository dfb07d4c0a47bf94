/** What a sheet is: plain JSON-able data. No function and no word of any language lives here; labels are computed keys of the packs. */
import type { Cell } from '../cell';
import type { ColumnId, SheetId } from '../id';
import type { GroupId } from './groups';
import type { OptionListId } from './options';

export const kindIds = [
  'text',
  'money',
  'decimal',
  'percent',
  'date',
  'lunarDate',
  'term',
  'choice',
  'choices',
  'flag',
  'reference',
] as const;
export type KindId = (typeof kindIds)[number];

/** Checks beyond the kind, by name; `shared/sheets/rules.ts` holds them. */
export type CheckId =
  'idNumber' | 'phone' | 'email' | 'isin' | 'latinName' | 'postalCode' | 'noDigits' | 'shares' | 'time';

export interface Column {
  readonly kind: KindId;
  /** The header group it stands under: its words are `groups:<group>`. */
  readonly group: GroupId;
  readonly required?: true;
  /** money: in the book's base currency, whatever the row's is. */
  readonly inBase?: true;
  /** Follows from other cells (shared/analysis/computed.ts); never stored, never edited. */
  readonly computed?: true;
  readonly unique?: true;
  /** text: several lines in one cell. */
  readonly long?: true;
  /** Masked where others may look, asked about before a plain export. */
  readonly sensitive?: true;
  /** Pinned to the top of the client's page. */
  readonly pinned?: true;
  /** choice, choices: the option ids, in order. Absent for free lists. */
  readonly options?: readonly string[];
  /** choice, choices: the name of the list, under which the words of its options are kept: `options:<list>.<option>`. */
  readonly list?: OptionListId;
  /** choice: other words are allowed and kept (occupation, institution). */
  readonly open?: true;
  /** reference: which sheets it may point to; with `open`, a name of nobody in the book is allowed. */
  readonly to?: readonly SheetId[];
  /** decimal: most places kept; 0 for whole numbers. */
  readonly places?: number;
  readonly min?: string;
  readonly max?: string;
  readonly maxLength?: number;
  /** date: what else a cell may be: `--02-20` or `1985` (partial), `permanent`. */
  readonly partial?: true;
  readonly permanent?: true;
  readonly notFuture?: true;
  /** date: must not come before this column's. */
  readonly notBefore?: ColumnId;
  readonly check?: CheckId;
  /** Header words beyond the labels, in any language; folded before comparing. A trailing * marks an ambiguous one: a question. */
  readonly aliases?: readonly string[];
  /** Width in pixels the grid starts with. */
  readonly width: number;
  /** Not shown until asked for. */
  readonly hidden?: true;
  readonly fallback?: Cell;
}

export interface Sheet {
  readonly id: SheetId;
  /** The column whose text names a row (client name, product). */
  readonly title: ColumnId;
  /** The column that holds the currency of the row's money; null where money is in the book's base currency. */
  readonly currency: ColumnId | null;
  /** The reference column that says whose row it is; null for clients. */
  readonly owner: ColumnId | null;
  readonly columns: Readonly<Record<ColumnId, Column>>;
}

/** Declares a sheet, keeping its column names as types so that a missing label does not compile. */
export const defineSheet = <const S extends Sheet>(sheet: S): S => sheet;

/** Where a row stands in its sheet: a fractional-indexing key, in every row's cells, never shown. */
export const positionColumn = 'position';
