/** Answers the messages about workbooks: one import at a time, one export at a time, each in its own process. */
import path from 'node:path';
import type { Change } from '../../shared/change';
import type { excelRequests, WrittenFile } from '../../shared/contract/excel';
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
  readonly commitSlices: (
    entry: { readonly label: string; readonly cause: string },
    changes: AsyncIterable<Change>,
  ) => Promise<Result<Receipt>>;
  readonly askForWorkbook: () => Promise<string | null>;
  readonly askWhereToSave: (fileName: string) => Promise<string | null>;
  readonly spawn: Spawn;
  readonly progress: (news: { readonly job: string; readonly done: number | null; readonly step: string }) => void;
}

const noBook: Result<never> = fail({ code: 'no-book' });

export function excelHandlers(parts: ExcelParts): Pick<Handlers, keyof typeof excelRequests> {
  const telling = (job: Job) => (done: number | null, step: Step) => {
    parts.progress({ job, done, step });
  };
  const jobs = {
    import: new WorkbookProcess(parts.spawn, telling('import')),
    export: new WorkbookProcess(parts.spawn, telling('export')),
  };
  return {
    ...importHandlers(parts, jobs.import),
    'export:workbook': () => withBook(parts, now => exportTo(now, parts, jobs.export)),
    'job:cancel': ({ job }) => {
      jobs[job].cancel();
      return ok(null);
    },
  };
}

type Job = 'import' | 'export';

async function withBook<T>(parts: ExcelParts, work: (now: Here) => Promise<Result<T>>): Promise<Result<T>> {
  const book = parts.book();
  if (book === null) return noBook;
  return work({ book: book.folder, seq: book.seq, language: parts.language(), today: parts.today() });
}

type ImportChannel = Extract<keyof typeof excelRequests, `import:${string}`>;

function importHandlers(parts: ExcelParts, process: WorkbookProcess): Pick<Handlers, ImportChannel> {
  let file = '';
  /** A process that was cancelled or died has forgotten the file. */
  const withFile = async <T>(work: (now: Here) => Promise<Result<T>>): Promise<Result<T>> =>
    process.isRunning ? withBook(parts, work) : fail({ code: 'worker-gone', file: path.basename(file) });
  return {
    'import:read': ({ path: chosen, encoding }) =>
      withBook(parts, async now => {
        const wanted = chosen ?? (encoding === undefined ? await parts.askForWorkbook() : file);
        if (wanted === null || wanted === '') return ok(null);
        file = wanted;
        return process.call('read', { file, encoding: encoding ?? null, here: now }, path.basename(file));
      }),
    'import:remap': ({ answers }) => withFile(now => process.call('remap', { answers, here: now })),
    'import:plan': () => withFile(now => process.call('plan', { here: now })),
    'import:page': input => withFile(() => process.call('page', input)),
    'import:commit': () => withFile(() => commit(path.basename(file), parts, process)),
    'import:close': () => {
      process.cancel();
      return ok(null);
    },
  };
}

async function commit(file: string, parts: ExcelParts, process: WorkbookProcess): Promise<Result<Receipt>> {
  const label = JSON.stringify({ key: 'import', file });
  try {
    return await parts.commitSlices({ label, cause: 'import' }, slicesOf(process));
  } catch (error) {
    if (error instanceof Stopped) return fail(error.problem);
    throw error;
  }
}

async function exportTo(now: Here, parts: ExcelParts, process: WorkbookProcess): Promise<Result<WrittenFile | null>> {
  const target = await parts.askWhereToSave(`${path.basename(now.book)} ${now.today}.xlsx`);
  if (target === null) return ok(null);
  const exportId = parts.newId();
  const written = await process.call('export', { file: target, here: now, exportId }, path.basename(target));
  process.cancel();
  return written;
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
