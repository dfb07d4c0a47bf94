/** Appointments between rows, forms and the calendar. */
import { expect, test } from 'vitest';
import {
  appointmentOf,
  cellsOf,
  hourAfter,
  newAppointment,
  timeOf,
  whenOf,
} from '../../../renderer/calendar/appointment';
import type { Cell, Row } from '../../../shared/cell';

const event = (cells: Readonly<Record<string, Cell>>): Row => ({ id: 'event:1', cells });

test('[T30] an appointment becomes its cells and comes back the same', () => {
  const cells = {
    title: '回顧 王美玲',
    kind: 'meeting',
    client: 'client:a',
    day: '2026-12-04',
    start: '14:00',
    end: '15:30',
    place: '分行',
  };
  const appointment = appointmentOf(event(cells));
  expect(appointment).toMatchObject({ endDay: '2026-12-04', allDay: false });
  const kept = Object.entries(appointment === null ? {} : cellsOf(appointment)).filter(([, cell]) => cell !== null);
  expect(Object.fromEntries(kept)).toEqual(cells);
});

test('[T30] an event without a start time is a whole day; one without a readable day has no place', () => {
  expect(appointmentOf(event({ day: '2026-12-04' }))).toMatchObject({ allDay: true, start: '' });
  expect(appointmentOf(event({ day: { raw: '下週五' } }))).toBeNull();
});

test('[T31] times are read as typed, and no others', () => {
  expect(['9:30', '930', '0930', '０９：３０', '14.05'].map(timeOf)).toEqual([
    '09:30',
    '09:30',
    '09:30',
    '09:30',
    '14:05',
  ]);
  expect(['24:00', '9:60', '', 'noon', '9'].map(timeOf)).toEqual([null, null, null, null, null]);
  expect([hourAfter('09:30'), hourAfter('23:10')]).toEqual(['10:30', '23:59']);
});

test('[T32] a span of the calendar ends at the first moment after it, an appointment on its last day', () => {
  const day = (date: number) => new Date(2026, 11, date);
  expect(whenOf(day(4), day(7), true)).toEqual({
    day: '2026-12-04',
    endDay: '2026-12-06',
    allDay: true,
    start: '',
    end: '',
  });
  const timed = whenOf(new Date(2026, 11, 4, 14, 0), null, false);
  expect(timed).toEqual({ day: '2026-12-04', endDay: '2026-12-04', allDay: false, start: '14:00', end: '15:00' });
});

test('[T33] a clicked day becomes an hour in the morning, several days whole days', () => {
  const one = newAppointment({ day: '2026-12-04', endDay: '2026-12-04', allDay: true, start: '', end: '' });
  expect(one).toMatchObject({ allDay: false, start: '10:00', end: '11:00' });
  const more = newAppointment({ day: '2026-12-04', endDay: '2026-12-05', allDay: true, start: '', end: '' });
  expect(more).toMatchObject({ allDay: true, start: '', end: '' });
});
