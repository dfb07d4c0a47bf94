/** Exact decimal arithmetic for figures: money and rates never pass through a binary float, and are rounded once, at the end. */
import type { Cell } from '../cell';
import { canonical, exactNumber, type ExactNumber } from '../kinds/exact-number';

/** Its 60 digits hold units x price x rate x share without loss; longer quotients are cut there. */
export type Exact = ExactNumber;

export const exact = (value: number | string | Exact): Exact => exactNumber(value);
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
  value.isInteger() ? value.toNumber() : value.toDecimalPlaces(0).toNumber();

/** A canonical decimal string of at most `places` places, without trailing zeros. */
export const decimalText = (value: Exact, places = 6): string => canonical(value.toDecimalPlaces(places));

/** part / whole as a percent cell (fraction); null where the whole is zero or less, never infinity. */
export const share = (part: Exact, whole: Exact): string | null =>
  whole.greaterThan(0) ? decimalText(part.dividedBy(whole)) : null;
