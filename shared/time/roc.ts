/** The calendar of the Republic of China: year 1 is 1912, months and days are the Gregorian ones. */
import { mustParts } from './day';

const beforeFirst = 1911;

export const westernYear = (rocYear: number): number => rocYear + beforeFirst;

/** Null before year 1: such days are written the western way. */
export const rocYear = (westernYear: number): number | null =>
  westernYear > beforeFirst ? westernYear - beforeFirst : null;

/** `74/02/20`; `digits` 3 writes `074/02/20`, which is ROC whatever a reader assumes of two digits. */
export function inRoc(day: string, digits = 2): string {
  const { year } = mustParts(day);
  const roc = rocYear(year);
  return roc === null ? day : `${String(roc).padStart(digits, '0')}/${day.slice(5, 7)}/${day.slice(8)}`;
}
