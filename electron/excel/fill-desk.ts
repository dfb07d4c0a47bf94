/** A workbook of the RM's own in the workbook process: read, matched, planned and written. */
import type { Row } from '../../shared/cell';
import { applyTo } from '../../shared/change';
import type { FilledFile } from '../../shared/contract/fill';
import { noAnswers, type Answers } from '../../shared/import/answers';
import { isLayout, LayoutMemory } from '../../shared/import/layouts';
import { learnLayouts } from '../../shared/import/learn-layouts';
import type { RawBook } from '../../shared/import/raw-table';
import { fail, ok, type Result } from '../../shared/result';
import { newId } from '../new-id';
import { draftView } from './draft-view';
import type { FillLesson } from './fill-calls';
import { fillWorkbook, type Filled, type FillParts } from './fill-session';
import { readRawBook } from './gate';
import { ImportSession } from './import-session';
import { readWorkbookFile, replaceWorkbook, type WorkbookFile } from './patch/replace-workbook';
import type { Calls, Here, Step } from './protocol';
import { rowsOf } from './rows-of';

interface Open {
  readonly file: string;
  readonly raw: RawBook;
  readonly onDisk: WorkbookFile;
  rows: readonly Row[];
  session: ImportSession;
  seq: number;
  answers: Answers;
  filled: Filled | null;
}
export type FillCall = 'fillRead' | 'fillRemap' | 'fillPlan' | 'fillWrite' | 'fillLesson';
type Answering = { readonly [C in FillCall]: (input: Calls[C]['input']) => Promise<Result<Calls[C]['output']>> };

export function fillDesk(progress: Progress): Answering {
  let open: Open | null = null;
  const opened = (): Open => {
    if (open === null) throw new Error('fillDesk: no file is open');
    return open;
  };
  const current = async (here: Here): Promise<Open> => (open = await upToDate(opened(), here, progress));
  return {
    fillRead: async ({ file, here }) => {
      open = null;
      const read = await openFile(file, here, progress);
      if (!read.ok) return read;
      open = read.value;
      return ok(viewOf(open));
    },
    fillRemap: async ({ answers, here }) => {
      const now = await current(here);
      now.answers = answers;
      now.filled = null;
      now.session.answer(answers);
      return ok(viewOf(now));
    },
    fillPlan: async ({ append, sensitive, here }) => {
      const now = await current(here);
      progress(null, 'planning');
      now.filled = planned(now, { append, sensitive: sensitive ?? 'include' }, here);
      return ok(now.filled.view);
    },
    fillWrite: ({ keepIn }) => {
      progress(null, 'writing');
      return written(opened(), keepIn);
    },
    fillLesson: ({ here }) => Promise.resolve(ok(lessonOf(opened(), here))),
  };
}

async function upToDate(open: Open, here: Here, progress: Progress): Promise<Open> {
  if (open.seq === here.seq) return open;
  progress(null, 'book');
  const rows = await rowsOf(here);
  const session = sessionOf(open.raw, rows, here);
  session.answer(open.answers);
  return { ...open, rows, session, seq: here.seq, filled: null };
}

export type Progress = (done: number | null, step: Step) => void;

async function openFile(file: string, here: Here, progress: Progress): Promise<Result<Open>> {
  const read = await readBoth(file, progress);
  if (!read.ok) return read;
  progress(null, 'book');
  const rows = await rowsOf(here);
  progress(null, 'matching');
  const { raw, onDisk } = read.value;
  const session = sessionOf(raw, rows, here);
  if (session.draft.tables.length === 0) return fail({ code: 'no-header', file: raw.file });
  return ok({ file, raw, onDisk, rows, session, seq: here.seq, answers: noAnswers, filled: null });
}

type Ways = Pick<FillParts, 'append' | 'sensitive'>;

function planned({ onDisk, raw, session, rows }: Open, ways: Ways, { language, today }: Here): Filled {
  return fillWorkbook({ bytes: onDisk.bytes, raw, session, rows, before: null, ...ways, language, today });
}

async function written({ file, filled, onDisk }: Open, keepIn: string): Promise<Result<FilledFile>> {
  if (filled === null || filled.chunks === null) throw new Error('fillDesk: nothing is planned');
  const { view, chunks } = filled;
  const replaced = await replaceWorkbook({ file, job: 'fill', digest: onDisk.digest, chunks: chunks(), keepIn });
  return replaced.ok ? ok({ file, cells: view.changeCount, lines: view.addedCount }) : replaced;
}

function lessonOf({ rows, session, answers }: Open, { today }: Here): FillLesson {
  const layouts = new Map(rows.flatMap(row => (isLayout(row.id) ? [[row.id, row] as const] : [])));
  const memory = new LayoutMemory(layouts.values());
  const change = learnLayouts(session.draft, { memory, answers, learned: new Map(), newId, today });
  applyTo(layouts, change);
  const learned = new LayoutMemory(layouts.values());
  const own = session.draft.tables.flatMap(({ table }) => learned.find(table)?.row ?? []);
  return { change, layouts: [...new Set(own)] };
}

/** The same bytes as values and as a file to be patched. */
export async function readBoth(
  file: string,
  progress: Progress,
): Promise<Result<{ raw: RawBook; onDisk: WorkbookFile }>> {
  progress(0, 'reading');
  const onDisk = await readWorkbookFile(file);
  if (!onDisk.ok) return onDisk;
  const raw = await readRawBook(file, { progress: done => progress(done * 0.9, 'reading') });
  if (!raw.ok) return raw;
  // Written while it was read: then both are not the same.
  const again = await readWorkbookFile(file);
  if (!again.ok) return again;
  if (raw.value.encoding !== undefined) return fail({ code: 'not-a-workbook', file: raw.value.file });
  return again.value.digest === onDisk.value.digest
    ? ok({ raw: raw.value, onDisk: onDisk.value })
    : fail({ code: 'file-changed', file: raw.value.file });
}

export const sessionOf = (raw: RawBook, rows: readonly Row[], { language, today }: Here): ImportSession =>
  new ImportSession({ raw, rows, language, today, newId });

function viewOf({ session, raw, rows }: Open): Calls['fillRead']['output'] {
  const ownRows = rows.filter(({ id }) => id.startsWith('column:'));
  return draftView(session.draft, raw, { ownRows, layoutOf: table => session.layoutOf(table) });
}
