/** What is going on, how far it is, and the way to stop it; what is being written is whole in a moment. */
import { steps } from '../import/steps';
import { useWords } from '../words';
import { forget } from './filler';

interface FillBusyProps {
  readonly step: string;
  readonly done: number | null;
}

export function FillBusy({ step, done }: FillBusyProps) {
  const t = useWords();
  const known = steps.find(name => name === step) ?? 'reading';
  return (
    <div className="import-busy" role="status">
      <span>{t(`importing:step.${known}`)}</span>
      <progress
        className="import-progress"
        aria-label={t(`importing:step.${known}`)}
        {...(done === null ? {} : { value: Math.round(done * 100), max: 100 })}
      />
      {known !== 'writing' && (
        <button type="button" className="btn" onClick={forget}>
          {t('importing:cancel')}
        </button>
      )}
    </div>
  );
}
