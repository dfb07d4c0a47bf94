/** How many appointments are on a day. Done ones no longer wait. */
import { cellOf, textCell } from '../../shared/cell';
import type { BookSource } from '../../shared/analysis/source';

export function countToday(source: BookSource, today: string): number {
  let n = 0;
  for (const row of source.rows('event')) {
    const day = textCell(row, 'day');
    if (day === null || cellOf(row, 'done') === true) continue;
    if (day <= today && today <= (textCell(row, 'endDay') ?? day)) n++;
  }
  return n;
}
