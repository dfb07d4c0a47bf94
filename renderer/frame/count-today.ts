/** How many appointments are on a day. Done ones no longer wait. */
import type { SheetTable } from '../data/sheet-table';

export function countToday(events: SheetTable, today: string): number {
  let n = 0;
  for (let at = 0; at < events.size; at++) {
    const day = events.cell(at, 'day');
    if (typeof day !== 'string' || day > today || events.cell(at, 'done') === true) continue;
    const end = events.cell(at, 'endDay');
    if (today <= (typeof end === 'string' ? end : day)) n++;
  }
  return n;
}
