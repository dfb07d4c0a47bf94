/** Reviews in time. */
import { expect, test } from 'vitest';
import { earlierFigures, inOrder, reviewState } from '../../../renderer/reviews/review-order';
import { printedReview } from '../../../renderer/reviews/printed-review';
import { reviewFigures } from '../../../shared/analysis/review-figures';
import { freeze } from '../../../shared/analysis/review-snapshot';
import type { Row } from '../../../shared/cell';
import { aBook, aStanding, household } from '../../shared/analysis/a-book';

const figures = reviewFigures('client:a', aBook(...household), aStanding());
const review = (day: string, frozenOn: string | null = null): Row => ({
  id: `review:${day}`,
  cells: {
    client: 'client:a',
    reviewDate: day,
    ...(frozenOn === null ? {} : { snapshot: freeze({ ...figures, asOf: frozenOn }) }),
  },
});

test('[A96] reviews to come stand first in the order of time, then those past, newest first', () => {
  const rows = ['2026-09-02', '2027-01-05', '2026-11-22', '2026-11-21', '2026-12-04'].map(day => review(day));
  expect(inOrder(rows, '2026-11-22').map(row => row.cells.reviewDate)).toEqual([
    '2026-11-22',
    '2026-12-04',
    '2027-01-05',
    '2026-11-21',
    '2026-09-02',
  ]);
});

test('[A96] a review is in preparation until its day, past until it was held or is frozen', () => {
  expect(reviewState(review('2026-11-22'), '2026-11-22')).toBe('upcoming');
  expect(reviewState(review('2026-11-21'), '2026-11-22')).toBe('due');
  expect(reviewState(review('2026-11-21', '2026-11-21'), '2026-11-22')).toBe('frozen');
  const held: Row = { id: 'review:held', cells: { reviewDate: '2026-11-01', acknowledgedDate: '2026-11-01' } };
  expect(reviewState(held, '2026-11-22')).toBe('held');
  expect(reviewState({ id: 'review:x', cells: {} }, '2026-11-22')).toBe('upcoming');
});

test('[A95] a review is held against the last frozen one before it, never against itself or a later one', () => {
  const rows = [
    review('2026-03-01', '2026-03-01'),
    review('2026-09-02', '2026-09-01'),
    review('2026-10-01'),
    review('2027-01-05', '2027-01-05'),
  ];
  expect(earlierFigures(review('2026-12-04', '2026-12-04'), rows)?.asOf).toBe('2026-09-01');
  expect(earlierFigures(review('2026-03-01', '2026-03-01'), rows)).toBeNull();
});

test('[F12] only a window opened for a review prints one', () => {
  expect(printedReview('#print/review:abc')).toBe('review:abc');
  for (const other of ['', '#', '#print/', '#print/client:abc', '#print/javascript:alert(1)', '#client/client:abc'])
    expect(printedReview(other)).toBeNull();
});
