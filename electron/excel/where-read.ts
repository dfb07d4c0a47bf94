/** What is asked of a file that the workbook process has read: only of that process, and only for the book it was read for. */
import { fail, type Result } from '../../shared/result';
import type { WorkbookProcess } from './jobs';
import type { Here } from './protocol';

export type WithBook = <T>(work: (now: Here) => Promise<Result<T>>) => Promise<Result<T>>;

interface Reading {
  readonly withBook: WithBook;
  readonly process: WorkbookProcess;
  /** What the file that was read is called, and for which book. */
  readonly open: () => { readonly name: string; readonly book: string };
  /** Another file may be in the process; else it ends with this one. */
  readonly shared?: boolean;
}

/** A process that was cancelled or died has forgotten the file; one that read it for another book must not touch this one. */
export const whereRead =
  ({ withBook, process, open, shared = false }: Reading): WithBook =>
  work =>
    withBook(now => {
      const { book, name } = open();
      if (process.isRunning && now.book === book) return work(now);
      if (!shared) process.cancel();
      return Promise.resolve(fail({ code: 'worker-gone', file: name }));
    });
