/** A review's figures as frozen in its `snapshot` cell, and what has changed since those of an earlier one. */
import type { ReviewFigures } from './review-figures';

export const freeze = (figures: ReviewFigures): string => JSON.stringify(figures);

/** The frozen figures; null if the cell is empty or was not written by `freeze`. */
export function frozenIn(snapshot: string | null): ReviewFigures | null {
  if (snapshot === null) return null;
  try {
    const value: unknown = JSON.parse(snapshot);
    return isFigures(value) ? value : null;
  } catch {
    return null;
  }
}

/** Only `freeze` writes this cell, so its version and its parts are enough to tell. */
const isFigures = (value: unknown): value is ReviewFigures =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  value.version === 1 &&
  'worth' in value &&
  'allocation' in value &&
  'coverage' in value &&
  'dues' in value &&
  'sources' in value;

export interface Since {
  readonly from: string;
  readonly change: number;
  /** Of the earlier net worth, a percent cell; null where that was nothing or less, or in another currency. */
  readonly ratio: string | null;
}

/** The change of net worth between two reviews; null if they count in different currencies. */
export function changeSince(earlier: ReviewFigures, now: ReviewFigures): Since | null {
  if (earlier.currency !== now.currency) return null;
  const was = earlier.worth.netWorth;
  const change = now.worth.netWorth - was;
  return { from: earlier.asOf, change, ratio: was > 0 ? String(Math.round((change / was) * 10_000) / 10_000) : null };
}
