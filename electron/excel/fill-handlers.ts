/** Answers the messages about writing into a workbook of the RM's own: one at a time, in a process of its own. */
import path from 'node:path';
import type { Change } from '../../shared/change';
import type { Row } from '../../shared/cell';
import type { Receipt } from '../../shared/contract/book';
import type { FilledFile, fillRequests, FillView } from '../../shared/contract/fill';
import { isEmpty } from '../../shared/change';
import { fail, ok, type Result } from '../../shared/result';
import type { PlannedElsewhere } from '../book';
import type { Handlers } from '../serve';
import type { FillLesson } from './fill-calls';
import { wayOf, type FillNote, type FillNoting, type PlannedFill, type SettledFill } from './fill-note';
import { WorkbookProcess, type Spawn } from './jobs';
import type { LinkTerms } from './link-terms';
import { dropHalf } from './patch/replace-workbook';
import type { Here } from './protocol';
import { whereRead, withOpenBook, type WithBook } from './where-read';

export interface FillHandlerParts {
  /** How things stand; null: no book is open. */
  readonly here: () => Here | null;
  readonly askForWorkbook: () => Promise<string | null>;
  readonly commitSlices: (entry: PlannedElsewhere, changes: AsyncIterable<Change>) => Promise<Result<Receipt>>;
  /** Notes in the book it is written of, and in no other, that it is written into a file. */
  readonly note: (written: Noting) => Promise<Result<unknown>>;
  /** Calls back when the book was closed, or another one opened. */
  readonly onTurn: (listener: () => void) => void;
  readonly spawn: Spawn;
  readonly progress: (news: { readonly job: string; readonly done: number | null; readonly step: string }) => void;
}

export interface Noting extends Omit<FillNoting, 'who'> {
  /** The folder of the book. */
  readonly book: string;
}

/** Where the versions before are kept, in the book's folder. */
export const keptFolder = (book: string): string => path.join(book, 'workbooks-before');

/** A file as it was settled on the page of filling. */
export interface Chosen {
  readonly file: string;
  /** The folder of the book that it was settled for. */
  readonly book: string;
  readonly terms: LinkTerms;
  readonly planned: SettledFill;
}
export interface Filling {
  readonly handlers: Pick<Handlers, keyof typeof fillRequests>;
  /** The file read last; not told where nobody knows any more what its columns were said to mean. */
  readonly chosen: () => Promise<Result<Chosen>>;
}
interface Reading {
  /** Which file that was asked for it is. */
  readonly number: number;
  readonly file: string;
  readonly book: string;
  readonly append: boolean;
  /** As it is on screen. */
  readonly planned: PlannedFill | null;
  /** Once it was written; null: the process knows. */
  readonly layouts: LinkTerms['layouts'] | null;
}
const nothing: Reading = { number: 0, file: '', book: '', append: true, planned: null, layouts: null };

/** What the answering of one message leaves to the next. */
interface Open {
  readonly parts: FillHandlerParts;
  readonly process: WorkbookProcess;
  readonly withBook: WithBook;
  readonly withFile: WithBook;
  reading: Reading;
  /** How many files were asked for. */
  asked: number;
  /** Whoever leaves it, or reads another file, waits: nobody could say whether the file was replaced. */
  writing: Promise<Result<FilledFile>> | null;
}

export function fillHandlers(parts: FillHandlerParts): Filling {
  const process = new WorkbookProcess(parts.spawn, (done, step) => parts.progress({ job: 'fill', done, step }));
  const withBook = withOpenBook(parts.here);
  const withFile = whereRead({ withBook, process, open: () => named(open.reading) });
  const open: Open = { parts, process, withBook, withFile, reading: nothing, asked: 0, writing: null };
  parts.onTurn(() => void leave(open));
  return {
    handlers: { ...planning(open), ...writing(open) },
    chosen: () => withBook(here => chosenIn(open, here)),
  };
}

