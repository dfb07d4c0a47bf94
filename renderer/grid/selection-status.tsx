/** The figures of the picked cells in words: how many, their sum and average, each currency for itself. */
import { kinds } from '../../shared/kinds/index';
import type { ShowContext } from '../../shared/kinds/kind';
import type { Column } from '../../shared/sheets/sheet';
import { useWords } from '../words';
import type { Summary, Total } from './summary';

export interface SelectionStatusProps {
  readonly summary: Summary | null;
  readonly show: (currency: string) => ShowContext;
}

const mostCurrencies = 3;

export function SelectionStatus({ summary, show }: SelectionStatusProps) {
  const t = useWords();
  if (summary === null) return null;
  return (
    <>
      <span>
        {t('grid:status.filled')} <b>{summary.filled}</b>
      </span>
      {summary.totals.slice(0, mostCurrencies).map(total => (
        <TotalWords key={`${total.kind} ${total.currency ?? ''}`} total={total} show={show} />
      ))}
    </>
  );
}

/** A number column without a unit of its own, for showing sums. */
const bare: Omit<Column, 'kind'> = { group: 'record', width: 0 };

export const totalText = (
  { kind, currency }: Total,
  cell: Total['sum'],
  show: (currency: string) => ShowContext,
): string => kinds[kind].show(cell, { ...bare, kind }, show(currency ?? ''));

function TotalWords({ total, show }: { readonly total: Total; readonly show: (currency: string) => ShowContext }) {
  const t = useWords();
  const unit = total.currency === null ? '' : ` ${total.currency}`;
  return (
    <>
      <span>
        {t('grid:status.sum')} <b>{totalText(total, total.sum, show)}</b>
        {unit}
      </span>
      <span>
        {t('grid:status.average')} <b>{totalText(total, total.average, show)}</b>
        {unit}
      </span>
    </>
  );
}
