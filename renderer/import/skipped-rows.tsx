/** The lines of the file that are no data, so that the RM can see that nothing is missing. */
import type { PlanView } from '../../shared/contract/excel';
import { useWords } from '../words';

export function SkippedRows({ plan }: { readonly plan: PlanView }) {
  const t = useWords();
  return (
    <details className="import-skipped">
      <summary>{t('importing:review.skipped', { count: plan.skippedCount })}</summary>
      <ul>
        {plan.skipped.map(({ tab, row, why, text }) => (
          <li key={`${tab} ${row}`}>
            <span className="muted">{t('importing:review.line', { tab, row })}</span>{' '}
            <span className="tag plain">{t(`importing:skip.${why}`)}</span> {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
