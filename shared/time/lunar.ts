/**
 * Lunar birthdays (domain E.4). They are counted by lunar year: a calendar year may hold none or two of them.
 * By lunar-typescript, since Intl's Chinese calendar is a day or a month wrong in several years, 2027 among them.
 */
import { Lunar, LunarMonth, LunarYear, Solar } from 'lunar-typescript';
import { lunarDateOf, type LunarDate } from './lunar-date';
import { dayOf, mustParts } from './day';

/** The tables of the library are sure within these lunar years. */
const firstLunarYear = 1900;
const lastLunarYear = 2100;

const dayOfLunar = (year: number, month: number, day: number): string => {
  const solar = Lunar.fromYmd(year, month, day).getSolar();
  return dayOf({ year: solar.getYear(), month: solar.getMonth(), day: solar.getDay() });
};

/** The month that comes twice in a lunar year; null in most years. */
export function leapMonthOf(lunarYear: number): number | null {
  const month = LunarYear.fromYear(lunarYear).getLeapMonth();
  return month === 0 ? null : month;
}

/** A leap month is kept only in a year that has that one; the 30th of a short month is its 29th. Null outside 1900-2100. */
export function lunarBirthdayIn(lunarYear: number, birthday: LunarDate): string | null {
  if (lunarYear < firstLunarYear || lunarYear > lastLunarYear) return null;
  const isLeap = birthday.leap && leapMonthOf(lunarYear) === birthday.month;
  const month = isLeap ? -birthday.month : birthday.month;
  const length = LunarMonth.fromYm(lunarYear, month)?.getDayCount() ?? 29;
  return dayOfLunar(lunarYear, month, Math.min(birthday.day, length));
}

/** The days of a lunarDate cell between two days, both included: none, one or more. */
export function lunarBirthdays(cell: string, from: string, to: string): readonly string[] {
  const birthday = lunarDateOf(cell);
  const days: string[] = [];
  for (let year = mustParts(from).year - 1; year <= mustParts(to).year; year += 1) {
    const day = lunarBirthdayIn(year, birthday);
    if (day !== null && day >= from && day <= to) days.push(day);
  }
  return days;
}

export interface LunarDay extends LunarDate {
  readonly year: number;
}

/** The lunar day of a calendar day, to offer beside a solar birthday; null outside 1900-2100. */
export function lunarDayOf(day: string): LunarDay | null {
  const { year, month, day: date } = mustParts(day);
  const lunar = Solar.fromYmd(year, month, date).getLunar();
  if (lunar.getYear() < firstLunarYear || lunar.getYear() > lastLunarYear) return null;
  return { year: lunar.getYear(), month: Math.abs(lunar.getMonth()), day: lunar.getDay(), leap: lunar.getMonth() < 0 };
}
