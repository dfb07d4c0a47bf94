/** What is shown while no book is open: confirm that one may, then create, open, or try the sample. */
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '../../shared/problem';
import { setPreferences, useAppState, usePreferences } from '../app-state';
import { useTrouble } from '../data/use-book';
import { problemWords } from '../toasts/problem-words';
import { useWords } from '../words';
import { LanguageChoice } from '../settings/language-choice';
import { createBook, forgetBook, openBook } from './open-book';
import './start.css';

type Attempt = (way: () => Promise<Problem | null>) => void;

/** Says why the last attempt came to nothing; before the first, why the book of last time did not open. */
export function StartScreen() {
  const t = useWords();
  const { permitted } = usePreferences();
  const trouble = useTrouble();
  const [tried, setTried] = useState<Problem | null | undefined>(undefined);
  const problem = tried === undefined ? trouble : tried;
  const attempt: Attempt = way => {
    setTried(null);
    void way().then(setTried);
  };
  return (
    <main className="start">
      <header>
        <h1>{t('start:title')}</h1>
        <p className="muted">{t('start:subtitle')}</p>
      </header>
      <Checkbox
        checked={permitted}
        label={t('start:permit')}
        onChange={event => setPreferences({ permitted: event.currentTarget.checked })}
      />
      <Ways permitted={permitted} attempt={attempt} />
      {problem !== null && (
        <p className="start-problem" role="alert">
          {problemWords(problem, t)}
        </p>
      )}
      <Recent permitted={permitted} onOpen={path => attempt(() => openBook(path))} />
      <footer className="start-foot">
        <span>{t('start:offline')}</span>
        <LanguageChoice />
      </footer>
    </main>
  );
}

function Ways({ permitted, attempt }: { readonly permitted: boolean; readonly attempt: Attempt }) {
  const t = useWords();
  const disabled = !permitted;
  return (
    <>
      <section className="start-ways" aria-label={t('start:title')}>
        <Way
          primary
          label={t('start:create')}
          hint={t('start:create-hint')}
          disabled={disabled}
          onChoose={() => attempt(() => createBook(false))}
        />
        <Way
          label={t('start:open')}
          hint={t('start:open-hint')}
          disabled={disabled}
          onChoose={() => attempt(() => openBook(null))}
        />
        <Way
          label={t('start:sample')}
          hint={t('start:sample-hint')}
          disabled={disabled}
          onChoose={() => attempt(() => createBook(true))}
        />
      </section>
      {disabled && <p className="muted">{t('start:permit-first')}</p>}
    </>
  );
}

interface WayProps {
  readonly label: string;
  readonly hint: string;
  readonly disabled: boolean;
  readonly primary?: boolean;
  readonly onChoose: () => void;
}

function Way({ label, hint, disabled, primary = false, onChoose }: WayProps) {
  return (
    <button
      type="button"
      className={primary ? 'start-way primary' : 'start-way'}
      disabled={disabled}
      onClick={onChoose}
    >
      <b>{label}</b>
      <span>{hint}</span>
    </button>
  );
}

function Recent({ permitted, onOpen }: { readonly permitted: boolean; readonly onOpen: (path: string) => void }) {
  const t = useWords();
  const { recent } = useAppState();
  return (
    <section>
      <h2>{t('start:recent')}</h2>
      {recent.length === 0 && <p className="muted">{t('start:recent-empty')}</p>}
      <ul className="list start-recent">
        {recent.map(book => (
          <li key={book.path}>
            <button
              type="button"
              className="open"
              disabled={book.missing || !permitted}
              title={book.path}
              onClick={() => onOpen(book.path)}
            >
              <b>{book.name}</b>
              <span className="path">{book.path}</span>
            </button>
            {book.missing && (
              <span className="tag warn" title={t('start:missing-hint')}>
                {t('start:missing')}
              </span>
            )}
            <button
              type="button"
              className="btn quiet"
              aria-label={`${t('start:forget')}${t('shell:colon')}${book.name}`}
              onClick={() => void forgetBook(book.path)}
            >
              {t('start:forget')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
