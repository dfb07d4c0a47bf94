/** The history of one cell as the journal tells it, read while somebody looks; anew when the row changes. */
import { useEffect, useState } from 'react';
import type { Row } from '../../shared/cell';
import type { PastChange } from '../../shared/contract/history';
import type { ColumnId } from '../../shared/id';
import type { Problem } from '../../shared/problem';
import { bridge } from '../bridge';

interface Read {
  readonly changes: readonly PastChange[];
  readonly more: number | null;
  readonly problem: Problem | null;
}
export interface FieldPast extends Read {
  readonly busy: boolean;
  readonly readMore: () => void;
}

const unread: Read = { changes: [], more: null, problem: null };

export function useFieldHistory(row: Row, column: ColumnId): FieldPast {
  const [read, setRead] = useState<Read | null>(null);
  const [before, setBefore] = useState<number | null>(null);
  const [of, setOf] = useState(row);
  if (of !== row) {
    setOf(row);
    setBefore(null);
  }
  useEffect(() => {
    let watching = true;
    void bridge.request['history:field']({ row: row.id, column, before }).then(told => {
      if (!watching) return;
      if (!told.ok) setRead(now => ({ ...(now ?? unread), problem: told.problem }));
      else
        setRead(now => ({
          changes: before === null ? told.value.changes : [...(now?.changes ?? []), ...told.value.changes],
          more: told.value.more,
          problem: null,
        }));
    });
    return () => {
      watching = false;
    };
  }, [row, column, before]);
  const known = read ?? unread;
  return { ...known, busy: read === null, readMore: () => setBefore(known.more) };
}
