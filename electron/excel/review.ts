/** The planned import as pages of a review: what was, what would be, and why a line is doubtful. */
import { cellOf, isRaw, type Cell } from '../../shared/cell';
import type { PlanView, ReviewCell, ReviewFilter, ReviewPage, ReviewRow } from '../../shared/contract/excel';
import { columnLabel, optionLabel } from '../../shared/i18n/labels';
import { fold } from '../../shared/fold';
import { isRowId, type ColumnId, type RowId } from '../../shared/id';
import type { Draft } from '../../shared/import/draft';
import type { Lexicon } from '../../shared/import/lexicon';
import type { ImportPlan, PlannedRow } from '../../shared/import/plan-import';
import { verdicts } from '../../shared/import/verdict';
import { editCell } from '../../shared/kinds/cell-text';
import type { Language, ShowContext } from '../../shared/kinds/kind';
import { gridSheetIds, sheetNamed, type GridSheetId } from '../../shared/sheets';
import { positionColumn, type Column } from '../../shared/sheets/sheet';

export interface ReviewParts {
  readonly plan: ImportPlan;
  readonly draft: Draft;
  readonly lexicon: Lexicon;
  readonly language: Language;
  readonly baseCurrency: string;
}

/** So many skipped lines are shown; all are counted. */
const shownSkips = 500;

export function planView({ plan, draft }: ReviewParts): PlanView {
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
  return { counts, flagged, skipped, skippedCount: plan.skipped.length, newColumns };
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
  const client = row.client === null || sheet === 'client' ? '' : plan.index.label(row.client);
  return {
    key,
    sheet,
    verdict,
    tab: tabOf(draft, row.table),
    at,
    title,
    client,
    clientId: row.client,
    reason,
    choices: choicesFor(row, plan),
    cells: cellsOf(row, parts),
  };
}

/** Namesakes to choose from, told apart by number and birthday. */
function choicesFor({ reason }: PlannedRow, { index }: ImportPlan): ReviewRow['choices'] {
  if (reason?.code !== 'several-rows' && reason?.code !== 'not-unique') return [];
  return index.clientsNamed(reason.text).map(id => {
    const row = index.get(id);
    const detail =
      row === undefined
        ? []
        : [cellOf(row, 'clientNo'), cellOf(row, 'birthDate')].filter(cell => typeof cell === 'string');
    return { id, label: [index.label(id), ...detail].join(' · ') };
  });
}

function cellsOf(row: PlannedRow, parts: ReviewParts): readonly ReviewCell[] {
  const problems = new Map(row.problems.map(({ column, problem }) => [column, problem]));
  const notes = new Map(row.notes.map(({ column, note }) => [column, note]));
  const edits = row.id === null ? undefined : parts.plan.change.edited[row.id];
  const was = (column: ColumnId): Cell => edits?.[column]?.[0] ?? null;
  const isNew = edits === undefined && (row.id === null || parts.plan.change.added.length > 0);
  const shown =
    edits !== undefined ? Object.keys(edits) : isNew && row.verdict !== 'same' ? Object.keys(row.cells) : [];
  const columns = [...new Set([...shown, ...problems.keys()])].filter(
    column => column !== positionColumn && column !== sheetNamed(row.sheet).owner,
  );
  return columns.map(column => {
    const context = contextFor(row, parts);
    const declared = parts.lexicon.column(row.sheet, column);
    const text = (cell: Cell): string => (declared === undefined ? plainText(cell) : editCell(cell, declared, context));
    const now = row.cells[column] ?? null;
    return {
      column,
      label: labelOf(row.sheet, column, parts),
      was: text(was(column)),
      now: text(now),
      problem: problems.get(column) ?? null,
      note: notes.get(column) ?? null,
    };
  });
}

const plainText = (cell: Cell): string =>
  cell === null ? '' : isRaw(cell) ? cell.raw : Array.isArray(cell) ? cell.join('、') : String(cell);

function labelOf(sheet: GridSheetId, column: ColumnId, { draft, language }: ReviewParts): string {
  const own = draft.tables.flatMap(({ columns }) => columns).find(found => found.own?.id === column);
  return own?.header ?? columnLabel(language, sheet, column);
}

const contextFor = (row: PlannedRow, { plan, language, baseCurrency }: ReviewParts): ShowContext => {
  const currency = row.cells[sheetNamed(row.sheet).currency ?? ''];
  return {
    language,
    years: 'western',
    currency: typeof currency === 'string' ? currency : baseCurrency,
    optionLabel: (column: Column, option: string) => optionLabel(language, column, option),
    rowLabel: (id: string) => (isRowId(id) ? plan.index.label(id) : id),
  };
};

/** The change in slices of rows; each row is in one slice. */
export function sliceOf(plan: ImportPlan, at: number): ImportPlan['change'] | null {
  const size = 500;
  const { added, edited } = plan.change;
  const ids = Object.keys(edited) as RowId[];
  const from = at * size;
  if (from >= added.length + ids.length) return null;
  const editedIds = ids.slice(Math.max(0, from - added.length), Math.max(0, from + size - added.length));
  return {
    added: added.slice(from, from + size),
    removed: [],
    edited: Object.fromEntries(editedIds.map(id => [id, edited[id] ?? {}])),
  };
}
