/** The rows and values of one client as a timeline; the values are read from the journal once the page stands. */
import { useEffect, useMemo, useState } from 'react';
import { openOf, timelineOf, type Timeline } from '../../shared/analysis/timeline';
import type { Row } from '../../shared/cell';
import type { PastWorth } from '../../shared/contract/history';
import type { RowId } from '../../shared/id';
import { bridge } from '../bridge';
import { localDay, useOwned, useToday } from '../data/use-book';

export interface ClientTimeline extends Timeline {
  readonly open: readonly Row[];
  readonly worth: ReadonlyMap<number, PastWorth>;
  readonly rows: ReadonlyMap<RowId, Row>;
}

/** Whoever leafs through clients has gone on by then; edits of holdings that follow each other are read once. */
const quiet = 600;

const noWorth: readonly PastWorth[] = [];

/** All of it, a hundred at a time; null when nobody waits any more, or it cannot be read. */
async function readWorth(client: RowId, waited: () => boolean): Promise<readonly PastWorth[] | null> {
  const worth: PastWorth[] = [];
  for (let before: number | null = null; waited();) {
    const told = await bridge.request['history:worth']({ client, before });
    if (!told.ok) return null;
    worth.push(...told.value.changes);
    before = told.value.more;
    if (before === null) return worth;
  }
  return null;
}

/** What changed the values of the client's holdings, newest first; none while it is not known. */
function useWorthHistory(client: RowId): readonly PastWorth[] {
  const holdings = useOwned(client, 'holding');
  const [read, setRead] = useState<{ readonly of: RowId; readonly worth: readonly PastWorth[] } | null>(null);
  useEffect(() => {
    let watching = true;
    const timer = window.setTimeout(() => {
      void readWorth(client, () => watching).then(worth => {
        if (watching && worth !== null) setRead({ of: client, worth });
      });
    }, quiet);
    return () => {
      watching = false;
      window.clearTimeout(timer);
    };
  }, [client, holdings]);
  return read?.of === client ? read.worth : noWorth;
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
  const worth = useWorthHistory(client);
  return useMemo(
    () => ({
      ...timelineOf({ contact, event, review, attachment, ticket, task }, worth.map(momentOf), today),
      open: openOf(task, ticket),
      worth: new Map(worth.map(past => [past.seq, past])),
      rows: new Map([...contact, ...event, ...review, ...attachment, ...ticket, ...task].map(row => [row.id, row])),
    }),
    [contact, event, review, attachment, ticket, task, worth, today],
  );
}
