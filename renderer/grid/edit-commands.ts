/** Turns what was written into commands: all cells of one act are one command, so that one undo takes them back. */
import { sameCell, type Cell } from '../../shared/cell';
import type { Command } from '../../shared/commands/command';
import type { ColumnId, RowId, SheetId } from '../../shared/id';

export interface Write {
  readonly row: RowId;
  readonly column: ColumnId;
  readonly was: Cell;
  readonly now: Cell;
}
export interface NewRow {
  readonly id: RowId;
  readonly cells: Readonly<Record<ColumnId, Cell>>;
}

/** Only what truly changes is sent; the last write to a cell counts. */
export function editCells(writes: readonly Write[]): readonly Command[] {
  const last = new Map(writes.map(write => [`${write.row} ${write.column}`, write]));
  const cells = [...last.values()]
    .filter(({ was, now }) => !sameCell(was, now))
    .map(({ row, column, was, now }) => ({ row, column, was, now }));
  return cells.length === 0 ? [] : [{ type: 'edit-cells', cells }];
}

export function addRows(sheet: SheetId, after: RowId | null, rows: readonly NewRow[]): readonly Command[] {
  if (rows.length === 0) return [];
  const fresh = rows.map(({ id, cells }) => ({ id, cells: filled(cells) }));
  return [{ type: 'add-rows', sheet, after, rows: fresh }];
}

const filled = (cells: Readonly<Record<ColumnId, Cell>>): Record<ColumnId, Cell> =>
  Object.fromEntries(Object.entries(cells).flatMap(([column, cell]) => (cell === null ? [] : [[column, cell]])));

/** Keys of the `history` pack that a grid uses. */
export type HistoryVerb =
  'edit' | 'paste' | 'cut' | 'fill' | 'clear' | 'replace' | 'add-rows' | 'remove-rows' | 'move-rows';

/** The label as the journal keeps it: the key and what fills it in. */
export const historyLabel = (key: HistoryVerb, count: number): string => JSON.stringify({ key, count });
