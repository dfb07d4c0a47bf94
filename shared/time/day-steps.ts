/** Arithmetic on days written `YYYY-MM-DD`, without clocks or time zones. Days compare as text. */

export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const form = /^(\d{4})-(\d{2})-(\d{2})$/;

export const isDay = (text: string | null): text is string => text !== null && form.test(text);

export function partsOf(day: string): DayParts {
  const found = form.exec(day);
  if (found === null) throw new Error(`partsOf: ${day} is no day`);
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

const padded = (number: number, length: number): string => String(number).padStart(length, '0');

export const dayOf = ({ year, month, day }: DayParts): string =>
  `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Days since 1970-01-01, by the civil calendar (H. Hinnant, days_from_civil). */
export function dayNumber(day: string): number {
  const { year, month, day: date } = partsOf(day);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `dayNumber` (civil_from_days). */
export function dayNumbered(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthIndex + (monthIndex < 10 ? 3 : -9);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  return dayOf({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
}

export const addDays = (day: string, count: number): string => dayNumbered(dayNumber(day) + count);

/** Days from `from` to `to`; negative if `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The same date some months on, the month's last day where it is shorter (2024-01-31 + 1 = 2024-02-29). */
export function addMonths(day: string, count: number): string {
  const { year, month, day: date } = partsOf(day);
  const index = year * 12 + (month - 1) + count;
  const [nextYear, nextMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return dayOf({ year: nextYear, month: nextMonth, day: Math.min(date, daysInMonth(nextYear, nextMonth)) });
}

/** Whole years from a birth to a day; someone born on 29 February is a year older on 1 March of a common year. */
export function fullYears(birth: string, on: string): number {
  const [from, to] = [partsOf(birth), partsOf(on)];
  const had = to.month > from.month || (to.month === from.month && to.day >= from.day);
  return to.year - from.year - (had ? 0 : 1);
}
