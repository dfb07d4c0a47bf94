/** The import under way: it outlives the screen, so that one can look something up and come back. */
import { useSyncExternalStore } from 'react';
import type { DraftView, PlanView } from '../../shared/contract/excel';
import { noAnswers, type Answers, type ColumnAnswer, type TableAnswer } from '../../shared/import/answers';
import type { Problem } from '../../shared/problem';
import { bridge } from '../bridge';
import { complainOf } from '../toasts/toasts';

export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'big5' | 'gb18030' | 'windows-1252';

export interface Importing {
  readonly stage: 'start' | 'mapping' | 'review' | 'done';
  readonly draft: DraftView | null;
  readonly answers: Answers;
  readonly plan: PlanView | null;
  /** What is going on; null = nothing. */
  readonly busy: { readonly step: string; readonly done: number | null } | null;
  /** Why the file could not be read. */
  readonly problem: Problem | null;
  /** Grows with every plan: review pages are asked again. */
  readonly plans: number;
}

const start: Importing = {
  stage: 'start',
  draft: null,
  answers: noAnswers,
  plan: null,
  busy: null,
  problem: null,
  plans: 0,
};
let state = start;
const listeners = new Set<() => void>();

function become(change: Partial<Importing>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useImporting = (): Importing => useSyncExternalStore(subscribe, () => state);

bridge.on['job:progress'](({ job, done, step }) => {
  if (job === 'import' && state.busy !== null) become({ busy: { step, done } });
});

/** A path, or null to ask for a file; an encoding reads the same text file again. */
export async function readFile(path: string | null, encoding?: EncodingName): Promise<void> {
  become({ busy: { step: 'reading', done: null }, problem: null });
  const read = await bridge.request['import:read']({ path, ...(encoding === undefined ? {} : { encoding }) });
  if (!read.ok) {
    become({ ...start, problem: read.problem.code === 'cancelled' ? null : read.problem });
    return;
  }
  if (read.value === null) {
    become({ busy: null });
    return;
  }
  become({ ...start, stage: 'mapping', draft: read.value });
}

/** Answers are kept at once and asked of the process; what it makes of them comes back as the new draft. */
export async function answer(answers: Answers): Promise<void> {
  become({ answers });
  const made = await bridge.request['import:remap']({
    answers: {
      headerRows: { ...answers.headerRows },
      tables: copyTables(answers),
      rows: { ...answers.rows },
      groups: { ...answers.groups },
      kinds: {},
    },
  });
  if (!made.ok) {
    failed(made.problem);
    return;
  }
  if (state.answers === answers) become({ draft: made.value });
}

type SentTables = Record<string, { sheet?: TableAnswer['sheet']; columns?: Record<string, ColumnAnswer> }>;

const copyTables = ({ tables }: Answers): SentTables =>
  Object.fromEntries(
    Object.entries(tables).map(([key, { sheet, columns }]) => [
      key,
      { ...(sheet === undefined ? {} : { sheet }), ...(columns === undefined ? {} : { columns: { ...columns } }) },
    ]),
  );

export function answerTable(key: string, change: TableAnswer): Promise<void> {
  const { answers } = state;
  return answer({ ...answers, tables: { ...answers.tables, [key]: { ...answers.tables[key], ...change } } });
}

export function answerColumn(key: string, at: number, change: ColumnAnswer): Promise<void> {
  const columns = state.answers.tables[key]?.columns ?? {};
  return answerTable(key, { columns: { ...columns, [at]: { ...columns[at], ...change } } });
}

export const answerHeaderRow = (tab: string, row: number): Promise<void> =>
  answer({ ...state.answers, headerRows: { ...state.answers.headerRows, [tab]: row } });

export async function answerRow(key: string, choice: string): Promise<void> {
  await answer({ ...state.answers, rows: { ...state.answers.rows, [key]: choice } });
  await makePlan();
}

export async function makePlan(): Promise<void> {
  become({ busy: { step: 'planning', done: null } });
  const plan = await bridge.request['import:plan'](null);
  if (!plan.ok) {
    failed(plan.problem);
    return;
  }
  become({ stage: 'review', plan: plan.value, busy: null, plans: state.plans + 1 });
}

/** Where the book has changed since it was planned, the plan is made anew, to be looked at again. */
export async function commit(): Promise<void> {
  become({ busy: { step: 'book', done: null } });
  const done = await bridge.request['import:commit'](null);
  if (!done.ok) {
    failed(done.problem);
    if (done.problem.code === 'stale') await makePlan();
    return;
  }
  await bridge.request['import:close'](null);
  become({ stage: 'done', busy: null });
}

/** The process is gone after a cancel or a crash: then the file must be read again. */
function failed(problem: Problem): void {
  const gone = ['cancelled', 'timed-out', 'out-of-memory', 'worker-gone', 'no-book'].includes(problem.code);
  if (problem.code !== 'cancelled') complainOf(problem);
  become(gone ? start : { busy: null });
}

export const backToMapping = (): void => become({ stage: 'mapping' });

export function forget(): void {
  become(start);
  void bridge.request['import:close'](null);
}

export const cancel = (): void => void bridge.request['job:cancel']({ job: 'import' });
