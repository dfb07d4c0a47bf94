/** A client's files: what the book knows of them, and how each stands on disk. */
import { useEffect, useMemo, useState } from 'react';
import { textCell, type Row } from '../../shared/cell';
import type { FileState, FilingReceipt } from '../../shared/contract/folders';
import type { RowId } from '../../shared/id';
import type { Result } from '../../shared/result';
import { bridge } from '../bridge';
import { useOwned } from '../data/use-book';
import { complainOf, say } from '../toasts/toasts';
import { problemWords } from '../toasts/problem-words';
import { wordsNow } from '../words';

export interface Folder {
  readonly rows: readonly Row[];
  /** Absent while it is being looked at. */
  readonly states: ReadonlyMap<RowId, FileState>;
}

/** Looks at the disk when rows change and when the window is come back to: files may have been moved outside. */
export function useFolder(client: RowId): Folder {
  const all = useOwned(client, 'attachment');
  const rows = useMemo(() => all.filter(row => textCell(row, 'removed') === null), [all]);
  const [states, setStates] = useState<ReadonlyMap<RowId, FileState>>(new Map());
  useEffect(() => {
    let watching = true;
    const look = (): void => {
      void bridge.request['folder:list']({ client }).then(listed => {
        if (watching && listed.ok) setStates(new Map(listed.value.files.map(file => [file.attachment, file.state])));
      });
    };
    look();
    window.addEventListener('focus', look);
    return () => {
      watching = false;
      window.removeEventListener('focus', look);
    };
  }, [client, rows]);
  return { rows, states };
}

/** Tells what became of files that were to be added: how many are in, and why others are not. */
export function tellFiling(done: Result<FilingReceipt>): void {
  if (!done.ok) return complainOf(done.problem);
  const { added, refused } = done.value;
  if (added.length > 0) say(wordsNow('folder:added', { count: added.length }));
  const [first] = refused;
  if (first === undefined) return;
  if (refused.length === 1) complainOf(first);
  else say(wordsNow('folder:refused', { count: refused.length, why: problemWords(first, wordsNow, 'attachment') }));
}
