/** Below the name: what they have and where, the days that matter, and whose figures the page shows. */
import { contactStanding, lastContactOf } from '../../shared/analysis/contact-log';
import { cellOf, textCell, type Row } from '../../shared/cell';
import type { ColumnId, RowId } from '../../shared/id';
import { showCell } from '../../shared/kinds/cell-text';
import { sheetNamed } from '../../shared/sheets/index';
import { usePreferences } from '../app-state';
import { OwnOtherMeter } from '../charts/own-other-meter';
import { showContext } from '../data/contexts';
import { columnLabel } from '../data/row-names';
import { replica, useOwned, useToday } from '../data/use-book';
import { moneyText, shortMoney, shortPercent } from '../ui/amounts';
import { grouped } from '../ui/grouped';
import { useWords } from '../words';
import { useWorth } from './use-worth';

export type Scope = 'person' | 'household';
const scopes = ['person', 'household'] as const satisfies readonly Scope[];

interface ClientSummaryProps {
  readonly row: Row;
  /** Whose figures are shown: the client, or all clients of the household. */
  readonly owners: readonly RowId[];
  readonly scope: Scope;
  /** Absent where the household is the client alone. */
  readonly onScope: ((scope: Scope) => void) | null;
}

export function ClientSummary({ row, owners, scope, onScope }: ClientSummaryProps) {
  const t = useWords();
  return (
    <div className="client-summary">
      {onScope !== null && (
        <span className="scope" role="group" aria-label={t('client:scope')}>
          {scopes.map(one => (
            <button key={one} type="button" className="chip" aria-pressed={one === scope} onClick={() => onScope(one)}>
              {t(`client:${one}`)}
            </button>
          ))}
        </span>
      )}
      <Assets owners={owners} />
      <dl className="days">
        <Day row={row} column="lastContactDate" />
        <NextContact row={row} />
        <Day row={row} column="nextReviewDate" due />
      </dl>
    </div>
  );
}

function Assets({ owners }: { readonly owners: readonly RowId[] }) {
  const t = useWords();
  const { language } = usePreferences();
  const { assets, cannotValue } = useWorth(owners);
  const { baseCurrency } = replica.standing;
  const share = assets.total <= 0 ? null : shortPercent(String(assets.own / assets.total));
  const own = `${t('client:own')} ${shortMoney(assets.own, language)}${share === null ? '' : ` · ${share}`}`;
  const other = `${t('client:other')} ${shortMoney(assets.other, language)}`;
  const exact = moneyText(assets.total, baseCurrency);
  return (
    <div className="assets" title={`${own}, ${other}`}>
      <span className="muted">{t('client:assets')}</span>
      <b title={exact}>
        {whole(assets.total)} <small>{baseCurrency}</small>
      </b>
      <OwnOtherMeter own={assets.own} other={assets.other} label={`${own}, ${other}`} width={88} />
      <span className="muted split">{own}</span>
      <span className="muted split elsewhere">／ {other}</span>
      {cannotValue.length > 0 && (
        <span className="tag warn">{t('client:left-out', { count: cannotValue.length })}</span>
      )}
    </div>
  );
}

/** Hundredths in whole units: the cents of a total say nothing. */
const whole = (hundredths: number): string => grouped(Math.round(hundredths / 100));

/** The day that is typed; without one, the day by the standard of the client's tier. */
function NextContact({ row }: { readonly row: Row }) {
  const t = useWords();
  const saying = usePreferences();
  const today = useToday();
  const contacts = useOwned(row.id, 'contact');
  const column = sheetNamed('client').columns['nextContactDate'];
  const { due, overdueDays } = contactStanding(row, lastContactOf(row, contacts), today);
  if (textCell(row, 'nextContactDate') !== null || due === null || column === undefined)
    return <Day row={row} column="nextContactDate" due />;
  const late = overdueDays > 0;
  return (
    <div title={t('client:by-standard-hint')}>
      <dt>{columnLabel('client', 'nextContactDate')}</dt>
      <dd data-overdue={late ? '' : undefined} className={late ? undefined : 'muted'}>
        {showCell(due, column, showContext(saying, ''))}{' '}
        <small>{late ? t('client:late-by-standard', { count: overdueDays }) : t('client:by-standard')}</small>
      </dd>
    </div>
  );
}

interface DayProps {
  readonly row: Row;
  readonly column: ColumnId;
  /** A day to come: one that has passed is said to be overdue. */
  readonly due?: boolean;
}

function Day({ row, column, due = false }: DayProps) {
  const t = useWords();
  const saying = usePreferences();
  const today = useToday();
  const declared = sheetNamed('client').columns[column];
  if (declared === undefined) return null;
  const day = textCell(row, column);
  const text = showCell(cellOf(row, column), declared, showContext(saying, ''));
  const overdue = due && day !== null && day < today;
  return (
    <div>
      <dt>{columnLabel('client', column)}</dt>
      <dd data-overdue={overdue ? '' : undefined}>
        {text === '' ? '—' : text}
        {overdue && <span className="unseen"> {t('client:overdue')}</span>}
      </dd>
    </div>
  );
}
