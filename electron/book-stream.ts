/** Sends the rows of a book to a window in slices small enough that nobody waits; changes may be announced in between. */
import type { BookNews } from '../shared/contract/book';
import type { PackedRows } from '../shared/contract/packed-rows';
import { slices } from './store/line';
import type { RowStore } from './store/row-store';

const rowsPerMessage = 1_000;

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
  for (const together of gathered(rows.slices())) {
    send({ type: 'rows', packed: JSON.stringify(together) });
    await breathe();
    if (stopped()) return;
  }
}

/** Every message has its price, whatever is in it: small slices go together. */
function* gathered(slices: Iterable<PackedRows>): Generator<readonly PackedRows[]> {
  let together: PackedRows[] = [];
  let count = 0;
  for (const slice of slices) {
    together.push(slice);
    count += slice.ids.length;
    if (count < rowsPerMessage) continue;
    yield together;
    [together, count] = [[], 0];
  }
  if (together.length > 0) yield together;
}
