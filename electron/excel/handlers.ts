/** Answers the messages about workbooks: one import at a time, one export at a time, each in its own process. */
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Change } from '../../shared/change';
import type { excelRequests, PlanView, WrittenFile } from '../../shared/contract/excel';
import type { Receipt } from '../../shared/contract/book';
import type { ExportWish } from '../../shared/export/wish';
import type { Language } from '../../shared/kinds/kind';
import { fail, ok, type Result } from '../../shared/result';
import type { PlannedElsewhere } from '../book';
import type { Handlers } from '../serve';
import { isHalfWritten } from './half-written';
import { WorkbookProcess, type Spawn } from './jobs';
import type { Here, Step } from './protocol';

export interface ExcelParts {
  /** The open book, null if none. */
  readonly book: () => { readonly folder: string; readonly seq: number } | null;
  readonly language: () => Language;
  /** The local day, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly newId: () => string;
  readonly commitSlices: (entry: PlannedElsewhere, changes: AsyncIterable<Change>) => Promise<Result<Receipt>>;
  readonly askForWorkbook: () => Promise<string | null>;
  /** `fileName` is what it would be called; its ending says the format. */
  readonly askWhereToSave: (fileName: string) => Promise<string | null>;
  /** Notes an export in the book. */
  readonly note: (wish: ExportWish, file: string) => Promise<Result<unknown>>;
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
    'export:workbook': wish => withBook(parts, now => exportTo({ now, wish }, parts, jobs.export)),
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
  const nothing = { file: '', book: '' };
  let reading = nothing;
  const plan = planOnScreen(process);
  /** A process that was cancelled or died has forgotten the file; one that read it for another book must not touch this one. */
  const withFile = <T>(work: (now: Here) => Promise<Result<T>>): Promise<Result<T>> =>
    withBook(parts, now => {
      if (process.isRunning && now.book === reading.book) return work(now);
      process.cancel();
      return Promise.resolve(fail({ code: 'worker-gone', file: path.basename(reading.file) }));
    });
  return {
    'import:read': ({ path: chosen, encoding }) =>
      withBook(parts, async now => {
        const wanted = chosen ?? (encoding === undefined ? await parts.askForWorkbook() : reading.file);
        if (wanted === null || wanted === '') return ok(null);
        reading = { file: wanted, book: now.book };
        plan.forget();
        const input = { file: wanted, encoding: encoding ?? null, here: now };
        return process.call('read', input, path.basename(wanted));
      }),
    'import:remap': ({ answers }) => {
      plan.forget();
      return withFile(now => process.call('remap', { answers, here: now }));
    },
    'import:plan': () => withFile(plan.make),
    'import:page': input => withFile(() => process.call('page', input)),
    'import:commit': () =>
      withFile(() => commit({ file: path.basename(reading.file), plannedOn: plan.madeOn() }, parts, process)),
    'import:close': () => {
      process.cancel();
      reading = nothing;
      return ok(null);
    },
  };
}

/** The entry that the plan on screen was made on; null = there is no such plan. Whatever is asked later makes it old. */
function planOnScreen(process: WorkbookProcess) {
  let [madeOn, asked]: [number | null, number] = [null, 0];
  const forget = (): number => {
    madeOn = null;
    return ++asked;
  };
  const make = async (now: Here): Promise<Result<PlanView>> => {
    const mine = forget();
    const planned = await process.call('plan', { here: now });
    if (planned.ok && mine === asked) madeOn = now.seq;
    return planned;
  };
  return { forget, make, madeOn: () => madeOn };
}

interface Planned {
  readonly file: string;
  readonly plannedOn: number | null;
}

async function commit(planned: Planned, parts: ExcelParts, process: WorkbookProcess): Promise<Result<Receipt>> {
  const { file, plannedOn } = planned;
  if (plannedOn === null) return fail({ code: 'stale', cells: [] });
  const label = JSON.stringify({ key: 'import', file });
  try {
    return await parts.commitSlices({ label, cause: 'import', plannedOn }, plannedSlices(process));
  } catch (error) {
    if (error instanceof Stopped) return fail(error.problem);
    throw error;
  }
}

interface Wished {
  readonly now: Here;
  readonly wish: ExportWish;
}

/** What cannot be noted is not written. */
async function exportTo(
  { now, wish }: Wished,
  parts: ExcelParts,
  process: WorkbookProcess,
): Promise<Result<WrittenFile | null>> {
  const chosen = await parts.askWhereToSave(`${path.basename(now.book)} ${now.today}.${wish.format}`);
  if (chosen === null) return ok(null);
  const target = chosen.toLowerCase().endsWith(`.${wish.format}`) ? chosen : `${chosen}.${wish.format}`;
  const noted = await parts.note(wish, target);
  if (!noted.ok) return noted;
  const exportId = parts.newId();
  const written = await process.call('export', { file: target, here: now, exportId, wish }, path.basename(target));
  process.cancel();
  if (!written.ok) await clearAway(target, exportId);
  return written;
}

/** A process that was stopped could not do it itself, and on some systems lets go of its file only a moment later. */
async function clearAway(file: string, exportId: string): Promise<void> {
  const folder = path.dirname(file);
  const names = await fs.readdir(folder).catch(() => []);
  const half = names.filter(name => isHalfWritten(name, exportId)).map(name => path.join(folder, name));
  const gone = { force: true, recursive: true, maxRetries: 5, retryDelay: 100 } as const;
  await Promise.all(half.map(name => fs.rm(name, gone).catch(() => undefined)));
}

class Stopped extends Error {
  readonly problem: Parameters<typeof fail>[0];

  constructor(problem: Parameters<typeof fail>[0]) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Drawn one by one, so that the whole change is never in a message. */
async function* plannedSlices(worker: WorkbookProcess): AsyncGenerator<Change> {
  for (let at = 0; ; at++) {
    const slice = await worker.call('slice', { at });
    if (!slice.ok) throw new Stopped(slice.problem);
    if (slice.value === null) return;
    yield slice.value;
  }
}
