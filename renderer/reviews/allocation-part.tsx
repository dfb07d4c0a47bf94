/** How the financial assets are spread, against the template of the client's risk level where that is known. */
import { modelSource } from '../../shared/analysis/allocation';
import type { ReviewFigures } from '../../shared/analysis/review-figures';
import { AllocationBars } from '../charts/allocation-bars';
import { useWords } from '../words';
import { useFigureWords } from './figure-words';

interface AllocationPartProps {
  readonly figures: ReviewFigures;
  readonly width?: number;
}

export function AllocationPart({ figures, width = 420 }: AllocationPartProps) {
  const t = useWords();
  const words = useFigureWords();
  const { lines } = figures.allocation;
  if (lines.length === 0) return <p className="muted">{t('review:allocation-none')}</p>;
  const bars = lines.map(line => ({
    id: line.sleeve,
    label: t(`review:sleeve.${line.sleeve}`),
    weight: Number(line.weight ?? 0),
    target: line.target === null ? null : Number(line.target),
    text: words.percent(line.weight),
    drift: line.drift === null ? '' : words.points(line.drift),
    flagged: line.flag !== null,
  }));
  return (
    <>
      <AllocationBars bars={bars} label={allocationTitle(figures, t)} width={width} />
      {figures.risk !== null && <p className="note">{t('review:model-note', { source: modelSource })}</p>}
    </>
  );
}

export const allocationTitle = (figures: ReviewFigures, t: ReturnType<typeof useWords>): string =>
  figures.risk === null ? t('review:allocation') : t('review:allocation-model', { n: figures.risk });
