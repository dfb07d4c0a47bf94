/** Puts a change that was planned in the workbook process into the book: the original first, then the change slice by slice, as one entry. */
import type { Change } from '../../shared/change';
import type { Receipt } from '../../shared/contract/book';
import type { Problem } from '../../shared/problem';
import { fail, type Result } from '../../shared/result';
import type { ExcelParts } from './handlers';
import type { Original } from './keep-original';
import type { Reviewed } from './linked-workbook';

interface Planned {
  /** What the history calls it. */
  readonly key: 'import' | 'merge';
  readonly original: Original;
  /** What was shown of it. */
  readonly reviewed: Reviewed;
  readonly plannedOn: number;
  /** Of the change that was held fast; null behind the last. */
  readonly slice: (at: number) => Promise<Result<Change | null>>;
}
type Parts = Pick<ExcelParts, 'commitSlices' | 'keepOriginal' | 'tookIn'>;

/** An entry never names a file that the book does not hold, and where nothing is committed none is kept. */
export async function commitPlanned(
  { key, original, reviewed, plannedOn, slice }: Planned,
  { commitSlices, keepOriginal, tookIn }: Parts,
): Promise<Result<Receipt>> {
  const kept = await keepOriginal(original);
  if (!kept.ok) return kept;
  const label = JSON.stringify({ key, file: original.name.slice(0, 120), original: kept.value.name });
  try {
    const done = await commitSlices({ label, cause: 'import', plannedOn }, slicesFrom(slice));
    if (!done.ok) await kept.value.undo();
    else if ('digest' in original) tookIn?.(original.digest, reviewed);
    return done;
  } catch (error) {
    await kept.value.undo();
    if (error instanceof Stopped) return fail(error.problem);
    throw error;
  }
}

/** Half a change is none: what stops a slice stops the commit. */
class Stopped extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Drawn one by one, so that the whole change is never in a message. */
async function* slicesFrom(slice: Planned['slice']): AsyncGenerator<Change> {
  for (let at = 0; ; at++) {
    const next = await slice(at);
    if (!next.ok) throw new Stopped(next.problem);
    if (next.value === null) return;
    yield next.value;
  }
}
