/** What else a client is found by: their employer and identity number, and the words of what belongs to them. */
import type { Cell } from '../cell';
import type { ColumnId, RowId, SheetId } from '../id';

/** How well a word says whom one means; see the points in client-search.ts. */
export const furtherSorts = ['account', 'member', 'id', 'employer', 'file', 'text'] as const;
export type FurtherSort = (typeof furtherSorts)[number];

export interface FurtherWord {
  readonly sort: FurtherSort;
  readonly row: RowId;
  readonly column: ColumnId;
  readonly text: string;
}

const columns: readonly (readonly [SheetId, ColumnId, FurtherSort])[] = [
  ['client', 'idNumber', 'id'],
  ['client', 'employer', 'employer'],
  ['member', 'memberName', 'member'],
  ['policy', 'policyNo', 'account'],
  ['holding', 'accountNo', 'account'],
  ['liability', 'accountNo', 'account'],
  ['attachment', 'fileName', 'file'],
  ['attachment', 'note', 'text'],
  ['contact', 'text', 'text'],
  ['task', 'title', 'text'],
  ['ticket', 'subject', 'text'],
  ['ticket', 'detail', 'text'],
  ['event', 'title', 'text'],
  ['event', 'notes', 'text'],
  ['review', 'notes', 'text'],
  ['review', 'actions', 'text'],
];

/** The sheets whose rows make a client be found. */
export const searchedSheets: ReadonlySet<SheetId> = new Set(columns.map(([sheet]) => sheet));

/** How the words are read: the rows of a sheet that are a client's (the client's own row for `client`), and a cell of one. */
export interface FurtherSource {
  rows(client: RowId, sheet: SheetId): Iterable<RowId>;
  cell(row: RowId, column: ColumnId): Cell;
}

export function* furtherWords(client: RowId, source: FurtherSource): Generator<FurtherWord> {
  for (const [sheet, column, sort] of columns)
    for (const row of source.rows(client, sheet)) {
      const text = source.cell(row, column);
      if (typeof text === 'string' && text !== '') yield { sort, row, column, text };
    }
}
