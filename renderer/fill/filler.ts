/** The filling of a workbook under way: it outlives the screen, so that one can look something up and come back. */
import type { DraftView } from '../../shared/contract/excel';
import type { FilledFile, FillView } from '../../shared/contract/fill';
import { noAnswers, type Answers, type ColumnAnswer, type TableAnswer } from '../../shared/import/answers';
import type { SensitiveWay } from '../../shared/export/wish';
import type { Problem } from '../../shared/problem';
import { bridge } from '../bridge';
import { longTask, type Busy } from '../data/long-task';
import { isQuestion } from '../import/is-question';
import { sentAnswers } from '../import/sent-answers';

export interface Filling {
  readonly stage: 'start' | 'columns' | 'preview' | 'done';
  readonly draft: DraftView | null;
  readonly answers: Answers;
  readonly append: boolean;
  /** What becomes of sensitive columns; null: not decided yet. */
  readonly sensitive: SensitiveWay | null;
  readonly view: FillView | null;
  readonly done: FilledFile | null;
  readonly busy: Busy | null;
  /** Why the file could not be read. */
  readonly problem: Problem | null;
}

const start: Filling = {
  stage: 'start',
  draft: null,
  answers: noAnswers,
  append: true,
  sensitive: null,
  view: null,
  done: null,
  busy: null,
  problem: null,
};
/** A file that changed meanwhile is another one. */
const { now, use, become, settled, failed } = longTask({
  job: 'fill',
  start,
  undoable: false,
  alsoLost: ['file-changed'],
});
export const useFilling = use;
export const fillingNow = now;

export const isWriting = ({ busy }: Pick<Filling, 'busy'>): boolean => busy?.step === 'writing';

const hasQuestions = ({ tables }: DraftView): boolean =>
  tables.some(({ sheet, columns }) => sheet !== null && columns.some(isQuestion));

/** A path, or null to ask for a file. Where every column is plain, the preview comes at once. */
export async function readFile(path: string | null): Promise<void> {
  become({ busy: { step: 'reading', done: null }, problem: null });
  const read = await settled(bridge.request['fill:read']({ path }));
  if (!read.ok) {
    become({ ...start, problem: read.problem.code === 'cancelled' ? null : read.problem });
    return;
  }
  if (read.value === null) {
    become({ busy: null });
    return;
  }
  const { value: draft } = read;
  if (hasQuestions(draft)) {
    become({ ...start, stage: 'columns', draft });
    return;
  }
  become({ ...start, draft });
  await makePlan();
  if (now().stage === 'start' && now().draft !== null) become({ stage: 'columns' });
}

async function answer(answers: Answers): Promise<void> {
  // Other columns may be sensitive now: what was said of them is asked again.
  become({ answers, sensitive: null });
  const made = await settled(bridge.request['fill:remap']({ answers: sentAnswers(answers) }));
  if (!made.ok) {
    failed(made.problem);
    return;
  }
  if (now().answers === answers) become({ draft: made.value });
}

export function answerTable(key: string, change: TableAnswer): Promise<void> {
  const { answers } = now();
  return answer({ ...answers, tables: { ...answers.tables, [key]: { ...answers.tables[key], ...change } } });
}

export function answerColumn(key: string, at: number, change: ColumnAnswer): Promise<void> {
  const columns = now().answers.tables[key]?.columns ?? {};
  return answerTable(key, { columns: { ...columns, [at]: { ...columns[at], ...change } } });
}

let wished = 0;

/** Of several wishes the last counts. */
export async function makePlan(ways: Partial<Pick<Filling, 'append' | 'sensitive'>> = {}): Promise<void> {
  const wish = ++wished;
  become({ ...ways, busy: { step: 'planning', done: null } });
  const { append, sensitive } = now();
  const plan = await settled(bridge.request['fill:plan']({ append, sensitive }));
  if (wish !== wished) return;
  if (!plan.ok) {
    failed(plan.problem);
    return;
  }
  become({ stage: 'preview', view: plan.value, busy: null });
}

/** Whether it was written. */
export async function write(): Promise<boolean> {
  become({ busy: { step: 'writing', done: null } });
  const done = await settled(bridge.request['fill:write'](null));
  if (done.ok) become({ stage: 'done', done: done.value, busy: null });
  else failed(done.problem);
  return done.ok;
}

export const backToColumns = (): void => become({ stage: 'columns' });

/** A file that is being written is not left in between. */
export function forget(): void {
  if (isWriting(now())) return;
  become(start);
  void bridge.request['fill:close'](null);
}
