/** What happened to a book since some entry, as one change, and from it the book as it stood then. */
import { cellOf, sameCell, type Cell, type Row } from '../cell';
import { editedRows, withCells, type CellChange, type Change, type RowSource } from '../change';
import type { ColumnId, RowId } from '../id';

/** Takes changes one after the other and is their squash (C3), in time that grows with them only. */
export class ChangesSince {
  readonly #added = new Map<RowId, Row>();
  readonly #removed = new Map<RowId, Row>();
  readonly #edited = new Map<RowId, Map<ColumnId, CellChange>>();

  take(change: Change): void {
    for (const row of change.removed) this.#remove(row);
    for (const row of change.added) this.#add(row);
    for (const id of editedRows(change))
      for (const [column, edit] of Object.entries(change.edited[id] ?? {})) this.#edit(id, column, edit);
  }

  build(): Change {
    const edited: Record<RowId, Record<ColumnId, CellChange>> = {};
    for (const [id, cells] of this.#edited) if (cells.size > 0) edited[id] = Object.fromEntries(cells);
    return { added: [...this.#added.values()], removed: [...this.#removed.values()], edited };
  }

  #remove(row: Row): void {
    if (this.#added.delete(row.id)) return;
    const edits = this.#edited.get(row.id);
    const was = Object.fromEntries([...(edits ?? [])].map(([column, [before]]) => [column, before]));
    this.#removed.set(row.id, edits === undefined ? row : withCells(row, was));
    this.#edited.delete(row.id);
  }

  /** A row that went and came back is an edited row. */
  #add(row: Row): void {
    const was = this.#removed.get(row.id);
    if (was === undefined) {
      this.#added.set(row.id, row);
      return;
    }
    this.#removed.delete(row.id);
    for (const column of new Set([...Object.keys(was.cells), ...Object.keys(row.cells)]))
      this.#edit(row.id, column, [cellOf(was, column), cellOf(row, column)]);
  }

  #edit(id: RowId, column: ColumnId, [before, now]: CellChange): void {
    const fresh = this.#added.get(id);
    if (fresh !== undefined) {
      this.#added.set(id, withCells(fresh, { [column]: now }));
      return;
    }
    const cells = this.#edited.get(id) ?? new Map<ColumnId, CellChange>();
    const was: Cell = cells.has(column) ? (cells.get(column)?.[0] ?? null) : before;
    if (sameCell(was, now)) cells.delete(column);
    else cells.set(column, [was, now]);
    this.#edited.set(id, cells);
  }
}

/** The book as it stood before a change: nothing but the rows that the change touched is looked at. */
export class RowsBefore implements RowSource {
  readonly #now: ReadonlyMap<RowId, Row>;
  readonly #change: Change;
  readonly #added: ReadonlySet<RowId>;
  readonly #removed: ReadonlyMap<RowId, Row>;

  constructor(now: ReadonlyMap<RowId, Row>, change: Change) {
    this.#now = now;
    this.#change = change;
    this.#added = new Set(change.added.map(({ id }) => id));
    this.#removed = new Map(change.removed.map(row => [row.id, row]));
  }

  get(id: RowId): Row | undefined {
    const gone = this.#removed.get(id);
    if (gone !== undefined) return gone;
    const row = this.#added.has(id) ? undefined : this.#now.get(id);
    return row === undefined ? undefined : this.#before(row);
  }

  *rows(): Generator<Row> {
    for (const row of this.#now.values()) if (!this.#added.has(row.id)) yield this.#before(row);
    yield* this.#removed.values();
  }

  #before(row: Row): Row {
    const edits = this.#change.edited[row.id];
    if (edits === undefined) return row;
    return withCells(row, Object.fromEntries(Object.entries(edits).map(([column, [was]]) => [column, was])));
  }
}
