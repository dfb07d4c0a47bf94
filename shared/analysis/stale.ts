/** When a figure is too old to be shown without a mark (domain A.3). */
import { textCell, type Row } from '../cell';
import { daysBetween, isDay } from '../time/day';

/** Days after which a price is stale, and after which a holding at another bank must be confirmed again (defaults). */
export const priceDays = 30;
export const heldAwayDays = 180;

const older = (day: string | null, today: string, days: number): boolean =>
  day !== null && isDay(day) && daysBetween(day, today) > days;

const newest = (days: readonly (string | null)[]): string | null =>
  days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);

/** The price of a holding with units is older than 30 days. */
export const isPriceStale = (row: Row, today: string): boolean => older(textCell(row, 'priceDate'), today, priceDays);

/** The last day that says what is held at another bank. */
export const confirmedOn = (row: Row): string | null =>
  newest([textCell(row, 'verifiedDate'), textCell(row, 'priceDate')]);

/** Nothing newer than 180 days says what is held at another bank. */
export const isConfirmationStale = (row: Row, today: string): boolean => older(confirmedOn(row), today, heldAwayDays);

export const isStale = (row: Row, side: 'own' | 'other', today: string): boolean =>
  side === 'other' ? isConfirmationStale(row, today) : isPriceStale(row, today);
