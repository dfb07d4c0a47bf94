/** What is prepared for the meeting: what to check first, agenda, talking points, minutes, what was promised, and the next day. */
import type { ReviewFigures } from '../../shared/analysis/review-figures';
import type { Row } from '../../shared/cell';
import type { ColumnId } from '../../shared/id';
import { sheetNamed } from '../../shared/sheets/index';
import { columnLabel } from '../data/row-names';
import { CellField } from '../ui/cell-field';
import { useWords } from '../words';
import { Caveats } from './caveats';

const days: readonly ColumnId[] = ['reviewDate', 'nextReviewDate'];
const texts: readonly ColumnId[] = ['agenda', 'talkingPoints', 'notes', 'actions'];

export function Preparation({ review, figures }: { readonly review: Row; readonly figures: ReviewFigures }) {
  const t = useWords();
  return (
    <aside className="preparation" aria-label={t('review:prepare')}>
      <h2>{t('review:prepare')}</h2>
      {days.map(id => (
        <ReviewField key={id} review={review} id={id} />
      ))}
      <Caveats figures={figures} />
      {texts.map(id => (
        <section key={id}>
          <h3>{columnLabel('review', id)}</h3>
          <ReviewField review={review} id={id} bare />
        </section>
      ))}
    </aside>
  );
}

function ReviewField({
  review,
  id,
  bare = false,
}: {
  readonly review: Row;
  readonly id: ColumnId;
  readonly bare?: boolean;
}) {
  const column = sheetNamed('review').columns[id];
  if (column === undefined) return null;
  return <CellField row={review} id={id} column={column} label={columnLabel('review', id)} currency="" bare={bare} />;
}
