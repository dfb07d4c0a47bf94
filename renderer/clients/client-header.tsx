/** The client at a glance: name, tier, age, occupation, risk with its expiry, and what to do next. */
import { cellOf, textCell, type Row } from '../../shared/cell';
import { showCell } from '../../shared/kinds/cell-text';
import { sheetNamed } from '../../shared/sheets/index';
import { usePreferences } from '../app-state';
import { bridge } from '../bridge';
import { showContext } from '../data/contexts';
import { nameOf } from '../data/row-names';
import { replica, useToday } from '../data/use-book';
import { startReview } from '../reviews/start-review';
import { complainOf } from '../toasts/toasts';
import { Tier } from '../ui/tier';
import { useWords, type Say } from '../words';

export function ClientHeader({ row }: { readonly row: Row }) {
  const t = useWords();
  const tier = textCell(row, 'tier');
  const alias = textCell(row, 'alias') ?? textCell(row, 'nameEn');
  const open = async (): Promise<void> => {
    const opened = await bridge.request['folder:open']({ client: row.id });
    if (!opened.ok) complainOf(opened.problem);
  };
  return (
    <header className="bar client-header">
      {tier !== null && <Tier tier={tier} />}
      <h1>{nameOf(row)}</h1>
      {alias !== null && <span className="muted alias">{alias}</span>}
      <Facts row={row} />
      <span className="grow" />
      <button type="button" className="btn" onClick={() => void open()}>
        {t('client:open-folder')}
      </button>
      <button type="button" className="btn primary" onClick={() => void startReview(row, t)}>
        {t('client:new-review')}
      </button>
    </header>
  );
}

/** Occupation, age and risk; a risk assessment that has run out is said in red and in words. */
function Facts({ row }: { readonly row: Row }) {
  const t = useWords();
  const saying = usePreferences();
  const today = useToday();
  const shown = (id: string): string => {
    const column = sheetNamed('client').columns[id];
    return column === undefined ? '' : showCell(replica.cell(row.id, id), column, showContext(saying, ''));
  };
  const age = shown('age');
  const facts = [shown('occupation'), age === '' ? '' : t('client:years', { n: age })].filter(fact => fact !== '');
  return (
    <>
      <span className="muted facts">{facts.join(' · ')}</span>
      <RiskTag row={row} level={shown('riskNorm')} until={shown('riskExpiryDate')} today={today} t={t} />
      {cellOf(row, 'doNotContact') === true && <span className="tag bad">{t('client:do-not-contact')}</span>}
    </>
  );
}

interface RiskTagProps {
  readonly row: Row;
  readonly level: string;
  readonly until: string;
  readonly today: string;
  readonly t: Say;
}

function RiskTag({ row, level, until, today, t }: RiskTagProps) {
  const stated = textCell(row, 'riskRaw');
  if (stated === null && level === '') return <span className="tag warn">{t('client:risk-none')}</span>;
  const expiry = textCell(row, 'riskExpiryDate');
  const expired = expiry !== null && expiry < today;
  const risk = [stated, level === '' ? null : t('client:risk', { n: level })].filter(part => part !== null).join(' · ');
  const day = expiry === null ? '' : ` · ${t(expired ? 'client:risk-expired' : 'client:risk-until', { day: until })}`;
  return <span className={`tag ${expired ? 'bad' : 'plain'}`}>{`${risk}${day}`}</span>;
}
