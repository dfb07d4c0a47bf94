/** The exchange rates of the book, newest first per currency; typed as in a grid, checked by their kinds. */
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { textCell, type Row } from '../../shared/cell';
import { rowId } from '../../shared/id';
import { currencyLabel } from '../../shared/i18n/labels';
import { kinds } from '../../shared/kinds/index';
import { sheets } from '../../shared/sheets/index';
import type { Problem } from '../../shared/problem';
import type { Result } from '../../shared/result';
import { usePreferences } from '../app-state';
import { readContext, showContext } from '../data/contexts';
import { replica, useBookVersion, useToday } from '../data/use-book';
import { problemWords } from '../toasts/problem-words';
import { useWords } from '../words';
import { addRate, removeRate, setRate } from './change-settings';
import { DraftField } from './draft-field';
import { missingRates } from './missing-rates';

const { currency: currencyColumn, day: dayColumn, rate: rateColumn } = sheets.rate.columns;

/** Reads a text as a filled cell of text. */
function filled(text: string, read: (text: string) => Result<unknown>): Result<string> {
  const done = read(text);
  if (!done.ok) return done;
  const nothing: Problem = { code: 'required' };
  return typeof done.value === 'string' && done.value !== '' ? { ok: true, value: done.value } : { ok: false, problem: nothing };
}

/** A rate is a positive number. */
function readRate(text: string): Result<string> {
  const context = readContext({ language: 'en', years: 'western' }, '');
  const rate = filled(text, typed => kinds.decimal.read(typed, rateColumn, context));
  return rate.ok && Number(rate.value) <= 0 ? { ok: false, problem: { code: 'out-of-range', min: '0', max: null } } : rate;
}

export function RateTable({ baseCurrency, readOnly }: { readonly baseCurrency: string; readonly readOnly: boolean }) {
  const t = useWords();
  const preferences = usePreferences();
  useBookVersion();
  const [all, setAll] = useState(false);
  const rows = [...replica.rows('rate')].sort(byCurrencyThenNewest);
  const newest = rows.filter((row, at) => textCell(row, 'currency') !== textCell(rows[at - 1] ?? noRow, 'currency'));
  const earlier = rows.length - newest.length;
  const missing = missingRates(replica, replica.standing);
  const dayShown = (row: Row): string => kinds.date.show(textCell(row, 'day'), dayColumn, showContext(preferences, ''));
  return (
    <>
      {missing.length > 0 && <p className="tag warn">{t('settings:rate-missing', { currencies: missing.join('、') })}</p>}
      {rows.length === 0 && <p className="muted">{t('settings:rates-empty')}</p>}
      <table className="rates">
        <thead>
          <tr>
            <th scope="col">{t('settings:rate-currency')}</th>
            <th scope="col">{t('settings:rate-day')}</th>
            <th scope="col">{t('settings:rate-rate')}</th>
            <th scope="col">
              <span className="unseen">{t('settings:rate-remove-short')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {!readOnly && <NewLine baseCurrency={baseCurrency} />}
          {(all ? rows : newest).map(row => (
            <RateLine key={row.id} row={row} day={dayShown(row)} readOnly={readOnly} />
          ))}
        </tbody>
      </table>
      {earlier > 0 && (
        <button type="button" className="btn" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('settings:rates-newest') : t('settings:rates-earlier', { count: earlier })}
        </button>
      )}
    </>
  );
}

const noRow: Row = { id: rowId('rate', ''), cells: {} };

function byCurrencyThenNewest(a: Row, b: Row): number {
  const [x, y] = [textCell(a, 'currency') ?? '', textCell(b, 'currency') ?? ''];
  if (x !== y) return x < y ? -1 : 1;
  return (textCell(b, 'day') ?? '') < (textCell(a, 'day') ?? '') ? -1 : 1;
}

function RateLine({ row, day, readOnly }: { readonly row: Row; readonly day: string; readonly readOnly: boolean }) {
  const t = useWords();
  const currency = textCell(row, 'currency') ?? '';
  const check = (text: string): string | null => {
    const read = readRate(text);
    return read.ok ? null : problemWords(read.problem, t, 'rate');
  };
  const commit = (text: string): void => {
    const read = readRate(text);
    if (read.ok) setRate(row.id, read.value);
  };
  return (
    <tr>
      <td>{currency}</td>
      <td>{day}</td>
      <td className="n">
        <DraftField
          value={textCell(row, 'rate') ?? ''}
          label={`${t('settings:rate-rate')} ${currency} ${day}`}
          maxLength={20}
          disabled={readOnly}
          check={check}
          onCommit={commit}
        />
      </td>
      <td>
        {!readOnly && (
          <button
            type="button"
            className="btn quiet"
            aria-label={t('settings:rate-remove', { currency, day })}
            onClick={() => removeRate(row.id)}
          >
            {t('settings:rate-remove-short')}
          </button>
        )}
      </td>
    </tr>
  );
}

function NewLine({ baseCurrency }: { readonly baseCurrency: string }) {
  const t = useWords();
  const preferences = usePreferences();
  const today = useToday();
  const [currency, setCurrency] = useState<string | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const [rate, setRateText] = useState('');
  const readDay = filled(day ?? today, text => kinds.date.read(text, dayColumn, readContext(preferences, '')));
  const reading = readRate(rate);
  const add = (): void => {
    if (currency === null || !readDay.ok || !reading.ok) return;
    addRate({ currency, day: readDay.value, rate: reading.value });
    setRateText('');
  };
  const why = (read: Result<string>): string | null => (read.ok ? null : problemWords(read.problem, t, 'rate'));
  const currencies = (currencyColumn.options ?? []).filter(code => code !== baseCurrency);
  return (
    <tr>
      <td>
        <Select
          aria-label={t('settings:rate-currency')}
          placeholder={t('settings:rate-currency')}
          searchable
          value={currency}
          data={currencies.map(code => ({ value: code, label: `${code} ${currencyLabel(preferences.language, code)}` }))}
          onChange={setCurrency}
        />
      </td>
      <td>
        <TextInput
          aria-label={t('settings:rate-day')}
          value={day ?? kinds.date.show(today, dayColumn, showContext(preferences, ''))}
          error={day === null ? null : why(readDay)}
          onChange={event => setDay(event.currentTarget.value)}
        />
      </td>
      <td className="n">
        <TextInput
          aria-label={t('settings:rate-rate')}
          value={rate}
          error={rate === '' ? null : why(reading)}
          onChange={event => setRateText(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
          }}
        />
      </td>
      <td>
        <button type="button" className="btn" disabled={currency === null || !readDay.ok || !reading.ok} onClick={add}>
          {t('settings:rate-add')}
        </button>
      </td>
    </tr>
  );
}
