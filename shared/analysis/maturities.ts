/** What falls due when (domain C.7): deposits, bonds and products, policies, premiums and loans, in buckets of days. */
import { cellOf, textCell, type Row } from '../cell';
import type { RowId } from '../id';
import { daysBetween, isDay } from '../time/day';
import { hundredths, type Exact } from './exact';
import { covers } from './in-force';
import { nextPremiumOf } from './premium';
import type { BookSource, Standing } from './source';
import { holdingValue, moneyInBase } from './valuation';

export const buckets = ['overdue', 'to7', 'to30', 'to90', 'to180', 'to365', 'later', 'none'] as const;
export type Bucket = (typeof buckets)[number];
export type DueKind = 'deposit' | 'bond' | 'product' | 'policy' | 'premium' | 'loan' | 'graceEnd';
export interface Due {
  readonly row: RowId;
  readonly kind: DueKind;
  /** null: a deposit whose maturity is not known. */
  readonly day: string | null;
  readonly daysLeft: number | null;
  readonly bucket: Bucket;
  /** Base hundredths; null where it cannot be valued. */
  readonly amount: number | null;
  readonly autoRenew: boolean;
}

const limits: readonly (readonly [number, Bucket])[] = [
  [-1, 'overdue'],
  [7, 'to7'],
  [30, 'to30'],
  [90, 'to90'],
  [180, 'to180'],
  [365, 'to365'],
];

/** Both ends belong to a bucket: day 30 is in 8-30, day 31 in 31-90. */
export const bucketOf = (daysLeft: number | null): Bucket =>
  daysLeft === null ? 'none' : (limits.find(([most]) => daysLeft <= most)?.[1] ?? 'later');

interface DueInput {
  readonly row: Row;
  readonly kind: DueKind;
  readonly day: string | null;
  readonly amount: Exact | null;
}

const due = ({ row, kind, day, amount }: DueInput, today: string): Due => {
  const daysLeft = day === null ? null : daysBetween(today, day);
  return {
    row: row.id,
    kind,
    day,
    daysLeft,
    bucket: bucketOf(daysLeft),
    amount: amount === null ? null : hundredths(amount),
    autoRenew: cellOf(row, 'autoRenew') === true,
  };
};

const dayIn = (row: Row, column: string): string | null => {
  const day = textCell(row, column);
  return day !== null && isDay(day) ? day : null;
};

const holdingKind = (row: Row): DueKind => {
  const assetClass = textCell(row, 'assetClass');
  return assetClass === 'timeDeposit' ? 'deposit' : assetClass === 'fixedIncome' ? 'bond' : 'product';
};

function holdingDues(row: Row, standing: Standing): readonly Due[] {
  const [day, kind] = [dayIn(row, 'maturityDate'), holdingKind(row)];
  if (day === null && kind !== 'deposit') return [];
  const value = holdingValue(row, standing);
  return [due({ row, kind, day, amount: value.ok ? value.base : null }, standing.today)];
}

/** A policy in force with an end, and its next premium. */
function policyDues(row: Row, source: BookSource, standing: Standing): readonly Due[] {
  const [end, premium] = [dayIn(row, 'expiryDate'), nextPremiumOf(row, source, standing.today)];
  const ends = end !== null && covers(row, standing.today);
  return [
    ...(ends
      ? [due({ row, kind: 'policy', day: end, amount: moneyInBase(row, 'cashValue', standing) }, standing.today)]
      : []),
    ...(premium === null
      ? []
      : [due({ row, kind: 'premium', day: premium, amount: moneyInBase(row, 'premium', standing) }, standing.today)]),
  ];
}

function loanDues(row: Row, standing: Standing): readonly Due[] {
  const amount = moneyInBase(row, 'outstanding', standing);
  const [end, grace] = [dayIn(row, 'endDate'), dayIn(row, 'graceEndDate')];
  return [
    ...(end === null ? [] : [due({ row, kind: 'loan', day: end, amount }, standing.today)]),
    ...(grace === null || grace < standing.today
      ? []
      : [due({ row, kind: 'graceEnd', day: grace, amount }, standing.today)]),
  ];
}

/** Everything of these owners that falls due, soonest first; unknown days last. Rows that renew themselves are listed too. */
export function duesOf(owners: readonly RowId[], source: BookSource, standing: Standing): readonly Due[] {
  const dues = owners.flatMap(owner => [
    ...source.owned(owner, 'holding').flatMap(row => holdingDues(row, standing)),
    ...source.owned(owner, 'policy').flatMap(row => policyDues(row, source, standing)),
    ...source.owned(owner, 'liability').flatMap(row => loanDues(row, standing)),
  ]);
  return dues.sort((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9') || (a.row < b.row ? -1 : 1));
}

export interface Rung {
  readonly bucket: Bucket;
  readonly dues: readonly Due[];
  readonly amount: number;
}

/** The dues per bucket, in the order of time; empty buckets too. */
export const ladderOf = (dues: readonly Due[]): readonly Rung[] =>
  buckets.map(bucket => {
    const inside = dues.filter(one => one.bucket === bucket);
    return { bucket, dues: inside, amount: inside.reduce((total, one) => total + (one.amount ?? 0), 0) };
  });
