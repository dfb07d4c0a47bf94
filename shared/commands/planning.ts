/** What every planner is given: the rows as they stand, the change being built, and the order of rows. All passed in, so that plans are pure. */
import type { Cell, Row } from '../cell';
import { ChangeBuilder } from '../change-builder';
import type { ColumnId, RowId, SheetId } from '../id';
import type { Problem } from '../problem';
import { fail, ok, type Result } from '../result';
import { columnOf } from '../sheets/index';
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
  /** Stands in every money row whose currency was left empty. */
  readonly baseCurrency: string;
  /** Positions given out by this plan, sorted, per sheet: later commands of one batch must see them. */
  readonly placed: Map<SheetId, string[]>;
}

export const startPlanning = (rows: PlannerRows, baseCurrency: string): Planning => ({
  rows,
  change: new ChangeBuilder(rows),
  baseCurrency,
  placed: new Map(),
});

/** Whether this cell may stand in this column: it exists, is not computed, and the value is of its kind. */
export function mayHold(planning: Planning, target: { sheet: SheetId; column: ColumnId }, cell: Cell): Result<null> {
  const column = columnOf(target.sheet, target.column, planning.change);
  if (column === undefined) return fail({ code: 'unknown-column', column: target.column });
  if (column.computed) return fail({ code: 'computed-column', column: target.column });
  return cellFits(column, cell) ? ok(null) : refused({ code: 'wrong-form', text: JSON.stringify(cell).slice(0, 80) });
}

const refused = (problem: Problem): Result<null> => fail(problem);
