/** What the status bar says of the picked cells: how many are filled, and the sum and average of numbers that may be added up. */
import Decimal from 'decimal.js-light';
import { isRaw, type Cell } from '../../shared/cell';
import type { KindId } from '../../shared/sheets/sheet';

/** A sum of one kind; money is per currency and never added across currencies. */
export interface Total {
  readonly kind: 'money' | 'decimal' | 'percent';
  readonly currency: string | null;
  readonly count: number;
  readonly sum: Cell;
  readonly average: Cell;
}
export interface Summary {
  readonly filled: number;
  readonly rows: number;
  readonly totals: readonly Total[];
}
export interface Counted {
  readonly cell: Cell;
  readonly kind: KindId;
  readonly currency: string;
}

interface Sum {
  count: number;
  whole: number;
  exact: Decimal;
}
const zero = new Decimal(0);

const addable = (kind: KindId): Total['kind'] | null =>
  kind === 'money' || kind === 'decimal' || kind === 'percent' ? kind : null;

/** Adds up cells as they come; money in whole hundredths, other numbers exactly. */
export function summarize(cells: Iterable<Counted>, rows: number): Summary {
  const sums = new Map<string, Sum>();
  let filled = 0;
  for (const { cell, kind, currency } of cells) {
    if (cell === null) continue;
    filled++;
    const adds = addable(kind);
    if (adds === null || isRaw(cell)) continue;
    const key = adds === 'money' ? `money ${currency}` : adds;
    let sum = sums.get(key);
    if (sum === undefined) sums.set(key, (sum = { count: 0, whole: 0, exact: zero }));
    sum.count++;
    if (typeof cell === 'number') sum.whole += cell;
    else if (typeof cell === 'string') sum.exact = sum.exact.plus(cell);
  }
  return { filled, rows, totals: [...sums].map(([key, sum]) => totalOf(key, sum)) };
}

function totalOf(key: string, { count, whole, exact }: Sum): Total {
  const [name, currency] = key.split(' ');
  if (name === 'money')
    return { kind: 'money', currency: currency ?? null, count, sum: whole, average: Math.round(whole / count) };
  const kind = name === 'percent' ? 'percent' : 'decimal';
  const mean = exact.div(count).toDecimalPlaces(6);
  return { kind, currency: null, count, sum: exact.toString(), average: mean.toString() };
}
