/** Marks the grid puts on cells: what is due, stale, missing, expired or incomplete, each with a code the screen has words for. */
import { cellOf, isRaw, textCell, type Row } from '../cell';
import type { ColumnId, SheetId } from '../id';
import { daysBetween, isDay } from '../time/day';
import { sheetNamed } from '../sheets/index';
import { worthOfClient } from './client-figures';
import type { ComputedInput } from './computed-input';
import { sideOf } from './positions';
import { confirmedOn, isConfirmationStale, isPriceStale } from './stale';
import { riskExpiryOf } from './risk-expiry';
import type { Standing } from './source';
import { holdingValue } from './valuation';

export type MarkLevel = 'due' | 'stale' | 'missing' | 'expired' | 'incomplete';
export interface Mark {
  readonly level: MarkLevel;
  /** A key of the `mark` words; `days` fills its {{days}}. */
  readonly code: MarkCode;
  readonly days: number | null;
}
export const markCodes = [
  'due-in',
  'due-today',
  'overdue',
  'expires-in',
  'expires-today',
  'expired',
  'price-stale',
  'confirmation-stale',
  'missing',
  'no-rate',
  'no-amount',
  'unreadable',
] as const;
export type MarkCode = (typeof markCodes)[number];

/** How many days ahead a day is marked (domain E.1, the first lead time of each type). */
const dueWithin: Readonly<Partial<Record<SheetId, Readonly<Record<ColumnId, number>>>>> = {
  client: { nextContactDate: 0, nextReviewDate: 14 },
  policy: { nextPremiumDue: 30, expiryDate: 60 },
  holding: { maturityDate: 30 },
  liability: { endDate: 90, graceEndDate: 90 },
};
const riskNotice = 60;
const expiresWithin: Readonly<Partial<Record<SheetId, Readonly<Record<ColumnId, number>>>>> = {
  client: {
    idExpiryDate: 90,
    riskExpiryDate: riskNotice,
    investorExpiryDate: 60,
    kycReviewDate: 60,
    retentionUntil: 30,
  },
};

const days = (day: string, today: string): number => daysBetween(today, day);

function dueMark(day: string, today: string, lead: number): Mark | null {
  const left = days(day, today);
  if (left < 0) return { level: 'due', code: 'overdue', days: -left };
  if (left > lead) return null;
  return left === 0 ? { level: 'due', code: 'due-today', days: 0 } : { level: 'due', code: 'due-in', days: left };
}

function expiryMark(day: string, today: string, lead: number): Mark | null {
  const left = days(day, today);
  if (left < 0) return { level: 'expired', code: 'expired', days: -left };
  if (left > lead) return null;
  return left === 0
    ? { level: 'due', code: 'expires-today', days: 0 }
    : { level: 'due', code: 'expires-in', days: left };
}

function dayMark(input: ComputedInput, day: string): Mark | null {
  const { row, sheet, column, standing } = input;
  const lead = dueWithin[sheet]?.[column];
  if (lead !== undefined) return isOver(row, sheet) ? null : dueMark(day, standing.today, lead);
  if (column === 'riskAssessedDate' && cellOf(row, 'riskExpiryDate') === null) {
    const expiry = riskExpiryOf(row, input.source);
    return expiry === null ? null : expiryMark(expiry, standing.today, riskNotice);
  }
  const notice = expiresWithin[sheet]?.[column];
  return notice === undefined ? null : expiryMark(day, standing.today, notice);
}

/** A policy that was paid out or given up waits for nothing; nor does a client who is gone. */
function isOver(row: Row, sheet: SheetId): boolean {
  if (sheet === 'policy')
    return ['surrendered', 'matured', 'claimed', 'lapsed'].includes(textCell(row, 'policyStatus') ?? '');
  return sheet === 'client' && ['lost', 'deceased'].includes(textCell(row, 'status') ?? '');
}

const staleMark = (code: 'price-stale' | 'confirmation-stale', day: string | null, today: string): Mark => ({
  level: 'stale',
  code,
  days: day === null ? null : -days(day, today),
});

function holdingMark(row: Row, column: ColumnId, standing: Standing): Mark | null {
  const side = sideOf(textCell(row, 'heldAt'), textCell(row, 'institution'), standing);
  const day = textCell(row, column);
  if (column === 'priceDate' && side === 'own' && isPriceStale(row, standing.today))
    return staleMark('price-stale', day, standing.today);
  if (column === 'verifiedDate' && side === 'other' && isConfirmationStale(row, standing.today))
    return staleMark('confirmation-stale', confirmedOn(row), standing.today);
  if (column !== 'marketValueBase') return null;
  const value = holdingValue(row, standing);
  return value.ok ? null : { level: 'incomplete', code: value.why, days: null };
}

const totals: ReadonlySet<ColumnId> = new Set([
  'aumOwn',
  'aumOther',
  'financialAssets',
  'realEstateValue',
  'totalLiabilities',
  'netWorth',
  'shareOfWallet',
]);

/** A total that leaves rows out says so, with the first row's reason. */
function totalMark(input: ComputedInput): Mark | null {
  if (!totals.has(input.column)) return null;
  const [first] = worthOfClient(input).cannotValue;
  return first === undefined ? null : { level: 'incomplete', code: first.why, days: null };
}

/** A required cell that is empty. Computed and otherwise filled cells are not missing. */
const isMissing = (row: Row, sheet: SheetId, column: ColumnId): boolean => {
  const declared = sheetNamed(sheet).columns[column];
  return declared?.required === true && declared.computed !== true && cellOf(row, column) === null;
};

/** The mark of a cell, given the cell itself (stored or computed); null for most. Unreadable cells are marked by the grid itself. */
export function markOf(input: ComputedInput, cell = cellOf(input.row, input.column)): Mark | null {
  const { row, sheet, column, standing } = input;
  if (isRaw(cell)) return null;
  if (isMissing(row, sheet, column)) return { level: 'missing', code: 'missing', days: null };
  const mark = sheet === 'holding' ? holdingMark(row, column, standing) : sheet === 'client' ? totalMark(input) : null;
  if (mark !== null) return mark;
  return typeof cell === 'string' && isDay(cell) ? dayMark(input, cell) : null;
}
