/** What is to be done, by how soon: overdue, today, the next seven days, later, and some day. */
import { textCell, type Row } from '../cell';
import { addDays, isDay } from '../time/day';

export const dueGroups = ['overdue', 'today', 'week', 'later', 'undated'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** The next seven days are tomorrow and the six after it. */
function groupOf(due: string | null, today: string, week: string): DueGroup {
  if (due === null || !isDay(due)) return 'undated';
  if (due < today) return 'overdue';
  if (due === today) return 'today';
  return due <= week ? 'week' : 'later';
}

/** The groups that hold something, in order; rows keep theirs. */
export function inDueGroups(rows: readonly Row[], today: string): readonly (readonly [DueGroup, readonly Row[]])[] {
  const week = addDays(today, 7);
  const held: Record<DueGroup, Row[]> = { overdue: [], today: [], week: [], later: [], undated: [] };
  for (const row of rows) held[groupOf(textCell(row, 'due'), today, week)].push(row);
  return dueGroups.flatMap(group => (held[group].length === 0 ? [] : [[group, held[group]] as const]));
}
