/** Reviews in time: which come next, which came before, and where each stands. Pure. */
import type { ReviewFigures } from '../../shared/analysis/review-figures';
import { frozenIn } from '../../shared/analysis/review-snapshot';
import { textCell, type Row } from '../../shared/cell';

const dayOf = (row: Row): string => textCell(row, 'reviewDate') ?? '';

const newestFirst = (a: Row, b: Row): number => dayOf(b).localeCompare(dayOf(a));

/** From today on in the order of time, then backwards. */
export function inOrder(reviews: readonly Row[], today: string): readonly Row[] {
  const coming = reviews.filter(row => dayOf(row) >= today).toSorted((a, b) => newestFirst(b, a));
  return [...coming, ...reviews.filter(row => dayOf(row) < today).toSorted(newestFirst)];
}

/** The figures of the last frozen review before this one. */
export function earlierFigures(review: Row, reviews: readonly Row[]): ReviewFigures | null {
  const before = reviews.filter(other => other.id !== review.id && dayOf(other) < dayOf(review)).toSorted(newestFirst);
  for (const other of before) {
    const frozen = frozenIn(textCell(other, 'snapshot'));
    if (frozen !== null) return frozen;
  }
  return null;
}

export type ReviewState = 'upcoming' | 'due' | 'held' | 'frozen';

/** Frozen figures say most; a client who has acknowledged it was met; else a day that has passed still waits for something. */
export function reviewState(row: Row, today: string): ReviewState {
  if (textCell(row, 'snapshot') !== null) return 'frozen';
  if (textCell(row, 'acknowledgedDate') !== null) return 'held';
  return dayOf(row) !== '' && dayOf(row) < today ? 'due' : 'upcoming';
}