const planning = (open: Open): Pick<Filling['handlers'], 'fill:read' | 'fill:remap' | 'fill:plan'> => ({
  'fill:read': async ({ path: chosen }) => {
    const number = ++open.asked;
    await settled(open);
    return open.withBook(async here => {
      const file = chosen ?? (await open.parts.askForWorkbook());
      if (file === null) return ok(null);
      open.reading = { ...nothing, number, file, book: here.book };
      return open.process.call('fillRead', { file, here }, path.basename(file));
    });
  },
  'fill:remap': ({ answers }) => {
    open.reading = { ...open.reading, planned: null };
    return open.withFile(here => open.process.call('fillRemap', { answers, here }));
  },
  'fill:plan': ({ append, sensitive }) =>
    open.withFile<FillView>(async here => {
      const mine = (open.reading = { ...open.reading, append, planned: null });
      const view = await open.process.call('fillPlan', { append, sensitive, here });
      if (view.ok && open.reading === mine) open.reading = { ...mine, planned: { view: view.value, sensitive } };
      return view;
    }),
});

const writing = (open: Open): Pick<Filling['handlers'], 'fill:write' | 'fill:close'> => ({
  'fill:write': () => {
    // Asked twice, it is noted and written once.
    if (open.writing !== null) return open.writing;
    const done = open.withFile<FilledFile>(async here => {
      const { parts, process, reading } = open;
      const planned = settledFor('fill', reading);
      if (!planned.ok) return planned;
      const written = await write(here, { ...parts, process, file: reading.file, planned: planned.value });
      if (written.ok && open.reading === reading) open.reading = { ...reading, layouts: written.value.layouts };
      return written.ok ? ok(written.value.written) : written;
    });
    open.writing = done;
    return done.finally(() => (open.writing = null));
  },
  'fill:close': async () => {
    await leave(open);
    return ok(null);
  },
});

const settled = async ({ writing }: Open): Promise<unknown> => writing?.catch(() => undefined);

/** What was asked for after stays. */
async function leave(open: Open): Promise<void> {
  const { asked } = open;
  await settled(open);
  if (open.reading.number > asked) return;
  open.process.cancel();
  open.reading = nothing;
}

const named = ({ file, book }: Reading) => ({ name: path.basename(file), book });

/** What is not planned, or of which it is not said what becomes of sensitive columns, is neither written nor linked. */
function settledFor(key: FillNote['key'], { planned }: Reading): Result<SettledFill> {
  const sensitive = planned === null ? null : wayOf({ key, ...planned });
  return planned === null || sensitive === null ? fail({ code: 'stale', cells: [] }) : ok({ ...planned, sensitive });
}

/** What was written last is known of it, else what the process still knows. */
async function chosenIn({ reading, withFile, process }: Open, here: Here): Promise<Result<Chosen>> {
  const { file, book, append, layouts } = reading;
  if (file === '') return fail({ code: 'no-book' });
  const planned = settledFor('link', reading);
  if (!planned.ok) return planned;
  const { sensitive } = planned.value;
  const chosen = (means: readonly Row[]): Result<Chosen> =>
    ok({ file, book: here.book, planned: planned.value, terms: { append, sensitive, layouts: [...means] } });
  if (layouts !== null && book === here.book) return chosen(layouts);
  const told = await withFile<FillLesson>(now => process.call('fillLesson', { here: now }));
  return told.ok ? chosen(told.value.layouts) : told;
}

interface Writing extends Pick<FillHandlerParts, 'here' | 'commitSlices' | 'note'> {
  readonly planned: SettledFill;
  readonly process: WorkbookProcess;
  readonly file: string;
}
interface Written {
  readonly written: FilledFile;
  readonly layouts: Reading['layouts'];
}

/** What cannot be noted is not written; what was answered about the layout is remembered by the book it was answered for once the file is written, whatever was edited meanwhile: it touches no row of the sheets. */
async function write(here: Here, writing: Writing): Promise<Result<Written>> {
  const { process, file, planned, note, commitSlices } = writing;
  const noted = await note({ ...planned, key: 'fill', file, book: here.book });
  if (!noted.ok) return noted;
  const written = await process.call('fillWrite', { keepIn: keptFolder(here.book) });
  if (!written.ok) {
    await dropHalf(file, 'fill');
    return written;
  }
  const lesson = await process.call('fillLesson', { here });
  process.cancel();
  if (lesson.ok && !isEmpty(lesson.value.change) && writing.here()?.book === here.book) {
    const label = JSON.stringify({ key: 'layout', file: path.basename(file) });
    await commitSlices({ label, cause: 'fill' }, once(lesson.value.change));
  }
  const layouts = lesson.ok ? [...lesson.value.layouts] : null;
  return ok({ written: { ...written.value, file: path.basename(file) }, layouts });
}

async function* once(change: Change): AsyncGenerator<Change> {
  yield await Promise.resolve(change);
}
