/** One entry of the timeline: when, what sort, and what it says; pressing it opens its source. */
import { memo, useState, type ReactNode } from 'react';
import type { TimelineSort } from '../../shared/analysis/timeline';
import { cellOf, textCell, type Row } from '../../shared/cell';
import type { PastWorth } from '../../shared/contract/history';
import { frozenIn } from '../../shared/analysis/review-snapshot';
import { sheetOf, type RowId } from '../../shared/id';
import { go } from '../place/use-place';
import { later } from '../ui/later';
import { Act } from './act-button';
import { removeDealing, tickTask } from './dealing-acts';
import type { DealingWords } from './dealing-words';
import { useSaying } from './saying';
import { FoldedText } from './folded-text';
import { RewriteLine } from './rewrite-line';
import { WorthEntry } from './worth-entry';
import { TicketState } from './ticket-state';

const Preview = later(async () => (await import('../clients/preview')).Preview);
const EventDialog = later(async () => (await import('./event-dialog')).EventDialog);

interface EntryProps {
  readonly day: string | null;
  readonly time: string | null;
  readonly sort: TimelineSort;
  readonly row: Row | undefined;
  readonly past: PastWorth | undefined;
}

/** Drawn again only when what it shows is another: the list grows, and its client is edited beside it. */
export const TimelineEntry = memo(function TimelineEntry({ day, time, sort, row, past }: EntryProps) {
  const { words } = useSaying();
  return (
    <li data-sort={sort} className="timeline-entry">
      <span className="when">
        {day === null ? '' : words.day(day)}
        {time !== null && <small>{time}</small>}
      </span>
      {past !== undefined && <WorthEntry past={past} />}
      {row !== undefined && <OfRow row={row} />}
    </li>
  );
});

function OfRow({ row }: { readonly row: Row }) {
  const sheet = sheetOf(row.id);
  if (sheet === 'event') return <EventEntry row={row} />;
  if (sheet === 'review') return <ReviewEntry row={row} />;
  return sheet === 'attachment' ? <FileEntry row={row} /> : <LineEntry row={row} />;
}

interface SaidProps {
  readonly tag: string;
  readonly children: ReactNode;
}

function Said({ tag, children }: SaidProps) {
  return (
    <>
      <span className="sort">{tag}</span>
      <span className="said">{children}</span>
    </>
  );
}

/** What a contact, a ticket and a task that is done are told as. */
function tagOf(row: Row, words: DealingWords, done: string): string {
  if (row.id.startsWith('contact:')) return words.option('contactKind', textCell(row, 'kind'));
  return row.id.startsWith('ticket:') ? words.option('ticketKind', textCell(row, 'kind')) : done;
}

const textColumns = { contact: 'text', ticket: 'subject', task: 'title' } as const;
const textOf = (row: Row): string => {
  const sheet = row.id.startsWith('contact:') ? 'contact' : row.id.startsWith('ticket:') ? 'ticket' : 'task';
  return textCell(row, textColumns[sheet]) ?? '';
};

/** A contact, ticket or task: rewritten in place as the line it was written by. */
function LineEntry({ row }: { readonly row: Row }) {
  const { t, words } = useSaying();
  const [editing, setEditing] = useState(false);
  if (editing) return <RewriteLine row={row} onDone={() => setEditing(false)} />;
  const what = words.row(row);
  const isTask = row.id.startsWith('task:');
  return (
    <>
      <Said tag={tagOf(row, words, t('dealings:task-done'))}>
        {cellOf(row, 'unanswered') === true && <span className="tag plain">{t('dealings:missed')}</span>}
        <FoldedText text={textOf(row)} />
        {row.id.startsWith('ticket:') && <TicketState row={row} />}
      </Said>
      <span className="acts">
        {isTask && <Act sign="↺" label={t('dealings:not-done', { what })} run={() => void tickTask(row, false)} />}
        <Act sign="✎" label={t('dealings:edit', { what })} run={() => setEditing(true)} />
        <Act sign="✕" label={t('dealings:remove', { what })} run={() => void removeDealing(row)} />
      </span>
    </>
  );
}

function EventEntry({ row }: { readonly row: Row }) {
  const { words } = useSaying();
  const [open, setOpen] = useState(false);
  const notes = [textCell(row, 'place'), textCell(row, 'notes')].filter(text => text !== null).join(' · ');
  return (
    <>
      <Said tag={words.option('eventKind', textCell(row, 'kind'))}>
        <button type="button" className="link" onClick={() => setOpen(true)}>
          {textCell(row, 'title') ?? '—'}
        </button>
        <FoldedText text={notes} />
      </Said>
      {open && <EventDialog row={row} onClose={() => setOpen(false)} />}
    </>
  );
}

function ReviewEntry({ row }: { readonly row: Row }) {
  const { t, figures } = useSaying();
  const frozen = frozenIn(textCell(row, 'snapshot'));
  const worth = frozen === null ? '' : `${figures.money(frozen.worth.netWorth, frozen.currency)} ${frozen.currency}`;
  return (
    <Said tag={t('dealings:one.review')}>
      <button type="button" className="link" onClick={() => go({ page: 'review', id: row.id })}>
        {worth === '' ? t('dealings:one.review') : `${t('client:net-worth')} ${worth}`}
      </button>
      <FoldedText text={textCell(row, 'notes') ?? ''} />
    </Said>
  );
}

function FileEntry({ row }: { readonly row: Row }) {
  const { t, words } = useSaying();
  const [shown, setShown] = useState<RowId | null>(null);
  const category = words.option('attachmentCategory', textCell(row, 'category'));
  return (
    <>
      <Said tag={category === '' ? t('dealings:one.attachment') : category}>
        <button type="button" className="link" onClick={() => setShown(row.id)}>
          {textCell(row, 'fileName') ?? '—'}
        </button>
        <FoldedText text={textCell(row, 'note') ?? ''} />
      </Said>
      {shown !== null && <Preview files={[row.id]} shown={shown} onShow={setShown} />}
    </>
  );
}
