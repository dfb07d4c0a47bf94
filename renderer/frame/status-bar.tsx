/** The bottom line: what is picked, added up as Excel does, and what is in the book. */
import { replica, useBook, useSheetVersion } from '../data/use-book';
import type { Total } from '../grid/summary';
import { amountText } from '../ui/amounts';
import { grouped } from '../ui/grouped';
import { useWords } from '../words';
import { later } from '../ui/later';
import { useSummary } from './selection';
import { useIdle } from './when-idle';

const LinkStatus = later(async () => (await import('../fill/link-status')).LinkStatus);

export function StatusBar() {
  const t = useWords();
  const book = useBook();
  const idle = useIdle();
  useSheetVersion('client');
  return (
    <footer className="status" aria-label={t('shell:status')}>
      <Picked />
      <span className="grow" />
      {idle && book.is === 'open' && <LinkStatus />}
      <span>{t('shell:clients', { count: replica.sheet('client').size })}</span>
      {book.is === 'open' && <span title={book.book.path}>{book.book.name}</span>}
      <span>{t('shell:offline')}</span>
    </footer>
  );
}

/** One picked cell needs no adding up. */
function Picked() {
  const t = useWords();
  const summary = useSummary();
  if (summary === null || summary.filled === 0) return null;
  return (
    <>
      <span>
        {t('shell:selected')} <b>{grouped(summary.filled)}</b>
      </span>
      {summary.totals.map(total => (
        <Added key={`${total.kind} ${total.currency}`} total={total} />
      ))}
    </>
  );
}

function Added({ total }: { readonly total: Total }) {
  const t = useWords();
  const text = (cell: Total['sum']): string => amountText(total.kind, cell, total.currency ?? '');
  return (
    <>
      <span>
        {t('shell:sum')} <b>{text(total.sum)}</b> {total.currency}
      </span>
      <span>
        {t('shell:average')} <b>{text(total.average)}</b>
      </span>
    </>
  );
}
