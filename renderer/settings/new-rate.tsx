/** The line of the table of rates that adds one: currency, day (today unless said otherwise), rate, Enter. */
import { Select, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { currencyLabel } from '../../shared/i18n/labels';
import { kinds } from '../../shared/kinds/index';
import type { Result } from '../../shared/result';
import { sheets } from '../../shared/sheets/index';
import { usePreferences } from '../app-state';
import { showContext, type Saying } from '../data/contexts';
import { useToday } from '../data/use-book';
import { problemWords } from '../toasts/problem-words';
import { useWords } from '../words';
import { addRate, type NewRate } from './change-settings';
import { readDay, readRate } from './read-rate';

const { currency: currencyColumn, day: dayColumn } = sheets.rate.columns;

interface Draft {
  readonly currency: string | null;
  /** null: today. */
  readonly day: string | null;
  readonly rate: string;
}
const fresh: Draft = { currency: null, day: null, rate: '' };

interface Reading {
  readonly day: Result<string>;
  readonly rate: Result<string>;
  /** What the draft means, once all of it can be read. */
  readonly meant: NewRate | null;
}

function read(draft: Draft, today: string, saying: Saying): Reading {
  const [day, rate] = [readDay(draft.day ?? today, saying), readRate(draft.rate, saying)];
  const whole = draft.currency !== null && day.ok && rate.ok;
  return { day, rate, meant: whole ? { currency: draft.currency, day: day.value, rate: rate.value } : null };
}

export function NewRateLine({ baseCurrency }: { readonly baseCurrency: string }) {
  const t = useWords();
  const preferences = usePreferences();
  const today = useToday();
  const [draft, setDraft] = useState(fresh);
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const { day, rate, meant } = read(draft, today, preferences);
  const why = (reading: Result<string>, touched: boolean): string | null =>
    reading.ok || !touched ? null : problemWords(reading.problem, t, 'rate');
  const add = (): void => {
    if (meant === null) return;
    addRate(meant);
    change({ rate: '' });
  };
  const dayField = {
    label: t('settings:rate-day'),
    value: draft.day ?? kinds.date.show(today, dayColumn, showContext(preferences, '')),
    error: why(day, draft.day !== null),
  };
  const rateField = { label: t('settings:rate-rate'), value: draft.rate, error: why(rate, draft.rate !== '') };
  return (
    <tr>
      <td>
        <CurrencyChoice value={draft.currency} without={baseCurrency} onChange={currency => change({ currency })} />
      </td>
      <Field {...dayField} onChange={typed => change({ day: typed })} onEnter={add} />
      <Field {...rateField} onChange={typed => change({ rate: typed })} onEnter={add} />
      <td>
        <button type="button" className="btn" disabled={meant === null} onClick={add}>
          {t('settings:rate-add')}
        </button>
      </td>
    </tr>
  );
}

interface CurrencyChoiceProps {
  readonly value: string | null;
  readonly without: string;
  readonly onChange: (currency: string | null) => void;
}

function CurrencyChoice({ value, without, onChange }: CurrencyChoiceProps) {
  const t = useWords();
  const { language } = usePreferences();
  const currencies = currencyColumn.options.filter(code => code !== without);
  return (
    <Select
      aria-label={t('settings:rate-currency')}
      placeholder={t('settings:rate-currency')}
      searchable
      value={value}
      data={currencies.map(code => ({ value: code, label: `${code} ${currencyLabel(language, code)}` }))}
      onChange={onChange}
    />
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (text: string) => void;
  readonly onEnter: () => void;
}

function Field({ label, value, error, onChange, onEnter }: FieldProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter();
  };
  return (
    <td>
      <TextInput
        aria-label={label}
        value={value}
        error={error}
        onChange={event => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </td>
  );
}
