/** Exact decimal arithmetic for figures: money and rates never pass through a binary float, and are rounded once, at the end. */
import Decimal from 'decimal.js-light';
import type { Cell } from '../cell';

/** 60 digits hold units x price x rate x share without loss; longer quotients are cut there. */
const Exact60 = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -200, toExpPos: 200 });

export type Exact = Decimal;

export const exact = (value: number | string | Exact): Exact => new Exact60(value);
export const zero: Exact = exact(0);
export const one: Exact = exact(1);

export const sum = (values: readonly Exact[]): Exact => values.reduce((total, value) => total.plus(value), zero);

/** A money, decimal or percent cell as a number; null where it is empty or could not be read. */
export function exactCell(cell: Cell): Exact | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? exact(cell) : null;
  return typeof cell === 'string' && /^-?\d+(\.\d+)?$/.test(cell) ? exact(cell) : null;
}

/** Rounds to a money cell: whole hundredths, half away from zero. */
export const hundredths = (value: Exact): number =>
  value.isInteger() ? value.toNumber() : value.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();

/** A canonical decimal string of at most `places` places, without trailing zeros. */
export const decimalText = (value: Exact, places = 6): string =>
  value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toString();

/** part / whole as a percent cell (fraction); null where the whole is zero or less, never infinity. */
export const share = (part: Exact, whole: Exact): string | null =>
  whole.greaterThan(0) ? decimalText(part.dividedBy(whole)) : null;
