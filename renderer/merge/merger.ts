/** The merge under way: it outlives the screen, so that one can look something up and come back. */
import { useSyncExternalStore } from 'react';
import type { LookedAt, MergeAnswer, MergeFilter, MergeSaid, MergeView } from '../../shared/contract/merge';
import type { Problem } from '../../shared/problem';
import type { Result } from '../../shared/result';
import { bridge } from '../bridge';
import { complainOf } from '../toasts/toasts';

export interface Merging {
  readonly stage: 'none' | 'review' | 'done';
  readonly path: string;
  readonly file: string;
  readonly view: MergeView | null;
  /** What is going on; null = nothing. */
  readonly busy: { readonly step: string; readonly done: number | null } | null;
  /** Grows with every answer: pages are asked again. */
  readonly answers: number;
  /** Why an export is imported like any other file. */
  readonly notice: 'other-book' | 'no-base' | null;
}

const none: Merging = { stage: 'none', path: '', file: '', view: null, busy: null, answers: 0, notice: null };
let state = none;
const listeners = new Set<() => void>();

function become(change: Partial<Merging>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useMerging = (): Merging => useSyncExternalStore(subscribe, () => state);
export const mergingNow = (): Merging => state;

/** An undo may have taken back what was done, and a book that closed takes its review along. */
bridge.on['book:news'](news => {
  const undone = news.type === 'changed' && news.cause === 'undo' && state.stage === 'done';
  if (undone || news.type === 'closed') become(none);
});

bridge.on['job:progress'](({ job, done, step }) => {
  if (job === 'import' && state.busy !== null) become({ busy: { step, done } });
});

/** Chooses a file (null) or takes this one; if it is an export of the book, its merge is on the screen from now on. */
export async function lookAt(path: string | null): Promise<Result<LookedAt | null>> {
  const looked = await bridge.request['merge:read']({ path });
  if (!looked.ok || looked.value === null) return looked;
  const { path: chosen, file, back } = looked.value;
  if (back.is === 'merge') become({ ...none, stage: 'review', path: chosen, file, view: back.merge });
  else become({ ...none, notice: back.is === 'not-ours' ? null : back.is });
  return looked;
}

export const noFilter: MergeFilter = { kind: null, sheet: null, open: false, text: '' };

/** What was said of one item. */
export const say = (key: string, said: MergeSaid | null, other = ''): Promise<Problem | null> =>
  answer({ key, filter: noFilter, said, other });

/** The same of all that a filter shows. */
export const sayAll = (filter: MergeFilter, said: 'ours' | 'theirs'): Promise<Problem | null> =>
  answer({ key: null, filter, said, other: '' });

/** A text that cannot be read is told where it was typed; whatever else goes wrong, everywhere. */
async function answer(given: MergeAnswer): Promise<Problem | null> {
  if (state.busy !== null) return null;
  const answered = await bridge.request['merge:answer'](given);
  if (answered.ok) become({ view: answered.value, answers: state.answers + 1 });
  else if (given.said !== 'other' || gone.has(answered.problem.code)) failed(answered.problem);
  return answered.ok ? null : answered.problem;
}

/** Where the book has changed since it was merged, the merge is made anew, to be looked at again. */
export async function commit(): Promise<void> {
  become({ busy: { step: 'book', done: null } });
  const done = await settled(bridge.request['merge:commit'](null));
  if (done.ok) {
    await settled(bridge.request['merge:close'](null));
    become({ stage: 'done', busy: null, view: null });
    return;
  }
  failed(done.problem);
  if (done.problem.code === 'stale') await again();
}

async function again(): Promise<void> {
  become({ busy: { step: 'planning', done: null } });
  const view = await settled(bridge.request['merge:view'](null));
  if (view.ok) become({ view: view.value, answers: state.answers + 1, busy: null });
  else failed(view.problem);
}

/** Whatever becomes of a request, the screen does not stay busy; who reads the rejection says it. */
async function settled<T>(request: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await request;
  } catch (error) {
    become({ busy: null });
    throw error;
  }
}

const gone: ReadonlySet<string> = new Set(['cancelled', 'timed-out', 'out-of-memory', 'worker-gone', 'no-book']);

/** The process is gone after a cancel or a crash: then the file must be read again. */
function failed(problem: Problem): void {
  if (problem.code !== 'cancelled') complainOf(problem);
  become(gone.has(problem.code) ? none : { busy: null });
}

export function forgetMerge(): void {
  if (state.stage === 'review') void bridge.request['merge:close'](null);
  become(none);
}
