/** What a change of the book means for files: which attachment rows say something else of theirs than before. */
import type { Row } from '../../shared/cell';
import { editedRows, withCells, type Change, type RowSource } from '../../shared/change';
import { sheetOf, type RowId } from '../../shared/id';
import { placingColumns, standOf, type Stand } from './attachment-places';

/** null: there was, or is, no such row. */
export interface FileMove {
  readonly attachment: RowId;
  readonly was: Stand | null;
  readonly now: Stand | null;
}

const isAttachment = (id: RowId): boolean => sheetOf(id) === 'attachment';

/** In the label of an adding whose files are perhaps the only ones: undone, they stay where they lie. */
export const staysMark = { stays: 1 } as const;

/** Asked when the change is in the rows. What goes with its client stays in that client's folder. */
export function movesIn(change: Change, rows: RowSource, label: string): readonly FileMove[] {
  const moves: FileMove[] = [];
  for (const row of stays(label) ? [] : change.removed.filter(({ id }) => isAttachment(id))) {
    const was = standOf(row);
    if (was.client !== null && rows.get(was.client) !== undefined) moves.push({ attachment: row.id, was, now: null });
  }
  for (const row of change.added.filter(({ id }) => isAttachment(id)))
    moves.push({ attachment: row.id, was: null, now: standOf(row) });
  for (const id of editedRows(change).filter(isAttachment)) {
    const cells = change.edited[id] ?? {};
    const row = rows.get(id);
    if (row === undefined || !placingColumns.some(column => column in cells)) continue;
    moves.push({ attachment: id, was: standOf(before(row, cells)), now: standOf(row) });
  }
  return moves;
}

function stays(label: string): boolean {
  try {
    const said: unknown = JSON.parse(label);
    return typeof said === 'object' && said !== null && 'stays' in said;
  } catch {
    return false;
  }
}

const before = (row: Row, cells: Change['edited'][RowId]): Row =>
  withCells(row, Object.fromEntries(Object.entries(cells).map(([column, [was]]) => [column, was])));
