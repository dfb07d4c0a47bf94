/** Adds an empty client and opens the place to fill it in. */
import { go } from '../place/use-place';
import { labelOf, newRowId, run } from './run';

export async function addClient(): Promise<void> {
  const id = newRowId('client');
  const done = await run([{ type: 'add-rows', sheet: 'client', after: null, rows: [{ id, cells: {} }] }], labelOf('client-new'));
  if (done.ok) go({ page: 'sheet', sheet: 'client', at: { row: id, column: 'name' } });
}
