/** The figures of one review on the household of domain C.3: complete, explained, JSON, and frozen as they were. */
import { expect, test } from 'vitest';
import { reviewFigures } from '../../../shared/analysis/review-figures';
import { changeSince, freeze, frozenIn } from '../../../shared/analysis/review-snapshot';
import type { RowId } from '../../../shared/id';
import { aBook, aRow, aStanding, household } from './a-book';

const a: RowId = 'client:a';
const extra = [
  aRow('holding:try', {
    client: a,
    productName: '里拉債券',
    institution: '國泰',
    heldAt: 'other',
    assetClass: 'fixedIncome',
    currency: 'TRY',
    marketValue: 100_00,
  }),
  aRow('holding:blank', { client: a, productName: '未估價', assetClass: 'equity', currency: 'TWD' }),
  aRow('holding:old', {
    client: a,
    productName: '舊基金',
    institution: '國泰',
    heldAt: 'other',
    assetClass: 'equity',
    currency: 'TWD',
    marketValue: 1_00,
    verifiedDate: '2026-01-05',
  }),
  aRow('holding:due', {
    client: a,
    productName: '美元定存',
    institution: '台中銀行',
    heldAt: 'own',
    assetClass: 'timeDeposit',
    currency: 'USD',
    marketValue: 1_000_00,
    maturityDate: '2026-12-04',
    priceDate: '2026-11-01',
  }),
  aRow('holding:late', {
    client: a,
    productName: '過期定存',
    institution: '台中銀行',
    heldAt: 'own',
    assetClass: 'timeDeposit',
    currency: 'TWD',
    marketValue: 5_00,
    maturityDate: '2026-11-20',
  }),
  aRow('holding:far', {
    client: a,
    productName: '遠期債券',
    institution: '台中銀行',
    heldAt: 'own',
    assetClass: 'fixedIncome',
    currency: 'TWD',
    marketValue: 5_00,
    maturityDate: '2043-05-04',
  }),
];
const figures = reviewFigures(a, aBook(...household, ...extra), aStanding());

test('[A90] a review of the household of C.3 shows its totals, in the base currency, as of the day', () => {
  const plain = reviewFigures(a, aBook(...household), aStanding());
  expect(plain.worth.netWorth).toBe(20_125_000_00);
  expect(plain.worth.shareOfWallet).toBe('0.606407');
  expect([plain.asOf, plain.currency]).toEqual(['2026-11-22', 'TWD']);
  expect(plain.coverage.map(person => [person.name, person.covers.lifeTotal.amount])).toEqual([
    ['王美玲', 3_000_000_00],
  ]);
});

test('[A91] rows without a value are named with the reason and are in no total', () => {
  expect(figures.cannotValue).toEqual([
    { name: '里拉債券', sheet: 'holding', why: 'no-rate', currency: 'TRY' },
    { name: '未估價', sheet: 'holding', why: 'no-amount', currency: 'TWD' },
  ]);
  const total = figures.worth.classes.reduce((sum, line) => sum + line.total, 0);
  expect(total).toBe(figures.worth.assets.total);
});

test('[A91] figures from long ago are named with their day', () => {
  expect(figures.stale).toEqual([{ name: '舊基金', institution: '國泰', day: '2026-01-05' }]);
});

test('[A92] what is overdue and what comes within a year is listed by day, the rest is not', () => {
  expect(figures.dues.map(({ name, day, daysLeft, amount }) => [name, day, daysLeft, amount])).toEqual([
    ['過期定存', '2026-11-20', -2, 5_00],
    ['美元定存', '2026-12-04', 12, 32_500_00],
  ]);
});

test('[A93] every institution is a source with the days of its rows, own banks first, and the rates used are told', () => {
  expect(figures.sources[0]).toEqual({ institution: '台中銀行', rows: 3, oldest: '2026-11-01', newest: '2026-11-01' });
  expect(figures.sources).toContainEqual({ institution: '國泰', rows: 2, oldest: '2026-01-05', newest: '2026-01-05' });
  expect(figures.rates).toEqual([
    { currency: 'USD', rate: '32.5' },
    { currency: 'CNY', rate: '4.5' },
  ]);
});

test('[A94] frozen figures come back as they were, whatever the book has become', () => {
  expect(frozenIn(freeze(figures))).toEqual(figures);
  for (const foreign of [null, '', '{}', '[]', '"text"', '{"version":2}', 'not json', '{"version":1}'])
    expect(frozenIn(foreign)).toBeNull();
});

test('[A95] the change since an earlier review is its difference, with a ratio only of something', () => {
  const before = reviewFigures(a, aBook(...household.slice(0, 2)), aStanding({ today: '2026-09-02' }));
  expect(changeSince(before, reviewFigures(a, aBook(...household), aStanding()))).toEqual({
    from: '2026-09-02',
    change: 18_925_000_00,
    ratio: '15.7708',
  });
  const nothing = reviewFigures(a, aBook(household[0] ?? aRow(a, {})), aStanding());
  expect(changeSince(nothing, figures)?.ratio).toBeNull();
  expect(changeSince({ ...before, currency: 'USD' }, figures)).toBeNull();
});

test('[A90] a client with nothing has a review of nothing, not a failure', () => {
  const empty = reviewFigures(a, aBook(aRow(a, { name: '新客戶' })), aStanding());
  expect(empty.worth).toMatchObject({ netWorth: 0, shareOfWallet: null, classes: [] });
  expect(empty.allocation.lines).toEqual([]);
  expect([empty.dues, empty.sources, empty.cannotValue, empty.stale]).toEqual([[], [], [], []]);
});
