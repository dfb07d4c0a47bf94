/** The search index of the open book: built in idle slices, then kept by the changes that are announced, large ones in idle slices, too. */
import { useSyncExternalStore } from 'react';
import { editedRows, type Change } from '../../shared/change';
import { cellOf } from '../../shared/cell';
import { fold } from '../../shared/fold';
import { isRowId, sheetOf, type RowId } from '../../shared/id';
import { answers, ClientSearch } from '../../shared/search/client-search';
import { furtherWords, searchedSheets, type FurtherSource, type FurtherWord } from '../../shared/search/further-words';
import { pinyinWords } from '../../shared/search/pinyin-words';
import { sheetNamed } from '../../shared/sheets/index';
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

/** Files in the trash are nobody's any more. */
const isThere = (id: RowId): boolean => sheetOf(id) !== 'attachment' || replica.cell(id, 'removed') === null;

const words: FurtherSource = {
  rows: function* (client, sheet) {
    if (sheet === 'client') yield client;
    else
      for (const at of replica.sheet(sheet).ownedAt(client)) {
        const id = replica.sheet(sheet).idAt(at);
        if (isThere(id)) yield id;
      }
  },
  cell: (row, column) => replica.cell(row, column),
};

function putNow(id: RowId): void {
  pending.delete(id);
  const row = replica.get(id);
  if (row !== undefined) search.put(row, furtherWords(id, words));
}

/** The client itself, or whose row it is, as far as that makes a client be found. */
function clientsOf(id: RowId, ...owners: readonly unknown[]): readonly RowId[] {
  const sheet = sheetOf(id);
  if (!searchedSheets.has(sheet)) return [];
  return sheet === 'client'
    ? [id]
    : owners.flatMap(owner => (typeof owner === 'string' && isRowId(owner) ? [owner] : []));
}

/** Whose words a change touches; a row that changes hands touches two. */
function touchedBy(change: Change): ReadonlySet<RowId> {
  const touched = new Set<RowId>();
  const touch = (ids: readonly RowId[]): void => ids.forEach(id => touched.add(id));
  for (const row of [...change.added, ...change.removed])
    touch(clientsOf(row.id, cellOf(row, sheetNamed(sheetOf(row.id)).owner ?? '')));
  for (const id of editedRows(change)) {
    const owner = sheetNamed(sheetOf(id)).owner ?? '';
    touch(
      clientsOf(
        id,
        replica.sheet(sheetOf(id)).indexOf(id) < 0 ? null : replica.cell(id, owner),
        change.edited[id]?.[owner]?.[0],
      ),
    );
  }
  return touched;
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
  const gone = new Set(change.removed.map(({ id }) => id));
  for (const id of gone) {
    pending.delete(id);
    search.drop(id);
  }
  const touched = [...touchedBy(change)].filter(id => !gone.has(id));
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

/** What of a client answers the query, where it is not their name, number or telephone. */
export function whyFound(client: RowId, query: string): FurtherWord | null {
  const [part] = search.unnamed(client, query);
  if (part === undefined) return null;
  for (const word of furtherWords(client, words)) if (answers(word, part)) return word;
  return null;
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
/** Grows with every slice, so that what is listed grows with it. */
export const useIndexed = (): number => useSyncExternalStore(subscribe, () => done);
