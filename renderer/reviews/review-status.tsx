/** Where a review stands: being prepared, past its day, or frozen with its figures. */
import type { Row } from '../../shared/cell';
import { useToday } from '../data/use-book';
import { useWords } from '../words';
import { reviewState, type ReviewState } from './review-order';

const looks: Readonly<Record<ReviewState, string>> = { upcoming: 'plain', due: 'warn', held: 'plain', frozen: 'good' };

export function ReviewStatus({ row }: { readonly row: Row }) {
  const t = useWords();
  const state = reviewState(row, useToday());
  return <span className={`tag ${looks[state]}`}>{t(`review:${state}`)}</span>;
}
