/** Sends the rows of a book to a window in slices small enough that nobody waits; changes may be announced in between. */
import type { Cell, Row } from '../shared/cell';
import type { BookNews, PackedRows } from '../shared/contract/book';
import { sheetOf, type ColumnId, type RowId, type SheetId } from '../shared/id';
import { slices } from './store/line';

const rowsPerSlice = 600;

export function packRows(sheet: SheetId, rows: readonly Row[]): PackedRows {
  const columns: Record<ColumnId, Cell[]> = {};
  rows.forEach((row, at) => {
    for (const [column, cell] of Object.entries(row.cells)) {
      const cells = (columns[column] ??= new Array<Cell>(rows.length).fill(null));
      cells[at] = cell;
    }
  });
  return { sheet, ids: rows.map(row => row.id), columns };
}

/**
 * The rows are read while the book lives: one that changes before its turn goes out as it is by then, and one that changes
 * after is told as news. Ends early when `stopped` says so.
 */
export async function streamRows(
  rows: Map<RowId, Row>,
  send: (news: BookNews) => void,
  stopped: () => boolean,
): Promise<void> {
  const breathe = slices();
  let [slice, count] = [new Map<SheetId, Row[]>(), 0];
  const flush = (): void => {
    for (const [sheet, list] of slice) send({ type: 'rows', rows: packRows(sheet, list) });
    slice = new Map();
    count = 0;
  };
  for (const row of rows.values()) {
    const sheet = sheetOf(row.id);
    const list = slice.get(sheet);
    if (list === undefined) slice.set(sheet, [row]);
    else list.push(row);
    if (++count < rowsPerSlice) continue;
    flush();
    await breathe();
    if (stopped()) return;
  }
  flush();
}
