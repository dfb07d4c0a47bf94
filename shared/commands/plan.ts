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
    const planned = planOne(command, planning);
    if (!planned.ok) return planned;
  }
  const change = planning.change.build();
  return isEmpty(change) ? fail({ code: 'nothing-changed' }) : ok(change);
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
