/** Steps of whole months, which end at the end of a short month and start again from the anchor (domain E.3). */
import { dayOf, daysInMonth, mustParts } from './day';

export function addMonthsClamped(day: string, months: number): string {
  const parts = mustParts(day);
  const count = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dayOf({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) });
}

export const addYearsClamped = (day: string, years: number): string => addMonthsClamped(day, years * 12);

/** Whole months from one day to another, a clamped month end counting as reached; negative if the other is earlier. */
export function wholeMonthsBetween(from: string, to: string): number {
  const [start, end] = [mustParts(from), mustParts(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return addMonthsClamped(from, months) > to ? months - 1 : months;
}

/** Completed years of age; a birthday on 29 February is observed on 28 February in common years (E.4). */
export const ageOn = (birth: string, on: string): number => Math.floor(wholeMonthsBetween(birth, on) / 12);

/** Insurance age in Taiwan: completed years, and one more if over six months have passed since the birthday (B.3.13). */
export function insuranceAgeOn(birth: string, on: string): number {
  const age = ageOn(birth, on);
  return on > addMonthsClamped(birth, age * 12 + 6) ? age + 1 : age;
}
