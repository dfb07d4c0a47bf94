/** What a screen shows of something long in another process (an import, a merge, a filling): it outlives the screen, so that one can look something up and come back. */
import { useSyncExternalStore } from 'react';
import type { Problem } from '../../shared/problem';
import { fail, type Result } from '../../shared/result';
import { bridge } from '../bridge';
import { complainOf } from '../toasts/toasts';

/** What is going on, and how far it is: 0..1, or null when that cannot be told. */
export interface Busy {
  readonly step: string;
  readonly done: number | null;
}
interface TaskState {
  readonly stage: string;
  /** null = nothing is going on. */
  readonly busy: Busy | null;
}

interface TaskKind<S> {
  /** The job whose progress it is. */
  readonly job: 'import' | 'fill';
  readonly start: S;
  /** What is done is a change of the book: an undo takes the word back that it is done. */
  readonly undoable: boolean;
  /** Problems after which the process knows nothing of the file any more, beside those of every task. */
  readonly alsoLost?: readonly Problem['code'][];
}

export interface LongTask<S> {
  readonly now: () => S;
  readonly use: () => S;
  readonly subscribe: (listener: () => void) => void;
  readonly become: (change: Partial<S>) => void;
  /**
   * Whatever becomes of a request, the screen does not stay busy; who reads the rejection says it. What was asked for a book that was closed
   * meanwhile is answered by `gone`: another book's screen shows nothing of it.
   */
  readonly settled: <T>(request: Promise<Result<T>>) => Promise<Result<T>>;
  /** Says why; after a cancel or a crash the file must be read again. */
  readonly failed: (problem: Problem) => void;
}

const lost: readonly Problem['code'][] = ['cancelled', 'timed-out', 'out-of-memory', 'worker-gone', 'no-book'];

/** What came of something that nobody waits for any more. */
const gone: Problem = { code: 'cancelled', file: '' };

/** Whether the process that knew the file is gone. */
export const isLost = ({ code }: Problem): boolean => lost.includes(code);

/** A state that tells who looks at it when it changes. */
function watchedState<S>(start: S) {
  let state = start;
  const listeners = new Set<() => void>();
  return {
    now: () => state,
    become: (change: Partial<S>): void => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function longTask<S extends TaskState>({ job, start, undoable, alsoLost = [] }: TaskKind<S>): LongTask<S> {
  const { now, become, subscribe } = watchedState(start);
  /** Grows when a book is closed. */
  let era = 0;
  const idle = (): void => become({ busy: null } as Partial<S>);
  bridge.on['book:news'](news => {
    const undone = undoable && news.type === 'changed' && news.cause === 'undo' && now().stage === 'done';
    if (news.type === 'closed') era++;
    if (undone || news.type === 'closed') become(start);
  });
  bridge.on['job:progress'](progress => {
    const { step, done } = progress;
    if (progress.job === job && now().busy !== null) become({ busy: { step, done } } as Partial<S>);
  });
  return {
    now,
    use: () => useSyncExternalStore(subscribe, now),
    subscribe,
    become,
    settled: async request => {
      const asked = era;
      try {
        const answer = await request;
        return asked === era ? answer : fail(gone);
      } catch (error) {
        idle();
        throw error;
      }
    },
    failed: problem => {
      if (problem === gone) return;
      if (problem.code !== 'cancelled') complainOf(problem);
      if (isLost(problem) || alsoLost.includes(problem.code)) become(start);
      else idle();
    },
  };
}
