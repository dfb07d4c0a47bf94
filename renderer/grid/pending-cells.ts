/** Cells on their way to the disk: shown as written until the book answers, with the rows typed into the empty line that have not come back yet. */
import type { Cell } from '../../shared/cell';
import type { ColumnId, RowId } from '../../shared/id';
import { cellKey } from './grid-state';

interface Flight {
  readonly now: Cell;
  readonly turn: number;
}

export class PendingCells {
  readonly #cells = new Map<string, Flight>();
  #ghosts: readonly RowId[] = [];
  #turn = 0;

  /** Rows that are asked for and not here yet, in the order they were typed. */
  get ghosts(): readonly RowId[] {
    return this.#ghosts;
  }

  get size(): number {
    return this.#cells.size;
  }

  /** The value on its way, or undefined if the cell is at rest. */
  get(row: RowId, column: ColumnId): Cell | undefined {
    return this.#cells.size === 0 ? undefined : this.#cells.get(cellKey(row, column))?.now;
  }

  /** Puts cells in flight; the ticket lands exactly these. */
  send(
    cells: readonly { readonly row: RowId; readonly column: ColumnId; readonly now: Cell }[],
    ghosts: readonly RowId[],
  ): number {
    const turn = ++this.#turn;
    for (const { row, column, now } of cells) this.#cells.set(cellKey(row, column), { now, turn });
    if (ghosts.length > 0) this.#ghosts = [...this.#ghosts, ...ghosts];
    return turn;
  }

  /** The book has answered: what a later edit has overtaken stays in flight. */
  land(ticket: number, refusedGhosts: readonly RowId[]): void {
    for (const [key, { turn }] of this.#cells) if (turn === ticket) this.#cells.delete(key);
    if (refusedGhosts.length > 0) this.#ghosts = this.#ghosts.filter(id => !refusedGhosts.includes(id));
  }

  /** Ghosts that have become rows are rows. */
  settle(isHere: (row: RowId) => boolean): void {
    if (this.#ghosts.some(isHere)) this.#ghosts = this.#ghosts.filter(id => !isHere(id));
  }
}
