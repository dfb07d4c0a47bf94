/** Weights, drift and trades against a model, with domain C.6's numbers. */
import { expect, test } from 'vitest';
import { allocationOf, driftFlag, modelByRisk, sleeveValues, sleeves } from '../../../shared/analysis/allocation';
import { exact } from '../../../shared/analysis/exact';
import { positionsOf } from '../../../shared/analysis/positions';
import { aBook, aRow, aStanding, household } from './a-book';

const values = new Map([
  ['equity', exact(4_500_000_00)],
  ['fixedIncome', exact(1_900_000_00)],
  ['cash', exact(600_000_00)],
] as const);

test("[A20] drift, trades and flags of C.6's worked example", () => {
  const { lines, total } = allocationOf(values, modelByRisk[3] ?? null);
  expect(total).toBe(7_000_000_00);
  expect(lines.map(line => [line.sleeve, line.drift, line.trade, line.flag])).toEqual([
    ['equity', '0.042857', -300_000_00, null],
    ['fixedIncome', '-0.078571', 550_000_00, 'absolute'],
    ['cash', '0.035714', -250_000_00, 'relative'],
  ]);
  expect(lines.map(line => line.relative)).toEqual(['0.071429', '-0.22449', '0.714286']);
});

test('[A20] a drift of exactly five points is flagged', () => {
  expect(driftFlag(exact('0.65'), exact('0.6'))).toBe('absolute');
  expect(driftFlag(exact('0.6499'), exact('0.6'))).toBeNull();
  expect(driftFlag(exact('0.0625'), exact('0.05'))).toBe('relative');
  expect(driftFlag(exact('0.03'), exact('0'))).toBeNull();
});

test('[A21] every model adds up to the whole', () => {
  for (const model of Object.values(modelByRisk))
    expect(sleeves.reduce((total, sleeve) => total.plus(model[sleeve] ?? '0'), exact(0)).toString()).toBe('1');
});

test('[A22] property and insurance value are left out, a balanced fund is half equity', () => {
  const mixed = aRow('holding:mixed', {
    client: 'client:a',
    assetClass: 'balanced',
    heldAt: 'own',
    marketValue: 100_00,
  });
  const book = aBook(...household, mixed);
  const by = sleeveValues(positionsOf('client:a', book, aStanding()));
  expect(by.get('cash')?.toString()).toBe(String(5_000_000_00));
  expect(by.get('equity')?.toString()).toBe(String(4_125_000_00 + 50_00));
  expect(by.get('fixedIncome')?.toString()).toBe(String(50_00));
  expect(by.get('other')?.toString()).toBe(String(1_000_000_00));
});

test('[A22] own-bank scope and insurance can be switched', () => {
  const positions = positionsOf('client:a', aBook(...household), aStanding());
  const own = allocationOf(sleeveValues(positions, { ownOnly: true, insurance: true, pension: false }), null);
  expect(own.total).toBe(6_625_000_00);
  expect(own.turnover).toBeNull();
});
