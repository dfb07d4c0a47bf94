/** What deposits, bonds, products and policies pay back within a year, by how soon. */
import { bucketOf, type DueKind } from '../../shared/analysis/maturities';
import type { DueFigure, ReviewFigures } from '../../shared/analysis/review-figures';
import { MaturityBars, type MaturityBar } from '../charts/maturity-bars';
import { useWords } from '../words';
import { useFigureWords } from './figure-words';

const rungs = ['overdue', 'to7', 'to30', 'to90', 'to180', 'to365'] as const;
const paidBack: ReadonlySet<DueKind> = new Set<DueKind>(['deposit', 'bond', 'product', 'policy']);

const amountOf = (dues: readonly DueFigure[]): number => dues.reduce((total, due) => total + (due.amount ?? 0), 0);

export function DuesLadder({ figures }: { readonly figures: ReviewFigures }) {
  const t = useWords();
  const words = useFigureWords();
  const coming = figures.dues.filter(due => paidBack.has(due.kind) && (due.amount ?? 0) > 0);
  if (coming.length === 0) return null;
  const bars = rungs.map((rung): MaturityBar => {
    const dues = coming.filter(due => bucketOf(due.daysLeft) === rung);
    const amount = amountOf(dues);
    const label = t(`maturities:bucket.${rung}`);
    return { id: rung, label, amount, text: words.short(amount), count: dues.length, late: rung === 'overdue' };
  });
  const told = bars.flatMap(bar => (bar.count === 0 ? [] : [`${bar.label} ${bar.text}`]));
  return <MaturityBars bars={bars} label={[t('maturities:label'), ...told].join(' · ')} />;
}
