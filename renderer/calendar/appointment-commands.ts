/** What the calendar asks of the book: add, change, move and remove appointments, each one undo. */
import type { Cell } from '../../shared/cell';
import type { ColumnId, RowId } from '../../shared/id';
import { labelOf, newRowId, run } from '../data/run';
import { cellsOf, timeCells, type Appointment, type When } from './appointment';

/** Only filled cells: an empty one is absent from a row. */
const present = (cells: Readonly<Record<ColumnId, Cell>>): Record<ColumnId, Cell> =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== null));

const edits = (row: RowId, cells: Readonly<Record<ColumnId, Cell>>) =>
  Object.entries(cells).map(([column, now]) => ({ row, column, now }));

/** Times are local; the zone they were meant in is kept beside them. */
const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export async function addAppointment(appointment: Appointment): Promise<boolean> {
  const cells = present({ ...cellsOf(appointment), zone: zone() });
  const rows = [{ id: newRowId('event'), cells }];
  const done = await run(
    [{ type: 'add-rows', sheet: 'event', after: null, rows }],
    labelOf('event-new', { title: appointment.title }),
  );
  return done.ok;
}

/** Saving a form in which nothing was changed is no complaint. */
export async function saveAppointment(row: RowId, was: Appointment, now: Appointment): Promise<boolean> {
  const [before, after] = [cellsOf(was), cellsOf(now)];
  const changed = Object.fromEntries(Object.entries(after).filter(([column, cell]) => before[column] !== cell));
  if (Object.keys(changed).length === 0) return true;
  const done = await run(
    [{ type: 'edit-cells', cells: edits(row, changed) }],
    labelOf('event-edit', { title: now.title }),
  );
  return done.ok;
}

export async function moveAppointment(row: RowId, when: When, title: string): Promise<boolean> {
  const done = await run(
    [{ type: 'edit-cells', cells: edits(row, timeCells(when)) }],
    labelOf('event-move', { title }),
  );
  return done.ok;
}

export async function removeAppointment(row: RowId, title: string): Promise<boolean> {
  const done = await run([{ type: 'remove-rows', rows: [row] }], labelOf('event-remove', { title }));
  return done.ok;
}
