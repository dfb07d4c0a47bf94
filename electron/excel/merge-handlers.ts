/** Answers the messages about an export that came back: one at a time, of one book, committed as it was shown. */
import path from 'node:path';
import type { Change } from '../../shared/change';
import type { Receipt } from '../../shared/contract/book';
import type { CameBack, mergeRequests } from '../../shared/contract/merge';
import type { Problem } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import type { Handlers } from '../serve';
import type { CommitGuard } from './commit-guard';
import type { ExcelParts } from './handlers';
import type { WorkbookProcess } from './jobs';
import { mergesToNothing } from './nothing-new';
import type { Here } from './protocol';

export interface MergeHandling extends Pick<
  ExcelParts,
  'commitSlices' | 'askForWorkbook' | 'keepOriginal' | 'writtenAt' | 'tookIn'
> {
  readonly withBook: <T>(work: (now: Here) => Promise<Result<T>>) => Promise<Result<T>>;
  readonly guard: CommitGuard;
}

const nothing = { file: '', book: '', madeOn: -1 };

export function mergeHandlers(
  parts: MergeHandling,
  process: WorkbookProcess,
): Pick<Handlers, keyof typeof mergeRequests> {
  let open = nothing;
  const withFile = whereRead(parts, process, () => open);
  const { guard } = parts;
  return {
    'merge:read': ({ path: chosen }) =>
      guard.unlessWriting(() =>
        parts.withBook(async now => {
          const file = chosen ?? (await parts.askForWorkbook());
          if (file === null) return ok(null);
          open = nothing;
          const input = { file, here: now, base: (await parts.writtenAt?.(file)) ?? null };
          const back = await process.call('cameBack', input, path.basename(file));
          if (!back.ok) return back;
          if (back.value.is === 'merge') open = { file, book: now.book, madeOn: now.seq };
          await tellIfNothing(back.value, parts, process);
          return ok({ path: file, file: path.basename(file), back: back.value });
        }),
      ),
    'merge:view': () =>
      withFile(async now => {
        const view = await process.call('mergeView', { here: now });
        if (view.ok) open = { ...open, madeOn: now.seq };
        return view;
      }),
    'merge:page': input => withFile(({ language }) => process.call('mergePage', { ...input, language })),
    'merge:answer': input => guard.unlessWriting(() => withFile(() => process.call('mergeAnswer', input))),
    'merge:commit': () => guard.commit(path.basename(open.file), () => withFile(() => commit(open, parts, process))),
    'merge:close': () => {
      if (open !== nothing) process.cancel();
      open = nothing;
      return ok(null);
    },
  };
}

async function tellIfNothing(back: CameBack, { tookIn }: MergeHandling, process: WorkbookProcess): Promise<void> {
  if (tookIn === undefined || back.is !== 'merge' || !mergesToNothing(back.merge)) return;
  const digest = await process.call('mergeFreeze', null);
  if (digest.ok) tookIn(digest.value);
}

type WithFile = <T>(work: (now: Here) => Promise<Result<T>>) => Promise<Result<T>>;

/** A process that died has forgotten the file; one that read it for another book must not touch this one. */
function whereRead({ withBook }: MergeHandling, process: WorkbookProcess, open: () => typeof nothing): WithFile {
  return work =>
    withBook(now => {
      const { book, file } = open();
      if (process.isRunning && now.book === book) return work(now);
      return Promise.resolve(fail({ code: 'worker-gone', file: path.basename(file) }));
    });
}

/** The original first: an entry never names a file that the book does not hold. */
async function commit(
  { file, madeOn }: typeof nothing,
  parts: MergeHandling,
  process: WorkbookProcess,
): Promise<Result<Receipt>> {
  const name = path.basename(file);
  const digest = await process.call('mergeFreeze', null);
  if (!digest.ok) return digest;
  const kept = await parts.keepOriginal({ name, file, digest: digest.value });
  if (!kept.ok) return kept;
  const label = JSON.stringify({ key: 'merge', file: name.slice(0, 120), original: kept.value.name });
  try {
    const done = await parts.commitSlices({ label, cause: 'import', plannedOn: madeOn }, mergedSlices(process));
    if (!done.ok) await kept.value.undo();
    else parts.tookIn?.(digest.value);
    return done;
  } catch (error) {
    await kept.value.undo();
    if (error instanceof Stopped) return fail(error.problem);
    throw error;
  }
}

/** Half a merge is none: what stops a slice stops the commit. */
class Stopped extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Drawn one by one, so that the whole change is never in a message. */
async function* mergedSlices(process: WorkbookProcess): AsyncGenerator<Change> {
  for (let at = 0; ; at++) {
    const slice = await process.call('mergeSlice', { at });
    if (!slice.ok) throw new Stopped(slice.problem);
    if (slice.value === null) return;
    yield slice.value;
  }
}
