/** Ages from birth date cells, which may hold a year or a day without a year. */
import { isDay } from '../time/day';
import { ageOn } from '../time/month-ends';

/** Completed years on a day; from a year alone the years' difference, from a day without a year nothing. */
export function ageFrom(birth: string | null, on: string): number | null {
  if (birth === null) return null;
  if (isDay(birth)) return birth > on ? null : ageOn(birth, on);
  return /^\d{4}$/u.test(birth) && birth <= on ? Number(on.slice(0, 4)) - Number(birth) : null;
}
