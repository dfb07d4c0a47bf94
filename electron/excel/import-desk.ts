/** The import under way in the workbook process: one file or pasted block, beside the book as it is, and what the RM said of it. */
import type { Row } from '../../shared/cell';
import { slicesOf, type Change } from '../../shared/change';
import type { DraftView } from '../../shared/contract/excel';
import { noAnswers, type Answers } from '../../shared/import/answers';
import type { RawBook } from '../../shared/import/raw-table';
import { fail, ok, type Result } from '../../shared/result';
import { settingsRow } from '../../shared/sheets/book-settings';
import { newId } from '../new-id';
import { digestOf } from './digest';
import { draftView } from './draft-view';
import { findClients } from './find-clients';
import { readRawBook } from './gate';
import { ImportSession, type SessionParts } from './import-session';
import { pastedBook } from './pasted-book';
import type { Calls, Here, Step } from './protocol';
import { rowsOf } from './rows-of';
import { planView, reviewPage, type ReviewParts } from './review';

interface Open {
  readonly raw: RawBook;
  /** Of the bytes that were read. */
  readonly digest: string;
  session: ImportSession;
  rows: readonly Row[];
  seq: number;
  answers: Answers;
  here: Here;
}
export type ImportCall =
  'prepare' | 'read' | 'paste' | 'remap' | 'plan' | 'page' | 'clients' | 'problems' | 'freeze' | 'slice';
type Answering = { readonly [C in ImportCall]: (input: Calls[C]['input']) => Promise<Result<Calls[C]['output']>> };

export function importDesk(progress: Progress): Answering {
  const desk = new Desk(progress);
  let frozen: readonly Change[] = [];
  return {
    prepare: ({ here }) => desk.prepare(here),
    read: ({ file, encoding, here }) => desk.read({ file, encoding }, here),
    paste: ({ block, name, here }) => desk.paste({ block, name }, here),
    remap: async ({ answers, here }) => {
      const now = await desk.current(here);
      now.answers = answers;
      now.session.answer(answers);
      return ok(viewOf(now));
    },
    plan: async ({ here }) => {
      progress(null, 'planning');
      return ok(planView(partsOf(await desk.current(here))));
    },
    page: async ({ filter, offset, count }) => ok(reviewPage(partsOf(desk.opened), { filter, offset, count })),
    clients: async ({ text }) => ok(findClients(desk.opened.session.plan().index, text)),
    problems: async ({ target, exportId, source, here }) => {
      progress(null, 'writing');
      const now = await desk.current(here);
      const { raw, digest } = now;
      const file = source === null || raw.encoding !== undefined ? null : { file: source, digest };
      const { writeProblems } = await import('./problems/problems-file');
      return writeProblems({ target, exportId, raw, source: file, parts: partsOf(now) });
    },
    freeze: async () => {
      frozen = [...slicesOf(desk.opened.session.plan().change)];
      return ok(desk.opened.digest);
    },
    slice: async ({ at }) => ok(frozen[at] ?? null),
  };
}

type Progress = (done: number | null, step: Step) => void;

const rehearsal =
  '客戶姓名\t手機\t生日\t月收入\n某\t0912345678\t1980/1/2\t1,000\n某某\t02-23456789\t民國70年1月2日\t5萬';

class Desk {
  readonly #progress: Progress;
  #open: Open | null = null;

  constructor(progress: Progress) {
    this.#progress = progress;
  }

  get opened(): Open {
    if (this.#open === null) throw new Error('importDesk: no file is open');
    return this.#open;
  }

  /** While the RM looks for the file: the book is read, and a client who is nobody taken through it all, so that the code is compiled. */
  async prepare(here: Here): Promise<Result<null>> {
    const rows = await rowsOf(here);
    const nobody = pastedBook({ text: rehearsal, merges: [] }, '');
    if (nobody.ok) sessionOf({ raw: nobody.value, rows: rows.filter(({ id }) => id === settingsRow) }, here).plan();
    return ok(null);
  }

  async read(from: Pick<Calls['read']['input'], 'file' | 'encoding'>, here: Here): Promise<Result<DraftView>> {
    this.#open = null;
    this.#progress(0, 'reading');
    const digest = digestOf(from.file);
    const raw = await readRawBook(from.file, {
      ...(from.encoding === null ? {} : { encoding: from.encoding }),
      progress: done => this.#progress(done * 0.9, 'reading'),
    });
    return raw.ok ? this.#begin(raw.value, await digest, here) : raw;
  }

  async paste(
    { block, name }: Pick<Calls['paste']['input'], 'block' | 'name'>,
    here: Here,
  ): Promise<Result<DraftView>> {
    this.#open = null;
    this.#progress(null, 'reading');
    const raw = pastedBook(block, name);
    return raw.ok ? this.#begin(raw.value, '', here) : raw;
  }

  /** The file that is open, beside the book as it is now. */
  async current(here: Here): Promise<Open> {
    const now = this.opened;
    if (now.seq !== here.seq) {
      this.#progress(null, 'book');
      now.rows = await rowsOf(here);
      now.seq = here.seq;
      now.session = sessionOf({ raw: now.raw, rows: now.rows, ids: now.session.ids }, here);
      now.session.answer(now.answers);
    }
    now.here = here;
    return now;
  }

  async #begin(raw: RawBook, digest: string, here: Here): Promise<Result<DraftView>> {
    this.#progress(null, 'book');
    const rows = await rowsOf(here);
    this.#progress(null, 'matching');
    const session = sessionOf({ raw, rows }, here);
    this.#open = { raw, digest, session, rows, seq: here.seq, answers: noAnswers, here };
    return session.draft.tables.length === 0 ? nothingFound(raw) : ok(viewOf(this.#open));
  }
}

/** No table anywhere: every tab is empty, or none has a header. */
function nothingFound({ file, sheets }: RawBook): Result<never> {
  return fail({ code: sheets.every(({ rows }) => rows.length === 0) ? 'empty-sheet' : 'no-header', file });
}

const sessionOf = (file: Pick<SessionParts, 'raw' | 'rows' | 'ids'>, { language, today }: Here): ImportSession =>
  new ImportSession({ ...file, language, today, newId });

function partsOf({ session, rows, here, answers }: Open): ReviewParts {
  const base = rows.find(({ id }) => id === settingsRow)?.cells['baseCurrency'];
  return {
    plan: session.plan(),
    draft: session.draft,
    lexicon: session.lexicon,
    language: here.language,
    baseCurrency: typeof base === 'string' ? base : 'TWD',
    answers,
  };
}

function viewOf({ session, raw, rows }: Open): Calls['read']['output'] {
  const ownRows = rows.filter(({ id }) => id.startsWith('column:'));
  return draftView(session.draft, raw, { ownRows, layoutOf: table => session.layoutOf(table) });
}
