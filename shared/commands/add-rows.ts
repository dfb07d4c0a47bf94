/** Adds rows to a sheet, in order, behind another row or at the end. */
import type { Cell } from '../cell';
import { sheetOf, type ColumnId } from '../id';
import { fail, ok, type Result } from '../result';
import { sheetNamed } from '../sheets/index';
import { positionColumn } from '../sheets/sheet';
import type { Command } from './command';
import { placesAfter } from './place';
import { heldCell, type Planning } from './planning';

type AddRows = Extract<Command, { type: 'add-rows' }>;

export function planAddRows({ sheet, after, rows }: AddRows, planning: Planning): Result<null> {
  if (after !== null && (sheetOf(after) !== sheet || !planning.change.has(after)))
    return fail({ code: 'unknown-row', row: after });
  const places = placesAfter(planning, sheet, { after, count: rows.length });
  for (const [at, row] of rows.entries()) {
    if (sheetOf(row.id) !== sheet || planning.change.has(row.id)) return fail({ code: 'unknown-row', row: row.id });
    const cells: Record<ColumnId, Cell> = {};
    for (const [column, cell] of Object.entries(row.cells)) {
      if (column === positionColumn) continue;
      const held = heldCell(planning, { sheet, column }, cell);
      if (!held.ok) return held;
      cells[column] = held.value;
    }
    cells[positionColumn] = places[at] ?? null;
    const currency = sheetNamed(sheet).currency;
    if (currency !== null) cells[currency] ??= planning.settings.baseCurrency;
    planning.change.add({ id: row.id, cells });
  }
  return ok(null);
}
