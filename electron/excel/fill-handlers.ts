/** Answers the messages about writing into a workbook of the RM's own: one at a time, in a process of its own. */
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Change } from '../../shared/change';
import type { Receipt } from '../../shared/contract/book';
import type { FilledFile, fillRequests, FillView } from '../../shared/contract/fill';
import { isEmpty } from '../../shared/change';
import { fail, ok, type Result } from '../../shared/result';
import type { PlannedElsewhere } from '../book';
import type { Handlers } from '../serve';
import { halfWritten } from './half-written';
import { WorkbookProcess, type Spawn } from './jobs';
import { patchId } from './patch/replace-workbook';
import type { Here } from './protocol';

export interface FillHandlerParts {
  /** How things stand; null: no book is open. */
  readonly here: () => Here | null;
  readonly askForWorkbook: () => Promise<string | null>;
  readonly commitSlices: (entry: PlannedElsewhere, changes: AsyncIterable<Change>) => Promise<Result<Receipt>>;
  readonly spawn: Spawn;
  readonly progress: (news: { readonly job: string; readonly done: number | null; readonly step: string }) => void;
}

/** Where the versions before are kept, in the book's folder. */
export const keptFolder = (book: string): string => path.join(book, 'workbooks-before');

export interface Filling {
  readonly handlers: Pick<Handlers, keyof typeof fillRequests>;
  /** The file read last; null if none. */
  readonly chosen: () => string | null;
}

export function fillHandlers(parts: FillHandlerParts): Filling {
  const process = new WorkbookProcess(parts.spawn, (done, step) => parts.progress({ job: 'fill', done, step }));
  let reading = { file: '', book: '' };
  const withBook = async <T>(work: (here: Here) => Promise<Result<T>>): Promise<Result<T>> => {
    const here = parts.here();
    return here === null ? fail({ code: 'no-book' }) : work(here);
  };
  /** A process that died has forgotten the file; one that read it for another book must not write this one's. */
  const withFile = <T>(work: (here: Here) => Promise<Result<T>>): Promise<Result<T>> =>
    withBook(here => {
      if (process.isRunning && here.book === reading.book) return work(here);
      process.cancel();
      return Promise.resolve(fail({ code: 'worker-gone', file: path.basename(reading.file) }));
    });
  const handlers: Filling['handlers'] = {
    'fill:read': ({ path: chosen }) =>
      withBook(async here => {
        const file = chosen ?? (await parts.askForWorkbook());
        if (file === null) return ok(null);
        reading = { file, book: here.book };
        return process.call('fillRead', { file, here }, path.basename(file));
      }),
    'fill:remap': ({ answers }) => withFile(here => process.call('fillRemap', { answers, here })),
    'fill:plan': ({ append }) => withFile<FillView>(here => process.call('fillPlan', { append, here })),
    'fill:write': () => withFile(here => write(here, { ...parts, process, file: reading.file })),
    'fill:close': () => {
      process.cancel();
      reading = { file: '', book: '' };
      return ok(null);
    },
  };
  return { handlers, chosen: () => reading.file || null };
}

interface Writing extends Pick<FillHandlerParts, 'commitSlices'> {
  readonly process: WorkbookProcess;
  readonly file: string;
}

/** What was answered about the layout is remembered once the file is written. */
async function write(here: Here, { process, file, commitSlices }: Writing): Promise<Result<FilledFile>> {
  const written = await process.call('fillWrite', { keepIn: keptFolder(here.book) });
  if (!written.ok) {
    await fs.rm(halfWritten(file, patchId), { force: true }).catch(() => undefined);
    return written;
  }
  const lesson = await process.call('fillLesson', { here });
  process.cancel();
  if (lesson.ok && !isEmpty(lesson.value)) {
    const label = JSON.stringify({ key: 'layout', file: path.basename(file) });
    await commitSlices({ label, cause: 'fill', plannedOn: here.seq }, once(lesson.value));
  }
  return ok({ ...written.value, file: path.basename(file) });
}

async function* once(change: Change): AsyncGenerator<Change> {
  yield await Promise.resolve(change);
}
