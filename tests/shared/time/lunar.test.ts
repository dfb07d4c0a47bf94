/** Lunar birthdays, by the rows of domain E.4. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lunarBirthdayIn, lunarBirthdays, lunarDayOf } from '../../../shared/time/lunar';
import { dayFromNumber, dayNumber } from '../../../shared/time/day';

const inYears = (cell: string, years: readonly number[]): readonly (string | null)[] =>
  years.map(year =>
    lunarBirthdayIn(year, {
      month: Number(cell.slice(-5, -3)),
      day: Number(cell.slice(-2)),
      leap: cell.startsWith('L'),
    }),
  );

test.each([
  ['08-15', [2024, 2025, 2026, 2027], ['2024-09-17', '2025-10-06', '2026-09-25', '2027-09-15']],
  ['01-01', [2024, 2025, 2026, 2027, 2028], ['2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26']],
  ['06-15', [2025], ['2025-07-09']],
  ['L06-15', [2025, 2026], ['2025-08-08', '2026-07-28']],
  ['L10-03', [2025, 2026], ['2025-11-22', '2026-11-11']],
])('[T7] lunar birthday %s falls, by lunar year, on the days of domain E.4', (cell, years, days) =>
  expect(inYears(cell, years)).toEqual(days),
);

test('[T8] a calendar year may hold two lunar birthdays, or none', () => {
  expect(lunarBirthdays('11-20', '2024-01-01', '2024-12-31')).toEqual(['2024-01-01', '2024-12-20']);
  expect(lunarBirthdays('11-20', '2025-01-01', '2025-12-31')).toEqual([]);
  expect(lunarBirthdays('11-20', '2025-01-01', '2026-12-31')).toEqual(['2026-01-08', '2026-12-28']);
});

test('[T9] the 30th of a short lunar month is kept on its 29th', () => {
  const days = inYears('12-30', [2024, 2025]);
  expect(days).toEqual(['2025-01-28', '2026-02-16']);
});

test.each([
  ['1985-02-20', { year: 1985, month: 1, day: 1, leap: false }],
  ['1984-11-25', { year: 1984, month: 10, day: 3, leap: true }],
  ['1968-08-30', { year: 1968, month: 7, day: 7, leap: true }],
])('[T10] %s is a lunar day', (day, lunar) => expect(lunarDayOf(day)).toEqual(lunar));

test.each([
  [2020, 4],
  [2023, 2],
  [2025, 6],
  [2028, 5],
  [2031, 3],
  [2033, 11],
])('[T10] %d has leap month %d', (year, month) => {
  const leap = lunarBirthdayIn(year, { month, day: 1, leap: true });
  expect(leap === null ? null : lunarDayOf(leap)).toEqual({ year, month, day: 1, leap: true });
});

test('[T10] every day from 1901 to 2099 comes back from its lunar day', () =>
  fc.assert(
    fc.property(fc.integer({ min: dayNumber('1901-03-01'), max: dayNumber('2099-12-31') }).map(dayFromNumber), day => {
      const lunar = lunarDayOf(day);
      expect(lunar === null ? null : lunarBirthdayIn(lunar.year, lunar)).toBe(day);
    }),
  ));

test('[T7] outside the tables there is no lunar day', () => {
  expect(lunarBirthdayIn(1899, { month: 1, day: 1, leap: false })).toBeNull();
  expect(lunarDayOf('1899-01-01')).toBeNull();
});
