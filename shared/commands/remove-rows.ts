/** Removes rows with all that belongs to them, so that no policy is left without its client; undo brings all of it back. */
import type { RowId } from '../id';
import { fail, ok, type Result } from '../result';
import type { Command } from './command';
import type { Planning } from './planning';

type RemoveRows = Extract<Command, { type: 'remove-rows' }>;

export function planRemoveRows({ rows }: RemoveRows, planning: Planning): Result<null> {
  for (const id of rows) if (!planning.change.has(id)) return fail({ code: 'unknown-row', row: id });
  const going: RowId[] = [...rows];
  for (let id = going.pop(); id !== undefined; id = going.pop()) {
    if (!planning.change.has(id)) continue;
    going.push(...planning.rows.belongings(id));
    planning.change.remove(id);
  }
  return ok(null);
}
