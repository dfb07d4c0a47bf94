/** The top bar: whose book, search, undo and redo, and whether all is on disk. */
import { replica, useBook, useHistory, useSheetVersion } from '../data/use-book';
import { act } from '../actions';
import { settingsRow } from '../../shared/sheets/book-settings';
import { textCell } from '../../shared/cell';
import { historyWords } from '../toasts/history-words';
import { Keys } from '../ui/keys';
import { useWords } from '../words';
import { useTrail } from '../place/use-place';
import { showOverlay } from './overlay';
import { returnFocus } from './return-focus';

export function TopBar() {
  const t = useWords();
  return (
    <header className="top" {...returnFocus}>
      <BookName />
      <button type="button" className="search" aria-keyshortcuts="Control+K" onClick={() => showOverlay('palette')}>
        <span>{t('shell:search')}</span>
        <Keys keys="Mod+K" />
      </button>
      <Trail />
      <span className="grow" />
      <Undo />
      <Saved />
    </header>
  );
}

function BookName() {
  const t = useWords();
  const book = useBook();
  useSheetVersion('setting');
  const row = replica.get(settingsRow);
  const name = book.is === 'open' ? book.book.name : ((row && textCell(row, 'rmName')) ?? '');
  const app = t('shell:app');
  const whole = name.includes(app) ? name : `${app} · ${name}`;
  return (
    <span className="brand" title={whole}>
      {whole}
    </span>
  );
}

function Trail() {
  const t = useWords();
  const { past, future } = useTrail();
  const step = (id: 'back' | 'forward', sign: string, can: boolean) => (
    <button
      type="button"
      className="btn quiet"
      disabled={!can}
      aria-label={t(`actions:${id}`)}
      title={t(`actions:${id}`)}
      onClick={() => act(id)}
    >
      <span aria-hidden>{sign}</span>
    </button>
  );
  return (
    <span className="history-buttons">
      {step('back', '←', past.length > 0)}
      {step('forward', '→', future.length > 0)}
    </span>
  );
}

function Undo() {
  const t = useWords();
  const { undo, redo } = useHistory();
  const step = (id: 'undo' | 'redo', label: string | null) => {
    const words =
      label === null ? t(`actions:${id}`) : `${t(`actions:${id}`)}${t('shell:colon')}${historyWords(label, t)}`;
    return (
      <button type="button" className="btn quiet" disabled={label === null} title={words} onClick={() => act(id)}>
        {t(`actions:${id}`)} <Keys keys={id === 'undo' ? 'Mod+Z' : 'Mod+Y'} />
      </button>
    );
  };
  return (
    <span className="history-buttons">
      {step('undo', undo)}
      {step('redo', redo)}
    </span>
  );
}

/** What is shown is on disk: a change that could not be written is refused, and said. */
function Saved() {
  const t = useWords();
  const book = useBook();
  const frozen = book.is === 'open' && book.book.readOnly;
  return (
    <span className={frozen ? 'saved frozen' : 'saved'} role="status">
      {t(frozen ? 'shell:read-only-short' : 'shell:saved')}
    </span>
  );
}
