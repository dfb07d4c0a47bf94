/** All reviews over all clients: what is coming first, then what is past, newest first. */
import { frozenIn } from '../../shared/analysis/review-snapshot';
import { textCell, type Row } from '../../shared/cell';
import { nameOfId } from '../data/row-names';
import { useRows, useToday } from '../data/use-book';
import { go } from '../place/use-place';
import { useWords } from '../words';
import { useFigureWords } from './figure-words';
import { inOrder } from './review-order';
import { ReviewStatus } from './review-status';
import './review.css';

export function ReviewsPage() {
  const t = useWords();
  const today = useToday();
  const reviews = inOrder(useRows('review'), today);
  return (
    <>
      <header className="bar">
        <h1>{t('review:list')}</h1>
        <span className="muted">{reviews.length}</span>
      </header>
      <div className="page">
        {reviews.length === 0 ? <p className="empty">{t('review:list-empty')}</p> : <ReviewList reviews={reviews} />}
      </div>
    </>
  );
}

function ReviewList({ reviews }: { readonly reviews: readonly Row[] }) {
  const t = useWords();
  return (
    <table className="figures-table review-list">
      <thead>
        <tr>
          <th scope="col">{t('review:date')}</th>
          <th scope="col">{t('review:client')}</th>
          <th scope="col">{t('review:status')}</th>
          <th scope="col" className="n">
            {t('review:net-worth')}
          </th>
          <th scope="col">{t('review:next')}</th>
        </tr>
      </thead>
      <tbody>
        {reviews.map(row => (
          <ReviewLine key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function ReviewLine({ row }: { readonly row: Row }) {
  const words = useFigureWords();
  const frozen = frozenIn(textCell(row, 'snapshot'));
  const client = textCell(row, 'client');
  return (
    <tr>
      <td>
        <button type="button" className="link" onClick={() => go({ page: 'review', id: row.id })}>
          {words.day(textCell(row, 'reviewDate'))}
        </button>
      </td>
      <td className="strong">{client === null ? '—' : nameOfId(client)}</td>
      <td>
        <ReviewStatus row={row} />
      </td>
      <td className="n">
        {frozen === null ? '—' : `${words.money(frozen.worth.netWorth, frozen.currency)} ${frozen.currency}`}
      </td>
      <td>{words.day(textCell(row, 'nextReviewDate'))}</td>
    </tr>
  );
}
