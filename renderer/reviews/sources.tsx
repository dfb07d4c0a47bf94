/** Where every figure comes from: institutions with the days of their records, exchange rates, and what this paper is not. */
import type { ReviewFigures, SourceFigure } from '../../shared/analysis/review-figures';
import { useWords } from '../words';
import { useFigureWords } from './figure-words';

export function Sources({ figures }: { readonly figures: ReviewFigures }) {
  const t = useWords();
  const words = useFigureWords();
  const days = ({ oldest, newest }: SourceFigure): string =>
    newest === null || oldest === null
      ? t('review:undated')
      : oldest === newest
        ? words.day(newest)
        : `${words.day(oldest)} – ${words.day(newest)}`;
  return (
    <div className="sources">
      <ul>
        {figures.sources.map(source => (
          <li key={source.institution}>
            {source.institution === '' ? t('review:source-unnamed') : source.institution}
            <span className="muted">
              {' '}
              {t('review:source-rows', { count: source.rows })} · {days(source)}
            </span>
          </li>
        ))}
      </ul>
      {figures.rates.length > 0 && (
        <p>
          {t('review:rates', {
            list: figures.rates
              .map(({ currency, rate }) => `1 ${currency} = ${rate} ${figures.currency}`)
              .join(t('review:rate-gap')),
          })}
        </p>
      )}
      <p className="note">{t('review:working-paper')}</p>
    </div>
  );
}
