/** What an export may take from a grid: what is on screen, filtered and sorted, or the picked cells of it. */
import type { ColumnId, RowId } from '../../shared/id';
import type { GridDesk } from './desk';
import { cellCount, columnsOf, rowsOf } from './selection';

export interface ShownPart {
  readonly columns: readonly ColumnId[];
  readonly rows: readonly RowId[];
}
/** A grid on screen, asked when something is wanted of it. */
export interface ShownCells {
  readonly view: () => ShownPart;
  /** null where no more than one cell is picked. */
  readonly selection: () => ShownPart | null;
}

export const shownCells = (desk: GridDesk): ShownCells => ({
  view: () => shownPart(desk),
  selection: () => pickedPart(desk),
});

function shownPart({ frame }: GridDesk): ShownPart {
  const rows = Array.from({ length: frame.size.body }, (_, row) => frame.idAt(row));
  return { columns: frame.columns.map(({ id }) => id), rows: rows.filter(id => id !== null) };
}

/** Several blocks are their rows and their columns together. */
function pickedPart(desk: GridDesk): ShownPart | null {
  const { frame } = desk;
  const blocks = desk.blocks();
  if (cellCount(blocks) < 2) return null;
  const rows = rowsOf(blocks, frame.size).flatMap(row => frame.idAt(row) ?? []);
  const columns = columnsOf(blocks).flatMap(col => frame.column(col)?.id ?? []);
  return rows.length === 0 || columns.length === 0 ? null : { columns, rows };
}
