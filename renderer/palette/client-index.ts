/** The search index of the open book: built in idle slices, then kept by the changes that are announced, large ones in idle slices, too. */
import { useSyncExternalStore } from 'react';
import { editedRows, type Change } from '../../shared/change';
import { fold } from '../../shared/fold';
import type { RowId } from '../../shared/id';
import { ClientSearch } from '../../shared/search/client-search';
import { pinyinWords } from '../../shared/search/pinyin-words';
import { replica } from '../data/use-book';

const search = new ClientSearch();
/** Clients that are not in the index as they are now: those of a book just opened, and of a large change. */
const pending = new Set<RowId>();
/** Slices done so far. */
let done = 0;
let waiting = false;
const listeners = new Set<() => void>();
/** So many rows are put in at once: by a change, or by a slice in a window that is never idle. */
const few = 50;

const isClient = (id: RowId): boolean => id.startsWith('client:');

function putNow(id: RowId): void {
  pending.delete(id);
  const row = replica.get(id);
  if (row !== undefined) search.put(row);
}

/** As many rows as the browser has time for. */
function slice(deadline: IdleDeadline): void {
  waiting = false;
  let left = few;
  for (const id of pending) {
    if (left-- <= 0 && deadline.timeRemaining() <= 2) break;
    putNow(id);
  }
  done++;
  for (const listener of listeners) listener();
  continueLater();
}

function continueLater(): void {
  if (waiting || pending.size === 0) return;
  waiting = true;
  requestIdleCallback(slice, { timeout: 1_000 });
}

function follow(change: Change): void {
  for (const { id } of change.removed) {
    if (!isClient(id)) continue;
    pending.delete(id);
    search.drop(id);
  }
  const touched = [...change.added.map(({ id }) => id), ...editedRows(change)].filter(isClient);
  if (touched.length <= few) for (const id of touched) putNow(id);
  else
    for (const id of touched) {
      search.drop(id);
      pending.add(id);
    }
  continueLater();
}

/** Variants and readings of characters, read once: now rather than under the first large change. */
function unfoldDictionaries(): void {
  fold('書');
  pinyinWords('書');
}

/** Starts keeping the index; called once. A book that opens or closes begins it anew. */
export function keepClientIndex(): void {
  let open = false;
  requestIdleCallback(unfoldDictionaries);
  const look = (): void => {
    const isOpen = replica.state.is === 'open';
    if (isOpen === open) return;
    open = isOpen;
    search.clear();
    pending.clear();
    if (!open) return;
    for (const id of replica.sheet('client').ids) pending.add(id);
    continueLater();
  };
  replica.subscribe(change => {
    if (change === null) look();
    else follow(change);
  });
  look();
}

/** Those found so far, the best first. */
export function findClients(query: string, limit: number): readonly RowId[] {
  return search.find(query, limit);
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
/** Grows with every slice, so that what is listed grows with it. */
export const useIndexed = (): number => useSyncExternalStore(subscribe, () => done);
