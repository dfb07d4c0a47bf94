/** While a plan is being written into the book, whatever would change the plan or its file is refused. */
import { fail, type Result } from '../../shared/result';

export interface CommitGuard {
  readonly commit: <T>(file: string, work: () => Promise<Result<T>>) => Promise<Result<T>>;
  readonly unlessWriting: <T>(work: () => Promise<Result<T>>) => Promise<Result<T>>;
}

export function commitGuard(): CommitGuard {
  let writing: string | null = null;
  const unlessWriting: CommitGuard['unlessWriting'] = work =>
    writing === null ? work() : Promise.resolve(fail({ code: 'being-written', file: writing }));
  return {
    unlessWriting,
    commit: (file, work) =>
      unlessWriting(async () => {
        writing = file;
        try {
          return await work();
        } finally {
          writing = null;
        }
      }),
  };
}
