/** After the commit: what came in, and the way on. */
import { go } from '../place/use-place';
import { sheetPlace } from '../place/place';
import { useWords } from '../words';
import { forget } from './importer';

export function DoneStage({ file }: { readonly file: string }) {
  const t = useWords();
  const toClients = (): void => {
    forget();
    go(sheetPlace('client'));
  };
  return (
    <div className="import-middle">
      <h2>{t('importing:done.title', { file })}</h2>
      <p className="muted">{t('importing:done.hint')}</p>
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
