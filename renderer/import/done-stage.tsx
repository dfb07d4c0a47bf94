/** After the commit: what came in, where its original is, and the way on. */
import { replica, useBookVersion } from '../data/use-book';
import { go } from '../place/use-place';
import { sheetPlace } from '../place/place';
import { useTakingKeys } from '../ui/use-taking-keys';
import { useWords } from '../words';
import { forget } from './importer';

interface DoneStageProps {
  readonly file: string;
  /** Answers were given, and are remembered. */
  readonly learned: boolean;
}

export function DoneStage({ file, learned }: DoneStageProps) {
  const t = useWords();
  const take = useTakingKeys();
  useBookVersion();
  const waiting = replica.nobodys.size;
  return (
    <div className="import-middle">
      <h2>{t('importing:done.title', { file })}</h2>
      <p className="muted">
        {t('importing:done.hint')} {t('importing:done.kept')}
      </p>
      {learned && <p className="muted">{t('importing:done.learned')}</p>}
      <p>
        <button type="button" className="btn primary" ref={take} onClick={() => go(sheetPlace('client'))}>
          {t('importing:done.to-clients')}
        </button>{' '}
        {waiting > 0 && (
          <button type="button" className="btn" onClick={() => go({ page: 'parked' })}>
            {t('importing:done.to-parked', { count: waiting })}
          </button>
        )}{' '}
        <button type="button" className="btn" onClick={forget}>
          {t('importing:another')}
        </button>
      </p>
    </div>
  );
}
