/** Answers the messages about workbooks: one import at a time, one export at a time, each in its own process. */
import path from 'node:path';
import type { Change } from '../../shared/change';
import type { excelRequests, WrittenFile } from '../../shared/contract/excel';
import type { mergeRequests } from '../../shared/contract/merge';
import type { Receipt } from '../../shared/contract/book';
import type { ExportWish } from '../../shared/export/wish';
import { ok, type Result } from '../../shared/result';
import type { PlannedElsewhere } from '../book';
import type { Handlers } from '../serve';
import { exportFiles } from './export-files';
import { clearAway } from './half-written';
import { commitGuard } from './commit-guard';
import { importHandlers } from './import-handlers';
import { WorkbookProcess, type Spawn } from './jobs';
import type { KeptOriginal, Original } from './keep-original';
import type { Reviewed } from './linked-workbook';
import { mergeHandlers } from './merge-handlers';
import type { Here, Step } from './protocol';
import { withOpenBook } from './where-read';

export interface ExportMade {
  /** The folder of the book. */
  readonly book: string;
  readonly wish: ExportWish;
  readonly files: readonly string[];
  readonly exportId: string;
}
export interface ProblemsMade {
  /** The folder of the book. */
  readonly book: string;
  readonly file: string;
  readonly of: string;
}
export interface ExcelParts {
  /** How things stand; null: no book is open. */
  readonly here: () => Here | null;
  readonly newId: () => string;
  readonly commitSlices: (entry: PlannedElsewhere, changes: AsyncIterable<Change>) => Promise<Result<Receipt>>;
  readonly askForWorkbook: () => Promise<string | null>;
  /** Keeps what is imported in the book. */
  readonly keepOriginal: (original: Original) => Promise<Result<KeptOriginal>>;
  /** What a pasted block is called. */
  readonly pastedName: () => string;
  /** `fileName` is what it would be called; its ending says the format. */
  readonly askWhereToSave: (fileName: string) => Promise<string | null>;
  /** Notes an export in the book it is made of, and in no other. */
  readonly note: (made: ExportMade) => Promise<Result<unknown>>;
  /** Notes in the book it was read for that a copy of an imported file is written, with its problems marked. */
  readonly noteProblems: (made: ProblemsMade) => Promise<Result<unknown>>;
  /** Hears the digest of every file that was taken in, or says nothing new, and what was shown of it. */
  readonly tookIn?: (digest: string, reviewed: Reviewed) => void;
  /** Calls back when the book was closed, or another one opened. */
  readonly onTurn: (listener: () => void) => void;
  readonly spawn: Spawn;
  readonly progress: (news: { readonly job: string; readonly done: number | null; readonly step: string }) => void;
}

export function excelHandlers(
  parts: ExcelParts,
): Pick<Handlers, keyof typeof excelRequests | keyof typeof mergeRequests> {
  const telling = (job: Job) => (done: number | null, step: Step) => {
    parts.progress({ job, done, step });
  };
  const jobs = {
    import: new WorkbookProcess(parts.spawn, telling('import')),
    export: new WorkbookProcess(parts.spawn, telling('export')),
  };
  parts.onTurn(() => jobs.import.cancel());
  const withBook = withOpenBook(parts.here);
  const importing = { ...parts, withBook, guard: commitGuard() };
  return {
    ...importHandlers(importing, jobs.import),
    ...mergeHandlers(importing, jobs.import),
    'export:workbook': wish => withBook(now => exportTo({ now, wish }, parts, jobs.export)),
    'job:cancel': ({ job }) => {
      jobs[job].cancel();
      return ok(null);
    },
  };
}

type Job = 'import' | 'export';

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
  const exportId = parts.newId();
  const files = exportFiles(target, wish, now.language).map(({ file }) => file);
  const noted = await parts.note({ book: now.book, wish, files, exportId });
  if (!noted.ok) return noted;
  const written = await process.call('export', { file: target, here: now, exportId, wish }, path.basename(target));
  process.cancel();
  if (!written.ok) await Promise.all(files.map(file => clearAway(file, exportId)));
  return written;
}
