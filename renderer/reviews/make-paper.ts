/** Makes a review's PDF, and freezes the figures on it with the review, once and for ever. */
import { freeze } from '../../shared/analysis/review-snapshot';
import type { ReviewFigures } from '../../shared/analysis/review-figures';
import { textCell, type Row } from '../../shared/cell';
import { bridge } from '../bridge';
import { labelOf, run } from '../data/run';
import { complainOf, say } from '../toasts/toasts';
import type { Say } from '../words';

/** A review that has its figures keeps them. */
export async function freezeFigures(review: Row, figures: ReviewFigures): Promise<boolean> {
  if (textCell(review, 'snapshot') !== null) return true;
  const cells = [
    { row: review.id, column: 'snapshot', now: freeze(figures), was: null },
    { row: review.id, column: 'valuationDate', now: figures.asOf },
    { row: review.id, column: 'baseCurrency', now: figures.currency },
  ];
  return (await run([{ type: 'edit-cells', cells }], labelOf('review-freeze'))).ok;
}

export interface PaperAsked {
  readonly review: Row;
  readonly figures: ReviewFigures;
  /** What the file is called, without its type. */
  readonly name: string;
}

export async function makePaper({ review, figures, name }: PaperAsked, t: Say): Promise<void> {
  const made = await bridge.request['review:pdf']({ review: review.id, name, ask: true });
  if (!made.ok) {
    complainOf(made.problem);
    return;
  }
  if (made.value === null || !(await freezeFigures(review, figures))) return;
  const { attachment, file } = made.value;
  const open = (): void => {
    void bridge.request['attachment:open']({ attachment }).then(done => {
      if (!done.ok) complainOf(done.problem);
    });
  };
  say(t('review:pdf-done', { file }), { label: t('review:open'), run: open });
}
