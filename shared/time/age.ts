/** Ages: completed years, and the age a Taiwan insurer charges by. */
import { addMonths, daysBetween, fullYears, isDay } from './day-steps';

/** Completed years of a birth date cell on a day; from a year alone the year's difference, from a day without a year nothing. */
export function ageOn(birth: string | null, on: string): number | null {
  if (birth === null || birth > on) return null;
  if (isDay(birth)) return fullYears(birth, on);
  return /^\d{4}$/.test(birth) ? Number(on.slice(0, 4)) - Number(birth) : null;
}

/** Insurance age in Taiwan (domain B.3.13): completed years, one more if the rest is longer than six months. */
export function insuranceAge(birth: string, on: string): number {
  const years = fullYears(birth, on);
  const halfYear = addMonths(birth, years * 12 + 6);
  return years + (daysBetween(halfYear, on) > 0 ? 1 : 0);
}
