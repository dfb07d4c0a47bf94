/** Exact decimals for reading and showing: a typed number never passes through a binary float. */
import Decimal from 'decimal.js-light';

const Exact60 = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -200, toExpPos: 200 });

export type ExactNumber = Decimal;

/** Wherever it rounds, it rounds half away from zero. */
export const exactNumber = (value: number | string | ExactNumber): ExactNumber => new Exact60(value);

/** The one way to write a number as a cell: no exponent, no plus, no trailing zeros, no negative zero. */
export const canonical = (value: ExactNumber): string => (value.isZero() ? '0' : value.toString());

/** Numeric order of canonical decimals; binary first because it is fast and never reverses the exact order. */
export function compareDecimals(a: string, b: string): number {
  const rough = Number(a) - Number(b);
  if (rough !== 0 || a === b) return rough;
  return exactNumber(a).comparedTo(exactNumber(b));
}

const trueMinus = '−';

/** Thousands separators and a true minus; rounded half away from zero to `most` places, at least `least` shown; never −0. */
export function grouped(value: ExactNumber, least: number, most: number): string {
  const rounded = value.toDecimalPlaces(most, Decimal.ROUND_HALF_UP);
  const [whole = '0', fraction = ''] = canonical(rounded.abs()).split('.');
  const places = fraction.padEnd(least, '0');
  const sign = rounded.isNegative() && !rounded.isZero() ? trueMinus : '';
  return sign + whole.replace(/\B(?=(\d{3})+$)/gu, ',') + (places === '' ? '' : `.${places}`);
}
