/** The rows and values of one client as a timeline; the values are read from the journal once the page stands. */
import { useMemo } from 'react';
import { openOf, timelineOf, type Timeline } from '../../shared/analysis/timeline';
import type { Row } from '../../shared/cell';
import type { PastWorth } from '../../shared/contract/history';
import type { RowId } from '../../shared/id';
import { localDay, useOwned, useToday } from '../data/use-book';
import { useWorthHistory } from './use-worth-history';

export interface ClientTimeline extends Timeline {
  readonly open: readonly Row[];
  readonly worth: ReadonlyMap<number, PastWorth>;
  /** Reads older changes of value; null while none are known to be there. */
  readonly olderWorth: (() => void) | null;
  readonly rows: ReadonlyMap<RowId, Row>;
}

const momentOf = ({ seq, at }: PastWorth) => {
  const when = new Date(at);
  return { seq, day: localDay(when), time: when.toTimeString().slice(0, 5) };
};

export function useTimeline(client: RowId): ClientTimeline {
  const today = useToday();
  const contact = useOwned(client, 'contact');
  const event = useOwned(client, 'event');
  const review = useOwned(client, 'review');
  const attachment = useOwned(client, 'attachment');
  const ticket = useOwned(client, 'ticket');
  const task = useOwned(client, 'task');
  const { worth, older } = useWorthHistory(client);
  return useMemo(
    () => ({
      ...timelineOf({ contact, event, review, attachment, ticket, task }, worth.map(momentOf), today),
      open: openOf(task, ticket),
      worth: new Map(worth.map(past => [past.seq, past])),
      olderWorth: older,
      rows: new Map([...contact, ...event, ...review, ...attachment, ...ticket, ...task].map(row => [row.id, row])),
    }),
    [contact, event, review, attachment, ticket, task, worth, older, today],
  );
}
