/** What the figures leave out or take from long ago: named row by row, never hidden in a total. */
import type { ReviewFigures } from '../../shared/analysis/review-figures';
import { useWords } from '../words';
import { useFigureWords } from './figure-words';

interface Caveat {
  readonly what: string;
  readonly why: string;
}

export function Caveats({ figures }: { readonly figures: ReviewFigures }) {
  const t = useWords();
  const words = useFigureWords();
  const unvalued = figures.cannotValue.map(one => ({
    what: one.name,
    why: t(`review:why.${one.why}`, { currency: one.currency }),
  }));
  const stale = figures.stale.map(one => ({
    what: [one.institution, one.name].filter(part => part !== null && part !== '').join(' · '),
    why: one.day === null ? t('review:stale-never') : t('review:stale-day', { day: words.day(one.day) }),
  }));
  return (
    <>
      <CaveatList title={t('review:no-value')} caveats={unvalued} look="bad" />
      <CaveatList title={t('review:stale')} caveats={stale} look="warn" />
    </>
  );
}

interface CaveatListProps {
  readonly title: string;
  readonly caveats: readonly Caveat[];
  readonly look: 'bad' | 'warn';
}

function CaveatList({ title, caveats, look }: CaveatListProps) {
  if (caveats.length === 0) return null;
  return (
    <section className="caveat" aria-label={title}>
      <h3>
        {title} <i>{caveats.length}</i>
      </h3>
      <ul className="list">
        {caveats.map(({ what, why }, at) => (
          <li key={at}>
            <span>{what}</span>
            <span className={`tag ${look}`}>{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
