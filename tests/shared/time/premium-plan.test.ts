/** When premiums fall due, with domain E.3's days. */
import { expect, test } from 'vitest';
import {
  duesBetween,
  nextDue,
  paidYears,
  perYear,
  premiumCount,
  type PremiumPlan,
} from '../../../shared/time/premium-plan';

const plan = (over: Partial<PremiumPlan>): PremiumPlan => ({
  effectiveDate: '2010-05-10',
  premiumMode: 'annual',
  paymentTerm: 'years:20',
  birthDate: null,
  expiryDate: null,
  ...over,
});

const lastDue = (of: PremiumPlan): string | null => duesBetween(of, '1900-01-01', '2100-01-01').at(-1) ?? null;

test('[T5] an annual policy of 20 years has 20 dues, the last on its 19th anniversary', () => {
  expect(premiumCount(plan({}))).toBe(20);
  expect(lastDue(plan({}))).toBe('2029-05-10');
  expect(duesBetween(plan({}), '2000-01-01', '2100-01-01')).toHaveLength(20);
});

test('[T5] the next due is on or after the day, and none follows the last', () => {
  expect(nextDue(plan({}), '2025-06-01')).toBe('2026-05-10');
  expect(nextDue(plan({}), '2026-05-10')).toBe('2026-05-10');
  expect(nextDue(plan({}), '2029-05-11')).toBeNull();
});

test('[T5] monthly dues from the 31st fall on the last day of short months', () => {
  const monthly = plan({ effectiveDate: '2024-01-31', premiumMode: 'monthly' });
  expect(duesBetween(monthly, '2024-02-01', '2024-04-30')).toEqual(['2024-02-29', '2024-03-31', '2024-04-30']);
});

test('[T5] annual dues from 29 February return to it in leap years', () => {
  const leap = plan({ effectiveDate: '2024-02-29' });
  expect(duesBetween(leap, '2025-01-01', '2028-12-31')).toEqual([
    '2025-02-28',
    '2026-02-28',
    '2027-02-28',
    '2028-02-29',
  ]);
});

test('[T5] single, paid-up and flexible premiums have no due days', () => {
  for (const premiumMode of ['single', 'paidUp', 'flexible', null])
    expect(nextDue(plan({ premiumMode }), '2011-01-01')).toBeNull();
  expect(nextDue(plan({ paymentTerm: 'single' }), '2011-01-01')).toBeNull();
});

test('[T5] without a term premiums go on until the cover ends', () => {
  const open = plan({ paymentTerm: null, expiryDate: '2013-05-10' });
  expect(duesBetween(open, '2000-01-01', '2100-01-01')).toEqual(['2010-05-10', '2011-05-10', '2012-05-10']);
});

test.each([
  ['2010-05-10', '1980-03-01', 'annual', 35, '2044-05-10'],
  ['2020-01-10', '1990-12-01', 'annual', 36, '2055-01-10'],
  ['2020-01-10', '1990-01-10', 'annual', 35, '2054-01-10'],
  ['2020-01-10', '1955-03-01', 'monthly', 2, '2020-02-10'],
  ['2020-01-10', '1955-01-10', 'annual', 0, null],
])('[T5] from %s, born %s, to age 65 %s: %i dues, the last before the birthday', (...row) => {
  const [effectiveDate, birthDate, premiumMode, count, last] = row;
  const toAge = plan({ effectiveDate, birthDate, premiumMode, paymentTerm: 'age:65' });
  expect([premiumCount(toAge), lastDue(toAge)]).toEqual([count, last]);
});

test('[T5] paid years count the premiums that fell due, up to the term', () => {
  expect(paidYears(plan({}), '2010-05-09')).toBe(0);
  expect(paidYears(plan({}), '2010-05-10')).toBe(1);
  expect(paidYears(plan({}), '2025-06-01')).toBe(16);
  expect(paidYears(plan({}), '2050-01-01')).toBe(20);
  expect(paidYears(plan({ premiumMode: 'monthly' }), '2011-05-09')).toBe(1);
});

test('[T5] modes have a number of premiums a year', () => {
  expect(['annual', 'semi', 'quarterly', 'monthly', 'single'].map(perYear)).toEqual([1, 2, 4, 12, null]);
});
