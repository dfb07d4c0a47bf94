/** The reviews held and planned with this client, newest first. */
import { textCell } from '../../shared/cell';
import { frozenIn } from '../../shared/analysis/review-snapshot';
import type { RowId } from '../../shared/id';
import { useOwned } from '../data/use-book';
import { go } from '../place/use-place';
import { useFigureWords } from '../reviews/figure-words';
import { ReviewStatus } from '../reviews/review-status';
import { useWords } from '../words';
import { sectionElement } from './section-links';

export function ClientReviews({ client }: { readonly client: RowId }) {
  const t = useWords();
  const words = useFigureWords();
  const rows = useOwned(client, 'review').toSorted((a, b) =>
    (textCell(b, 'reviewDate') ?? '').localeCompare(textCell(a, 'reviewDate') ?? ''),
  );
  return (
    <section id={sectionElement('review')} tabIndex={-1} className="client-reviews" aria-label={t('client:reviews')}>
      <h2>
        {t('client:reviews')} <i>{rows.length}</i>
      </h2>
      {rows.length === 0 && <p className="muted">{t('client:reviews-empty')}</p>}
      <ul className="list">
        {rows.map(row => {
          const frozen = frozenIn(textCell(row, 'snapshot'));
          return (
            <li key={row.id}>
              <button type="button" className="file-name" onClick={() => go({ page: 'review', id: row.id })}>
                {words.day(textCell(row, 'reviewDate'))}
              </button>
              <span>
                {frozen === null ? '' : `${words.money(frozen.worth.netWorth, frozen.currency)} ${frozen.currency}`}
              </span>
              <ReviewStatus row={row} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
