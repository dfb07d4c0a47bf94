/** Above the list while files are added and after: how far it is, their categories to confirm, what is there already, what was left out. */
import type { RowId } from '../../shared/id';
import { nameOfId } from '../data/row-names';
import { problemWords } from '../toasts/problem-words';
import { useWords } from '../words';
import { CategoriesQuestion } from './categories-question';
import { answerTwins, refusalsRead, stopFiling, useFiling, type Filing } from './filing';

export function FilingNews({ client }: { readonly client: RowId }) {
  const filing = useFiling(client);
  return (
    <>
      {filing.done !== undefined && <Progress done={filing.done} />}
      {filing.done === undefined && filing.twins.length > 0 && <TwinsQuestion client={client} filing={filing} />}
      {filing.added.length > 0 && <CategoriesQuestion added={filing.added} />}
      {(filing.refused.length > 0 || filing.stopped) && <Refusals filing={filing} />}
    </>
  );
}

function Progress({ done }: { readonly done: number | null }) {
  const t = useWords();
  return (
    <div className="folder-note" role="status">
      <span>{t('folder:adding')}</span>
      <progress aria-label={t('folder:adding')} max={1} {...(done === null ? {} : { value: done })} />
      <button type="button" className="btn" onClick={stopFiling}>
        {t('folder:stop')}
      </button>
    </div>
  );
}

function TwinsQuestion({ client, filing: { twins } }: { readonly client: RowId; readonly filing: Filing }) {
  const t = useWords();
  const shown = twins.slice(0, most);
  return (
    <fieldset className="folder-questions">
      <legend>{t('folder:twins', { count: twins.length })}</legend>
      <ul className="folder-said">
        {shown.map(({ path, name, sameAs }) => (
          <li key={path}>
            {nameOfId(sameAs) === name ? name : t('folder:twin', { file: name, same: nameOfId(sameAs) })}
          </li>
        ))}
        {twins.length > shown.length && <li>{t('folder:and-more', { count: twins.length - shown.length })}</li>}
      </ul>
      <div className="folder-answers">
        <button type="button" className="btn primary" onClick={() => answerTwins(client, false)}>
          {t('folder:twins-leave')}
        </button>
        <button type="button" className="btn" onClick={() => answerTwins(client, true)}>
          {t('folder:twins-again')}
        </button>
      </div>
    </fieldset>
  );
}

/** Names that are told one by one. */
const most = 5;

function Refusals({ filing: { refused, stopped } }: { readonly filing: Filing }) {
  const t = useWords();
  const words = [...new Set(refused.map(problem => problemWords(problem, t, 'attachment')))];
  const shown = words.slice(0, most);
  return (
    <div className="folder-questions refused" role="status">
      {stopped && <p>{t('folder:stopped')}</p>}
      {refused.length > 0 && <p>{t('folder:left-out', { count: refused.length })}</p>}
      <ul className="folder-said">
        {shown.map(said => (
          <li key={said}>{said}</li>
        ))}
        {words.length > shown.length && <li>{t('folder:and-more', { count: words.length - shown.length })}</li>}
      </ul>
      <div className="folder-answers">
        <button type="button" className="btn" onClick={refusalsRead}>
          {t('folder:read')}
        </button>
      </div>
    </div>
  );
}
