/** Birthdays and anniversaries in a range, solar and lunar (domain E.4). */
import type { Row } from '../cell';
import type { RowId } from '../id';
import { lunarCell } from '../time/lunar-date';
import { dayOf, daysInMonth, isDay } from '../time/day';
import { lunarBirthdays, lunarDayOf } from '../time/lunar';
import { occurrenceId, within, type Occurrence, type OccurrenceType, type Range } from './occurrence';

interface YearlyDay {
  readonly day: string;
  readonly year: number;
}

/** The same date every year; 29 February is kept on the 28th in common years. Takes `--02-20` too; a year alone has no day. */
export function yearlyDays(date: string, range: Range): readonly YearlyDay[] {
  const found = /^(?:\d{4}|-)-(\d{2})-(\d{2})$/u.exec(date);
  if (found === null) return [];
  const [month, dayOfMonth] = [Number(found[1]), Number(found[2])];
  const days: YearlyDay[] = [];
  for (let year = Number(range.from.slice(0, 4)); year <= Number(range.to.slice(0, 4)); year++) {
    const day = dayOf({ year, month, day: Math.min(dayOfMonth, daysInMonth(year, month)) });
    if (within(day, range) && !(isDay(date) && day < date)) days.push({ day, year });
  }
  return days;
}

const known = new Map<string, readonly string[]>();

/** Lunar tables are slow and people few days: the same cell in the same range is worked out once. */
function lunarDaysOf(cell: string, { from, to }: Range): readonly string[] {
  const key = `${cell} ${from} ${to}`;
  const days = known.get(key) ?? lunarBirthdays(cell, from, to);
  if (known.size > 2_000) known.clear();
  known.set(key, days);
  return days;
}

export interface Birth {
  readonly solar: string | null;
  readonly lunar: string | null;
  /** `lunar` where the person keeps the lunar day. */
  readonly calendar: string | null;
}

/** The lunarDate cell to keep, or null for a solar birthday: a stated lunar day, else that of the solar birth. */
export function lunarCellOf({ solar, lunar, calendar }: Birth): string | null {
  if (calendar !== 'lunar') return solar === null ? lunar : null;
  if (lunar !== null || solar === null || !isDay(solar)) return lunar;
  const day = lunarDayOf(solar);
  return day === null ? null : lunarCell(day);
}

interface Person {
  readonly row: Row;
  readonly client: RowId;
  readonly subject: string | null;
}

export function birthdaysOf(person: Person, birth: Birth, range: Range): readonly Occurrence[] {
  const lunar = lunarCellOf(birth);
  if (lunar === null) return birth.solar === null ? [] : yearly(person, { type: 'birthday', date: birth.solar }, range);
  return lunarDaysOf(lunar, range).map(day => ({
    id: occurrenceId('birthday', person.row.id, `lunar-${day}`),
    type: 'birthday',
    day,
    client: person.client,
    row: person.row.id,
    subject: person.subject,
    lunar: true,
    years: null,
  }));
}

/** Something that returns on its date every year, with the years since. */
export function yearly(
  { row, client, subject }: Person,
  { type, date }: { readonly type: OccurrenceType; readonly date: string },
  range: Range,
): readonly Occurrence[] {
  const since = isDay(date) ? Number(date.slice(0, 4)) : null;
  return yearlyDays(date, range).map(({ day, year }) => ({
    id: occurrenceId(type, row.id, String(year)),
    type,
    day,
    client,
    subject,
    row: row.id,
    lunar: false,
    years: since === null ? null : year - since,
  }));
}
