/** Which cells of a file an import could not take as they are, and why: to be shown in the file itself. */
import { problemText } from '../../../shared/i18n/problem-text';
import type { ColumnId } from '../../../shared/id';
import type { DraftTable } from '../../../shared/import/draft';
import type { ImportPlan, PlannedRow } from '../../../shared/import/plan-import';
import { columnTarget, isOwner } from '../../../shared/import/target';
import { sheetNamed } from '../../../shared/sheets';
import { labelOf, type WordParts } from '../cell-words';

export interface BadCell {
  readonly tab: string;
  /** 1-based. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  /** doubt: the row as a whole waits for somebody's word. */
  readonly tone: 'wrong' | 'doubt';
  readonly text: string;
}

export interface BadParts extends WordParts {
  readonly plan: ImportPlan;
}

/** One a cell; several problems of a cell are its lines. */
export function badCells(parts: BadParts): readonly BadCell[] {
  const tables = new Map(parts.draft.tables.map(table => [table.key, table]));
  const cells = new Map<string, BadCell>();
  const add = (cell: BadCell): void => {
    const key = `${cell.row} ${cell.column} ${cell.tab}`;
    const before = cells.get(key);
    if (before === undefined) cells.set(key, cell);
    else if (!before.text.split('\n').includes(cell.text))
      cells.set(key, { ...before, tone: 'wrong', text: `${before.text}\n${cell.text}` });
  };
  for (const row of parts.plan.rows) {
    const table = tables.get(row.table);
    if (table !== undefined) for (const cell of cellsOf(row, table, parts)) add(cell);
  }
  return [...cells.values()];
}

function cellsOf(row: PlannedRow, table: DraftTable, parts: BadParts): readonly BadCell[] {
  const { language } = parts;
  const say = (problem: PlannedRow['problems'][number]['problem']): string =>
    problemText(language, problem, column => labelOf(row.sheet, column, parts));
  const bad = row.problems.map(({ column, problem }) => {
    const at = columnOf(row, column, table);
    const text = at === null ? `${labelOf(row.sheet, column, parts)}: ${say(problem)}` : say(problem);
    return { at: at ?? nameOf(row, table), tone: 'wrong' as const, text };
  });
  const { reason } = row;
  const doubt = reason === null ? [] : [{ at: nameOf(row, table), tone: 'doubt' as const, text: say(reason) }];
  return [...bad, ...doubt].map(({ at, tone, text }) => ({ ...place(table, row.at, at), tone, text }));
}

/** The column of the file that says it; null where it says nothing of the kind. */
function columnOf(row: PlannedRow, column: ColumnId, { columns }: DraftTable): number | null {
  const slot = slotOf(row);
  const found = columns.find(({ target, own }) => {
    if (own !== null) return own.id === column;
    const known = columnTarget(target);
    return known !== null && known.sheet === row.sheet && known.column === column && known.slot === slot;
  });
  return found?.at ?? null;
}

/** `<table>:<line>:<sheet><slot>` where a line makes several rows. */
const slotOf = ({ key, table, at, sheet }: PlannedRow): string => key.slice(`${table}:${at}:${sheet}`.length);

/** The cell that names the row: whose it is, or what it is called; else the first of the table. */
function nameOf(row: PlannedRow, table: DraftTable): number {
  const owner = table.columns.find(({ target }) => isOwner(target));
  return owner?.at ?? columnOf(row, sheetNamed(row.sheet).title, table) ?? table.columns[0]?.at ?? 0;
}

/** Of merged cells only the first is seen. */
function place({ table: { sheet } }: DraftTable, row: number, column: number): Pick<BadCell, 'tab' | 'row' | 'column'> {
  const merge = sheet.merges.find(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return { tab: sheet.name, row: merge?.top ?? row, column: merge?.left ?? column };
}
