/** Starts a review with a client: on the day it was planned for, or today, with the usual agenda to edit. */
import { textCell, type Row } from '../../shared/cell';
import { labelOf, newRowId, run } from '../data/run';
import { replica } from '../data/use-book';
import { go } from '../place/use-place';
import type { Say } from '../words';

export async function startReview(client: Row, t: Say): Promise<void> {
  const { today, baseCurrency } = replica.standing;
  const planned = textCell(client, 'nextReviewDate');
  const cells = {
    client: client.id,
    reviewDate: planned !== null && planned > today ? planned : today,
    valuationDate: today,
    baseCurrency,
    agenda: t('review:agenda'),
  };
  const id = newRowId('review');
  const done = await run(
    [{ type: 'add-rows', sheet: 'review', after: null, rows: [{ id, cells }] }],
    labelOf('review-new'),
  );
  if (done.ok) go({ page: 'review', id });
}
