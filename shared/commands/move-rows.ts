/** Moves rows behind another of their sheet, keeping their own order. */
import { sheetOf } from '../id';
import { fail, ok, type Result } from '../result';
import { positionColumn } from '../sheets/sheet';
import type { Command } from './command';
import { placesAfter } from './place';
import type { Planning } from './planning';

type MoveRows = Extract<Command, { type: 'move-rows' }>;

export function planMoveRows({ rows, after }: MoveRows, planning: Planning): Result<null> {
  const [first] = rows;
  if (first === undefined) return fail({ code: 'nothing-changed' });
  const sheet = sheetOf(first);
  const strange = [...rows, ...(after === null ? [] : [after])].find(
    id => sheetOf(id) !== sheet || !planning.change.has(id),
  );
  if (strange !== undefined) return fail({ code: 'unknown-row', row: strange });
  const places = placesAfter(planning, sheet, { after, count: rows.length });
  rows.forEach((id, at) => planning.change.set(id, positionColumn, places[at] ?? null));
  return ok(null);
}
