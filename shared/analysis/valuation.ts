/** What one row is worth in the book's base currency (domain C.2), exactly, or why that cannot be said. */
import { cellOf, isRaw, numberCell, textCell, type Row } from '../cell';
import { exact, exactCell, one, type Exact } from './exact';
import type { Standing } from './source';

export type WhyNoValue = 'no-amount' | 'no-rate' | 'unreadable';
export type Valuation =
  | {
      readonly ok: true;
      readonly base: Exact;
      readonly native: Exact;
      readonly currency: string;
      readonly from: 'units' | 'stated';
    }
  | { readonly ok: false; readonly why: WhyNoValue; readonly currency: string };

export interface Quantity {
  readonly units: Exact;
  readonly price: Exact;
  /** A bond's price is for 100 of its face value. */
  readonly per100?: boolean;
  /** Units for one lot: 1000 for a Taiwan 張. */
  readonly lot?: number;
}

/** units x lot x price (x 1/100 for a bond), in hundredths of the trade currency. */
export function worthOf({ units, price, per100 = false, lot = 1 }: Quantity): Exact {
  const whole = units.times(lot).times(price);
  return per100 ? whole : whole.times(100);
}

/** A rate quoted for 100 units (JPY, KRW) as the rate for one. */
export const ratePerOne = (rate: Exact, quotedFor = 1): Exact => rate.dividedBy(quotedFor);

export const currencyOf = (row: Row, standing: Standing): string => textCell(row, 'currency') ?? standing.baseCurrency;

/** A book has few rates and reads them for every row. */
const read = new Map<string, Exact>();
function exactRate(text: string): Exact {
  const known = read.get(text) ?? exact(text);
  if (read.size > 500) read.clear();
  read.set(text, known);
  return known;
}

/** Most amounts are in the base currency and wholly owned: nothing is multiplied by one. */
const by = (amount: Exact, factor: Exact): Exact => (factor === one ? amount : amount.times(factor));

/** Base units for one unit of the row's currency: the row's own rate, else the book's newest; null is never taken for 1. */
export function rateOf(row: Row, standing: Standing): Exact | null {
  const currency = currencyOf(row, standing);
  if (currency === standing.baseCurrency) return one;
  const own = exactCell(cellOf(row, 'fxRate'));
  if (own !== null && own.greaterThan(0)) return own;
  const rate = standing.rate(currency);
  return rate === null ? null : exactRate(rate);
}

/** The owner's part of a joint asset, 1 if nothing is said. */
export const ownershipOf = (row: Row): Exact => exactCell(cellOf(row, 'ownershipPct')) ?? one;

/** A money cell of any row in base hundredths; null where it is empty, unreadable or has no rate. */
export function moneyInBase(row: Row, column: string, standing: Standing): Exact | null {
  const amount = numberCell(row, column);
  if (amount === null) return null;
  const rate = rateOf(row, standing);
  return rate === null ? null : by(exact(amount), rate);
}

const unreadable = (row: Row, columns: readonly string[]): boolean =>
  columns.some(column => isRaw(cellOf(row, column)));

/** The whole asset in its own currency, hundredths: units x price, falling back to the stated market value. */
export function nativeValue(row: Row): { readonly native: Exact; readonly from: 'units' | 'stated' } | null {
  const units = exactCell(cellOf(row, 'units'));
  const price = exactCell(cellOf(row, 'price'));
  if (units !== null && price !== null) {
    const per100 = cellOf(row, 'pricePer100') === true;
    return { native: worthOf({ units, price, per100 }), from: 'units' };
  }
  const stated = numberCell(row, 'marketValue');
  return stated === null ? null : { native: exact(stated), from: 'stated' };
}

/** A holding in base currency: value x rate x ownership. */
export function holdingValue(row: Row, standing: Standing): Valuation {
  const currency = currencyOf(row, standing);
  const value = nativeValue(row);
  if (value === null) {
    const why = unreadable(row, ['marketValue', 'units', 'price']) ? 'unreadable' : 'no-amount';
    return { ok: false, why, currency };
  }
  const rate = rateOf(row, standing);
  if (rate === null) return { ok: false, why: 'no-rate', currency };
  const native = by(value.native, ownershipOf(row));
  return { ok: true, base: by(native, rate), native, currency, from: value.from };
}

/** A money cell of a policy or a liability as a valuation; an empty cell is no value, a zero needs no rate. */
export function moneyValue(row: Row, column: string, standing: Standing): Valuation {
  const currency = currencyOf(row, standing);
  const amount = numberCell(row, column);
  if (amount === null) return { ok: false, why: unreadable(row, [column]) ? 'unreadable' : 'no-amount', currency };
  const rate = amount === 0 ? one : rateOf(row, standing);
  if (rate === null) return { ok: false, why: 'no-rate', currency };
  const native = exact(amount);
  return { ok: true, base: by(native, rate), native, currency, from: 'stated' };
}

/** What was paid: the stated cost, else units x unit cost; null if neither is known. The owner's part only. */
export function costOf(row: Row): Exact | null {
  const stated = numberCell(row, 'costAmount');
  if (stated !== null) return by(exact(stated), ownershipOf(row));
  const units = exactCell(cellOf(row, 'units'));
  const price = exactCell(cellOf(row, 'unitCost'));
  if (units === null || price === null) return null;
  return worthOf({ units, price, per100: cellOf(row, 'pricePer100') === true }).times(ownershipOf(row));
}

/** Market value less cost in the trade currency (C.2): the base currency would need the rate of the day it was bought. */
export function unrealizedOf(row: Row): Exact | null {
  const value = nativeValue(row);
  const cost = costOf(row);
  return value === null || cost === null ? null : by(value.native, ownershipOf(row)).minus(cost);
}

/** (market value - cost + income) / cost; no figure where the cost is zero (C.2). */
export function returnOf(row: Row): Exact | null {
  const gain = unrealizedOf(row);
  const cost = costOf(row);
  if (gain === null || cost === null || cost.lessThanOrEqualTo(0)) return null;
  const income = exact(numberCell(row, 'incomeReceived') ?? 0).times(ownershipOf(row));
  return gain.plus(income).dividedBy(cost);
}
