/** Whether a change of a cell can still be taken back on its own: only while the cell is what that change made it. */
import { sameCell, type Cell } from '../cell';

/** A change of one cell, as the journal tells it. */
interface Past {
  readonly was: Cell;
  readonly now: Cell;
  readonly row?: 'added' | 'removed';
}
/** `row`: the row itself came or went, which is no matter of one cell. */
export type PutBack = 'possible' | 'changed-since' | 'row';

export function putBackOf({ was, now, row }: Past, present: Cell): PutBack {
  if (row !== undefined) return 'row';
  return sameCell(now, present) && !sameCell(was, present) ? 'possible' : 'changed-since';
}
