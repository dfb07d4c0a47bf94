/** What a holding is worth, with domain C.2's numbers. */
import { expect, test } from 'vitest';
import { exact, hundredths } from '../../../shared/analysis/exact';
import { holdingValue, ratePerOne, returnOf, unrealizedOf, worthOf } from '../../../shared/analysis/valuation';
import type { Cell } from '../../../shared/cell';
import { aRow, aStanding } from './a-book';

const holding = (cells: Readonly<Record<string, Cell>>) => aRow('holding:1', cells);
const base = (cells: Readonly<Record<string, Cell>>): number | string => {
  const value = holdingValue(holding(cells), aStanding());
  return value.ok ? hundredths(value.base) : value.why;
};

test('[A3] a stated market value is multiplied by its rate', () => {
  expect(base({ currency: 'USD', marketValue: 50_000_00 })).toBe(1_625_000_00);
  expect(base({ currency: 'CNY', marketValue: 200_000_00 })).toBe(900_000_00);
});

test('[A3] the yen is worth the same by "0.21 per 1" and "21 per 100"', () => {
  expect(base({ currency: 'JPY', marketValue: 1_000_000_00 })).toBe(210_000_00);
  expect(ratePerOne(exact(21), 100).toString()).toBe('0.21');
});

test('[A3] units and price come before a stated value', () => {
  expect(base({ currency: 'TWD', units: '3000', price: '580', marketValue: 1_00 })).toBe(1_740_000_00);
  expect(hundredths(worthOf({ units: exact(3), lot: 1000, price: exact(580) }))).toBe(1_740_000_00);
});

test('[A3] a bond is priced for 100 of its face', () => {
  expect(base({ currency: 'USD', units: '10000', price: '98.5', pricePer100: true })).toBe(320_125_00);
});

test("[A4] a missing rate is no value and never 1; the row's own rate comes first", () => {
  expect(base({ currency: 'ZAR', marketValue: 100_00 })).toBe('no-rate');
  expect(base({ currency: 'ZAR', marketValue: 100_00, fxRate: '1.8' })).toBe(180_00);
  expect(base({ currency: 'USD', marketValue: 100_00, fxRate: '30' })).toBe(3_000_00);
});

test('[A4] an empty or unreadable amount is no value', () => {
  expect(base({ currency: 'TWD' })).toBe('no-amount');
  expect(base({ currency: 'TWD', marketValue: { raw: '約三百' } })).toBe('unreadable');
});

test('[A3] nothing is rounded before the end', () => {
  expect(base({ currency: 'USD', units: '0.333333', price: '3', ownershipPct: '0.5', fxRate: '31.87654321' })).toBe(
    1594,
  );
});

test('[A5] gain is value less cost in the trade currency, return includes income', () => {
  const row = holding({ currency: 'USD', marketValue: 120_00, costAmount: 100_00, incomeReceived: 5_00 });
  expect(unrealizedOf(row)?.toString()).toBe('2000');
  expect(returnOf(row)?.toString()).toBe('0.25');
});

test('[A5] without a cost, or with a cost of zero, there is no return', () => {
  expect(returnOf(holding({ marketValue: 1_00 }))).toBeNull();
  expect(returnOf(holding({ marketValue: 1_00, costAmount: 0 }))).toBeNull();
});

test('[A5] a blank cost is units x unit cost', () => {
  expect(unrealizedOf(holding({ units: '10', price: '3', unitCost: '2' }))?.toString()).toBe('1000');
});
