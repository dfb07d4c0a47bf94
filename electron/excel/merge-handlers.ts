/** Answers the messages about an export that came back: one at a time, of one book, committed as it was shown. */
import path from 'node:path';
import type { Receipt } from '../../shared/contract/book';
import type { CameBack, mergeRequests, MergeView } from '../../shared/contract/merge';
import { ok, type Result } from '../../shared/result';
import type { Handlers } from '../serve';
import type { CommitGuard } from './commit-guard';
import { commitPlanned } from './commit-planned';
import type { ExcelParts } from './handlers';
import type { WorkbookProcess } from './jobs';
import type { Reviewed } from './linked-workbook';
import { mergesToNothing } from './nothing-new';
import { whereRead, type WithBook } from './where-read';

export interface MergeHandling extends Pick<ExcelParts, 'commitSlices' | 'askForWorkbook' | 'keepOriginal' | 'tookIn'> {
  readonly withBook: WithBook;
  readonly guard: CommitGuard;
}

interface Open {
  readonly file: string;
  readonly book: string;
  readonly madeOn: number;
  /** Of a part that was exported, what is gone from the file is not shown. */
  readonly reviewed: Reviewed;
}
const nothing: Open = { file: '', book: '', madeOn: -1, reviewed: 'news' };

export function mergeHandlers(
  parts: MergeHandling,
  process: WorkbookProcess,
): Pick<Handlers, keyof typeof mergeRequests> {
  let open = nothing;
  const named = () => ({ name: path.basename(open.file), book: open.book });
  const withFile = whereRead({ ...parts, process, open: named, shared: true });
  const { guard } = parts;
  return {
    'merge:read': ({ path: chosen }) =>
      guard.unlessWriting(() =>
        parts.withBook(async now => {
          const file = chosen ?? (await parts.askForWorkbook());
          if (file === null) return ok(null);
          open = nothing;
          const back = await process.call('cameBack', { file, here: now }, path.basename(file));
          if (!back.ok) return back;
          if (back.value.is === 'merge')
            open = { file, book: now.book, madeOn: now.seq, reviewed: reviewedIn(back.value.merge) };
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

const reviewedIn = ({ scope }: MergeView): Reviewed => (scope === 'book' ? 'all' : 'news');

async function tellIfNothing(back: CameBack, { tookIn }: MergeHandling, process: WorkbookProcess): Promise<void> {
  if (tookIn === undefined || back.is !== 'merge' || !mergesToNothing(back.merge)) return;
  const digest = await process.call('mergeFreeze', null);
  if (digest.ok) tookIn(digest.value, 'news');
}

async function commit(
  { file, madeOn, reviewed }: Open,
  parts: MergeHandling,
  process: WorkbookProcess,
): Promise<Result<Receipt>> {
  const digest = await process.call('mergeFreeze', null);
  if (!digest.ok) return digest;
  const original = { name: path.basename(file), file, digest: digest.value };
  const slice = (at: number) => process.call('mergeSlice', { at });
  return commitPlanned({ key: 'merge', original, reviewed, plannedOn: madeOn, slice }, parts);
}
