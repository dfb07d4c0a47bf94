/** Sets cells of rows. One that has moved since the user saw it makes the whole command stale. */
import { sameCell } from '../cell';
import { sheetOf, type CellRef } from '../id';
import { fail, ok, type Result } from '../result';
import type { Command } from './command';
import { heldCell, type Planning } from './planning';

type EditCells = Extract<Command, { type: 'edit-cells' }>;

export function planEditCells({ cells }: EditCells, planning: Planning): Result<null> {
  const stale: CellRef[] = [];
  for (const { row: id, column, now, was } of cells) {
    if (!planning.change.has(id)) return fail({ code: 'unknown-row', row: id });
    const held = heldCell(planning, { sheet: sheetOf(id), column }, now);
    if (!held.ok) return held;
    if (was !== undefined && !sameCell(planning.change.cell(id, column), was)) stale.push({ row: id, column });
    planning.change.set(id, column, held.value);
  }
  return stale.length > 0 ? fail({ code: 'stale', cells: stale }) : ok(null);
}
