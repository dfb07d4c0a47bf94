/** Rules that look at two cells of a row, by `sheet.column` of the cell that is marked (domain A.1 to A.3). */
import { cellOf, numberCell, textCell, type Row } from '../cell';
import type { ColumnId, SheetId } from '../id';
import { compareDecimals, exactNumber } from '../kinds/exact-number';
import type { ValidationProblem } from '../problem';
import { addDays, isDay } from '../time/day';
import { addYearsClamped } from '../time/month-ends';
import { readIdAs } from './checks/id-number';
import { gradeOf } from './risk-schemes';

interface Standing {
  readonly today: string;
  readonly riskScheme?: string | null;
}
export type Rule = (row: Row, standing: Standing) => ValidationProblem | null;

const disagrees = (other: ColumnId): ValidationProblem => ({ code: 'disagrees', other });

const dayCell = (row: Row, column: ColumnId): string | null => {
  const day = textCell(row, column);
  return day !== null && isDay(day) ? day : null;
};

/** What a valid identity number says of a person; null where it says nothing. */
function saidById(row: Row): { readonly gender: 'M' | 'F' | null; readonly birthDate: string | null } | null {
  const id = textCell(row, 'idNumber');
  const reading = id === null ? null : readIdAs(id, textCell(row, 'idType'));
  return reading !== null && reading.agrees ? reading : null;
}

const genderById: Rule = row => {
  const gender = textCell(row, 'gender');
  const said = gender === 'M' || gender === 'F' ? (saidById(row)?.gender ?? null) : null;
  return said === null || said === gender ? null : disagrees('idNumber');
};

const birthById: Rule = row => {
  const birth = dayCell(row, 'birthDate');
  const said = birth === null ? null : (saidById(row)?.birthDate ?? null);
  return said === null || said === birth ? null : disagrees('idNumber');
};

/** Nobody marries before fifteen. */
const marriedOfAge: Rule = row => {
  const [birth, wedding] = [dayCell(row, 'birthDate'), dayCell(row, 'weddingAnniversary')];
  if (birth === null || wedding === null || wedding < birth) return null;
  return wedding < addYearsClamped(birth, 15) ? { code: 'before', other: 'birthDate' } : null;
};

/** The first amount must not exceed the second; an empty one is not compared. */
const atMost =
  (less: ColumnId, more: ColumnId, marked: 'less' | 'more'): Rule =>
  row => {
    const [small, large] = [numberCell(row, less), numberCell(row, more)];
    if (small === null || large === null || small <= large) return null;
    return disagrees(marked === 'less' ? more : less);
  };

/** Where the same day is already wrong. */
const strictlyAfter =
  (later: ColumnId, earlier: ColumnId): Rule =>
  row => {
    const [end, start] = [dayCell(row, later), dayCell(row, earlier)];
    return end !== null && end === start ? { code: 'before', other: earlier } : null;
  };

const schemeOf = (row: Row, { riskScheme }: Standing): string | null =>
  textCell(row, 'riskScheme') ?? riskScheme ?? null;

const riskNeedsScheme: Rule = (row, standing) =>
  textCell(row, 'riskRaw') !== null && schemeOf(row, standing) === null ? { code: 'required' } : null;

const riskInScheme: Rule = (row, standing) => {
  const [raw, scheme] = [textCell(row, 'riskRaw'), schemeOf(row, standing)];
  return raw === null || scheme === null || gradeOf(scheme, raw) !== null ? null : disagrees('riskScheme');
};

const notFarAhead =
  (column: ColumnId, days: number): Rule =>
  (row, { today }) => {
    const day = dayCell(row, column);
    const max = addDays(today, days);
    return day !== null && day > max ? { code: 'out-of-range', min: null, max } : null;
  };

