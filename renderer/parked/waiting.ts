/** Rows that have no client yet, gathered by the name their file says, with the client who has that name by now. */
import { cellOf, isRaw, type Row } from '../../shared/cell';
import { fold } from '../../shared/fold';
import { sheetOf, type RowId } from '../../shared/id';
import { sheetNamed } from '../../shared/sheets/index';

export interface Waiting {
  /** Folded: rows of one name wait together. */
  readonly key: string;
  /** As the file says it; '' where it says nothing. */
  readonly said: string;
  readonly rows: readonly Row[];
  /** The only client of that name. */
  readonly client: RowId | null;
}

export const saidOf = (row: Row): string => {
  const cell = cellOf(row, sheetNamed(sheetOf(row.id)).owner ?? '');
  return isRaw(cell) ? cell.raw : '';
};

/** `named`: the clients of a name. */
export function waitingRows(rows: Iterable<Row>, named: (name: string) => readonly RowId[]): readonly Waiting[] {
  const groups = new Map<string, { said: string; rows: Row[] }>();
  for (const row of rows) {
    const said = saidOf(row);
    const group = groups.get(fold(said)) ?? { said, rows: [] };
    group.rows.push(row);
    groups.set(fold(said), group);
  }
  return [...groups].map(([key, { said, rows: theirs }]) => {
    const clients = said === '' ? [] : named(said);
    return { key, said, rows: theirs, client: clients.length === 1 ? (clients[0] ?? null) : null };
  });
}
