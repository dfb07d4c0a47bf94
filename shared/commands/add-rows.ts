/** Adds rows to a sheet, in order, behind another row or at the end. */
import type { Cell } from '../cell';
import { sheetOf, type ColumnId } from '../id';
import { fail, ok, type Result } from '../result';
import { sheets } from '../sheets/index';
import { positionColumn } from '../sheets/sheet';
import type { Command } from './command';
import { placesAfter } from './place';
import { mayHold, type Planning } from './planning';

type AddRows = Extract<Command, { type: 'add-rows' }>;

export function planAddRows({ sheet, after, rows }: AddRows, planning: Planning): Result<null> {
  if (after !== null && planning.change.get(after) === undefined) return fail({ code: 'unknown-row', row: after });
  const places = placesAfter(planning, sheet, { after, count: rows.length });
  for (const [at, row] of rows.entries()) {
    if (sheetOf(row.id) !== sheet || planning.change.get(row.id) !== undefined) return fail({ code: 'unknown-row', row: row.id });
    for (const [column, cell] of Object.entries(row.cells)) {
      if (column === positionColumn) continue;
      const held = mayHold(planning, { sheet, column }, cell);
      if (!held.ok) return held;
    }
    const cells: Record<ColumnId, Cell> = { ...row.cells, [positionColumn]: places[at] ?? null };
    const currency = sheets[sheet].currency;
    if (currency !== null) cells[currency] ??= planning.baseCurrency;
    planning.change.add({ id: row.id, cells });
  }
  return ok(null);
}
