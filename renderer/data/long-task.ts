/** What a screen shows of something long in another process (an import, a merge, a filling): it outlives the screen, so that one can look something up and come back. */
import { useSyncExternalStore } from 'react';
import type { Problem } from '../../shared/problem';
import type { Result } from '../../shared/result';
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
  readonly become: (change: Partial<S>) => void;
  /** Whatever becomes of a request, the screen does not stay busy; who reads the rejection says it. */
  readonly settled: <T>(request: Promise<Result<T>>) => Promise<Result<T>>;
  /** Says why; after a cancel or a crash the file must be read again. */
  readonly failed: (problem: Problem) => void;
}

const lost: readonly Problem['code'][] = ['cancelled', 'timed-out', 'out-of-memory', 'worker-gone', 'no-book'];

/** Whether the process that knew the file is gone. */
export const isLost = ({ code }: Problem): boolean => lost.includes(code);

export function longTask<S extends TaskState>({ job, start, undoable, alsoLost = [] }: TaskKind<S>): LongTask<S> {
  let state = start;
  const listeners = new Set<() => void>();
  const become = (change: Partial<S>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const idle = (): void => become({ busy: null } as Partial<S>);
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  bridge.on['book:news'](news => {
    const undone = undoable && news.type === 'changed' && news.cause === 'undo' && state.stage === 'done';
    if (undone || news.type === 'closed') become(start);
  });
  bridge.on['job:progress'](progress => {
    const { step, done } = progress;
    if (progress.job === job && state.busy !== null) become({ busy: { step, done } } as Partial<S>);
  });
  return {
    now: () => state,
    use: () => useSyncExternalStore(subscribe, () => state),
    become,
    settled: async request => {
      try {
        return await request;
      } catch (error) {
        idle();
        throw error;
      }
    },
    failed: problem => {
      if (problem.code !== 'cancelled') complainOf(problem);
      if (isLost(problem) || alsoLost.includes(problem.code)) become(start);
      else idle();
    },
  };
}
