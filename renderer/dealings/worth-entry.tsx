/** What an entry of the journal did to the values of the client's holdings; the first few, the rest on request. */
import { useState } from 'react';
import type { PastValue, PastWorth } from '../../shared/contract/history';
import { actWords } from './act-words';
import { showHoldings } from './show-holdings';
import { useSaying } from './saying';

const few = 3;

export function WorthEntry({ past }: { readonly past: PastWorth }) {
  const { t } = useSaying();
  const [all, setAll] = useState(false);
  const values = all ? past.values : past.values.slice(0, few);
  const rest = past.values.length - few;
  const imported = past.cause === 'import' || past.cause === 'merge';
  return (
    <>
      <span className="sort">{t('dealings:one.worth')}</span>
      <span className="said">
        <button type="button" className="link" onClick={showHoldings}>
          {imported || past.kind !== 'do' ? actWords(past, t) : t('dealings:worth-edit')}
        </button>
        {values.map(value => (
          <ValueLine key={value.holding} value={value} />
        ))}
        {rest > 0 && !all && (
          <button type="button" className="link more" onClick={() => setAll(true)}>
            {t('dealings:more-values', { count: rest })}
          </button>
        )}
      </span>
    </>
  );
}

function ValueLine({ value: { name, currency, was, now } }: { readonly value: PastValue }) {
  const {
    t,
    figures: { money, percent },
  } = useSaying();
  const shown = (amount: number | null): string => (amount === null ? '—' : money(amount, currency));
  const change = was === null || now === null || was <= 0 ? null : String((now - was) / was);
  return (
    <span className="value">
      <span>{name}</span>
      <span className="n">
        {was === null ? t('dealings:worth-new') : shown(was)} → {now === null ? t('dealings:worth-gone') : shown(now)}{' '}
        {currency}
      </span>
      {change !== null && now !== was && (
        <span className={Number(change) > 0 ? 'n up' : 'n down'}>
          {Number(change) > 0 ? '+' : ''}
          {percent(change)}
        </span>
      )}
    </span>
  );
}
