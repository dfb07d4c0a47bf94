/** The search index of the open book: built in idle slices, then kept by the changes that are announced. */
import { useSyncExternalStore } from 'react';
import { editedRows, type Change } from '../../shared/change';
import type { RowId } from '../../shared/id';
import { ClientSearch } from '../../shared/search/client-search';
import { replica } from '../data/use-book';

const search = new ClientSearch();
/** How far the first pass has come; rows beyond it are not found yet. */
let indexed = 0;
let waiting = false;
const listeners = new Set<() => void>();
/** A slice of the first pass takes at least so many rows, even in a window that is never idle. */
const fewestRows = 50;

const isClient = (id: RowId): boolean => id.startsWith('client:');

function putNow(id: RowId): void {
  const row = replica.get(id);
  if (row !== undefined) search.put(row);
}

/** One slice of the first pass: as many rows as the browser has time for. */
function slice(deadline: IdleDeadline): void {
  waiting = false;
  const { ids } = replica.sheet('client');
  const least = indexed + fewestRows;
  while (indexed < ids.length && (indexed < least || deadline.timeRemaining() > 2)) {
    const id = ids[indexed++];
    if (id !== undefined) putNow(id);
  }
  for (const listener of listeners) listener();
  continueLater();
}

function continueLater(): void {
  if (waiting || indexed >= replica.sheet('client').size) return;
  waiting = true;
  requestIdleCallback(slice, { timeout: 1_000 });
}

/** While the first pass runs, rows that come or go move the others: it begins again. */
function follow(change: Change): void {
  const [gone, came] = [change.removed, change.added].map(rows => rows.filter(row => isClient(row.id)));
  const finished = !waiting && indexed > 0;
  for (const row of gone ?? []) search.drop(row.id);
  for (const row of came ?? []) search.put(row);
  for (const id of editedRows(change)) if (isClient(id)) putNow(id);
  if ((gone?.length ?? 0) + (came?.length ?? 0) > 0) indexed = finished ? replica.sheet('client').size : 0;
}

/** Starts keeping the index; called once. A book that opens or closes begins it anew. */
export function keepClientIndex(): void {
  let open = false;
  const look = (): void => {
    const isOpen = replica.state.is === 'open';
    if (isOpen === open) return;
    open = isOpen;
    search.clear();
    indexed = 0;
    if (open) continueLater();
  };
  replica.subscribe(change => {
    if (change === null) look();
    else follow(change);
  });
  look();
}

/** Those found so far, the best first. */
export function findClients(query: string, limit: number): readonly RowId[] {
  continueLater();
  return search.find(query, limit);
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
/** Grows while the first pass runs, so that what is listed grows with it. */
export const useIndexed = (): number => useSyncExternalStore(subscribe, () => indexed);
