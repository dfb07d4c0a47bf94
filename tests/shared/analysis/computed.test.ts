/** Every computed column of the sheets. */
import { expect, test } from 'vitest';
import { computedCell } from '../../../shared/analysis/computed';
import type { Cell, Row } from '../../../shared/cell';
import { sheetIds, sheetOf } from '../../../shared/id';
import { sheetNamed } from '../../../shared/sheets/index';
import { aBook, aRow, aStanding, household } from './a-book';

const standing = aStanding();
const cell = (row: Row, column: string, rows: readonly Row[] = household): Cell =>
  computedCell({ row, sheet: sheetOf(row.id), column, source: aBook(...rows), standing });
const client = household[0] ?? aRow('client:a', {});

test("[A30] a client's summary follows from holdings, policies and loans", () => {
  expect(cell(client, 'aumOwn')).toBe(6_625_000_00);
  expect(cell(client, 'aumOther')).toBe(4_300_000_00);
  expect(cell(client, 'financialAssets')).toBe(10_925_000_00);
  expect(cell(client, 'realEstateValue')).toBe(15_000_000_00);
  expect(cell(client, 'mortgageBalance')).toBe(6_000_000_00);
  expect(cell(client, 'totalLiabilities')).toBe(6_400_000_00);
  expect(cell(client, 'netWorth')).toBe(20_125_000_00);
  expect(cell(client, 'shareOfWallet')).toBe('0.606407');
  expect(cell(client, 'lifeCoverage')).toBe(3_000_000_00);
  expect(cell(client, 'productCount')).toBe('13');
});

test('[A30] a client without rows has empty figures, not zeros', () => {
  const alone = aRow('client:b', { name: '林', birthDate: '1985-02-20' });
  for (const column of ['aumOwn', 'netWorth', 'shareOfWallet', 'annualPremium', 'totalLiabilities'])
    expect(cell(alone, column)).toBeNull();
  expect(cell(alone, 'age')).toBe('41');
  expect(cell(alone, 'profileCompleteness')).toBe('0.1429');
});

test("[A31] a policy's yearly premium is premium x rhythm, and nothing when no more is due", () => {
  const policy = (cells: Readonly<Record<string, Cell>>): Row =>
    aRow('policy:1', { client: 'client:a', effectiveDate: '2010-05-10', premium: 3_200_00, ...cells });
  const yearly = (cells: Readonly<Record<string, Cell>>): Cell => cell(policy(cells), 'annualPremium');
  expect(yearly({ premiumMode: 'monthly' })).toBe(38_400_00);
  expect(yearly({ premiumMode: 'single' })).toBe(0);
  expect(yearly({ premiumMode: 'annual', policyStatus: 'paidUp' })).toBe(0);
  expect(yearly({ premiumMode: 'annual', paymentTerm: 'years:10' })).toBe(0);
  expect(yearly({ premiumMode: 'flexible' })).toBeNull();
});

test('[A31] the next premium and the paid years come from the first day', () => {
  const policy = aRow('policy:1', { effectiveDate: '2010-05-10', premiumMode: 'annual', paymentTerm: 'years:20' });
  expect(cell(policy, 'nextPremiumDue')).toBe('2027-05-10');
  expect(cell(policy, 'paidYears')).toBe('17');
  expect(cell({ ...policy, cells: { ...policy.cells, policyStatus: 'surrendered' } }, 'nextPremiumDue')).toBeNull();
});

test("[A32] a holding's value in base, gain and return", () => {
  const fund = aRow('holding:1', { currency: 'USD', units: '100', price: '12', unitCost: '10' });
  expect(cell(fund, 'marketValueBase')).toBe(39_000_00);
  expect(cell(fund, 'unrealizedPnl')).toBe(200_00);
  expect(cell(fund, 'returnPct')).toBe('0.2');
  expect(cell(aRow('holding:2', { currency: 'ZAR', marketValue: 1 }), 'marketValueBase')).toBeNull();
});

test('[A33] every computed column of every sheet is worked out without fault on an empty row', () => {
  for (const id of sheetIds)
    for (const [column, declared] of Object.entries(sheetNamed(id).columns))
      if (declared.computed === true) expect(() => cell(aRow(`${id}:x`, {}), column)).not.toThrow();
});

test('[A34] 穩健 is 2 in one scheme and 3 in another, and nothing where no scheme is named', () => {
  const norm = (cells: Readonly<Record<string, Cell>>, ...rows: readonly Row[]): Cell =>
    cell(aRow('client:a', { riskRaw: '穩健型', ...cells }), 'riskNorm', rows);
  const banksOwn = aRow('setting:book', { riskScheme: 'cnBank' });
  expect([norm({ riskScheme: 'cnBank' }), norm({ riskScheme: 'cnSec' }), norm({ riskScheme: 'tw3' })]).toEqual([
    '2',
    '3',
    '3',
  ]);
  expect([norm({}), norm({}, banksOwn), norm({ riskScheme: 'tw3' }, banksOwn)]).toEqual([null, '2', '3']);
});

test('[A35] a policy names the files that are about it, but none in the trash', () => {
  const policy = aRow('policy:1', { client: 'client:a' });
  const file = (id: string, cells: Readonly<Record<string, Cell>>): Row =>
    aRow(`attachment:${id}`, { client: 'client:a', subject: 'policy:1', fileName: `${id}.pdf`, ...cells });
  const rows = [file('保單', {}), file('舊約', { removed: '2026-11-20' }), file('照片', { subject: 'policy:2' })];
  expect(cell(policy, 'docs', rows)).toEqual(['保單.pdf']);
  expect(cell(policy, 'docs', [])).toBeNull();
});
