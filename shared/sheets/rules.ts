/** What is doubtful about a cell beside its row. Cheap and pure: asked for every cell that is shown. Uniqueness is the caller's. */
import { cellOf, isRaw, type Cell, type Row } from '../cell';
import { sheetOf, type ColumnId, type SheetId } from '../id';
import { compareDecimals } from '../kinds/exact-number';
import type { ValidationProblem } from '../problem';
import { isDay } from '../time/day';
import { checkText } from './checks/check-text';
import { sheetNamed } from './index';
import { rowRulesOf, type Rule } from './row-rules';
import type { Column } from './sheet';

export interface RuleContext {
  readonly today: string;
  /** Where the RM works: how a number without a country is read. */
  readonly country: string;
  /** The book's own risk scale, where a client names none. */
  readonly riskScheme?: string | null;
  /** All columns of a sheet with the RM's own; without it, ours only. */
  readonly columns?: (sheet: SheetId) => Readonly<Record<ColumnId, Column>>;
}

const nothing: readonly ValidationProblem[] = [];

/** Below (negative) or above a bound; a day that is not whole is compared by what is known of it. 0 where nothing compares. */
function againstBound(cell: Cell, bound: string, column: Column): number {
  if (column.kind === 'money') return typeof cell === 'number' ? cell - Number(bound) * 100 : 0;
  if (typeof cell !== 'string' || cell.startsWith('--') || cell === 'permanent') return 0;
  if (column.kind !== 'date') return compareDecimals(cell, bound);
  const known = bound.slice(0, cell.length);
  return cell < known ? -1 : cell > known ? 1 : 0;
}

function outOfRange(cell: Cell, column: Column, today: string): ValidationProblem | null {
  const max = column.notFuture === true ? today : (column.max ?? null);
  const min = column.min ?? null;
  const below = min !== null && againstBound(cell, min, column) < 0;
  const above = max !== null && againstBound(cell, max, column) > 0;
  return below || above ? { code: 'out-of-range', min, max } : null;
}

function before(row: Row, cell: Cell, column: Column): ValidationProblem | null {
  const other = column.notBefore;
  const since = other === undefined ? null : cellOf(row, other);
  if (other === undefined || typeof cell !== 'string' || typeof since !== 'string') return null;
  return isDay(cell) && isDay(since) && cell < since ? { code: 'before', other } : null;
}

/** Nothing for computed columns, and nothing for raw cells: why those could not be read is another question. */
export function validateCell(row: Row, columnId: ColumnId, context: RuleContext): readonly ValidationProblem[] {
  const sheet = sheetOf(row.id);
  const column = (context.columns?.(sheet) ?? sheetNamed(sheet).columns)[columnId];
  if (column === undefined) return nothing;
  return checkCell(row, { id: columnId, column, rules: rowRulesOf(sheet, columnId) }, context);
}

/** A column with the rules on its cells, found once for many rows. */
export interface CheckedColumn {
  readonly id: ColumnId;
  readonly column: Column;
  readonly rules: readonly Rule[];
}

/** The columns of a sheet of which more could be said than that a cell is missing. */
export const checkedColumns = (sheet: SheetId, columns: Readonly<Record<ColumnId, Column>>): readonly CheckedColumn[] =>
  Object.entries(columns).flatMap(([id, column]) => {
    const { check, min, max, notFuture, notBefore } = column;
    const rules = rowRulesOf(sheet, id);
    return (check ?? min ?? max ?? notFuture ?? notBefore) === undefined && rules.length === 0
      ? []
      : [{ id, column, rules }];
  });

/** As `validateCell`, without looking up what is the same for every row. */
export function checkCell(
  row: Row,
  { id, column, rules }: CheckedColumn,
  context: RuleContext,
): readonly ValidationProblem[] {
  const cell = cellOf(row, id);
  if (column.computed === true || isRaw(cell)) return nothing;
  if (cell === null && column.required !== true && rules.length === 0) return nothing;
  let found = nothing;
  if (cell === null) found = column.required === true ? [{ code: 'required' }] : nothing;
  else {
    found = withOne(found, outOfRange(cell, column, context.today));
    found = withOne(found, before(row, cell, column));
    if (column.check !== undefined)
      found = checkText({ row, cell, check: column.check, country: context.country }).reduce(withOne, found);
  }
  for (const rule of rules) found = withOne(found, rule(row, context));
  return found;
}

type Found = readonly ValidationProblem[];
/** Hardly ever is there one. */
const withOne = (found: Found, problem: ValidationProblem | null): Found =>
  problem === null ? found : [...found, problem];
