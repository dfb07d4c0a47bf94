/** What is to be done, by how soon: overdue, today, the next seven days, later, and some day. */
import { textCell, type Row } from '../cell';
import { addDays, isDay } from '../time/day';

export const dueGroups = ['overdue', 'today', 'week', 'later', 'undated'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** The next seven days are tomorrow and the six after it. */
export function dueGroupOf(row: Row, today: string): DueGroup {
  const due = textCell(row, 'due');
  if (due === null || !isDay(due)) return 'undated';
  if (due < today) return 'overdue';
  if (due === today) return 'today';
  return due <= addDays(today, 7) ? 'week' : 'later';
}

/** The groups that hold something, in order; rows keep theirs. */
export function inDueGroups(rows: readonly Row[], today: string): readonly (readonly [DueGroup, readonly Row[]])[] {
  return dueGroups.flatMap(group => {
    const held = rows.filter(row => dueGroupOf(row, today) === group);
    return held.length === 0 ? [] : [[group, held] as const];
  });
}
