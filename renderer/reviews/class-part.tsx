/** The financial assets by class, as a ring with its legend. */
import type { ReviewFigures } from '../../shared/analysis/review-figures';
import { ClassDonut } from '../charts/class-donut';
import { Legend } from '../charts/legend';
import { useWords } from '../words';
import { useFigureWords } from './figure-words';

export function ClassPart({ figures }: { readonly figures: ReviewFigures }) {
  const t = useWords();
  const words = useFigureWords();
  const { classes, financial } = figures.worth;
  const slices = classes
    .filter(line => line.financial)
    .map(line => ({
      id: line.assetClass,
      label: words.option('assetClass', line.assetClass),
      value: line.total,
      text: words.short(line.total),
      share: financial.total > 0 ? words.percent(String(line.total / financial.total)) : '—',
    }));
  if (slices.length === 0) return <p className="muted">{t('review:allocation-none')}</p>;
  return (
    <div className="class-part">
      <ClassDonut
        slices={slices}
        label={t('review:financial')}
        middle={words.short(financial.total)}
        caption={figures.currency}
        size={132}
      />
      <Legend slices={slices} />
    </div>
  );
}
