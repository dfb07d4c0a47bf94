/** The net-worth statement on domain C.3's household, its ratios and concentration. */
import { expect, test } from 'vitest';
import { netWorthOf } from '../../../shared/analysis/net-worth';
import { positionsOf } from '../../../shared/analysis/positions';
import { concentrationOf, ratiosOf } from '../../../shared/analysis/ratios';
import type { RowId } from '../../../shared/id';
import { aBook, aRow, aStanding, household } from './a-book';

const a: RowId = 'client:a';
const b: RowId = 'client:b';
const standing = aStanding();
const worth = netWorthOf([a], aBook(...household), standing);

test('[A10] the household of C.3 has the net worth of its worked example', () => {
  expect(worth.financial).toEqual({ own: 6_625_000_00, other: 4_300_000_00, total: 10_925_000_00 });
  expect(worth.assets.total).toBe(26_525_000_00);
  expect(worth.liabilities).toEqual({ own: 6_000_000_00, other: 400_000_00, total: 6_400_000_00 });
  expect(worth.netWorth).toBe(20_125_000_00);
});

test('[A11] share of wallet and held-away ratio are parts of all known financial assets', () => {
  expect(worth.shareOfWallet).toBe('0.606407');
  expect(worth.heldAway).toBe('0.393593');
  expect(worth.loanWallet).toBe('0.9375');
  expect(netWorthOf([b], aBook(...household), standing).shareOfWallet).toBeNull();
});

test('[A11] the currency split is of financial assets', () => {
  expect(worth.currencies.map(line => [line.currency, line.share])).toEqual([
    ['TWD', '0.768879'],
    ['USD', '0.148741'],
    ['CNY', '0.08238'],
  ]);
});

test('[A12] insurance counts once, with its cash value and never its sum insured', () => {
  const line = worth.classes.find(one => one.assetClass === 'insuranceValue');
  expect(line).toMatchObject({ own: 800_000_00, other: 0, rows: 1, financial: true });
});

test('[A12] a surrendered policy has no value, a lapsed one still has', () => {
  const policy = (id: RowId, policyStatus: string) => aRow(id, { client: b, policyStatus, cashValue: 100_00 });
  const book = aBook(policy('policy:1', 'surrendered'), policy('policy:2', 'lapsed'));
  expect(netWorthOf([b], book, standing).financial.total).toBe(100_00);
});

test('[A13] a row without a rate is left out of every total and listed', () => {
  const lost = aRow('holding:zar', {
    client: a,
    assetClass: 'cash',
    heldAt: 'other',
    currency: 'ZAR',
    marketValue: 5_00,
  });
  const read = aRow('holding:bad', { client: a, assetClass: 'cash', heldAt: 'own', marketValue: { raw: '十幾萬' } });
  const more = netWorthOf([a], aBook(...household, lost, read), standing);
  expect(more.financial.total).toBe(10_925_000_00);
  expect(more.cannotValue).toEqual([
    { row: 'holding:zar', why: 'no-rate', currency: 'ZAR' },
    { row: 'holding:bad', why: 'unreadable', currency: 'TWD' },
  ]);
});

test("[A14] a joint asset counts with each owner's part", () => {
  const flat = (owner: RowId, id: RowId) =>
    aRow(id, { client: owner, assetClass: 'realEstate', marketValue: 20_000_000_00, ownershipPct: '0.5' });
  const book = aBook(aRow(a, {}), aRow(b, {}), flat(a, 'holding:1'), flat(b, 'holding:2'));
  expect(netWorthOf([a, b], book, standing).assets.total).toBe(20_000_000_00);
  expect(netWorthOf([a], book, standing).assets.total).toBe(10_000_000_00);
});

test('[A15] a policy loan is a debt, unless the RM keeps it as a loan row', () => {
  const policy = aRow('policy:1', { client: b, policyStatus: 'inForce', cashValue: 9_00, policyLoan: 4_00 });
  expect(netWorthOf([b], aBook(policy), standing).liabilities.total).toBe(4_00);
  const loan = aRow('liability:1', { client: b, loanType: 'policyLoan', outstanding: 5_00 });
  expect(netWorthOf([b], aBook(policy, loan), standing).liabilities.total).toBe(5_00);
});

test('[A16] a holding with no bank said is own where its institution is an own bank', () => {
  const at = (id: RowId, institution: string) =>
    aRow(id, { client: b, assetClass: 'cash', institution, marketValue: 1_00 });
  const book = aBook(at('holding:1', '台中銀行'), at('holding:2', '本行'), at('holding:3', '富邦'));
  expect(netWorthOf([b], book, standing).financial).toEqual({ own: 2_00, other: 1_00, total: 3_00 });
});

test('[A17] held-away rows are stale after 180 days, own prices after 30', () => {
  const row = (id: RowId, heldAt: string, cells: object) =>
    aRow(id, { client: b, assetClass: 'equity', heldAt, marketValue: 1_00, ...cells });
  const book = aBook(
    row('holding:1', 'other', { verifiedDate: '2026-05-25' }),
    row('holding:2', 'other', { verifiedDate: '2026-05-26' }),
    row('holding:3', 'own', { priceDate: '2026-10-22' }),
    row('holding:4', 'own', { priceDate: '2026-10-23' }),
  );
  expect(netWorthOf([b], book, standing).stale).toEqual({ own: 1, other: 1 });
});

test('[A18] the ratios of C.4 give its worked numbers', () => {
  const ratios = ratiosOf({
    liquid: 2_100_000_00,
    financial: worth.financial.total,
    assets: worth.assets.total,
    liabilities: worth.liabilities.total,
    netWorth: worth.netWorth,
    grossIncome: 3_600_000_00,
    afterTaxIncome: 3_240_000_00,
    monthlyExpense: 120_000_00,
    debtPayments: 420_000_00,
    premiums: 240_000_00,
  });
  expect(ratios).toEqual({
    emergencyMonths: '17.5',
    debtRatio: '0.241282',
    solvency: '0.758718',
    quickRatio: '0.328125',
    debtService: '0.12963',
    savings: '0.351852',
    investmentToNetWorth: '0.438509',
    premiumBurden: '0.066667',
    leverage: '1.318012',
  });
});

test("[A19] concentration of C.3's eight rows", () => {
  const { hhi, effective, largest } = concentrationOf(positionsOf(a, aBook(...household), standing));
  expect(hhi).toBe('0.14738');
  expect(effective).toBe('6.785');
  expect(largest).toEqual({ row: 'holding:stocks', weight: '0.228833' });
});
