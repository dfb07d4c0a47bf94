/** What waits: open tasks and tickets, the most urgent first; a key or a press ends each. */
import { useState } from 'react';
import { complaintLimits } from '../../shared/analysis/ticket-due';
import { textCell, type Row } from '../../shared/cell';
import { isRowId, type RowId } from '../../shared/id';
import { optionLists } from '../../shared/sheets/options';
import { bookSettings } from '../../shared/sheets/book-settings';
import { sheetNamed } from '../../shared/sheets/index';
import { daysBetween, isDay } from '../../shared/time/day';
import { columnLabel, nameOfId } from '../data/row-names';
import { replica, useToday } from '../data/use-book';
import { openClient } from '../place/use-place';
import { CellField } from '../ui/cell-field';
import { Act } from './act-button';
import { putTicket, removeDealing, tickTask } from './dealing-acts';
import { RewriteLine } from './rewrite-line';
import { useSaying } from './saying';

export function OpenDealings({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useSaying();
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t('dealings:open')}</h3>
      <ul className="timeline-list open-dealings">
        {rows.map(row => (
          <OpenDealing key={row.id} row={row} />
        ))}
      </ul>
    </>
  );
}

interface OpenDealingProps {
  readonly row: Row;
  /** On a page of several clients: whose it is. */
  readonly named?: boolean;
}

export function OpenDealing({ row, named = false }: OpenDealingProps) {
  const [editing, setEditing] = useState(false);
  const isTicket = row.id.startsWith('ticket:');
  return (
    <li className="timeline-entry" data-open="" data-sort={isTicket ? 'ticket' : 'task'}>
      {editing ? (
        <RewriteLine row={row} onDone={() => setEditing(false)} />
      ) : (
        <Waiting row={row} named={named} onEdit={() => setEditing(true)} />
      )}
    </li>
  );
}

interface WaitingProps {
  readonly row: Row;
  readonly named: boolean;
  readonly onEdit: () => void;
}

function Waiting({ row, named, onEdit }: WaitingProps) {
  const { t, words } = useSaying();
  const what = words.row(row);
  const isTicket = row.id.startsWith('ticket:');
  const client = textCell(row, 'client');
  return (
    <>
      {isTicket ? <Close row={row} /> : <Tick row={row} />}
      <span className="said">
        {isTicket && <span className="tag plain">{words.option('ticketKind', textCell(row, 'kind'))}</span>}
        <button type="button" className="link" title={t('dealings:edit', { what })} onClick={onEdit}>
          {what}
        </button>
        {named && client !== null && isRowId(client) && <OfClient client={client} />}
        <Due row={row} />
        {isTicket && <TicketFields row={row} />}
      </span>
      <span className="acts">
        <Act sign="✎" label={t('dealings:edit', { what })} run={onEdit} />
        <Act sign="✕" label={t('dealings:remove', { what })} run={() => void removeDealing(row)} />
      </span>
    </>
  );
}

function OfClient({ client }: { readonly client: RowId }) {
  const { t } = useSaying();
  const name = nameOfId(client);
  return (
    <button
      type="button"
      className="chip"
      aria-label={t('dealings:client-of', { name })}
      onClick={() => openClient(client)}
    >
      {name}
    </button>
  );
}

/** Space or Enter on the box, or a press. */
function Tick({ row }: { readonly row: Row }) {
  const { t, words } = useSaying();
  return (
    <input
      type="checkbox"
      className="tick"
      checked={false}
      aria-label={t('dealings:done', { what: words.row(row) })}
      onChange={() => void tickTask(row, true)}
      onKeyDown={event => {
        if (event.key === 'Enter') void tickTask(row, true);
      }}
    />
  );
}

function Close({ row }: { readonly row: Row }) {
  const { t } = useSaying();
  return (
    <button type="button" className="chip" onClick={() => void putTicket(row, 'closed')}>
      {t('dealings:close')}
    </button>
  );
}

/** When it is due, in red once it is late. */
function Due({ row }: { readonly row: Row }) {
  const { t, words } = useSaying();
  const today = useToday();
  const due = textCell(row, 'due');
  if (due === null || !isDay(due)) return null;
  const late = daysBetween(due, today);
  const [look, said] =
    late > 0
      ? ['tag bad', t('dealings:overdue', { count: late })]
      : late === 0
        ? ['tag warn', t('dealings:due-today')]
        : ['tag', t('dealings:due-on', { day: words.day(due) })];
  const limits = limitsOf(row);
  if (limits === null) return <span className={look}>{said}</span>;
  const further = t('dealings:limits', { complex: words.day(limits.complex), most: words.day(limits.most) });
  return (
    <span className={look} title={further}>
      {said}
      <span className="unseen"> {further}</span>
    </span>
  );
}

/** How long a complaint may take beyond its first day. */
function limitsOf(row: Row): ReturnType<typeof complaintLimits> {
  const opened = textCell(row, 'opened');
  if (textCell(row, 'kind') !== 'complaint' || opened === null || !isDay(opened)) return null;
  return complaintLimits(opened, bookSettings(replica).country);
}

function TicketFields({ row }: { readonly row: Row }) {
  const { words } = useSaying();
  const { resolution } = sheetNamed('ticket').columns;
  if (resolution === undefined) return null;
  const label = columnLabel('ticket', 'status');
  return (
    <span className="ticket-fields">
      <select
        aria-label={label}
        value={textCell(row, 'status') ?? 'new'}
        onChange={event => void putTicket(row, event.currentTarget.value)}
      >
        {optionLists.ticketStatus.map(option => (
          <option key={option} value={option}>
            {words.option('ticketStatus', option)}
          </option>
        ))}
      </select>
      <CellField
        row={row}
        id="resolution"
        column={resolution}
        label={columnLabel('ticket', 'resolution')}
        currency=""
        bare
        placeholder={columnLabel('ticket', 'resolution')}
      />
    </span>
  );
}
