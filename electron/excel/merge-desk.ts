/** The merge under way in the workbook process: an export that came back, the book as it was then, and the book as it is. */
import { slicesOf, type Change } from '../../shared/change';
import type { CameBack, MergeView } from '../../shared/contract/merge';
import type { RawBook } from '../../shared/import/raw-table';
import { fail, ok, type Result } from '../../shared/result';
import { newId } from '../new-id';
import { bookIdOf } from '../store/book-folder';
import { changesAfter, wasNoted } from '../store/changes-after';
import { realDisk } from '../store/disk';
import { digestOf } from './digest';
import type { ExportIdentity } from './export-identity';
import { readRawBook } from './gate';
import { ImportSession } from './import-session';
import { MergeSession } from './merge-session';
import { answerMerge, mergePage, mergeView, type Merging } from './merge-view';
import type { Calls, Here, Step } from './protocol';
import { readIdentity } from './read-identity';
import { rowsOf } from './rows-of';

export type MergeCall = 'cameBack' | 'mergeView' | 'mergePage' | 'mergeAnswer' | 'mergeFreeze' | 'mergeSlice';
type Answering = { readonly [C in MergeCall]: (input: Calls[C]['input']) => Promise<Result<Calls[C]['output']>> };
type Progress = (done: number | null, step: Step) => void;

interface Open extends Merging {
  readonly raw: RawBook;
  /** Of the bytes that were read. */
  readonly digest: string;
  readonly identity: ExportIdentity;
  readonly seq: number;
}

export function mergeDesk(progress: Progress): Answering {
  let open: Open | null = null;
  let frozen: readonly Change[] = [];
  const opened = (): Open => {
    if (open === null) throw new Error('mergeDesk: no file is open');
    return open;
  };
  return {
    cameBack: async ({ file, here }) => {
      open = null;
      const found = await lookAt(file, here, progress);
      if (!found.ok || 'is' in found.value) return found as Result<CameBack>;
      open = found.value;
      return ok({ is: 'merge', merge: mergeView(open) });
    },
    mergeView: async ({ here }): Promise<Result<MergeView>> => {
      const before = opened();
      if (before.seq !== here.seq || before.language !== here.language) {
        const again = await merging(before, here, { before: before.session, progress });
        if (again === null) return fail({ code: 'stale', cells: [] });
        open = again;
      }
      return ok(mergeView(opened()));
    },
    mergePage: ({ language, ...wanted }) => Promise.resolve(ok(mergePage({ ...opened(), language }, wanted))),
    mergeAnswer: answer => Promise.resolve(answerMerge(opened(), answer)),
    mergeFreeze: () => {
      frozen = [...slicesOf(opened().session.change())];
      return Promise.resolve(ok(opened().digest));
    },
    mergeSlice: ({ at }) => Promise.resolve(ok(frozen[at] ?? null)),
  };
}

type NotMerged = Exclude<CameBack, { readonly is: 'merge' }>;

/** A file of another book, or of a state that this book never was in, is not read any further. */
async function lookAt(file: string, here: Here, progress: Progress): Promise<Result<Open | NotMerged>> {
  const identity = await readIdentity(file);
  if (identity === null) return ok({ is: 'not-ours' });
  if (identity.bookId !== (await bookIdOf(realDisk, here.book))) return ok({ is: 'other-book' });
  const made = { cause: 'export', mark: JSON.stringify(identity.exportId), by: identity.seq };
  if (identity.seq > here.seq || !(await wasNoted(realDisk, here.book, made))) return ok({ is: 'no-base' });
  progress(0, 'reading');
  const digest = digestOf(file);
  const raw = await readRawBook(file, { progress: done => progress(done * 0.9, 'reading') });
  if (!raw.ok) return raw;
  const open = await merging({ raw: raw.value, digest: await digest, identity }, here, { before: null, progress });
  return ok(open ?? { is: 'no-base' });
}

async function merging(
  { raw, digest, identity }: Pick<Open, 'raw' | 'digest' | 'identity'>,
  here: Here,
  { before, progress }: { readonly before: MergeSession | null; readonly progress: Progress },
): Promise<Open | null> {
  progress(null, 'book');
  const rows = await rowsOf(here);
  const since = await changesAfter(realDisk, here.book, { after: identity.seq, to: here.seq });
  if (since === null) return null;
  progress(null, 'planning');
  const { language, today, seq } = here;
  const { draft, lexicon, context } = new ImportSession({ raw, rows, language, today, newId });
  const session = new MergeSession({ draft, lexicon, context, identity, rows, since, newId }, before);
  return { raw, digest, identity, seq, session, language, entriesSince: seq - identity.seq };
}
