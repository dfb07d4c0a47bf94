/** Appointments and generated days as what the calendar draws. */
import type { EventInput } from '@fullcalendar/react';
import type { Occurrence } from '../../shared/analysis/occurrence';
import type { Row } from '../../shared/cell';
import { addDays } from '../../shared/time/day';
import { nameOfId } from '../data/row-names';
import type { Say } from '../words';
import { appointmentOf, hourAfter } from './appointment';
import { groupColours, groupOf, rankOf, type CalendarGroup } from './calendar-groups';

const look = (group: CalendarGroup): Partial<EventInput> => ({
  ...groupColours[group],
  rank: rankOf(group),
  extendedProps: { group },
});

/** A row whose day is unreadable is not drawn; it is marked in its own place. */
export function appointmentItem(row: Row, t: Say): readonly EventInput[] {
  const appointment = appointmentOf(row);
  if (appointment === null) return [];
  const { day, endDay, allDay, start, end, client } = appointment;
  const title = appointment.title === '' ? t('calendar:untitled') : appointment.title;
  const who = client === null ? '' : nameOfId(client);
  const span = allDay
    ? { start: day, end: addDays(endDay, 1) }
    : { start: `${day}T${start}`, end: `${endDay}T${end === '' ? hourAfter(start) : end}` };
  const named = who === '' || title.includes(who) ? title : `${title} ${who}`;
  return [
    {
      ...span,
      ...look('appointment'),
      id: row.id,
      title: named,
      allDay,
      editable: true,
      classNames: appointment.done ? ['cal-done'] : [],
    },
  ];
}

/** Several premiums of a client on one day (a policy and its riders) are one chip. */
export interface Shown extends Occurrence {
  readonly alike: number;
}

export function merged(occurrences: readonly Occurrence[]): readonly Shown[] {
  const first = new Map<string, Shown>();
  for (const one of occurrences) {
    const key = one.type === 'premiumDue' ? `${one.client} ${one.day}` : one.id;
    const known = first.get(key);
    first.set(key, known === undefined ? { ...one, alike: 1 } : { ...known, alike: known.alike + 1 });
  }
  return [...first.values()];
}

function whoOf({ client, subject, type, years, row, alike }: Shown, t: Say): string {
  const name = nameOfId(client);
  if (type === 'birthday' || type === 'anniversary') {
    const person = subject === null || row === client ? name : t('calendar:of-client', { name: subject, client: name });
    if (years === null) return person;
    return t(type === 'birthday' ? 'calendar:with-years' : 'calendar:with-anniversary', { who: person, years });
  }
  if (subject === null) return name;
  return alike > 1
    ? t('calendar:with-subjects', { client: name, subject, n: alike })
    : t('calendar:with-subject', { client: name, subject });
}

function occurrenceWords(occurrence: Shown, t: Say): string {
  const { type, lunar } = occurrence;
  const label = t(lunar ? 'calendar:type.birthday-lunar' : `calendar:type.${type}`);
  return t('calendar:chip', { label, who: whoOf(occurrence, t) });
}

export const occurrenceItem = (occurrence: Shown, t: Say): EventInput => ({
  ...look(groupOf(occurrence.type)),
  id: occurrence.id,
  title: occurrenceWords(occurrence, t),
  start: occurrence.day,
  allDay: true,
  editable: false,
  extendedProps: { group: groupOf(occurrence.type), client: occurrence.client },
});
