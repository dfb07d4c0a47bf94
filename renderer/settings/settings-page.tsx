/** Settings: those of this computer (preferences) and those of the book (a row of it). */
import { useAppState } from '../app-state';
import { useBook } from '../data/use-book';
import { LinkSetting } from '../fill/link-setting';
import { LayoutSettings } from '../import/layout-settings';
import { useWords } from '../words';
import { AppSettings } from './app-settings';
import { BookFields, BookRates } from './book-fields';
import './settings.css';

export function SettingsPage() {
  const t = useWords();
  const { version } = useAppState();
  const book = useBook();
  return (
    <>
      <div className="bar">
        <h1>{t('settings:title')}</h1>
      </div>
      <div className="page">
        <div className="settings">
          <AppSettings />
          {book.is === 'open' && (
            <>
              <BookFields path={book.book.path} readOnly={book.book.readOnly} />
              <BookRates readOnly={book.book.readOnly} />
              <LinkSetting />
              <LayoutSettings readOnly={book.book.readOnly} />
            </>
          )}
          <p className="muted">
            {t('shell:app')} {t('settings:version', { version })}
          </p>
        </div>
      </div>
    </>
  );
}
