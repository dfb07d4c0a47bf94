/** What a plan asks, as the screen shows it: whom a line may mean, and how it stands beside each of them. */
import { cellOf, filledColumns, sameCell, type Cell } from '../../shared/cell';
import type { PlanQuestions, PlanQuestionView, SideLine } from '../../shared/contract/excel';
import type { RowId } from '../../shared/id';
import type { PlannedRow } from '../../shared/import/plan-import';
import type { PlanQuestion } from '../../shared/import/plan-questions';
import { planQuestionKinds } from '../../shared/import/ways';
import { sheetNamed } from '../../shared/sheets';
import { positionColumn } from '../../shared/sheets/sheet';
import { cellWords, labelOf, type Cells, type WordParts } from './cell-words';
import { clientChoice } from './find-clients';

export interface QuestionParts extends WordParts {
  readonly questions: readonly PlanQuestion[];
  readonly rows: readonly PlannedRow[];
}

/** More at once nobody answers one by one; a word for all that are alike takes the rest. */
const shownAtOnce = 100;
const shownCandidates = 8;

export function questionsView(parts: QuestionParts): PlanQuestions {
  const { questions } = parts;
  const none = { total: 0, open: 0 };
  const kinds = { duplicate: none, disagrees: none, twice: none, namesakes: none, 'no-client': none };
  for (const { kind, answer } of questions) {
    const { total, open } = kinds[kind];
    kinds[kind] = { total: total + 1, open: open + (answer === null ? 1 : 0) };
  }
  const open = planQuestionKinds.reduce((sum, kind) => sum + kinds[kind].open, 0);
  const shown = shownOf(questions);
  const lines = linesOf(shown, parts.rows);
  return { open, kinds, shown: shown.map(question => questionView(question, lines, parts)) };
}

/** All where they are few; else the open ones first. */
function shownOf(questions: readonly PlanQuestion[]): readonly PlanQuestion[] {
  if (questions.length <= shownAtOnce) return questions;
  const open = questions.filter(({ answer }) => answer === null);
  return (open.length > 0 ? open : questions).slice(0, shownAtOnce);
}

/** The first line of each question. */
function linesOf(questions: readonly PlanQuestion[], rows: readonly PlannedRow[]): ReadonlyMap<string, PlannedRow> {
  const wanted = new Set(questions.map(({ lines }) => lines[0]));
  return new Map(rows.filter(({ key }) => wanted.has(key)).map(row => [row.key, row]));
}

function questionView(
  question: PlanQuestion,
  lines: ReadonlyMap<string, PlannedRow>,
  parts: QuestionParts,
): PlanQuestionView {
  const { id, kind, sheet, said, table, candidates, suggestion, answer } = question;
  const line = lines.get(question.lines[0] ?? '');
  const few = candidates.slice(0, shownCandidates);
  const choices = few.map(candidate => clientChoice(parts.plan.index, candidate));
  const chosen = answer === null || choices.some(choice => choice.id === answer) ? [] : chosenClient(answer, parts);
  return {
    id,
    kind,
    sheet,
    said,
    tab: parts.draft.tables.find(({ key }) => key === table)?.table.sheet.name ?? '',
    at: line?.at ?? 0,
    lines: question.lines.length,
    choices: [...choices, ...chosen],
    suggestion,
    answer,
    sides: line === undefined || sheet !== 'client' ? [] : sidesOf(line, few, parts),
  };
}

/** Somebody the RM looked for. */
const chosenClient = (answer: string, { plan }: QuestionParts): PlanQuestionView['choices'] =>
  answer.startsWith('client:') ? [clientChoice(plan.index, answer as RowId)] : [];

/** What differs first, then what agrees; columns that only the book has are left out. */
function sidesOf(line: PlannedRow, candidates: readonly RowId[], parts: QuestionParts): readonly SideLine[] {
  const others = candidates.map(id => parts.plan.index.get(id)?.cells ?? {});
  const owner = sheetNamed(line.sheet).owner;
  const columns = filledColumns(line.cells).filter(column => column !== positionColumn && column !== owner);
  const mine = cellWords(line.sheet, line.cells, parts);
  const theirs = others.map(cells => cellWords(line.sheet, cells, parts));
  const cellIn = (cells: Cells, column: string): Cell => cellOf({ id: 'client:side', cells }, column);
  const differs = (column: string): boolean =>
    others.some(cells => !sameCell(cellIn(cells, column), cellIn(line.cells, column)));
  return columns
    .sort((a, b) => Number(differs(b)) - Number(differs(a)))
    .slice(0, shownLines)
    .map(column => ({
      column,
      label: labelOf(line.sheet, column, parts),
      file: mine(column, cellIn(line.cells, column)),
      book: others.map((cells, at) => theirs[at]?.(column, cellIn(cells, column)) ?? ''),
    }));
}
const shownLines = 24;
