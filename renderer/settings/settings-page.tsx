/** Settings: those of this computer (preferences) and those of the book (a row of it, journaled and undone). */
import { SegmentedControl, Select, TagsInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { settingsRow } from '../../shared/sheets/book-settings';
import { cellOf, textCell } from '../../shared/cell';
import { countryLabel, currencyLabel } from '../../shared/i18n/labels';
import { sheets } from '../../shared/sheets/index';
import { setPreferences, useAppState } from '../app-state';
import { useBook, useRow } from '../data/use-book';
import { useWords } from '../words';
import { setSetting } from './change-settings';
import { DraftField } from './draft-field';
import { LanguageChoice } from './language-choice';
import { RateTable } from './rate-table';
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
          {book.is === 'open' && <BookSettings path={book.book.path} readOnly={book.book.readOnly} />}
          <p className="muted">
            {t('shell:app')} {t('settings:version', { version })}
          </p>
        </div>
      </div>
    </>
  );
}

interface LineProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Line({ label, hint, children }: LineProps) {
  return (
    <div className="setting">
      <span>{label}</span>
      <div className="field">{children}</div>
      {hint !== undefined && <small>{hint}</small>}
    </div>
  );
}

function Head({ title, hint }: { readonly title: string; readonly hint: string }) {
  return (
    <header>
      <h2>{title}</h2>
      <p>{hint}</p>
    </header>
  );
}

function AppSettings() {
  const t = useWords();
  const { preferences } = useAppState();
  return (
    <section className="card">
      <Head title={t('settings:app')} hint={t('settings:app-hint')} />
      <Line label={t('settings:language')}>
        <LanguageChoice />
      </Line>
      <Line label={t('settings:theme')}>
        <SegmentedControl
          aria-label={t('settings:theme')}
          value={preferences.theme}
          onChange={theme => setPreferences({ theme })}
          data={[
            { value: 'system', label: t('settings:theme-system') },
            { value: 'light', label: t('settings:theme-light') },
            { value: 'dark', label: t('settings:theme-dark') },
          ]}
        />
      </Line>
      <Line label={t('settings:years')}>
        <SegmentedControl
          aria-label={t('settings:years')}
          value={preferences.years}
          onChange={years => setPreferences({ years })}
          data={[
            { value: 'western', label: t('settings:years-western') },
            { value: 'roc', label: t('settings:years-roc') },
          ]}
        />
      </Line>
      <Line label={t('settings:gain')}>
        <SegmentedControl
          aria-label={t('settings:gain')}
          value={preferences.gainColor}
          onChange={gainColor => setPreferences({ gainColor })}
          data={[
            { value: 'language', label: t('settings:gain-language') },
            { value: 'red', label: t('settings:gain-red') },
            { value: 'green', label: t('settings:gain-green') },
          ]}
        />
      </Line>
    </section>
  );
}

function BookSettings({ path, readOnly }: { readonly path: string; readonly readOnly: boolean }) {
  const t = useWords();
  const row = useRow(settingsRow);
  const text = (column: string): string => (row && textCell(row, column)) ?? '';
  const ownBanks = row === undefined ? null : cellOf(row, 'ownBanks');
  const baseCurrency = text('baseCurrency') || 'TWD';
  return (
    <>
      <section className="card">
        <Head title={t('settings:book')} hint={t('settings:book-hint')} />
        <Line label={t('settings:book-path')}>{path}</Line>
        <Line label={t('settings:rm')} hint={t('settings:rm-hint')}>
          <DraftField
            value={text('rmName')}
            label={t('settings:rm')}
            maxLength={60}
            disabled={readOnly}
            onCommit={now => setSetting('rmName', now === '' ? null : now)}
          />
        </Line>
        <Line label={t('settings:contact')} hint={t('settings:contact-hint')}>
          <DraftField
            value={text('contact')}
            label={t('settings:contact')}
            maxLength={120}
            disabled={readOnly}
            onCommit={now => setSetting('contact', now === '' ? null : now)}
          />
        </Line>
        <Line label={t('settings:own-banks')} hint={t('settings:own-banks-hint')}>
          <TagsInput
            aria-label={t('settings:own-banks')}
            value={Array.isArray(ownBanks) ? [...ownBanks] : []}
            disabled={readOnly}
            onChange={now => setSetting('ownBanks', now.length === 0 ? null : now)}
          />
        </Line>
        <Choices column="baseCurrency" value={baseCurrency} readOnly={readOnly} />
        <Choices column="country" value={text('country')} readOnly={readOnly} />
      </section>
      <section className="card">
        <Head title={t('settings:rates')} hint={t('settings:rates-hint', { currency: baseCurrency })} />
        <RateTable baseCurrency={baseCurrency} readOnly={readOnly} />
      </section>
    </>
  );
}

interface ChoicesProps {
  readonly column: 'baseCurrency' | 'country';
  readonly value: string;
  readonly readOnly: boolean;
}

function Choices({ column, value, readOnly }: ChoicesProps) {
  const t = useWords();
  const { language } = useAppState().preferences;
  const isMoney = column === 'baseCurrency';
  const label = t(isMoney ? 'settings:base-currency' : 'settings:country');
  const named = (code: string): string => (isMoney ? `${code} ${currencyLabel(language, code)}` : countryLabel(language, code));
  return (
    <Line label={label} {...(isMoney ? { hint: t('settings:base-currency-hint') } : {})}>
      <Select
        aria-label={label}
        searchable
        disabled={readOnly}
        value={value === '' ? null : value}
        data={(sheets.setting.columns[column].options ?? []).map(code => ({ value: code, label: named(code) }))}
        onChange={now => setSetting(column, now)}
      />
    </Line>
  );
}
