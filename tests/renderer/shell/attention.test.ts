/** What waits for a client, the views every book has, rates that are missing, and what is on today. */
import { expect, test } from 'vitest';
import { attentionOf, daysToBirthday } from '../../../renderer/peek/attention';
import { passes, presetViews } from '../../../renderer/sheets/sheet-presets';
import { missingRates } from '../../../renderer/settings/missing-rates';
import { packRows } from '../../../shared/contract/packed-rows';
import { Replica } from '../../../renderer/data/replica';
import { countToday } from '../../../renderer/frame/count-today';
import type { BookSource, Standing } from '../../../shared/analysis/source';
import type { Row } from '../../../shared/cell';
import { rowId, sheetOf, type RowId } from '../../../shared/id';

const today = '2026-11-22';
const wang = rowId('client', 'wang');
const row = (id: RowId, cells: Row['cells']): Row => ({ id, cells });
const client = (cells: Row['cells']): Row => row(wang, { name: '王美玲', ...cells });

const standing: Standing = {
  today,
  baseCurrency: 'TWD',
  ownBanks: [],
  rate: currency => (currency === 'TWD' ? '1' : null),
};
const sourceOf = (rows: readonly Row[]): BookSource => ({
  get: id => rows.find(one => one.id === id),
  owned: (owner, sheet) => rows.filter(one => sheetOf(one.id) === sheet && one.cells['client'] === owner),
  rows: sheet => rows.filter(one => sheetOf(one.id) === sheet),
});

test('[S10] what waits is listed soonest first: overdue, then near', () => {
  const deposit = row(rowId('holding', 'usd'), {
    client: wang,
    assetClass: 'timeDeposit',
    maturityDate: '2026-12-04',
    currency: 'TWD',
  });
  const wei = client({ nextReviewDate: '2026-12-10', nextContactDate: '2026-11-01', riskExpiryDate: '2028-01-01' });
  const found = attentionOf(wei, sourceOf([wei, deposit]), standing);
  expect(found.map(({ kind, days }) => [kind, days])).toEqual([
    ['next-contact', -21],
    ['maturity', 12],
    ['next-review', 18],
  ]);
});

test.each([
  ['1968-11-25', today, 3],
  ['1968-11-22', today, 0],
  ['--01-02', '2026-12-30', 3],
  ['1968-11-21', today, 364],
  ['2000-02-29', '2027-02-27', 1],
  ['2000-02-29', '2028-02-28', 1],
  ['1968', today, null],
])('[S10] a birthday of %s on %s is %s days away', (birthDate, on, days) => {
  expect(daysToBirthday(client({ birthDate }), on)).toBe(days);
});

test('[S10] a lunar birthday is left to the calendar', () => {
  expect(daysToBirthday(client({ birthDate: '1968-11-25', birthCalendar: 'lunar' }), today)).toBeNull();
});

test('[S11] a preset counts the rows its filter keeps', () => {
  const rows = [
    client({ tier: 'A', nextContactDate: '2026-11-22' }),
    row(rowId('client', 'b'), { tier: 'B', nextContactDate: '2026-11-23' }),
    row(rowId('client', 'c'), { tier: 'A', nextReviewDate: { raw: 'soon' } }),
  ];
  const table = { size: rows.length, cell: (at: number, column: string) => rows[at]?.cells[column] ?? null };
  const views = presetViews({ sheet: 'client', today, table }, key => key);
  expect(views.map(({ count }) => count)).toEqual([2, 1, 0]);
});

test('[S11] an empty or unreadable day is in no range', () => {
  expect(passes(null, { to: today })).toBe(false);
  expect(passes({ raw: '下週' }, { to: today })).toBe(false);
});

test('[S14] a currency in use without a rate is named', () => {
  const held = row(rowId('holding', 'zar'), { client: wang, currency: 'ZAR' });
  const home = row(rowId('liability', 'home'), { client: wang, currency: 'TWD' });
  expect(missingRates(sourceOf([held, home]), standing)).toEqual(['ZAR']);
});

test('[S15] today counts appointments of today, those that go on over today, and none that are done', () => {
  const event = (unique: string, cells: Row['cells']): Row => row(rowId('event', unique), cells);
  const events = [
    event('a', { day: today }),
    event('b', { day: '2026-11-20', endDay: '2026-11-23' }),
    event('c', { day: today, done: true }),
    event('d', { day: '2026-11-23' }),
  ];
  const replica = new Replica(today);
  replica.hear({ type: 'rows', packed: JSON.stringify([packRows('event', events)]) });
  expect(countToday(replica.sheet('event'), today)).toBe(2);
});
