/** The sample book: believable, consistent, and with every state the screens must cope with. */
import { describe, expect, test } from 'vitest';
import { frozenIn } from '../../../shared/analysis/review-snapshot';
import { cellOf, isRaw, textCell, type Row } from '../../../shared/cell';
import { isRowId, rowId, sheetOf, type SheetId } from '../../../shared/id';
import { editCell, readCell, readingProblem } from '../../../shared/kinds/cell-text';
import type { Language, ReadContext, ShowContext } from '../../../shared/kinds/kind';
import { fail, ok } from '../../../shared/result';
import { sampleBook } from '../../../shared/sample/sample-book';
import { sheetNamed } from '../../../shared/sheets/index';
import { validateRow } from '../sheets/validate-row';
import { positionColumn } from '../../../shared/sheets/sheet';
import { daysBetween } from '../../../shared/time/day';
import { lunarBirthdays } from '../../../shared/time/lunar';

const today = '2026-11-22';
const languages: readonly Language[] = ['zh-TW', 'zh-CN', 'en'];
const bookOf = (language: Language, clients = 60): readonly Row[] => [
  ...sampleBook({ language, clients, seed: 7, today }),
];

const showing: ShowContext = {
  language: 'en',
  years: 'western',
  currency: 'TWD',
  optionLabel: (_, option) => option,
  rowLabel: id => id,
};
const reading: ReadContext = {
  language: 'en',
  today,
  currency: 'TWD',
  years: null,
  dayOrder: null,
  scale: 1,
  options: (column, text) => (column.options?.includes(text) === true ? text : null),
  rowNamed: (_, text) => (isRowId(text) ? ok(text) : fail({ code: 'no-such-row', text })),
};

