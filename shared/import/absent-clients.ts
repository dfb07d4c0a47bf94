/** Clients of the book that a client list no longer names: said to the RM, never deleted for it. */
import type { RowId } from '../id';
import type { Draft } from './draft';
import type { PlannedRow } from './plan-import';

/** `before` are the book's clients; a list that names fewer than half of them is a part list, of which the rest are no news. */
export function absentClients(
  before: readonly RowId[],
  planned: readonly PlannedRow[],
  draft: Pick<Draft, 'tables'>,
): readonly RowId[] {
  if (!draft.tables.some(({ sheet, table }) => sheet === 'client' && table.targets === null)) return [];
  const named = new Set(planned.filter(({ sheet }) => sheet === 'client').map(({ id }) => id));
  const absent = before.filter(id => !named.has(id));
  return absent.length * 2 < before.length ? absent : [];
}
