/** The merge under way: it outlives the screen, so that one can look something up and come back. */
import type { LookedAt, MergeAnswer, MergeFilter, MergeSaid, MergeView } from '../../shared/contract/merge';
import type { Problem } from '../../shared/problem';
import type { Result } from '../../shared/result';
import { bridge } from '../bridge';
import { isLost, longTask, type Busy } from '../data/long-task';

export interface Merging {
  readonly stage: 'none' | 'review' | 'done';
  readonly path: string;
  readonly file: string;
  readonly view: MergeView | null;
  readonly busy: Busy | null;
  /** Grows with every answer: pages are asked again. */
  readonly answers: number;
  /** Why an export is imported like any other file. */
  readonly notice: 'other-book' | 'no-base' | null;
}

const none: Merging = { stage: 'none', path: '', file: '', view: null, busy: null, answers: 0, notice: null };
const { now, use, become, settled, failed } = longTask({ job: 'import', start: none, undoable: true });
export const useMerging = use;
export const mergingNow = now;

/** Chooses a file (null) or takes this one; if it is an export of the book, its merge is on the screen from now on. */
export async function lookAt(path: string | null): Promise<Result<LookedAt | null>> {
  const looked = await bridge.request['merge:read']({ path });
  if (!looked.ok || looked.value === null) return looked;
  const { path: chosen, file, back } = looked.value;
  if (back.is === 'merge') become({ ...none, stage: 'review', path: chosen, file, view: back.merge });
  else become({ ...none, notice: back.is === 'not-ours' ? null : back.is });
  return looked;
}

export const noFilter: MergeFilter = { kind: null, sheet: null, open: false, text: '' };

/** What was said of one item. */
export const say = (key: string, said: MergeSaid | null, other = ''): Promise<Problem | null> =>
  answer({ key, filter: noFilter, said, other });

/** The same of all that a filter shows. */
export const sayAll = (filter: MergeFilter, said: 'ours' | 'theirs'): Promise<Problem | null> =>
  answer({ key: null, filter, said, other: '' });

/** A text that cannot be read is told where it was typed; whatever else goes wrong, everywhere. */
async function answer(given: MergeAnswer): Promise<Problem | null> {
  if (now().busy !== null) return null;
  const answered = await bridge.request['merge:answer'](given);
  if (answered.ok) become({ view: answered.value, answers: now().answers + 1 });
  else if (given.said !== 'other' || isLost(answered.problem)) failed(answered.problem);
  return answered.ok ? null : answered.problem;
}

/** Where the book has changed since it was merged, the merge is made anew, to be looked at again. */
export async function commit(): Promise<void> {
  become({ busy: { step: 'book', done: null } });
  const done = await settled(bridge.request['merge:commit'](null));
  if (done.ok) {
    await settled(bridge.request['merge:close'](null));
    become({ stage: 'done', busy: null, view: null });
    return;
  }
  failed(done.problem);
  if (done.problem.code === 'stale') await again();
}

async function again(): Promise<void> {
  become({ busy: { step: 'planning', done: null } });
  const view = await settled(bridge.request['merge:view'](null));
  if (view.ok) become({ view: view.value, answers: now().answers + 1, busy: null });
  else failed(view.problem);
}

export function forgetMerge(): void {
  if (now().stage === 'review') void bridge.request['merge:close'](null);
  become(none);
}
