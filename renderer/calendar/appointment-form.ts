/** The form of an appointment as texts, and what is wrong with them. */
import type { Language, YearStyle } from '../../shared/kinds/kind';
import { kinds } from '../../shared/kinds/index';
import { sheets } from '../../shared/sheets/index';
import { readContext, showContext } from '../data/contexts';
import type { WordKey } from '../words';
import { timeOf, type Appointment } from './appointment';

export interface Saying {
  readonly language: Language;
  readonly years: YearStyle;
}
/** Days and times as typed; the rest as it is. */
export interface Draft extends Appointment {
  readonly dayText: string;
  readonly endDayText: string;
}
export type Faults = Readonly<Partial<Record<'title' | 'day' | 'endDay' | 'start' | 'end', WordKey>>>;

const dayColumn = sheets.event.columns.day;

const dayText = (day: string, saying: Saying): string => kinds.date.edit(day, dayColumn, showContext(saying, ''));

export const draftOf = (appointment: Appointment, saying: Saying): Draft => ({
  ...appointment,
  dayText: dayText(appointment.day, saying),
  endDayText: dayText(appointment.endDay, saying),
});

function readDay(text: string, saying: Saying): string | null {
  const read = kinds.date.read(text, dayColumn, readContext(saying, ''));
  return read.ok && typeof read.value === 'string' ? read.value : null;
}

export type Checked =
  { readonly ok: true; readonly appointment: Appointment } | { readonly ok: false; readonly faults: Faults };

/** Reads the form; nothing is guessed, each wrong field is named. An empty end day is the same day. */
export function checkDraft(draft: Draft, saying: Saying): Checked {
  const { dayText: fromText, endDayText: toText, ...rest } = draft;
  const day = readDay(fromText, saying);
  const endDay = toText.trim() === '' ? day : readDay(toText, saying);
  const [start, end] = draft.allDay ? ['', ''] : [timeOf(draft.start), timeOf(draft.end)];
  const faults: Faults = {
    ...(draft.title.trim() === '' ? { title: 'calendar:form.needs-title' as const } : {}),
    ...(day === null ? { day: 'calendar:form.needs-day' as const } : {}),
    ...(endDay === null ? { endDay: 'calendar:form.needs-day' as const } : {}),
    ...(start === null ? { start: 'calendar:form.needs-time' as const } : {}),
    ...(end === null ? { end: 'calendar:form.needs-time' as const } : {}),
  };
  if (day === null || endDay === null || start === null || end === null || faults.title !== undefined)
    return { ok: false, faults };
  if (endDay < day) return { ok: false, faults: { endDay: 'calendar:form.ends-early' } };
  if (endDay === day && end < start) return { ok: false, faults: { end: 'calendar:form.ends-early' } };
  return { ok: true, appointment: { ...rest, title: draft.title.trim(), day, endDay, start, end } };
}
