/** A client's files: what the book knows of them, and how they stand on disk. */
import { useCallback, useDeferredValue, useEffect, useState } from 'react';
import type { Row } from '../../shared/cell';
import type { FolderListing } from '../../shared/contract/folders';
import type { RowId } from '../../shared/id';
import type { Problem } from '../../shared/problem';
import { bridge } from '../bridge';
import { useOwned } from '../data/use-book';
import { complainOf } from '../toasts/toasts';

export interface Folder {
  /** Those in the trash as well. */
  readonly rows: readonly Row[];
  /** null while it is looked at for the first time, or when that failed. */
  readonly listing: FolderListing | null;
  readonly problem: Problem | null;
  readonly look: () => void;
}

/** Looks at the disk when rows change, when the window is come back to, and when something changed there. */
export function useFolder(client: RowId): Folder {
  // A great change comes in slices: those that follow at once are drawn as one.
  const rows = useDeferredValue(useOwned(client, 'attachment'));
  const [seen, setSeen] = useState<{ listing: FolderListing | null; problem: Problem | null }>({
    listing: null,
    problem: null,
  });
  const [asked, setAsked] = useState(0);
  const look = useCallback(() => setAsked(times => times + 1), []);
  useEffect(() => {
    let watching = true;
    void bridge.request['folder:list']({ client }).then(listed => {
      if (!watching) return;
      setSeen(before =>
        listed.ok ? { listing: listed.value, problem: null } : { listing: before.listing, problem: listed.problem },
      );
    });
    return () => {
      watching = false;
    };
  }, [client, rows, asked]);
  useEffect(() => {
    window.addEventListener('focus', look);
    const deaf = bridge.on['folder:news'](news => {
      if (news.client !== client) return;
      if (news.problem !== undefined) complainOf(news.problem);
      look();
    });
    return () => {
      window.removeEventListener('focus', look);
      deaf();
    };
  }, [client, look]);
  return { rows, ...seen, look };
}
