/** Collects what a command means into one change. */
import { cellOf, sameCell, type Cell, type Row } from './cell';
import { nowOf, withCells, type CellChange, type Change, type RowSource } from './change';
import type { ColumnId, RowId } from './id';

/** Reads through to the rows it is built on; editing a cell twice keeps its first `was`, editing it back leaves nothing. */
export class ChangeBuilder {
  readonly #rows: RowSource;
  readonly #added = new Map<RowId, Row>();
  readonly #removed = new Map<RowId, Row>();
  readonly #edited = new Map<RowId, Record<ColumnId, CellChange>>();

  constructor(rows: RowSource) {
    this.#rows = rows;
  }

  get(id: RowId): Row | undefined {
    if (this.#removed.has(id)) return undefined;
    const added = this.#added.get(id);
    if (added !== undefined) return added;
    const row = this.#rows.get(id);
    const edits = this.#edited.get(id);
    return row === undefined || edits === undefined ? row : withCells(row, nowOf(edits));
  }

  add(row: Row): this {
    const cells = Object.fromEntries(Object.entries(row.cells).filter(([, cell]) => cell !== null));
    this.#added.set(row.id, { id: row.id, cells });
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
    if (added !== undefined) {
      this.#added.set(id, withCells(added, { [column]: now }));
      return this;
    }
    const row = this.#rows.get(id);
    if (row === undefined || this.#removed.has(id)) return this;
    const was = cellOf(row, column);
    const cells = { ...this.#edited.get(id) };
    if (sameCell(was, now)) delete cells[column];
    else cells[column] = [was, now];
    if (Object.keys(cells).length === 0) this.#edited.delete(id);
    else this.#edited.set(id, cells);
    return this;
  }

  build(): Change {
    return {
      added: [...this.#added.values()],
      removed: [...this.#removed.values()],
      edited: Object.fromEntries(this.#edited),
    };
  }
}
