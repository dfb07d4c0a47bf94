/** Days, months, ages, ROC years and serial days. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayFromNumber, dayNumber, daysBetween, isDay, weekday } from '../../../shared/time/day';
import { addMonthsClamped, ageOn, insuranceAgeOn, wholeMonthsBetween } from '../../../shared/time/month-ends';
import { inRoc, rocYear, westernYear } from '../../../shared/time/roc';
import { dayOfSerial, serialOfDay } from '../../../shared/time/serial-day';

const day = fc.integer({ min: dayNumber('1600-01-01'), max: dayNumber('2400-12-31') }).map(dayFromNumber);

test('[T1] day arithmetic agrees with the calendar of the platform', () =>
  fc.assert(
    fc.property(day, fc.integer({ min: -100_000, max: 100_000 }), (from, days) => {
      const to = new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000);
      expect(addDays(from, days)).toBe(to.toISOString().slice(0, 10));
      expect(daysBetween(from, addDays(from, days))).toBe(days);
      expect(weekday(addDays(from, days))).toBe(to.getUTCDay());
    }),
  ));

test('[T1] a day that does not exist is no day', () => {
  expect(
    ['2024-02-29', '2023-02-29', '1900-02-29', '2000-02-29', '2024-13-01', '2024-04-31', '2024-4-1', '--02-20'].map(
      isDay,
    ),
  ).toEqual([true, false, false, true, false, false, false, false]);
});

test('[T2] months are added to the same date, or to the last of a shorter month', () => {
  expect(addMonthsClamped('2024-01-31', 1)).toBe('2024-02-29');
  expect(addMonthsClamped('2024-01-31', 2)).toBe('2024-03-31');
  expect(addMonthsClamped('2025-02-28', 12)).toBe('2026-02-28');
  expect(addMonthsClamped('2024-02-29', 12)).toBe('2025-02-28');
  expect(addMonthsClamped('2024-03-31', -1)).toBe('2024-02-29');
  expect(addMonthsClamped('2024-01-15', -13)).toBe('2022-12-15');
});

test('[T2] the whole months between two days are the most that can be added without passing the second', () =>
  fc.assert(
    fc.property(day, day, (from, to) => {
      const months = wholeMonthsBetween(from, to);
      expect(addMonthsClamped(from, months) <= to).toBe(true);
      expect(addMonthsClamped(from, months + 1) > to).toBe(true);
    }),
  ));

test('[T3] age is in completed years; born on 29 February, one is older on 28 February of a common year', () => {
  expect(ageOn('1990-03-15', '2025-03-14')).toBe(34);
  expect(ageOn('1990-03-15', '2025-03-15')).toBe(35);
  expect(ageOn('2000-02-29', '2001-02-27')).toBe(0);
  expect(ageOn('2000-02-29', '2001-02-28')).toBe(1);
});

test.each([
  ['2025-03-15', 35],
  ['2025-09-15', 35],
  ['2025-09-16', 36],
  ['2026-03-14', 36],
])('[T4] insurance age in Taiwan of one born 1990-03-15 is on %s %d', (on, age) =>
  expect(insuranceAgeOn('1990-03-15', on)).toBe(age),
);

test('[T6] ROC year 1 is 1912, and there is none before', () => {
  expect(westernYear(74)).toBe(1985);
  expect(rocYear(2024)).toBe(113);
  expect(rocYear(1911)).toBeNull();
  expect(inRoc('1985-02-20')).toBe('74/02/20');
  expect(inRoc('1985-02-20', 3)).toBe('074/02/20');
  expect(inRoc('1911-12-31')).toBe('1911-12-31');
});

test('[T11] serial days agree with Excel in both of its systems', () => {
  expect(dayOfSerial(31_098, 1900)).toBe('1985-02-20');
  expect(dayOfSerial(29_636, 1904)).toBe('1985-02-20');
  expect(dayOfSerial(1, 1900)).toBe('1900-01-01');
  expect(dayOfSerial(59, 1900)).toBe('1900-02-28');
  expect(dayOfSerial(60, 1900)).toBeNull();
  expect(dayOfSerial(61, 1900)).toBe('1900-03-01');
  expect(dayOfSerial(0, 1904)).toBe('1904-01-01');
  expect(dayOfSerial(-1, 1904)).toBeNull();
  expect(serialOfDay('1985-02-20')).toBe(31_098);
  expect(serialOfDay('1900-02-28')).toBeNull();
});
