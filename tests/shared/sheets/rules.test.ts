/** What is doubtful about a cell beside its row. */
import { describe, expect, test } from 'vitest';
import type { Cell, Row } from '../../../shared/cell';
import type { RowId } from '../../../shared/id';
import { columnsOf, ownColumnId } from '../../../shared/sheets/own-columns';
import { gridSheetIds, sheetNamed } from '../../../shared/sheets';
import { validateCell, type RuleContext } from '../../../shared/sheets/rules';
import { validateRow } from './validate-row';

const context: RuleContext = { today: '2026-11-22', country: 'TW', riskScheme: 'tw5' };
const row = (id: RowId, cells: Record<string, Cell>): Row => ({ id, cells });
const client = (cells: Record<string, Cell>) => row('client:a', cells);
const policy = (cells: Record<string, Cell>) => row('policy:a', cells);
const holding = (cells: Record<string, Cell>) => row('holding:a', cells);
const liability = (cells: Record<string, Cell>) => row('liability:a', cells);
const codes = (from: Row, column: string, standing = context) =>
  validateCell(from, column, standing).map(problem => problem.code);

test('[R7] an empty required cell is marked, an empty other one is not', () => {
  expect(codes(client({}), 'name')).toEqual(['required']);
  expect(codes(client({}), 'mobile')).toEqual([]);
});

test('[R7] raw and computed cells are no matter of rules', () => {
  expect(codes(client({ birthDate: { raw: '62/02/30' } }), 'birthDate')).toEqual([]);
  expect(codes(client({ age: '-3' }), 'age')).toEqual([]);
});

test.each([
  [client({ annualIncome: -1 }), 'annualIncome'],
  [client({ childrenCount: '21' }), 'childrenCount'],
  [client({ plannedRetirementAge: '39' }), 'plannedRetirementAge'],
  [client({ birthDate: '2026-11-23' }), 'birthDate'],
  [client({ birthDate: '1899-12-31' }), 'birthDate'],
  [client({ birthDate: '2027' }), 'birthDate'],
  [client({ expectedReturn: '0.31' }), 'expectedReturn'],
  [holding({ ownershipPct: '1.01' }), 'ownershipPct'],
  [holding({ ownershipPct: '0' }), 'ownershipPct'],
  [holding({ fxRate: '0' }), 'fxRate'],
  [holding({ interestRate: '0.5' }), 'interestRate'],
  [liability({ outstanding: -100 }), 'outstanding'],
  [policy({ effectiveDate: '2027-02-21' }), 'effectiveDate'],
])('[R7] out of range: %j', (from, column) => expect(codes(from, column)).toEqual(['out-of-range']));

test.each([
  [client({ birthDate: '2026-11-22' }), 'birthDate'],
  [client({ birthDate: '--02-20' }), 'birthDate'],
  [client({ birthDate: '2026' }), 'birthDate'],
  [client({ idExpiryDate: 'permanent' }), 'idExpiryDate'],
  [client({ childrenCount: '20' }), 'childrenCount'],
  [client({ annualIncome: 0 }), 'annualIncome'],
  [policy({ effectiveDate: '2027-02-20' }), 'effectiveDate'],
  [holding({ ownershipPct: '0.5' }), 'ownershipPct'],
])('[R7] within range: %j', (from, column) => expect(codes(from, column)).toEqual([]));

test('[R7] an end stands after its start', () => {
  expect(codes(policy({ effectiveDate: '2020-01-02', expiryDate: '2020-01-01' }), 'expiryDate')).toEqual(['before']);
  expect(codes(policy({ effectiveDate: '2020-01-02', expiryDate: '2020-01-02' }), 'expiryDate')).toEqual(['before']);
  expect(codes(policy({ effectiveDate: '2020-01-02', expiryDate: '2040-01-02' }), 'expiryDate')).toEqual([]);
  expect(codes(holding({ startDate: '2026-01-01', maturityDate: '2025-01-01' }), 'maturityDate')).toEqual(['before']);
  expect(codes(row('event:a', { day: '2026-01-01', start: '10:00', end: '09:00' }), 'end')).toEqual(['before']);
  expect(
    codes(row('event:a', { day: '2026-01-01', endDay: '2026-01-01', start: '10:00', end: '11:00' }), 'endDay'),
  ).toEqual([]);
});

test('[R13] sex and birthday agree with the identity number', () => {
  expect(validateCell(client({ idNumber: 'A123456789', gender: 'F' }), 'gender', context)).toEqual([
    { code: 'disagrees', other: 'idNumber' },
  ]);
  expect(codes(client({ idNumber: 'A123456789', gender: 'M' }), 'gender')).toEqual([]);
  expect(codes(client({ idNumber: 'A123456788', gender: 'F' }), 'gender')).toEqual([]);
  expect(codes(client({ idNumber: '310101198506151238', birthDate: '1985-06-16' }), 'birthDate')).toEqual([
    'disagrees',
  ]);
  expect(codes(client({ idNumber: '310101198506151238', birthDate: '1985-06-15' }), 'birthDate')).toEqual([]);
  expect(codes(client({ idNumber: '310101198506151238', birthDate: '1985' }), 'birthDate')).toEqual([]);
});

test.each([
  ['A123456788', null, ['checksum']],
  ['110105194912310000', null, ['precision-lost']],
  ['F1109', null, ['wrong-form']],
  ['A123456789', 'twNational', []],
  ['A123456789', 'hkid', ['disagrees']],
  ['C01X00T47', 'passport', []],
] as const)('[R12] the number %s of a %s gives %j', (idNumber, idType, expected) => {
  expect(codes(client({ idNumber, ...(idType === null ? {} : { idType }) }), 'idNumber')).toEqual(expected);
});

