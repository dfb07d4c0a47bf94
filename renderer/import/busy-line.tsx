/** What is going on, how far it is, and the way to stop it. */
import { steps } from '../../shared/import/steps';
import type { Busy } from '../data/long-task';
import { useWords } from '../words';

interface BusyLineProps {
  readonly busy: Busy;
  /** Absent where it is whole in a moment and must not be stopped. */
  readonly onCancel?: (() => void) | undefined;
}

export function BusyLine({ busy, onCancel }: BusyLineProps) {
  const t = useWords();
  const known = steps.find(name => name === busy.step) ?? 'reading';
  const words = t(`importing:step.${known}`);
  return (
    <div className="import-busy" role="status">
      <span>{words}</span>
      <progress
        className="import-progress"
        aria-label={words}
        {...(busy.done === null ? {} : { value: Math.round(busy.done * 100), max: 100 })}
      />
      {onCancel !== undefined && (
        <button type="button" className="btn" onClick={onCancel}>
          {t('importing:cancel')}
        </button>
      )}
    </div>
  );
}
