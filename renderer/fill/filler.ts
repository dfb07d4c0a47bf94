/** The filling of a workbook under way: it outlives the screen, so that one can look something up and come back. */
import { useSyncExternalStore } from 'react';
import type { DraftColumnView, DraftView } from '../../shared/contract/excel';
import type { FilledFile, FillView } from '../../shared/contract/fill';
import { noAnswers, type Answers, type ColumnAnswer, type TableAnswer } from '../../shared/import/answers';
import type { Problem } from '../../shared/problem';
import type { Result } from '../../shared/result';
import { bridge } from '../bridge';
import { complainOf } from '../toasts/toasts';

export interface Filling {
  readonly stage: 'start' | 'columns' | 'preview' | 'done';
  readonly draft: DraftView | null;
  readonly answers: Answers;
  readonly append: boolean;
  readonly view: FillView | null;
  readonly done: FilledFile | null;
  /** What is going on; null = nothing. */
  readonly busy: { readonly step: string; readonly done: number | null } | null;
  /** Why the file could not be read. */
  readonly problem: Problem | null;
}

const start: Filling = {
  stage: 'start',
  draft: null,
  answers: noAnswers,
  append: true,
  view: null,
  done: null,
  busy: null,
  problem: null,
};
let state = start;
const listeners = new Set<() => void>();

function become(change: Partial<Filling>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useFilling = (): Filling => useSyncExternalStore(subscribe, () => state);
export const fillingNow = (): Filling => state;

bridge.on['job:progress'](({ job, done, step }) => {
  if (job === 'fill' && state.busy !== null) become({ busy: { step, done } });
});

export const isWriting = ({ busy }: Filling): boolean => busy?.step === 'writing';

export const asks = (column: DraftColumnView): boolean => column.certainty === 'ask' || column.asks !== null;

const hasQuestions = ({ tables }: DraftView): boolean =>
  tables.some(({ sheet, columns }) => sheet !== null && columns.some(asks));

/** Whatever becomes of a request, the screen does not stay busy; who reads the rejection says it. */
async function settled<T>(request: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await request;
  } catch (error) {
    become({ busy: null });
    throw error;
  }
}

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
  become({ ...start, stage: 'columns', draft: read.value });
  if (!hasQuestions(read.value)) await makePlan();
}

async function answer(answers: Answers): Promise<void> {
  become({ answers });
  const made = await bridge.request['fill:remap']({ answers: sent(answers) });
  if (!made.ok) {
    failed(made.problem);
    return;
  }
  if (state.answers === answers) become({ draft: made.value });
}

type Sent = Parameters<(typeof bridge.request)['fill:remap']>[0]['answers'];

/** Plain and changeable, as messages want it. */
const sent = (answers: Answers): Sent => JSON.parse(JSON.stringify(answers)) as Sent;

export function answerTable(key: string, change: TableAnswer): Promise<void> {
  const { answers } = state;
  return answer({ ...answers, tables: { ...answers.tables, [key]: { ...answers.tables[key], ...change } } });
}

export function answerColumn(key: string, at: number, change: ColumnAnswer): Promise<void> {
  const columns = state.answers.tables[key]?.columns ?? {};
  return answerTable(key, { columns: { ...columns, [at]: { ...columns[at], ...change } } });
}

export async function makePlan(append = state.append): Promise<void> {
  become({ append, busy: { step: 'planning', done: null } });
  const plan = await settled(bridge.request['fill:plan']({ append }));
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

/** The process is gone after a cancel or a crash, and a file that changed is another one: then it must be read again. */
function failed(problem: Problem): void {
  const gone = ['cancelled', 'timed-out', 'out-of-memory', 'worker-gone', 'no-book', 'file-changed'];
  if (problem.code !== 'cancelled') complainOf(problem);
  become(gone.includes(problem.code) ? start : { busy: null });
}

export const backToColumns = (): void => become({ stage: 'columns' });

/** A file that is being written is not left in between. */
export function forget(): void {
  if (isWriting(state)) return;
  become(start);
  void bridge.request['fill:close'](null);
}
