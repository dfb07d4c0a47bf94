/** Answers the messages about workbooks: one import at a time, one export at a time, each in its own process. */
import path from 'node:path';
import type { Change } from '../../shared/change';
import type { excelRequests } from '../../shared/contract/excel';
import type { Receipt } from '../../shared/contract/book';
import type { Language } from '../../shared/kinds/kind';
import { fail, ok, type Result } from '../../shared/result';
import type { Handlers } from '../serve';
import { WorkbookProcess, type Spawn } from './jobs';
import type { Here, Step } from './protocol';

export interface ExcelParts {
  /** The open book, null if none. */
  readonly book: () => { readonly folder: string; readonly seq: number } | null;
  readonly language: () => Language;
  /** The local day, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly newId: () => string;
  readonly commitSlices: (entry: { readonly label: string; readonly cause: string }, changes: AsyncIterable<Change>) => Promise<Result<Receipt>>;
  readonly askForWorkbook: () => Promise<string | null>;
  readonly askWhereToSave: (fileName: string) => Promise<string | null>;
  readonly spawn: Spawn;
  readonly progress: (news: { readonly job: string; readonly done: number | null; readonly step: string }) => void;
}

const noBook: Result<never> = fail({ code: 'no-book' });

export function excelHandlers(parts: ExcelParts): Pick<Handlers, keyof typeof excelRequests> {
  const telling = (job: 'import' | 'export') => (done: number | null, step: Step) => parts.progress({ job, done, step });
  const importing = new WorkbookProcess(parts.spawn, telling('import'));
  const exporting = new WorkbookProcess(parts.spawn, telling('export'));
  let file = '';
  const here = (): Here | null => {
    const book = parts.book();
    return book === null ? null : { book: book.folder, seq: book.seq, language: parts.language(), today: parts.today() };
  };
  const withBook = async <T>(work: (now: Here) => Promise<Result<T>>): Promise<Result<T>> => {
    const now = here();
    return now === null ? noBook : work(now);
  };
  /** A process that was cancelled or died has forgotten the file. */
  const withFile = <T>(work: (now: Here) => Promise<Result<T>>): Promise<Result<T>> =>
    importing.isRunning ? withBook(work) : Promise.resolve(fail({ code: 'worker-gone', file: path.basename(file) }));

  return {
    'import:read': ({ path: chosen, encoding }) =>
      withBook(async now => {
        const wanted = chosen ?? (encoding === undefined ? await parts.askForWorkbook() : file);
        if (wanted === null || wanted === '') return ok(null);
        file = wanted;
        return importing.call('read', { file, encoding: encoding ?? null, here: now }, path.basename(file));
      }),
    'import:remap': ({ answers }) => withFile(now => importing.call('remap', { answers, here: now })),
    'import:plan': () => withFile(now => importing.call('plan', { here: now })),
    'import:page': input => withFile(() => importing.call('page', input)),
    'import:commit': () =>
      withFile(async () => {
        const label = JSON.stringify({ key: 'import', file: path.basename(file) });
        try {
          return await parts.commitSlices({ label, cause: 'import' }, slicesOf(importing));
        } catch (error) {
          if (error instanceof Stopped) return fail(error.problem);
          throw error;
        }
      }),
    'import:close': () => {
      importing.cancel();
      return ok(null);
    },
    'export:workbook': () =>
      withBook(async now => {
        const name = `${path.basename(now.book)} ${now.today}.xlsx`;
        const target = await parts.askWhereToSave(name);
        if (target === null) return ok(null);
        const written = await exporting.call('export', { file: target, here: now, exportId: parts.newId() }, path.basename(target));
        exporting.cancel();
        return written;
      }),
    'job:cancel': ({ job }) => {
      (job === 'import' ? importing : exporting).cancel();
      return ok(null);
    },
  };
}

class Stopped extends Error {
  readonly problem: Parameters<typeof fail>[0];

  constructor(problem: Parameters<typeof fail>[0]) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Drawn one by one, so that the whole change is never in a message. */
async function* slicesOf(worker: WorkbookProcess): AsyncGenerator<Change> {
  for (let at = 0; ; at++) {
    const slice = await worker.call('slice', { at });
    if (!slice.ok) throw new Stopped(slice.problem);
    if (slice.value === null) return;
    yield slice.value;
  }
}
