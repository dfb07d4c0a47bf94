/** Sends the rows of a book to a window in slices small enough that nobody waits; changes may be announced in between. */
import type { BookNews } from '../shared/contract/book';
import { slices } from './store/line';
import type { RowStore } from './store/row-store';

/**
 * The rows are read while the book lives: one that changes before its turn goes out as it is by then, and one that changes
 * after is told as news. Ends early when `stopped` says so.
 */
export async function streamRows(
  rows: RowStore,
  send: (news: BookNews) => void,
  stopped: () => boolean,
): Promise<void> {
  const breathe = slices();
  for (const slice of rows.slices()) {
    send({ type: 'rows', packed: JSON.stringify(slice) });
    await breathe();
    if (stopped()) return;
  }
}
