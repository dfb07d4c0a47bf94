/** Collects what a command means into one change. */
import { cellOf, sameCell, type Cell, type Row } from './cell';
import { nowOf, withCells, type CellChange, type Change, type RowSource } from './change';
import type { ColumnId, RowId } from './id';

/** Being put together: changed in place, since a paste may set a quarter of a million cells. */
type Filling = Record<ColumnId, Cell>;
type Edits = Record<ColumnId, CellChange>;

/** Reads through to the rows it is built on; editing a cell twice keeps its first `was`, editing it back leaves nothing. */
export class ChangeBuilder {
  readonly #rows: RowSource;
  readonly #added = new Map<RowId, Filling>();
  readonly #removed = new Map<RowId, Row>();
  readonly #edited = new Map<RowId, Edits>();

  constructor(rows: RowSource) {
    this.#rows = rows;
  }

  has(id: RowId): boolean {
    return this.#added.has(id) || (!this.#removed.has(id) && this.#rows.get(id) !== undefined);
  }

  /** The cell as it is by now; null also where there is no such row. */
  cell(id: RowId, column: ColumnId): Cell {
    const added = this.#added.get(id);
    if (added !== undefined) return added[column] ?? null;
    const row = this.#removed.has(id) ? undefined : this.#rows.get(id);
    const edit = this.#edited.get(id)?.[column];
    return edit === undefined ? (row === undefined ? null : cellOf(row, column)) : edit[1];
  }

  /** The whole row as it is by now. */
  get(id: RowId): Row | undefined {
    const added = this.#added.get(id);
    if (added !== undefined) return { id, cells: { ...added } };
    if (this.#removed.has(id)) return undefined;
    const row = this.#rows.get(id);
    const edits = this.#edited.get(id);
    return row === undefined || edits === undefined ? row : withCells(row, nowOf(edits));
  }

  add(row: Row): this {
    this.#added.set(row.id, Object.fromEntries(Object.entries(row.cells).filter(([, cell]) => cell !== null)));
    return this;
  }

  remove(id: RowId): this {
    if (this.#added.delete(id)) return this;
    const row = this.#rows.get(id);
    if (row === undefined) return this;
    this.#edited.delete(id);
    this.#removed.set(id, row);
    return this;
  }

  set(id: RowId, column: ColumnId, now: Cell): this {
    const added = this.#added.get(id);
    const row = added !== undefined || this.#removed.has(id) ? undefined : this.#rows.get(id);
    if (added !== undefined) fill(added, column, now);
    else if (row !== undefined) this.#edit(row, column, now);
    return this;
  }

  #edit(row: Row, column: ColumnId, now: Cell): void {
    const was = cellOf(row, column);
    const edits = this.#edited.get(row.id) ?? {};
    if (sameCell(was, now)) delete edits[column];
    else edits[column] = [was, now];
    this.#edited.set(row.id, edits);
  }

  build(): Change {
    return {
      added: Array.from(this.#added, ([id, cells]) => ({ id, cells })),
      removed: [...this.#removed.values()],
      edited: Object.fromEntries([...this.#edited].filter(([, edits]) => Object.keys(edits).length > 0)),
    };
  }
}

function fill(cells: Filling, column: ColumnId, now: Cell): void {
  if (now === null) delete cells[column];
  else cells[column] = now;
}
