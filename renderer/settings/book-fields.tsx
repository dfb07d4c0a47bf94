/** The settings of the book: a row of it, so that every change is journaled and can be undone. */
import { Select, TagsInput } from '@mantine/core';
import { cellOf, textCell, type Cell, type Row } from '../../shared/cell';
import { countryLabel, currencyLabel } from '../../shared/i18n/labels';
import { settingsRow } from '../../shared/sheets/book-settings';
import { sheets } from '../../shared/sheets/index';
import { usePreferences } from '../app-state';
import { replica, useRow } from '../data/use-book';
import { useWords } from '../words';
import { setSetting } from './change-settings';
import { DraftField } from './draft-field';
import { RateTable } from './rate-table';
import { SettingLine, SettingsHead } from './setting-line';

const textOf = (row: Row | undefined, column: string): string => (row && textCell(row, column)) ?? '';
const listOf = (cell: Cell): string[] => (Array.isArray(cell) ? cell.map(String) : []);

export interface BookPartProps {
  readonly readOnly: boolean;
}

export function BookFields({ path, readOnly }: BookPartProps & { readonly path: string }) {
  const t = useWords();
  return (
    <section className="card">
      <SettingsHead title={t('settings:book')} hint={t('settings:book-hint')} />
      <SettingLine label={t('settings:book-path')}>{path}</SettingLine>
      <TextSetting column="rmName" maxLength={60} readOnly={readOnly} />
      <TextSetting column="contact" maxLength={120} readOnly={readOnly} />
      <OwnBanks readOnly={readOnly} />
      <CodeSetting column="baseCurrency" readOnly={readOnly} />
      <CodeSetting column="country" readOnly={readOnly} />
    </section>
  );
}

export function BookRates({ readOnly }: BookPartProps) {
  const t = useWords();
  useRow(settingsRow);
  const { baseCurrency } = replica.standing;
  return (
    <section className="card">
      <SettingsHead title={t('settings:rates')} hint={t('settings:rates-hint', { currency: baseCurrency })} />
      <RateTable baseCurrency={baseCurrency} readOnly={readOnly} />
    </section>
  );
}

function OwnBanks({ readOnly }: BookPartProps) {
  const t = useWords();
  const row = useRow(settingsRow);
  return (
    <SettingLine label={t('settings:own-banks')} hint={t('settings:own-banks-hint')}>
      <TagsInput
        aria-label={t('settings:own-banks')}
        value={row === undefined ? [] : listOf(cellOf(row, 'ownBanks'))}
        disabled={readOnly}
        onChange={now => setSetting('ownBanks', now.length === 0 ? null : now)}
      />
    </SettingLine>
  );
}

interface TextSettingProps extends BookPartProps {
  readonly column: 'rmName' | 'contact';
  readonly maxLength: number;
}

function TextSetting({ column, maxLength, readOnly }: TextSettingProps) {
  const t = useWords();
  const row = useRow(settingsRow);
  const isName = column === 'rmName';
  const label = t(isName ? 'settings:rm' : 'settings:contact');
  return (
    <SettingLine label={label} hint={t(isName ? 'settings:rm-hint' : 'settings:contact-hint')}>
      <DraftField
        value={textOf(row, column)}
        label={label}
        maxLength={maxLength}
        disabled={readOnly}
        onCommit={now => setSetting(column, now === '' ? null : now)}
      />
    </SettingLine>
  );
}

interface CodeSettingProps extends BookPartProps {
  readonly column: 'baseCurrency' | 'country';
}

/** A currency or a country, shown with its name. */
function CodeSetting({ column, readOnly }: CodeSettingProps) {
  const t = useWords();
  const { language } = usePreferences();
  const row = useRow(settingsRow);
  const isMoney = column === 'baseCurrency';
  const label = t(isMoney ? 'settings:base-currency' : 'settings:country');
  const value = textOf(row, column) || (isMoney ? replica.standing.baseCurrency : '');
  const named = (code: string): string =>
    isMoney ? `${code} ${currencyLabel(language, code)}` : countryLabel(language, code);
  return (
    <SettingLine label={label} {...(isMoney && { hint: t('settings:base-currency-hint') })}>
      <Select
        aria-label={label}
        searchable
        disabled={readOnly}
        value={value === '' ? null : value}
        data={sheets.setting.columns[column].options.map(code => ({ value: code, label: named(code) }))}
        onChange={now => setSetting(column, now)}
      />
    </SettingLine>
  );
}
