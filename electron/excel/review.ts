/** The planned import as pages of a review: what was, what would be, and why a line is doubtful. */
import { filledColumns, isRaw, type Cell } from '../../shared/cell';
import type {
  ClientChoice,
  PlanView,
  ReviewCell,
  ReviewFilter,
  ReviewPage,
  ReviewRow,
} from '../../shared/contract/excel';
import { fold } from '../../shared/fold';
import type { ColumnId, RowId } from '../../shared/id';
import type { Answers } from '../../shared/import/answers';
import type { Draft } from '../../shared/import/draft';
import type { ImportPlan, PlannedRow } from '../../shared/import/plan-import';
import { verdicts } from '../../shared/import/verdict';
import { gridSheetIds, sheetNamed, type GridSheetId } from '../../shared/sheets';
import { positionColumn } from '../../shared/sheets/sheet';
import { cellWords, labelOf, type WordParts } from './cell-words';
import { clientChoice } from './find-clients';
import { questionsView } from './questions-view';

export interface ReviewParts extends WordParts {
  readonly plan: ImportPlan;
  readonly answers: Pick<Answers, 'rows'>;
}

/** So many skipped lines are shown; all are counted. */
const shownSkips = 500;
const shownAbsent = 5;

export function planView(parts: ReviewParts): PlanView {
  const { plan, draft } = parts;
  const counts = Object.fromEntries(
    gridSheetIds.map(sheet => [sheet, Object.fromEntries(verdicts.map(verdict => [verdict, 0]))]),
  ) as Record<GridSheetId, Record<PlannedRow['verdict'], number>>;
  let flagged = 0;
  for (const row of plan.rows) {
    counts[row.sheet][row.verdict]++;
    flagged += row.problems.length;
  }
  const skipped = plan.skipped
    .slice(0, shownSkips)
    .map(({ table, row, why, text }) => ({ tab: tabOf(draft, table), row, why, text }));
  const newColumns = plan.change.added.flatMap(({ id, cells }) =>
    id.startsWith('column:') && typeof cells['label'] === 'string' ? [cells['label']] : [],
  );
  const questions = questionsView({ ...parts, questions: plan.questions, rows: plan.rows });
  const absent = {
    count: plan.absent.length,
    names: plan.absent.slice(0, shownAbsent).map(id => plan.index.label(id)),
  };
  return { questions, counts, flagged, skipped, skippedCount: plan.skipped.length, newColumns, absent };
}

const tabOf = (draft: Draft, key: string): string =>
  draft.tables.find(table => table.key === key)?.table.sheet.name ?? '';

export function reviewPage(
  parts: ReviewParts,
  { filter, offset, count }: { filter: ReviewFilter; offset: number; count: number },
): ReviewPage {
  const wanted = fold(filter.text);
  const found = parts.plan.rows.filter(
    row =>
      (filter.verdict === null || row.verdict === filter.verdict) &&
      (filter.sheet === null || row.sheet === filter.sheet) &&
      (!filter.flagged || row.problems.length > 0) &&
      (wanted === '' ||
        fold(`${titleOf(row)} ${row.client === null ? '' : parts.plan.index.label(row.client)}`).includes(wanted)),
  );
  return { total: found.length, rows: found.slice(offset, offset + count).map(row => reviewRow(row, parts)) };
}

const textOf = (cell: Cell | undefined): string =>
  typeof cell === 'string' ? cell : cell !== undefined && cell !== null && isRaw(cell) ? cell.raw : '';

const titleOf = (row: PlannedRow): string =>
  textOf(row.cells[sheetNamed(row.sheet).title]) || textOf(row.cells['clientNo']) || textOf(row.cells['policyNo']);

function reviewRow(row: PlannedRow, parts: ReviewParts): ReviewRow {
  const { plan, draft } = parts;
  const { key, sheet, verdict, at, reason } = row;
  const title = titleOf(row) || (row.id === null ? '' : plan.index.label(row.id));
  const waits = row.client === null && row.id !== null && sheet !== 'client';
  const said = waits ? textOf(row.cells[sheetNamed(sheet).owner ?? '']) : '';
  const client = row.client === null || sheet === 'client' ? said : plan.index.label(row.client);
  return {
    key,
    sheet,
    verdict,
    tab: tabOf(draft, row.table),
    at,
    title,
    client,
    waits,
    clientId: row.client,
    reason,
    choices: choicesFor(row, plan).map(id => clientChoice(plan.index, id)),
    possible: row.possible.map(id => wordsFor(clientChoice(plan.index, id))),
    answer: parts.answers.rows[key] ?? null,
    cells: cellsOf(row, parts),
  };
}

const wordsFor = ({ label, detail }: ClientChoice): string => (detail === '' ? label : `${label} · ${detail}`);

/** Whom it is said to be, namesakes, and whose it is now. */
function choicesFor({ reason, client, possible }: PlannedRow, { index }: ImportPlan): readonly RowId[] {
  const named = reason?.code === 'several-rows' || reason?.code === 'not-unique' ? index.clientsNamed(reason.text) : [];
  return [...new Set([...named, ...possible, ...(client === null ? [] : [client])])];
}

function cellsOf(row: PlannedRow, parts: ReviewParts): readonly ReviewCell[] {
  const problems = new Map(row.problems.map(({ column, problem }) => [column, problem]));
  const notes = new Map(row.notes.map(({ column, note }) => [column, note]));
  const edits = row.id === null ? undefined : parts.plan.change.edited[row.id];
  const was = (column: ColumnId): Cell => edits?.[column]?.[0] ?? null;
  const isNew = edits === undefined && (row.id === null || parts.plan.change.added.length > 0);
  const shown =
    edits !== undefined ? Object.keys(edits) : isNew && row.verdict !== 'same' ? filledColumns(row.cells) : [];
  const columns = [...new Set([...shown, ...problems.keys()])].filter(
    column => column !== positionColumn && column !== sheetNamed(row.sheet).owner,
  );
  const words = cellWords(row.sheet, row.cells, parts);
  return columns.map(column => ({
    column,
    label: labelOf(row.sheet, column, parts),
    was: words(column, was(column)),
    now: words(column, nowOf(row, column, edits)),
    problem: problems.get(column) ?? null,
    note: notes.get(column) ?? null,
  }));
}

/** An edit says what becomes of the cell, also where the file erases it. */
const nowOf = (row: PlannedRow, column: ColumnId, edits: ImportPlan['change']['edited'][RowId] | undefined): Cell =>
  edits?.[column] === undefined ? (row.cells[column] ?? null) : edits[column][1];
