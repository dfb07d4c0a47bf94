/** After the commit: what came in, where its original is, and the way on. */
import { go } from '../place/use-place';
import { sheetPlace } from '../place/place';
import { useWords } from '../words';
import { forget } from './importer';

interface DoneStageProps {
  readonly file: string;
  /** Answers were given, and are remembered. */
  readonly learned: boolean;
}

export function DoneStage({ file, learned }: DoneStageProps) {
  const t = useWords();
  const toClients = (): void => {
    forget();
    go(sheetPlace('client'));
  };
  return (
    <div className="import-middle">
      <h2>{t('importing:done.title', { file })}</h2>
      <p className="muted">
        {t('importing:done.hint')} {t('importing:done.kept')}
      </p>
      {learned && <p className="muted">{t('importing:done.learned')}</p>}
      <p>
        <button type="button" className="btn primary" onClick={toClients}>
          {t('importing:done.to-clients')}
        </button>{' '}
        <button type="button" className="btn" onClick={forget}>
          {t('importing:another')}
        </button>
      </p>
    </div>
  );
}
