/**
 * A change is a fact about the book: which rows came, which went, and what each touched cell was and became.
 * It is the journal entry, the broadcast, the undo and the import preview alike.
 *
 * Laws (property-tested, SPEC C1-C4, C20):
 *   C1  invert(invert(c)) = c
 *   C2  apply(apply(rows, c), invert(c)) = rows
 *   C3  apply(rows, squash(a, b)) = apply(apply(rows, a), b)
 *   C4  a change that turns nothing into something else is empty, and squash drops what cancels out
 *   C20 the slices of a change touch different rows and squash to the change
 */
import { cellOf, sameCell, type Cell, type Row } from './cell';
import type { CellRef, ColumnId, RowId } from './id';

export type CellChange = readonly [was: Cell, now: Cell];
export interface Change {
  readonly added: readonly Row[];
  readonly removed: readonly Row[];
  readonly edited: Readonly<Record<RowId, Readonly<Record<ColumnId, CellChange>>>>;
}
/** Anything that can find a row by its id: a Map, the book, a replica. */
export interface RowSource {
  get(id: RowId): Row | undefined;
}

export const noChange: Change = { added: [], removed: [], edited: {} };

export const editedRows = (change: Change): readonly RowId[] => Object.keys(change.edited) as RowId[];

export const isEmpty = (change: Change): boolean =>
  change.added.length === 0 && change.removed.length === 0 && editedRows(change).length === 0;

/** Undo is nothing but this: the same fact read backwards. */
export function invert(change: Change): Change {
  const edited: Record<RowId, Record<ColumnId, CellChange>> = {};
  for (const id of editedRows(change)) {
    const cells: Record<ColumnId, CellChange> = {};
    for (const [column, [was, now]] of Object.entries(change.edited[id] ?? {})) cells[column] = [now, was];
    edited[id] = cells;
  }
  return { added: change.removed, removed: change.added, edited };
}

/** The row with its cells set; a cell set to null is gone. */
export function withCells(row: Row, now: Readonly<Record<ColumnId, Cell>>): Row {
  const cells: Record<ColumnId, Cell> = { ...row.cells };
  for (const [column, cell] of Object.entries(now))
    if (cell === null) delete cells[column];
    else cells[column] = cell;
  return { id: row.id, cells };
}

export const nowOf = (cells: Readonly<Record<ColumnId, CellChange>>): Record<ColumnId, Cell> =>
  Object.fromEntries(Object.entries(cells).map(([column, [, now]]) => [column, now]));

interface RowTaker {
  set(id: RowId, row: Row): unknown;
}

/** Puts a change into a map of rows. Rows it does not know are passed over, so that a journal replays onto a later snapshot. */
export function applyTo(rows: Pick<Map<RowId, Row>, 'get' | 'delete'> & RowTaker, change: Change): void {
  for (const row of change.removed) rows.delete(row.id);
  for (const row of change.added) rows.set(row.id, row);
  for (const id of editedRows(change)) {
    const row = rows.get(id);
    if (row !== undefined) rows.set(id, withCells(row, nowOf(change.edited[id] ?? {})));
  }
}

/** The cells (and rows, as their `id` column) that are no longer what the change says they were: if any, it must not be applied. */
export function staleCells(rows: RowSource, change: Change): readonly CellRef[] {
  const stale: CellRef[] = [];
  for (const row of change.added) if (rows.get(row.id) !== undefined) stale.push({ row: row.id, column: 'id' });
  for (const gone of change.removed) stale.push(...movedCells(rows.get(gone.id), gone));
  for (const id of editedRows(change)) {
    const row = rows.get(id);
    if (row === undefined) stale.push({ row: id, column: 'id' });
    else
      for (const [column, [was]] of Object.entries(change.edited[id] ?? {}))
        if (!sameCell(cellOf(row, column), was)) stale.push({ row: id, column });
  }
  return stale;
}

const movedCells = (row: Row | undefined, expected: Row): readonly CellRef[] =>
  row === undefined
    ? [{ row: expected.id, column: 'id' }]
    : Object.keys(differences(row, expected)).map(column => ({ row: expected.id, column }));

/** The one change that does what `first` then `then` do (C3), given that `then` was planned on the rows `first` left. */
export function squash(first: Change, then: Change): Change {
  const added = new Map(first.added.map(row => [row.id, row]));
  const removed = new Map(first.removed.map(row => [row.id, row]));
  const edited = new Map(editedRows(first).map(id => [id, { ...first.edited[id] }]));
  for (const row of then.removed) {
    if (added.delete(row.id)) continue;
    removed.set(row.id, withCells(row, wasOf(edited.get(row.id) ?? {})));
    edited.delete(row.id);
  }
  for (const row of then.added) {
    const was = removed.get(row.id);
    if (was === undefined || added.has(row.id)) added.set(row.id, row);
    else {
      removed.delete(row.id);
      edited.set(row.id, differences(was, row));
    }
  }
  for (const id of editedRows(then)) {
    const cells = then.edited[id] ?? {};
    const fresh = added.get(id);
    if (fresh !== undefined) added.set(id, withCells(fresh, nowOf(cells)));
    else edited.set(id, chained(edited.get(id) ?? {}, cells));
  }
  const kept = [...edited].filter(([, cells]) => Object.keys(cells).length > 0);
  return { added: [...added.values()], removed: [...removed.values()], edited: Object.fromEntries(kept) };
}

const wasOf = (cells: Readonly<Record<ColumnId, CellChange>>): Record<ColumnId, Cell> =>
  Object.fromEntries(Object.entries(cells).map(([column, [was]]) => [column, was]));

/** The same change in parts of at most so many rows, so that nobody has to write, send or apply a great one at once. */
export function* slicesOf(change: Change, most = 250): Generator<Change> {
  const { removed, added, edited } = change;
  const ids = editedRows(change);
  if (removed.length + added.length + ids.length <= most) {
    yield change;
    return;
  }
  for (let from = 0; from < removed.length; from += most)
    yield { ...noChange, removed: removed.slice(from, from + most) };
  for (let from = 0; from < added.length; from += most) yield { ...noChange, added: added.slice(from, from + most) };
  for (let from = 0; from < ids.length; from += most) {
    const some = ids.slice(from, from + most);
    yield { ...noChange, edited: Object.fromEntries(some.map(id => [id, edited[id] ?? {}])) };
  }
}

/** Per cell, what a row was and became, for the cells that differ. */
export function differences(was: Row, now: Row): Record<ColumnId, CellChange> {
  const columns = new Set([...Object.keys(was.cells), ...Object.keys(now.cells)]);
  const cells: Record<ColumnId, CellChange> = {};
  for (const column of columns)
    if (!sameCell(cellOf(was, column), cellOf(now, column))) cells[column] = [cellOf(was, column), cellOf(now, column)];
  return cells;
}

function chained(
  first: Readonly<Record<ColumnId, CellChange>>,
  then: Readonly<Record<ColumnId, CellChange>>,
): Record<ColumnId, CellChange> {
  const cells: Record<ColumnId, CellChange> = { ...first };
  for (const [column, [between, now]] of Object.entries(then)) {
    const was = first[column]?.[0] ?? (column in first ? null : between);
    if (sameCell(was, now)) delete cells[column];
    else cells[column] = [was, now];
  }
  return cells;
}
