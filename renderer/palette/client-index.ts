/** The search index of the open book: built in idle slices, then kept by the changes that are announced. */
import { editedRows, type Change } from '../../shared/change';
import type { RowId } from '../../shared/id';
import { ClientSearch } from '../../shared/search/client-search';
import { replica } from '../data/use-book';

const search = new ClientSearch();
/** How far the first pass has come; rows beyond it are not found yet. */
let indexed = 0;
let waiting = false;

const isClient = (id: RowId): boolean => id.startsWith('client:');

function putNow(id: RowId): void {
  const row = replica.get(id);
  if (row !== undefined) search.put(row);
}

/** One slice of the first pass: as many rows as the browser has time for. */
function slice(deadline: IdleDeadline): void {
  waiting = false;
  const { ids } = replica.sheet('client');
  while (indexed < ids.length && deadline.timeRemaining() > 2) {
    const id = ids[indexed++];
    if (id !== undefined) putNow(id);
  }
  continueLater();
}

function continueLater(): void {
  if (waiting || indexed >= replica.sheet('client').size) return;
  waiting = true;
  requestIdleCallback(slice, { timeout: 1_000 });
}

function follow(change: Change): void {
  for (const row of change.removed) if (isClient(row.id)) search.drop(row.id);
  for (const row of change.added) if (isClient(row.id)) search.put(row);
  for (const id of editedRows(change)) if (isClient(id)) putNow(id);
}

/** Starts keeping the index, also of a book that is open already; called once. A book that opens or closes begins it anew. */
export function keepClientIndex(): void {
  let open = false;
  const turn = (): void => {
    const isOpen = replica.state.is === 'open';
    if (isOpen === open) return;
    open = isOpen;
    search.clear();
    indexed = 0;
    if (open) continueLater();
  };
  replica.subscribe(change => (change === null ? turn() : follow(change)));
  turn();
}

/** Those found so far; while the first pass runs, the rest follows as one types on. */
export function findClients(query: string, limit: number): readonly RowId[] {
  continueLater();
  return search.find(query, limit);
}
