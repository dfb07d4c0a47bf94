/** The workbook process: reads and writes files for main, knows the book by reading its folder and never writes an entry of it, and can be killed at any time. */
import type { Result } from '../../shared/result';
import { bookIdOf } from '../store/book-folder';
import { realDisk } from '../store/disk';
import { loadBook } from '../store/load-book';
import { fillDesk } from './fill-desk';
import { linkDesk } from './link-desk';
import { importDesk } from './import-desk';
import { mergeDesk } from './merge-desk';
import { workerPort } from './port';
import { readPreview } from './preview-desk';
import type { CallName, Calls, FromWorker, Step, ToWorker } from './protocol';

const port = workerPort();
const progress = (done: number | null, step: Step): void => port.post({ progress: done, step } satisfies FromWorker);

type Answering = { readonly [C in CallName]: (input: Calls[C]['input']) => Promise<Result<Calls[C]['output']>> };

const answering: Answering = {
  ...importDesk(progress),
  ...mergeDesk(progress),
  ...fillDesk(progress),
  ...linkDesk(progress),
  preview: ({ file }) => readPreview(file),
  /** The writer is half of this program: an import does not wait for it. */
  export: async ({ file, here, exportId, wish }) => {
    progress(null, 'book');
    const loaded = await loadBook(realDisk, here.book);
    if (!loaded.ok) return loaded;
    const book = { id: (await bookIdOf(realDisk, here.book)) ?? 'unnamed', seq: loaded.value.seq };
    const rows = [...loaded.value.rows.values()];
    const { exportBook } = await import('./export-book');
    return exportBook({ file, rows, here, book, exportId, wish, progress: done => progress(done, 'writing') });
  },
};

async function answer(message: ToWorker): Promise<void> {
  const { id } = message;
  try {
    const run = answering[message.call] as (input: unknown) => Promise<Result<unknown>>;
    port.post({ id, answer: await run(message.input) } satisfies FromWorker);
  } catch (error) {
    port.post({
      id,
      bug: error instanceof Error ? (error.stack ?? error.message) : String(error),
    } satisfies FromWorker);
  }
}

port.onMessage(message => void answer(message as ToWorker));