/** Years of two terms are comparable, and so are ages; anything else is left alone. */
const paidWithinCover: Rule = row => {
  const [paid = '', paidFor] = (textCell(row, 'paymentTerm') ?? '').split(':');
  const [cover = '', coveredFor] = (textCell(row, 'coverageTerm') ?? '').split(':');
  return paidFor !== undefined && paid === cover && Number(paidFor) > Number(coveredFor)
    ? disagrees('coverageTerm')
    : null;
};

/** A value, or units and a price to make it from. */
const valued: Rule = row => {
  const worth = cellOf(row, 'marketValue') ?? (cellOf(row, 'units') === null ? null : cellOf(row, 'price'));
  return worth === null ? { code: 'required' } : null;
};

const positive =
  (column: ColumnId): Rule =>
  row => {
    const text = textCell(row, column);
    return text !== null && compareDecimals(text, '0') === 0 ? { code: 'out-of-range', min: '0', max: null } : null;
  };

/** A payment below the month's interest never ends the loan; a unit of grace for rounding. */
const paysInterest: Rule = row => {
  const [payment, debt, rate] = [
    numberCell(row, 'monthlyPayment'),
    numberCell(row, 'outstanding'),
    textCell(row, 'loanRate'),
  ];
  if (payment === null || debt === null || rate === null) return null;
  const interest = exactNumber(debt).times(exactNumber(rate)).dividedBy(12);
  return interest.minus(payment).greaterThan(100) ? disagrees('loanRate') : null;
};

const graceWithinLoan: Rule = row => {
  const [grace, end] = [dayCell(row, 'graceEndDate'), dayCell(row, 'endDate')];
  return grace !== null && end !== null && grace > end ? disagrees('endDate') : null;
};

const endsAfterStart: Rule = row => {
  const [start, end, endDay] = [textCell(row, 'start'), textCell(row, 'end'), textCell(row, 'endDay')];
  const sameDay = endDay === null || endDay === textCell(row, 'day');
  return sameDay && start !== null && end !== null && end <= start ? { code: 'before', other: 'start' } : null;
};

const rowRules: Readonly<Record<string, readonly Rule[]>> = {
  'client.gender': [genderById],
  'client.birthDate': [birthById],
  'client.weddingAnniversary': [marriedOfAge],
  'client.householdIncome': [atMost('annualIncome', 'householdIncome', 'more')],
  'client.annualIncomeAfterTax': [atMost('annualIncomeAfterTax', 'householdIncome', 'less')],
  'client.riskScheme': [riskNeedsScheme],
  'client.riskRaw': [riskInScheme],
  'policy.effectiveDate': [notFarAhead('effectiveDate', 90)],
  'policy.expiryDate': [strictlyAfter('expiryDate', 'effectiveDate')],
  'policy.paymentTerm': [paidWithinCover],
  'policy.policyLoan': [atMost('policyLoan', 'cashValue', 'less')],
  'holding.ownershipPct': [positive('ownershipPct')],
  'holding.fxRate': [positive('fxRate')],
  'holding.marketValue': [valued],
  'holding.maturityDate': [strictlyAfter('maturityDate', 'startDate')],
  'liability.outstanding': [atMost('outstanding', 'originalAmount', 'less')],
  'liability.monthlyPayment': [paysInterest],
  'liability.endDate': [strictlyAfter('endDate', 'startDate')],
  'liability.graceEndDate': [graceWithinLoan],
  'rate.rate': [positive('rate')],
  'event.end': [endsAfterStart],
};

const bySheet = new Map<string, Map<ColumnId, readonly Rule[]>>();
for (const [name, rules] of Object.entries(rowRules)) {
  const [sheet = '', column = ''] = name.split('.');
  bySheet.set(sheet, (bySheet.get(sheet) ?? new Map<ColumnId, readonly Rule[]>()).set(column, rules));
}

const noRules: readonly Rule[] = [];
export const rowRulesOf = (sheet: SheetId, column: ColumnId): readonly Rule[] =>
  bySheet.get(sheet)?.get(column) ?? noRules;
