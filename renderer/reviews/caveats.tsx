/** What the figures leave out or take from long ago: named row by row, never hidden in a total. */
import type { ReviewFigures } from '../../shared/analysis/review-figures';
import { useWords } from '../words';
import { useFigureWords } from './figure-words';

export function Caveats({ figures }: { readonly figures: ReviewFigures }) {
  const t = useWords();
  const words = useFigureWords();
  const { cannotValue, stale } = figures;
  return (
    <>
      {cannotValue.length > 0 && (
        <section className="caveat" aria-label={t('review:no-value')}>
          <h3>
            {t('review:no-value')} <i>{cannotValue.length}</i>
          </h3>
          <ul className="list">
            {cannotValue.map((one, at) => (
              <li key={at}>
                <span>{one.name}</span>
                <span className="tag bad">{t(`review:why.${one.why}`, { currency: one.currency })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {stale.length > 0 && (
        <section className="caveat" aria-label={t('review:stale')}>
          <h3>
            {t('review:stale')} <i>{stale.length}</i>
          </h3>
          <ul className="list">
            {stale.map((one, at) => (
              <li key={at}>
                <span>{[one.institution, one.name].filter(part => part !== null && part !== '').join(' · ')}</span>
                <span className="tag warn">
                  {one.day === null ? t('review:stale-never') : t('review:stale-day', { day: words.day(one.day) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
