/** Turns what the user meant into one change, or says why not. Pure: nothing happens until the change is on disk. */
import { isEmpty, type Change } from '../change';
import { fail, ok, type Result } from '../result';
import { planAddRows } from './add-rows';
import type { Command } from './command';
import { planEditCells } from './edit-cells';
import { planMoveRows } from './move-rows';
import { startPlanning, type PlannerRows, type Planning } from './planning';
import { planRemoveRows } from './remove-rows';

/** Several commands become one change: all of them or none. */
export function plan(commands: readonly Command[], rows: PlannerRows): Result<Change> {
  const planning = startPlanning(rows);
  for (const command of commands) {
    const one = planOne(command, planning);
    if (!one.ok) return one;
  }
  return planned(planning);
}

/** The same, letting others work between two commands; meanwhile the rows must stay as they are. */
export async function planInSlices(
  commands: readonly Command[],
  rows: PlannerRows,
  breathe: () => Promise<void>,
): Promise<Result<Change>> {
  const planning = startPlanning(rows);
  for (const command of commands) {
    const one = planOne(command, planning);
    if (!one.ok) return one;
    await breathe();
  }
  return planned(planning);
}

function planned({ change }: Planning): Result<Change> {
  const built = change.build();
  return isEmpty(built) ? fail({ code: 'nothing-changed' }) : ok(built);
}

function planOne(command: Command, planning: Planning): Result<null> {
  switch (command.type) {
    case 'edit-cells':
      return planEditCells(command, planning);
    case 'add-rows':
      return planAddRows(command, planning);
    case 'remove-rows':
      return planRemoveRows(command, planning);
    case 'move-rows':
      return planMoveRows(command, planning);
  }
}
