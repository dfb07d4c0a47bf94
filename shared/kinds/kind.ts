/** A kind is the behaviour of a column: read, show, compare, and how Excel shows it. The set is closed: `kinds/index.ts`. */
import type { Cell } from '../cell';
import type { Result } from '../result';
import type { Column } from '../sheets/sheet';

export type Language = 'zh-TW' | 'zh-CN' | 'en';
export type YearStyle = 'western' | 'roc';

/** What reading needs beyond the column. `today` and `currency` are passed in; `units` is a scale said by a header (萬 = 10000). */
export interface ReadContext {
  readonly language: Language;
  readonly today: string;
  readonly currency: string;
  /** How a two-digit year is meant; null = not known, which is a problem, not a guess. Three digits are always ROC. */
  readonly years: YearStyle | null;
  /** What a slash date without a year first means; null = only unambiguous dates are read. */
  readonly dayOrder: 'day-first' | 'month-first' | null;
  /** The scale a header gave its numbers (萬 10000, % 0.01, per 100 0.01), 1 if none. A cell that names its own unit is not scaled again. */
  readonly scale: number;
  /** The label of every option of a choice column in every language, and its synonyms: folded text -> option. */
  readonly options: (column: Column, text: string) => string | null;
  /** Finds the row a reference names, by id, number or name. */
  readonly rowNamed: (column: Column, text: string) => Result<string>;
}

export interface ShowContext {
  readonly language: Language;
  readonly years: YearStyle;
  readonly currency: string;
  readonly optionLabel: (column: Column, option: string) => string;
  readonly rowLabel: (id: string) => string;
  /** How a telephone number kept as E.164 is written where the RM works; without it, as kept. */
  readonly phone?: (number: string) => string;
}

export interface Kind {
  /** Reads what a person typed, pasted or wrote in a workbook. Refuses rather than repairs; empty text is null. */
  readonly read: (text: string, column: Column, context: ReadContext) => Result<Cell>;
  /** The text shown in a cell, without the currency (that is in the header or beside it). Raw cells show as typed. */
  readonly show: (cell: Cell, column: Column, context: ShowContext) => string;
  /** The text an editor starts with and the clipboard carries: `read(edit(c)) = c`. */
  readonly edit: (cell: Cell, column: Column, context: ShowContext) => string;
  /** A total order of filled cells: options in their declared order, text by the language's collation, rows by their label.
   *  Made once a sort, since collators are dear. Empty and raw cells are ordered by the caller, last (`orderCells`). */
  readonly order: (column: Column, context: ShowContext) => (a: Cell, b: Cell) => number;
  readonly align: 'start' | 'end' | 'center';
}
