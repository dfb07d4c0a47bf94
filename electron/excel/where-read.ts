/** What is asked for the book that is open, and of a file that the workbook process has read for it: only of that process, and for no other book. */
import { fail, type Result } from '../../shared/result';
import type { WorkbookProcess } from './jobs';
import type { Here } from './protocol';

export type WithBook = <T>(work: (now: Here) => Promise<Result<T>>) => Promise<Result<T>>;

/** `here`: how things stand; null: no book is open. */
export const withOpenBook =
  (here: () => Here | null): WithBook =>
  work => {
    const now = here();
    return now === null ? Promise.resolve(fail({ code: 'no-book' })) : work(now);
  };

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
