/** Where a review stands: being prepared, past its day, or frozen with its figures. */
import { textCell, type Row } from '../../shared/cell';
import { useToday } from '../data/use-book';
import { useWords } from '../words';

export type ReviewState = 'upcoming' | 'due' | 'frozen';

export const reviewState = (row: Row, today: string): ReviewState => {
  if (textCell(row, 'snapshot') !== null) return 'frozen';
  const day = textCell(row, 'reviewDate');
  return day !== null && day < today ? 'due' : 'upcoming';
};

const looks: Readonly<Record<ReviewState, string>> = { upcoming: 'plain', due: 'warn', frozen: 'good' };

export function ReviewStatus({ row }: { readonly row: Row }) {
  const t = useWords();
  const state = reviewState(row, useToday());
  return <span className={`tag ${looks[state]}`}>{t(`review:${state}`)}</span>;
}
