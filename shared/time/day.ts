/** Arithmetic on calendar days written `YYYY-MM-DD`: no clock, no time zone, the Gregorian calendar throughout. */

export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const two = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

export const dayOf = ({ year, month, day }: DayParts): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** The parts of a day cell; null for anything else a date column may hold, and for days that do not exist. */
export function partsOf(day: string): DayParts | null {
  if (!/^\d{4}-\d\d-\d\d$/u.test(day)) return null;
  const parts = { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) };
  return isReal(parts) ? parts : null;
}

export const isReal = ({ year, month, day }: DayParts): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

export const isDay = (text: string): boolean => partsOf(text) !== null;

export function mustParts(day: string): DayParts {
  const parts = partsOf(day);
  if (parts === null) throw new Error(`day: ${day} is no day`);
  return parts;
}

/** Days since 1970-01-01. Howard Hinnant, days_from_civil: the year starts in March so that the leap day is its last. */
export function dayNumber(day: string): number {
  const { year, month, day: date } = mustParts(day);
  const fromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The inverse of `dayNumber` (civil_from_days). */
export function dayFromNumber(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const date = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return dayOf({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: date });
}

export const addDays = (day: string, days: number): string => dayFromNumber(dayNumber(day) + days);

/** Days from one day to another; negative if the other is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** 0 Sunday to 6 Saturday. */
export const weekday = (day: string): number => (((dayNumber(day) + 4) % 7) + 7) % 7;
