/** An appointment between its row and the form: cells in, texts edited, cells out. */
import { cellOf, textCell, type Cell, type Row } from '../../shared/cell';
import { isRowId, type ColumnId, type RowId } from '../../shared/id';
import { addDays, isDay } from '../../shared/time/day';

export interface Appointment {
  readonly title: string;
  readonly kind: string | null;
  readonly client: RowId | null;
  readonly day: string;
  /** The last day, itself included; the same day for most. */
  readonly endDay: string;
  readonly allDay: boolean;
  /** Local wall times `09:30`; empty for whole days. */
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly notes: string;
  readonly done: boolean;
}

const orEmpty = (row: Row, column: ColumnId): string => textCell(row, column) ?? '';

/** Null for a row whose day cannot be read: it has no place in a calendar. */
export function appointmentOf(row: Row): Appointment | null {
  const day = orEmpty(row, 'day');
  if (!isDay(day)) return null;
  const [client, endDay, start] = [orEmpty(row, 'client'), orEmpty(row, 'endDay'), orEmpty(row, 'start')];
  const whole = cellOf(row, 'allDay') === true || start === '';
  return {
    day,
    title: orEmpty(row, 'title'),
    kind: textCell(row, 'kind'),
    client: isRowId(client) ? client : null,
    endDay: isDay(endDay) && endDay > day ? endDay : day,
    allDay: whole,
    start: whole ? '' : start,
    end: whole ? '' : orEmpty(row, 'end'),
    place: orEmpty(row, 'place'),
    notes: orEmpty(row, 'notes'),
    done: cellOf(row, 'done') === true,
  };
}

const filled = (text: string): Cell => (text.trim() === '' ? null : text.trim());

/** When it is, as cells; what a drag changes. */
export const timeCells = ({ day, endDay, allDay, start, end }: When): Readonly<Record<ColumnId, Cell>> => ({
  day,
  endDay: endDay === day ? null : endDay,
  allDay: allDay ? true : null,
  start: allDay ? null : filled(start),
  end: allDay ? null : filled(end),
});
export type When = Pick<Appointment, 'day' | 'endDay' | 'allDay' | 'start' | 'end'>;

export const cellsOf = (appointment: Appointment): Readonly<Record<ColumnId, Cell>> => ({
  ...timeCells(appointment),
  title: filled(appointment.title),
  kind: appointment.kind,
  client: appointment.client,
  place: filled(appointment.place),
  notes: filled(appointment.notes),
  done: appointment.done ? true : null,
});

const two = (number: number): string => String(number).padStart(2, '0');

/** `9:30`, `930`, `09：30` as `09:30`; null if it is no time of day. */
export function timeOf(text: string): string | null {
  const found = /^(\d{1,2})[:.]?(\d{2})$/u.exec(text.normalize('NFKC').trim());
  const [hour, minute] = [Number(found?.[1] ?? 99), Number(found?.[2] ?? 99)];
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : null;
}

/** An hour later on the same day; an evening one ends at 23:59. */
export function hourAfter(start: string): string {
  const [hour = '0', minute = '00'] = start.split(':');
  return hour === '23' ? '23:59' : `${two(Number(hour) + 1)}:${minute}`;
}

const wall = (at: Date): string => `${two(at.getHours())}:${two(at.getMinutes())}`;
const dayIn = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** A span of the calendar (whose end is the first moment after it) as days and wall times. */
export function whenOf(start: Date, end: Date | null, allDay: boolean): When {
  const day = dayIn(start);
  if (allDay) return { day, endDay: end === null ? day : addDays(dayIn(end), -1), allDay, start: '', end: '' };
  const from = wall(start);
  return {
    day,
    endDay: end === null ? day : dayIn(end),
    allDay,
    start: from,
    end: end === null ? hourAfter(from) : wall(end),
  };
}

/** A new appointment: a day that was clicked gets an hour in the morning, several days are whole days. */
export function newAppointment(when: When): Appointment {
  const oneDay = when.allDay && when.day === when.endDay;
  const times: When = oneDay ? { ...when, allDay: false, start: '10:00', end: '11:00' } : when;
  return { ...times, title: '', kind: 'meeting', client: null, place: '', notes: '', done: false };
}
