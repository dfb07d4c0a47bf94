/** What falls due, in the buckets of domain C.7. */
import { expect, test } from 'vitest';
import { bucketOf, duesOf, ladderOf } from '../../../shared/analysis/maturities';
import type { RowId } from '../../../shared/id';
import { aBook, aRow, aStanding } from './a-book';

const a: RowId = 'client:a';

test('[A50] both ends belong to a bucket', () => {
  expect([-1, 0, 7, 8, 30, 31, 90, 91, 180, 181, 365, 366, null].map(bucketOf)).toEqual([
    'overdue',
    'to7',
    'to7',
    'to30',
    'to30',
    'to90',
    'to90',
    'to180',
    'to180',
    'to365',
    'to365',
    'later',
    'none',
  ]);
});

test('[A51] deposits, bonds, policies, premiums and loans fall due, soonest first', () => {
  const book = aBook(
    aRow('holding:td', {
      client: a,
      assetClass: 'timeDeposit',
      maturityDate: '2026-12-22',
      marketValue: 5_00,
      autoRenew: true,
    }),
    aRow('holding:bond', {
      client: a,
      assetClass: 'fixedIncome',
      maturityDate: '2026-12-23',
      marketValue: 1_00,
      currency: 'USD',
    }),
    aRow('holding:cash', { client: a, assetClass: 'cash', marketValue: 9_00 }),
    aRow('holding:open', { client: a, assetClass: 'timeDeposit', marketValue: 2_00 }),
    aRow('policy:1', {
      client: a,
      effectiveDate: '2010-12-01',
      expiryDate: '2040-12-01',
      premiumMode: 'annual',
      premium: 3_00,
    }),
    aRow('liability:1', { client: a, endDate: '2026-11-20', outstanding: 7_00 }),
  );
  const dues = duesOf([a], book, aStanding());
  expect(dues.map(due => [due.row, due.kind, due.bucket, due.amount])).toEqual([
    ['liability:1', 'loan', 'overdue', 7_00],
    ['policy:1', 'premium', 'to30', 3_00],
    ['holding:td', 'deposit', 'to30', 5_00],
    ['holding:bond', 'bond', 'to90', 32_50],
    ['policy:1', 'policy', 'later', null],
    ['holding:open', 'deposit', 'none', 2_00],
  ]);
  expect(dues[2]?.autoRenew).toBe(true);
  expect(ladderOf(dues).map(rung => rung.dues.length)).toEqual([1, 0, 2, 1, 0, 0, 1, 1]);
});
