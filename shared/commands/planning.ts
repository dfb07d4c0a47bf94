/** What every planner is given: the rows as they stand, the change being built, and the order of rows. All passed in, so that plans are pure. */
import type { Cell, Row } from '../cell';
import { ChangeBuilder } from '../change-builder';
import { isRowId, type ColumnId, type RowId, type SheetId } from '../id';
import { fail, ok, type Result } from '../result';
import { bookSettings, type BookSettings } from '../sheets/book-settings';
import { sheetNamed } from '../sheets/index';
import { columnOf } from '../sheets/own-columns';
import { tidyCell } from '../sheets/tidy';
import { cellFits } from '../kinds/cell-fits';

/** The book as planners see it. */
export interface PlannerRows {
  get(id: RowId): Row | undefined;
  /** Every row, of any sheet, that belongs to this one. */
  belongings(owner: RowId): Iterable<RowId>;
  /** The smallest position in a sheet after this one (null: the first of all), or null at the end. */
  positionAfter(sheet: SheetId, position: string | null): string | null;
  lastPosition(sheet: SheetId): string | null;
}

export interface Planning {
  readonly rows: PlannerRows;
  readonly change: ChangeBuilder;
  readonly settings: BookSettings;
  /** Positions given out by this plan, sorted, per sheet: later commands of one batch must see them. */
  readonly placed: Map<SheetId, string[]>;
}

export const startPlanning = (rows: PlannerRows): Planning => ({
  rows,
  change: new ChangeBuilder(rows),
  settings: bookSettings(rows),
  placed: new Map(),
});

/** A row that was removed meanwhile, perhaps by another window: nothing may be put under it. */
const isGone = (owner: string, { change }: Planning): boolean => isRowId(owner) && !change.has(owner);

/** The cell as it may stand in this column, in its tidy form: the column exists, is not computed, and the value is of its kind. */
export function heldCell(planning: Planning, target: { sheet: SheetId; column: ColumnId }, cell: Cell): Result<Cell> {
  const column = columnOf(target.sheet, target.column, planning.change);
  if (column === undefined) return fail({ code: 'unknown-column', column: target.column });
  if (column.computed) return fail({ code: 'computed-column', column: target.column });
  const owner = target.column === sheetNamed(target.sheet).owner ? cell : null;
  if (typeof owner === 'string' && isGone(owner, planning)) return fail({ code: 'unknown-row', row: owner });
  if (!cellFits(column, cell)) return fail({ code: 'wrong-form', text: JSON.stringify(cell).slice(0, 80) });
  return ok(tidyCell(cell, column, planning.settings.country));
}
