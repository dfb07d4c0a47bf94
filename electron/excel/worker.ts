/** The workbook process: reads and writes files for main, knows the book only by reading its folder, and can be killed at any time. */
import type { Row } from '../../shared/cell';
import { settingsRow } from '../../shared/sheets/book-settings';
import type { RawBook } from '../../shared/import/raw-table';
import { noAnswers, type Answers } from '../../shared/import/answers';
import { fail, ok, type Result } from '../../shared/result';
import { newId } from '../new-id';
import { bookIdOf } from '../store/book-folder';
import { realDisk } from '../store/disk';
import { loadBook } from '../store/load-book';
import { readBook } from '../store/read-book';
import { draftView } from './draft-view';
import { exportBook } from './export-book';
import { readRawBook } from './gate';
import { ImportSession, type SessionParts } from './import-session';
import { workerPort } from './port';
import {
  memoryExit,
  type CallName,
  type Calls,
  type FromWorker,
  type Here,
  type Step,
  type ToWorker,
} from './protocol';
import { planView, reviewPage, sliceOf, type ReviewParts } from './review';

const port = workerPort();
/** Above this the process ends itself before the system does; Electron takes no heap limit for it. 10,000 clients need half. */
const memoryLimit = 2_560 * 1024 * 1024;

const progress = (done: number | null, step: Step): void => port.post({ progress: done, step } satisfies FromWorker);

interface Open {
  readonly raw: RawBook;
  session: ImportSession;
  rows: readonly Row[];
  seq: number;
  answers: Answers;
  here: Here;
}
let open: Open | null = null;

async function rowsOf(here: Here): Promise<readonly Row[]> {
  progress(null, 'book');
  const rows: Row[] = [];
  for await (const row of readBook(here.book)) rows.push(row);
  return rows;
}

const sessionOf = (file: Pick<SessionParts, 'raw' | 'rows' | 'ids'>, { language, today }: Here): ImportSession =>
  new ImportSession({ ...file, language, today, newId });

const parts = ({ session, rows, here }: Open): ReviewParts => {
  const base = rows.find(({ id }) => id === settingsRow)?.cells['baseCurrency'];
  return {
    plan: session.plan(),
    draft: session.draft,
    lexicon: session.lexicon,
    language: here.language,
    baseCurrency: typeof base === 'string' ? base : 'TWD',
  };
};

/** The file that is open, beside the book as it is now. */
async function current(here: Here): Promise<Open> {
  if (open === null) throw new Error('worker: no file is open');
  if (open.seq !== here.seq) {
    open.rows = await rowsOf(here);
    open.seq = here.seq;
    open.session = sessionOf({ raw: open.raw, rows: open.rows, ids: open.session.ids }, here);
    open.session.answer(open.answers);
  }
  open.here = here;
  return open;
}

type Answering = { readonly [C in CallName]: (input: Calls[C]['input']) => Promise<Result<Calls[C]['output']>> };

const answering: Answering = {
  read: async ({ file, encoding, here }) => {
    open = null;
    progress(0, 'reading');
    const raw = await readRawBook(file, {
      ...(encoding === null ? {} : { encoding }),
      progress: done => progress(done * 0.9, 'reading'),
    });
    if (!raw.ok) return raw;
    const rows = await rowsOf(here);
    progress(null, 'matching');
    const session = sessionOf({ raw: raw.value, rows }, here);
    open = { raw: raw.value, session, rows, seq: here.seq, answers: noAnswers, here };
    return session.draft.tables.length === 0 ? nothingFound(raw.value) : ok(viewOf(open));
  },
  remap: async ({ answers, here }) => {
    const now = await current(here);
    now.answers = answers;
    now.session.answer(answers);
    return ok(viewOf(now));
  },
  plan: async ({ here }) => {
    progress(null, 'planning');
    return ok(planView(parts(await current(here))));
  },
  page: async ({ filter, offset, count }) => {
    if (open === null) throw new Error('worker: no file is open');
    return ok(reviewPage(parts(open), { filter, offset, count }));
  },
  slice: async ({ at }) => {
    if (open === null) throw new Error('worker: no file is open');
    return ok(sliceOf(open.session.plan(), at));
  },
  export: async ({ file, here, exportId, wish }) => {
    progress(null, 'book');
    const loaded = await loadBook(realDisk, here.book);
    if (!loaded.ok) return loaded;
    const book = { id: (await bookIdOf(realDisk, here.book)) ?? 'unnamed', seq: loaded.value.seq };
    const rows = [...loaded.value.rows.values()];
    return exportBook({ file, rows, here, book, exportId, wish, progress: done => progress(done, 'writing') });
  },
};

const viewOf = ({ session, raw, rows }: Open) =>
  draftView(
    session.draft,
    raw,
    rows.filter(({ id }) => id.startsWith('column:')),
  );

/** No table anywhere: every tab is empty, or none has a header. */
function nothingFound({ file, sheets }: RawBook): Result<never> {
  return fail({ code: sheets.every(({ rows }) => rows.length === 0) ? 'empty-sheet' : 'no-header', file });
}

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
setInterval(() => {
  if (process.memoryUsage.rss() > memoryLimit) process.exit(memoryExit);
}, 250).unref();
