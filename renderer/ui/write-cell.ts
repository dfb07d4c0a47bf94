/** Writes one cell; the book refuses it whole if the cell has moved since it was shown. */
import { cellOf, sameCell, type Cell, type Row } from '../../shared/cell';
import type { ColumnId } from '../../shared/id';
import { labelOf, run } from '../data/run';

/** False if it was refused: `run` has told why, and the field keeps the text. */
export async function writeCell(row: Row, column: ColumnId, now: Cell): Promise<boolean> {
  const was = cellOf(row, column);
  if (sameCell(was, now)) return true;
  const cells = [{ row: row.id, column, now, was }];
  return (await run([{ type: 'edit-cells', cells }], labelOf('edit', { count: 1 }))).ok;
}
