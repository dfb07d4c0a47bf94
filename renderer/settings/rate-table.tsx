/** The exchange rates of the book: the newest of each currency, the earlier ones on demand; a new one on top. */
import { useState } from 'react';
import { textCell, type Row } from '../../shared/cell';
import { kinds } from '../../shared/kinds/index';
import { sheets } from '../../shared/sheets/index';
import { usePreferences } from '../app-state';
import { showContext } from '../data/contexts';
import { replica, useBookVersion } from '../data/use-book';
import { problemWords } from '../toasts/problem-words';
import { listed, useWords } from '../words';
import { removeRate, setRate } from './change-settings';
import { DraftField } from './draft-field';
import { missingRates } from './missing-rates';
import { NewRateLine } from './new-rate';
import { readRate } from './read-rate';

const textOf = (row: Row | undefined, column: string): string => (row && textCell(row, column)) ?? '';

function byCurrencyThenNewest(a: Row, b: Row): number {
  const [x, y] = [textOf(a, 'currency'), textOf(b, 'currency')];
  if (x !== y) return x < y ? -1 : 1;
  return textOf(b, 'day') < textOf(a, 'day') ? -1 : 1;
}

interface RateTableProps {
  readonly baseCurrency: string;
  readonly readOnly: boolean;
}

export function RateTable({ baseCurrency, readOnly }: RateTableProps) {
  const t = useWords();
  useBookVersion();
  const [all, setAll] = useState(false);
  const rows = [...replica.rows('rate')].sort(byCurrencyThenNewest);
  const newest = rows.filter((row, at) => textOf(row, 'currency') !== textOf(rows[at - 1], 'currency'));
  const earlier = rows.length - newest.length;
  const missing = missingRates(replica, replica.standing);
  return (
    <>
      {missing.length > 0 && <p className="tag warn">{t('settings:rate-missing', { currencies: listed(missing) })}</p>}
      {rows.length === 0 && <p className="muted">{t('settings:rates-empty')}</p>}
      <table className="rates">
        <Head />
        <tbody>
          {!readOnly && <NewRateLine baseCurrency={baseCurrency} />}
          {(all ? rows : newest).map(row => (
            <RateLine key={row.id} row={row} readOnly={readOnly} />
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

function Head() {
  const t = useWords();
  return (
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
  );
}

function RateLine({ row, readOnly }: { readonly row: Row; readonly readOnly: boolean }) {
  const t = useWords();
  const preferences = usePreferences();
  const currency = textOf(row, 'currency');
  const day = kinds.date.show(textCell(row, 'day'), sheets.rate.columns.day, showContext(preferences, ''));
  const check = (text: string): string | null => {
    const read = readRate(text, preferences);
    return read.ok ? null : problemWords(read.problem, t, 'rate');
  };
  const commit = (text: string): void => {
    const read = readRate(text, preferences);
    if (read.ok) setRate(row.id, read.value);
  };
  const label = `${t('settings:rate-rate')} ${currency} ${day}`;
  return (
    <tr>
      <td>{currency}</td>
      <td>{day}</td>
      <td className="n">
        <DraftField
          value={textOf(row, 'rate')}
          label={label}
          maxLength={20}
          disabled={readOnly}
          check={check}
          onCommit={commit}
        />
      </td>
      <td>{!readOnly && <RemoveButton row={row} label={t('settings:rate-remove', { currency, day })} />}</td>
    </tr>
  );
}

function RemoveButton({ row, label }: { readonly row: Row; readonly label: string }) {
  const t = useWords();
  return (
    <button type="button" className="btn quiet" title={label} onClick={() => removeRate(row.id)}>
      {t('settings:rate-remove-short')}
    </button>
  );
}
