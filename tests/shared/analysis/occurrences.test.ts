/** Birthdays, premiums, maturities and expiries in a range of days. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell, Row } from '../../../shared/cell';
import type { RowId } from '../../../shared/id';
import { addDays } from '../../../shared/time/day';
import { occurrencesFor, occurrencesIn } from '../../../shared/analysis/occurrences';
import { aBook, aRow } from './a-book';

const client = (cells: Readonly<Record<string, Cell>>): Row => aRow('client:a', { name: '黃淑芬', ...cells });
const days = (from: string, to: string, ...rows: readonly Row[]): readonly string[] =>
  occurrencesIn({ from, to }, aBook(...rows)).map(one => one.day);
const ids = (from: string, to: string, ...rows: readonly Row[]): readonly string[] =>
  occurrencesIn({ from, to }, aBook(...rows)).map(one => one.id);

test('[A80] a birthday returns every year with the age reached', () => {
  const found = occurrencesIn({ from: '2025-01-01', to: '2026-12-31' }, aBook(client({ birthDate: '1985-02-20' })));
  expect(found.map(one => [one.id, one.day, one.years])).toEqual([
    ['birthday:client:a:2025', '2025-02-20', 40],
    ['birthday:client:a:2026', '2026-02-20', 41],
  ]);
});

test('[A80] 29 February is kept on the 28th in common years', () => {
  expect(days('2027-01-01', '2028-12-31', client({ birthDate: '2000-02-29' }))).toEqual(['2027-02-28', '2028-02-29']);
});

test('[A80] a birthday without a year is known, a year without a day is not', () => {
  expect(days('2026-01-01', '2026-12-31', client({ birthDate: '--07-01' }))).toEqual(['2026-07-01']);
  expect(days('2026-01-01', '2026-12-31', client({ birthDate: '1985' }))).toEqual([]);
});

test('[A81] a lunar birthday is found by lunar year: twice in 2024, never in 2025', () => {
  const row = client({ lunarBirth: '11-20', birthCalendar: 'lunar' });
  expect(days('2024-01-01', '2024-12-31', row)).toEqual(['2024-01-01', '2024-12-20']);
  expect(days('2025-01-01', '2025-12-31', row)).toEqual([]);
  expect(days('2026-01-01', '2026-12-31', row)).toContain('2026-01-08');
});

test('[A81] who keeps the lunar birthday but told the solar one gets the lunar day of it', () => {
  const row = client({ birthDate: '1985-02-20', birthCalendar: 'lunar' });
  expect(days('2026-01-01', '2026-12-31', row)).toEqual(['2026-02-17']);
});

test("[A82] a member's birthday stands under the client; a member who is a client too has only their own", () => {
  const son = aRow('member:1', { client: 'client:a', memberName: '王小明', memberBirthDate: '2010-05-01' });
  const wife = aRow('member:2', {
    client: 'client:a',
    memberName: '林',
    memberBirthDate: '1980-05-02',
    linkedClientId: 'client:b',
  });
  const other = aRow('client:b', { name: '林', birthDate: '1980-05-02' });
  const found = occurrencesIn({ from: '2026-05-01', to: '2026-05-31' }, aBook(client({}), son, wife, other));
  expect(found.map(one => [one.client, one.row, one.subject])).toEqual([
    ['client:a', 'member:1', '王小明'],
    ['client:b', 'client:b', null],
  ]);
});

test('[A83] premiums, maturities, loans, reviews and expiries are found on their days', () => {
  const rows = [
    client({
      nextReviewDate: '2026-12-01',
      riskExpiryDate: '2026-12-02',
      idExpiryDate: 'permanent',
      nextContactDate: '2026-12-03',
    }),
    aRow('policy:1', {
      client: 'client:a',
      effectiveDate: '2020-12-04',
      premiumMode: 'annual',
      expiryDate: '2026-12-20',
    }),
    aRow('policy:2', {
      client: 'client:a',
      effectiveDate: '2020-12-04',
      premiumMode: 'annual',
      expiryDate: '2026-12-20',
      policyStatus: 'surrendered',
    }),
    aRow('holding:1', { client: 'client:a', maturityDate: '2026-12-05' }),
    aRow('liability:1', { client: 'client:a', endDate: '2026-12-06' }),
  ];
  expect(ids('2026-12-01', '2026-12-31', ...rows)).toEqual([
    'reviewDue:client:a:2026-12-01',
    'riskExpiry:client:a:2026-12-02',
    'contactDue:client:a:2026-12-03',
    'premiumDue:policy:1:2026-12-04',
    'productMaturity:holding:1:2026-12-05',
    'loanEnd:liability:1:2026-12-06',
    'policyMaturity:policy:1:2026-12-20',
  ]);
});

test("[A83] a risk assessment without an expiry date expires after its scheme's months", () => {
  const row = client({ riskAssessedDate: '2024-02-29', riskScheme: 'cnSec' });
  expect(ids('2026-01-01', '2026-12-31', row)).toEqual(['riskExpiry:client:a:2026-02-28']);
});

test('[A84] nothing is due for a client who has died', () => {
  expect(days('2026-01-01', '2026-12-31', client({ birthDate: '1950-01-02', status: 'deceased' }))).toEqual([]);
});

test('[A85] ids are unique, and a range cut in two gives what the whole gives', () => {
  const rows = [
    client({ birthDate: '1985-02-20', lunarBirth: '11-20', weddingAnniversary: '2008-02-29' }),
    aRow('member:1', { client: 'client:a', memberName: '母', memberLunarBirth: 'L06-15' }),
    aRow('policy:1', {
      client: 'client:a',
      effectiveDate: '2020-01-31',
      premiumMode: 'monthly',
      paymentTerm: 'years:10',
    }),
  ];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 400 }), (start, length) => {
      const from = addDays('2023-01-01', start);
      const [middle, to] = [addDays(from, Math.floor(length / 2)), addDays(from, length)];
      const whole = ids(from, to, ...rows);
      expect(new Set(whole).size).toBe(whole.length);
      expect([...ids(from, middle, ...rows), ...ids(addDays(middle, 1), to, ...rows)]).toEqual(whole);
    }),
    { numRuns: 50 },
  );
});

test("[A86] one client's days are the book's days of that client", () => {
  const a: RowId = 'client:a';
  const rows = [client({ birthDate: '1985-02-20' }), aRow('client:b', { birthDate: '1985-02-21' })];
  const range = { from: '2026-01-01', to: '2026-12-31' };
  expect(occurrencesFor(a, range, aBook(...rows))).toEqual(
    occurrencesIn(range, aBook(...rows)).filter(one => one.client === a),
  );
});
