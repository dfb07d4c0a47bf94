/** Which cells are marked, why, and from when on. */
import { expect, test } from 'vitest';
import { markOf } from '../../../shared/analysis/marks';
import type { Cell } from '../../../shared/cell';
import { sheetOf, type RowId } from '../../../shared/id';
import { aBook, aRow, aStanding } from './a-book';

const mark = (id: RowId, cells: Readonly<Record<string, Cell>>, column: string) => {
  const row = aRow(id, cells);
  return markOf({ row, sheet: sheetOf(id), column, source: aBook(row), standing: aStanding() });
};

test('[A70] a maturity is marked from 30 days ahead and after it has passed', () => {
  const on = (maturityDate: string) => mark('holding:1', { maturityDate }, 'maturityDate');
  expect(on('2026-12-23')).toBeNull();
  expect(on('2026-12-22')).toEqual({ level: 'due', code: 'due-in', days: 30 });
  expect(on('2026-11-22')).toEqual({ level: 'due', code: 'due-today', days: 0 });
  expect(on('2026-11-20')).toEqual({ level: 'due', code: 'overdue', days: 2 });
});

test('[A71] a risk assessment or an identity document expires', () => {
  expect(mark('client:1', { riskExpiryDate: '2026-11-21' }, 'riskExpiryDate')).toEqual({
    level: 'expired',
    code: 'expired',
    days: 1,
  });
  expect(mark('client:1', { riskExpiryDate: '2027-01-21' }, 'riskExpiryDate')).toMatchObject({
    code: 'expires-in',
    days: 60,
  });
  const assessed = { riskAssessedDate: '2025-11-20', riskScheme: 'tw5' };
  expect(mark('client:1', assessed, 'riskAssessedDate')).toMatchObject({ code: 'expired', days: 2 });
  expect(mark('client:1', { idExpiryDate: 'permanent' }, 'idExpiryDate')).toBeNull();
});

test('[A72] an empty required cell is missing, an unreadable one is marked by the grid', () => {
  expect(mark('client:1', {}, 'name')).toMatchObject({ level: 'missing' });
  expect(mark('client:1', { name: { raw: '王1' } }, 'name')).toBeNull();
  expect(mark('client:1', {}, 'alias')).toBeNull();
});

test("[A73] a holding says why it has no value, and its client's totals say that they leave it out", () => {
  expect(mark('holding:1', { currency: 'ZAR', marketValue: 1 }, 'marketValueBase')).toMatchObject({
    level: 'incomplete',
    code: 'no-rate',
  });
  const client = aRow('client:1', {});
  const source = aBook(client, aRow('holding:1', { client: 'client:1', currency: 'ZAR', marketValue: 1 }));
  expect(markOf({ row: client, sheet: 'client', column: 'netWorth', source, standing: aStanding() })).toMatchObject({
    code: 'no-rate',
  });
});

test('[A74] what is held elsewhere goes stale by its confirmation', () => {
  const held = { heldAt: 'other', verifiedDate: '2026-01-01' };
  expect(mark('holding:1', held, 'verifiedDate')).toEqual({ level: 'stale', code: 'confirmation-stale', days: 325 });
  expect(mark('holding:1', { ...held, priceDate: '2026-11-01' }, 'verifiedDate')).toBeNull();
  expect(mark('holding:1', { heldAt: 'own', priceDate: '2026-10-01' }, 'priceDate')).toMatchObject({
    code: 'price-stale',
    days: 52,
  });
});
