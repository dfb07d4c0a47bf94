/** How many tasks and tickets are due by a day and still open. */
import { isOpenTicket } from '../../shared/analysis/ticket-due';
import type { SheetTable } from '../data/sheet-table';

type Table = Pick<SheetTable, 'size' | 'cell'>;

function dueIn(table: Table, today: string, isOpen: (at: number) => boolean): number {
  let n = 0;
  for (let at = 0; at < table.size; at++) {
    const due = table.cell(at, 'due');
    if (typeof due === 'string' && due <= today && isOpen(at)) n++;
  }
  return n;
}

export function countDue(tasks: Table, tickets: Table, today: string): number {
  const open = (at: number): boolean => {
    const status = tickets.cell(at, 'status');
    return isOpenTicket(typeof status === 'string' ? status : null);
  };
  return dueIn(tasks, today, at => tasks.cell(at, 'done') !== true) + dueIn(tickets, today, open);
}
