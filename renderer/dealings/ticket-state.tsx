/** How a ticket stands: its status, by when it is to be answered, and what came of it. */
import { textCell, type Row } from '../../shared/cell';
import { isOpenTicket } from '../../shared/analysis/ticket-due';
import { putTicket } from './dealing-acts';
import { FoldedText } from './folded-text';
import { useSaying } from './saying';

/** In the timeline: a ticket that has ended says so, and can be taken up again. */
export function TicketState({ row }: { readonly row: Row }) {
  const { t, words } = useSaying();
  const status = textCell(row, 'status');
  const closed = textCell(row, 'closed');
  if (isOpenTicket(status)) return <span className="tag warn">{words.option('ticketStatus', status ?? 'new')}</span>;
  return (
    <>
      <span className="tag plain">
        {closed === null ? words.option('ticketStatus', status) : t('dealings:closed-on', { day: words.day(closed) })}
      </span>
      <FoldedText text={textCell(row, 'resolution') ?? ''} />
      <button type="button" className="link more" onClick={() => void putTicket(row, 'reopened')}>
        {t('dealings:reopen')}
      </button>
    </>
  );
}
