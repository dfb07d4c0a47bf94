/** Adds an empty client and opens the place to fill it in. */
import { go } from '../place/use-place';
import type { RowId } from '../../shared/id';
import { labelOf, newRowId, run } from './run';
import { replica } from './use-book';

export async function addClient(): Promise<void> {
  const id = newRowId('client');
  const done = await run(
    [{ type: 'add-rows', sheet: 'client', after: null, rows: [{ id, cells: {} }] }],
    labelOf('client-new'),
  );
  if (!done.ok) return;
  await arrival(id);
  go({ page: 'sheet', sheet: 'client', at: { row: id, column: 'name' } });
}

/** The reply and the news of the row come by different ways. */
const arrival = (id: RowId): Promise<void> =>
  new Promise(resolve => {
    if (replica.get(id) !== undefined) return resolve();
    const stop = replica.subscribe(() => {
      if (replica.get(id) === undefined) return;
      stop();
      resolve();
    });
  });
