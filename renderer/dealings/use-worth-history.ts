/** What changed the values of a client's holdings, read from the journal: the last year when all is quiet, then only what is new; older on request. */
import { useCallback, useEffect, useState } from 'react';
import type { Row } from '../../shared/cell';
import type { PastWorth } from '../../shared/contract/history';
import type { RowId } from '../../shared/id';
import { bridge } from '../bridge';
import { useOwned } from '../data/use-book';

interface Read {
  readonly of: RowId;
  /** As they were when it was asked. */
  readonly holdings: readonly Row[];
  /** Newest first. */
  readonly worth: readonly PastWorth[];
  readonly more: number | null;
  /** All up to this entry of the journal is known. */
  readonly to: number;
}
interface WorthPast {
  readonly worth: readonly PastWorth[];
  readonly older: (() => void) | null;
}

/** Whoever leafs through clients has gone on by then; edits of holdings that follow each other are read once. */
const quiet = 600;
/** A window that is never idle shows the values nevertheless. */
const patience = 3_000;

const noWorth: readonly PastWorth[] = [];

/** Once it has been quiet and the window has nothing else to do; returns how to call it off. */
function whenQuiet(work: () => void): () => void {
  let idle = 0;
  const timer = window.setTimeout(() => (idle = requestIdleCallback(work, { timeout: patience })), quiet);
  return () => {
    window.clearTimeout(timer);
    cancelIdleCallback(idle);
  };
}

export function useWorthHistory(client: RowId): WorthPast {
  const holdings = useOwned(client, 'holding');
  const [read, setRead] = useState<Read | null>(null);
  const mine = read?.of === client ? read : null;
  useEffect(() => {
    if (mine?.holdings === holdings) return undefined;
    let watching = true;
    const ask = async (): Promise<void> => {
      const told = await bridge.request['history:worth']({ client, before: null, after: mine?.to ?? null });
      if (!watching || !told.ok) return;
      const { changes, more, to } = told.value;
      const known = mine ?? { worth: noWorth, more };
      setRead({ of: client, holdings, worth: [...changes, ...known.worth], more: known.more, to });
    };
    const callOff = whenQuiet(() => void ask());
    return () => {
      watching = false;
      callOff();
    };
  }, [client, holdings, mine]);
  const older = useCallback(() => {
    if (mine === null || mine.more === null) return;
    void bridge.request['history:worth']({ client, before: mine.more, after: null }).then(told => {
      if (!told.ok) return;
      const { changes, more } = told.value;
      setRead(now => (now === mine ? { ...now, worth: [...now.worth, ...changes], more } : now));
    });
  }, [client, mine]);
  return { worth: mine?.worth ?? noWorth, older: mine === null || mine.more === null ? null : older };
}
