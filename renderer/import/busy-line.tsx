/** What is going on, how far it is, and the way to stop it. */
import { steps } from './steps';
import { useWords } from '../words';
import { cancel } from './importer';

interface BusyLineProps {
  readonly step: string;
  readonly done: number | null;
}

export function BusyLine({ step, done }: BusyLineProps) {
  const t = useWords();
  const known = steps.find(name => name === step) ?? 'reading';
  const percent = done === null ? null : Math.round(done * 100);
  return (
    <div className="import-busy" role="status">
      <span>{t(`importing:step.${known}`)}</span>
      <progress
        className="import-progress"
        aria-label={t(`importing:step.${known}`)}
        {...(percent === null ? {} : { value: percent, max: 100 })}
      />
      <button type="button" className="btn" onClick={cancel}>
        {t('importing:cancel')}
      </button>
    </div>
  );
}