test('[R12] the number of a foreigner may have any form', () => {
  expect(codes(client({ idNumber: 'C01X00T47', nationality: ['DE'] }), 'idNumber')).toEqual([]);
});

test('[R14] a cell with a telephone that is none is marked with the part that is wrong', () => {
  expect(validateCell(client({ mobile: '0912345678/12' }), 'mobile', context)).toEqual([
    { code: 'not-a-phone', text: '12' },
  ]);
  expect(codes(client({ otherPhones: ['+886912345678', '1'] }), 'otherPhones')).toEqual(['not-a-phone']);
});

test('[R15] checks of a text are marked as what they are', () => {
  expect(codes(client({ email: 'x' }), 'email')).toEqual(['not-an-email']);
  expect(codes(client({ name: '王1' }), 'name')).toEqual(['wrong-form']);
  expect(codes(client({ nameEn: '王' }), 'nameEn')).toEqual(['wrong-form']);
  expect(codes(client({ postalCode: '1' }), 'postalCode')).toEqual(['wrong-form']);
  expect(codes(holding({ productCode: 'US0378331006' }), 'productCode')).toEqual(['checksum']);
  expect(codes(holding({ productCode: '0050' }), 'productCode')).toEqual([]);
  expect(codes(policy({ beneficiaries: ['甲 60%', '乙 60%'] }), 'beneficiaries')).toEqual(['wrong-form']);
});

describe('[R18] two cells of a row', () => {
  test.each([
    [client({ birthDate: '1990-05-01', weddingAnniversary: '2005-04-30' }), 'weddingAnniversary', ['before']],
    [client({ birthDate: '1990-05-01', weddingAnniversary: '1980-01-01' }), 'weddingAnniversary', ['before']],
    [client({ birthDate: '1990-05-01', weddingAnniversary: '2005-05-01' }), 'weddingAnniversary', []],
    [client({ annualIncome: 200, householdIncome: 100 }), 'householdIncome', ['disagrees']],
    [client({ annualIncomeAfterTax: 200, householdIncome: 100 }), 'annualIncomeAfterTax', ['disagrees']],
    [client({ riskRaw: '進取型' }), 'riskRaw', ['disagrees']],
    [client({ riskRaw: '穩健型' }), 'riskRaw', []],
    [policy({ policyLoan: 200, cashValue: 100 }), 'policyLoan', ['disagrees']],
    [policy({ paymentTerm: 'years:20', coverageTerm: 'years:10' }), 'paymentTerm', ['disagrees']],
    [policy({ paymentTerm: 'years:20', coverageTerm: 'life' }), 'paymentTerm', []],
    [liability({ outstanding: 200, originalAmount: 100 }), 'outstanding', ['disagrees']],
    [
      liability({ monthlyPayment: 999_900, outstanding: 600_000_000, loanRate: '0.021' }),
      'monthlyPayment',
      ['disagrees'],
    ],
    [liability({ monthlyPayment: 3_063_797, outstanding: 600_000_000, loanRate: '0.021' }), 'monthlyPayment', []],
    [liability({ graceEndDate: '2031-01-01', endDate: '2030-01-01' }), 'graceEndDate', ['disagrees']],
    [holding({}), 'marketValue', ['required']],
    [holding({ units: '3000', price: '580' }), 'marketValue', []],
  ] as const)('%j %s', (from, column, expected) => expect(codes(from, column)).toEqual(expected));

  test("a risk profile needs a scheme, the book's own if the row has none", () => {
    const stated = client({ riskRaw: '穩健型' });
    expect(codes(stated, 'riskScheme', { ...context, riskScheme: null })).toEqual(['required']);
    expect(codes(stated, 'riskScheme')).toEqual([]);
  });
});

test('[R7] a row that is well has no doubts, an empty one only those of required cells', () => {
  const well = client({
    name: '王小明',
    idNumber: 'A123456789',
    gender: 'M',
    mobile: '+886912345678',
    email: 'w@example.com',
  });
  expect(validateRow(well, context).size).toBe(0);
  for (const sheet of gridSheetIds) {
    const required = Object.entries(sheetNamed(sheet).columns)
      .filter(([, column]) => column.required === true)
      .map(([id]) => id);
    const extra = sheet === 'holding' ? ['marketValue'] : [];
    expect([...validateRow(row(`${sheet}:a`, {}), context).keys()].sort()).toEqual([...required, ...extra].sort());
  }
});

test('[R6] an own column is declared by a row and behaves like any other', () => {
  const declared = [
    row('column:k1', { sheet: 'client', label: '舊客編', kind: 'text' }),
    row('column:k2', { sheet: 'client', label: '禮品', kind: 'choice', options: ['酒', '茶'] }),
    row('column:k3', { sheet: 'policy', label: '舊號', kind: 'nonsense' }),
  ];
  const columns = columnsOf('client', declared);
  expect(ownColumnId('column:k1')).toBe('x_k1');
  expect(columns['x_k1']).toEqual({ kind: 'text', group: 'own', width: 130 });
  expect(columns['x_k2']).toMatchObject({ kind: 'choice', options: ['酒', '茶'], open: true });
  expect(columns['x_k3']).toBeUndefined();
  expect(columnsOf('policy', declared)['x_k3']?.kind).toBe('text');
  expect(validateCell(client({ x_k1: 'T1' }), 'x_k1', { ...context, columns: () => columns })).toEqual([]);
});
