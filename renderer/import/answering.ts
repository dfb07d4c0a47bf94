/** What the RM can say of an import: of a table, a column, a question, all alike, or one row. */
import type { ColumnAnswer, TableAnswer } from '../../shared/import/answers';
import type { PlanQuestionKind, Way } from '../../shared/import/ways';
import { run, labelOf } from '../data/run';
import type { RowId } from '../../shared/id';
import { answer, importingNow, makePlan, note, replanSoon } from './importer';

export function answerTable(key: string, change: TableAnswer): Promise<boolean> {
  const { answers } = importingNow();
  return answer({ ...answers, tables: { ...answers.tables, [key]: { ...answers.tables[key], ...change } } });
}

export function answerColumn(key: string, at: number, change: ColumnAnswer): Promise<boolean> {
  const columns = importingNow().answers.tables[key]?.columns ?? {};
  return answerTable(key, { columns: { ...columns, [at]: { ...columns[at], ...change } } });
}

export function answerHeaderRow(tab: string, row: number): Promise<boolean> {
  const { answers } = importingNow();
  return answer({ ...answers, headerRows: { ...answers.headerRows, [tab]: row } });
}

export function answerGroup(question: string, choice: string): void {
  const { answers } = importingNow();
  note({ ...answers, groups: { ...answers.groups, [question]: choice } });
}

/** One word for all questions of the kind that have none of their own. */
export function answerKind(kind: PlanQuestionKind, way: Way): void {
  const { answers } = importingNow();
  note({ ...answers, kinds: { ...answers.kinds, [kind]: way } });
}

/** `null` takes the word back. */
export function answerRow(key: string, choice: string | null): void {
  const { answers } = importingNow();
  const rows = Object.fromEntries(Object.entries(answers.rows).filter(([other]) => other !== key));
  note({ ...answers, rows: choice === null ? rows : { ...rows, [key]: choice } });
  replanSoon();
}

/** The layout's answers leave the book, which can be undone; the file is then matched anew. */
export async function forgetLayouts(layouts: readonly RowId[]): Promise<void> {
  const done = await run([{ type: 'remove-rows', rows: [...layouts] }], labelOf('forget-layout'));
  if (!done.ok) return;
  const { answers, stage } = importingNow();
  await answer({ ...answers });
  if (importingNow().plan !== null) await makePlan(stage);
}