describe.each(languages)('%s', language => {
  const rows = bookOf(language);
  const of = (sheet: SheetId): readonly Row[] => rows.filter(row => sheetOf(row.id) === sheet);
  const some = (sheet: SheetId, holds: (cell: (column: string) => unknown, row: Row) => boolean): boolean =>
    of(sheet).some(row => holds(column => cellOf(row, column), row));
  const within = (day: unknown, from: number, to: number): boolean =>
    typeof day === 'string' &&
    /^\d{4}-/u.test(day) &&
    day.length === 10 &&
    daysBetween(today, day) >= from &&
    daysBetween(today, day) <= to;
  const ids = new Set(rows.map(row => row.id));

  test('[K40] a sample book is the same for the same seed, and another for another', () => {
    expect(bookOf(language)).toEqual(rows);
    expect([...sampleBook({ language, clients: 60, seed: 8, today })]).not.toEqual(rows);
    expect(ids.size).toBe(rows.length);
  });

  test('[K41] every cell of a sample book is one its column could have read, but for the few kept as typed on purpose', () => {
    const raws: string[] = [];
    for (const row of rows)
      for (const [columnId, cell] of Object.entries(row.cells)) {
        const column = sheetNamed(sheetOf(row.id)).columns[columnId];
        if (columnId === positionColumn) continue;
        if (column === undefined || column.computed === true) throw new Error(`${row.id} has no column ${columnId}`);
        if (isRaw(cell)) {
          raws.push(columnId);
          expect(readingProblem(cell, column, reading)).not.toBeNull();
        } else expect([columnId, readCell(editCell(cell, column, showing), column, reading)]).toEqual([columnId, cell]);
      }
    expect(raws.sort()).toEqual(['annualIncome', 'birthDate', 'currency', 'premium']);
  });

  test('[K42] a sample book breaks no rule but where it means to', () => {
    const country = cellOf(rows.find(row => row.id === 'setting:book') ?? { id: 'setting:book', cells: {} }, 'country');
    const doubts = rows.flatMap(row =>
      [...validateRow(row, { today, country: typeof country === 'string' ? country : 'TW', riskScheme: null })].flatMap(
        ([column, problems]) =>
          problems.map(
            problem => `${sheetOf(row.id)}.${column} ${problem.code} ${JSON.stringify(cellOf(row, column))} ${row.id}`,
          ),
      ),
    );
    const expected = new Set(['idNumber checksum']);
    expect(
      doubts.filter(doubt => !expected.has(doubt.split(' ').slice(0, 2).join(' ').replace('client.', ''))),
    ).toEqual([]);
    expect(doubts.some(doubt => doubt.startsWith('client.idNumber checksum'))).toBe(true);
  });

  test('[K43] every reference of a sample book is to a row of it', () => {
    for (const row of rows)
      for (const cell of Object.values(row.cells))
        if (typeof cell === 'string' && isRowId(cell)) expect(ids.has(cell)).toBe(true);
  });

  test('[K44] rows of a sheet stand in the order of their positions', () => {
    for (const sheet of ['client', 'policy', 'holding'] as const) {
      const positions = of(sheet).map(row => textCell(row, positionColumn) ?? '');
      expect(positions).toEqual([...positions].sort((a, b) => (a < b ? -1 : 1)));
      expect(new Set(positions).size).toBe(positions.length);
    }
  });

  test.each<[string, () => boolean]>([
    ['sixty clients', () => of('client').length === 60],
    [
      'a contact overdue',
      () => some('client', cell => within(cell('nextContactDate'), -999, -1) && cell('tier') === 'A'),
    ],
    ['a review overdue', () => some('client', cell => within(cell('nextReviewDate'), -999, -1))],
    ['a birthday today', () => some('client', cell => String(cell('birthDate')).endsWith(today.slice(5)))],
    ['a birthday within a week', () => some('client', cell => String(cell('birthDate')).endsWith('11-25'))],
    [
      'a lunar birthday within a month',
      () =>
        some(
          'client',
          cell =>
            cell('birthCalendar') === 'lunar' &&
            lunarBirthdays(String(cell('lunarBirth')), today, '2026-12-22').length > 0,
        ),
    ],
    ['a birthday in a leap month', () => some('client', cell => String(cell('lunarBirth')).startsWith('L'))],
    ['a birthday without a year', () => some('client', cell => String(cell('birthDate')).startsWith('--'))],
    ['a year of birth only', () => some('client', cell => /^\d{4}$/u.test(String(cell('birthDate'))))],
    ['an assessment expired', () => some('client', cell => within(cell('riskExpiryDate'), -999, -1))],
    ['an assessment about to expire', () => some('client', cell => within(cell('riskExpiryDate'), 1, 30))],
    ['a client never assessed', () => some('client', cell => cell('riskRaw') === null && cell('status') === 'active')],
    [
      'an unread day of birth',
      () => some('client', cell => typeof cell('birthDate') === 'object' && cell('birthDate') !== null),
    ],
    [
      'an unread income',
      () => some('client', cell => typeof cell('annualIncome') === 'object' && cell('annualIncome') !== null),
    ],
    ['a client of whom only the name is known', () => some('client', (_, row) => Object.keys(row.cells).length === 2)],
    ['a long name', () => some('client', cell => String(cell('name')).length > 40)],
    [
      'one deceased, one lost, one dormant, one prospect',
      () =>
        ['deceased', 'lost', 'dormant', 'prospect'].every(status => some('client', cell => cell('status') === status)),
    ],
    [
      'one not to be contacted',
      () => some('client', cell => cell('doNotContact') === true && cell('status') === 'active'),
    ],
    ['cautions of several lines', () => some('client', cell => String(cell('attentionNotes')).includes('\n'))],
    ['an identity card about to expire', () => some('client', cell => within(cell('idExpiryDate'), 1, 90))],
    [
      'a professional investor about to expire',
      () => some('client', cell => within(cell('investorExpiryDate'), 1, 60)),
    ],
    [
      'a referrer who is a client, and one who is not',
      () =>
        some('client', cell => isRowId(String(cell('referrer')))) &&
        some('client', cell => cell('referrer') !== null && !isRowId(String(cell('referrer')))),
    ],
    ['two clients of one name', () => new Set(of('client').map(row => cellOf(row, 'name'))).size < 60],
    [
      'a couple who are both clients',
      () => of('member').filter(row => cellOf(row, 'linkedClientId') !== null).length === 2,
    ],
    ['a home owned by halves', () => of('holding').filter(row => cellOf(row, 'ownershipPct') === '0.5').length === 2],
    [
      'deposits ending in 7, 30 and 90 days',
      () =>
        [
          [1, 7],
          [8, 30],
          [31, 90],
        ].every(([from = 0, to = 0]) => some('holding', cell => within(cell('maturityDate'), from, to))),
    ],
    ['a deposit ended and still there', () => some('holding', cell => within(cell('maturityDate'), -30, -7))],
    [
      'a client without any policy',
      () =>
        of('client').some(
          ({ id }) =>
            cellOf(of('client').find(row => row.id === id) ?? { id, cells: {} }, 'status') === 'active' &&
            !some('policy', cell => cell('client') === id),
        ),
    ],
    [
      'a client with a child and no critical illness cover',
      () =>
        some(
          'member',
          cell =>
            cell('relation') === 'child' &&
            !some('policy', policy => policy('client') === cell('client') && policy('benCi') !== null),
        ),
    ],
    [
      'a client without any holding',
      () =>
        of('client').some(
          row => cellOf(row, 'status') === 'active' && !some('holding', cell => cell('client') === row.id),
        ),
    ],
    [
      'policies in force, in grace, lapsed, paid up',
      () =>
        ['inForce', 'gracePeriod', 'lapsed', 'paidUp'].every(status =>
          some('policy', cell => cell('policyStatus') === status),
        ),
    ],
    [
      'a policy about to end',
      () => some('policy', cell => within(cell('expiryDate'), 1, 60) && cell('insuranceType') === 'endowment'),
    ],
    [
      'a policy in another currency with a loan on it',
      () => some('policy', cell => cell('currency') === 'USD' && cell('policyLoan') !== null),
    ],
    [
      'an insured person who is nobody in the book',
      () => some('policy', cell => !isRowId(String(cell('insuredName')))),
    ],
    ['riders under their main policy', () => some('policy', cell => cell('mainOrRider') === 'rider')],
    ['a stale price', () => some('holding', cell => within(cell('priceDate'), -999, -31) && cell('units') !== null)],
    [
      'a holding elsewhere long unconfirmed',
      () => some('holding', cell => cell('heldAt') === 'other' && within(cell('verifiedDate'), -999, -181)),
    ],
    [
      'a currency without a rate',
      () => some('holding', cell => cell('currency') === 'ZAR') && !some('rate', cell => cell('currency') === 'ZAR'),
    ],
    ['a currency nobody knows', () => some('holding', cell => typeof cell('currency') === 'object')],
    ['a product too risky for its client', () => some('holding', cell => cell('productRisk') === '5')],
    [
      'holdings in five currencies at the own bank and elsewhere',
      () =>
        new Set(of('holding').map(row => cellOf(row, 'currency'))).size >= 5 &&
        ['own', 'other'].every(side => some('holding', cell => cell('heldAt') === side)),
    ],
    ['a holding of unknown cost', () => some('holding', cell => cell('costAmount') === null)],
    ['a pledged deposit', () => some('holding', cell => cell('pledged') === true)],
    ['a loan whose grace ends soon', () => some('liability', cell => within(cell('graceEndDate'), 1, 90))],
    [
      'a rate long not renewed',
      () =>
        of('rate').some(
          row =>
            !of('rate').some(
              later => cellOf(later, 'currency') === cellOf(row, 'currency') && within(cellOf(later, 'day'), -31, 0),
            ),
        ),
    ],
    [
      'two appointments at once today',
      () =>
        of('event').filter(row => cellOf(row, 'day') === today && textCell(row, 'start')?.startsWith('10') === true)
          .length === 2,
    ],
    [
      'a leave, a weekly briefing, a thing done and one not done',
      () =>
        some('event', cell => cell('allDay') === true) &&
        some('event', cell => cell('repeat') !== null) &&
        some('event', cell => cell('done') === true) &&
        some('event', cell => cell('done') === false),
    ],
    [
      'reviews held and planned',
      () =>
        some('review', cell => within(cell('reviewDate'), -999, -1)) &&
        some('review', cell => within(cell('reviewDate'), 1, 30)),
    ],
    ['notes on cells', () => of('note').length >= 3],
    [
      'one row of settings',
      () =>
        of('setting')
          .map(row => row.id)
          .join() === rowId('setting', 'book'),
    ],
    [
      'reviews that were held, with the figures they were held with',
      () =>
        of('review').filter(row => frozenIn(textCell(row, 'snapshot'))?.asOf === cellOf(row, 'reviewDate')).length > 5,
    ],
  ])('[K45] the sample book has %s', (_, holds) => expect(holds()).toBe(true));
});

test('[K40] a client is the same in a book of any size; an empty book has its settings', () => {
  const named = (clients: number): unknown =>
    cellOf(
      bookOf('zh-TW', clients).filter(row => sheetOf(row.id) === 'client')[70] ?? { id: 'client:none', cells: {} },
      'idNumber',
    );
  expect(named(80)).toBe(named(100));
  expect(bookOf('en', 0).some(row => row.id === 'setting:book')).toBe(true);
});

test('[K46] a book of a thousand clients has about five policies and twelve holdings each', () => {
  const rows = bookOf('zh-TW', 1_000);
  const count = (sheet: SheetId): number => rows.reduce((sum, row) => sum + (sheetOf(row.id) === sheet ? 1 : 0), 0);
  expect(count('client')).toBe(1_000);
  expect(Math.round(count('policy') / 1_000)).toBe(5);
  expect(Math.round(count('holding') / 1_000)).toBe(12);
});
