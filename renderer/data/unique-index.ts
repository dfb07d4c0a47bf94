/** How often each value of a unique column stands in its sheet; follows changes cell by cell once it is built. */
import { cellOf, type Cell } from '../../shared/cell';
import { editedRows, type Change } from '../../shared/change';
import { sheetOf, type ColumnId, type SheetId } from '../../shared/id';
import type { Replica } from './replica';

export class UniqueIndex {
  readonly #replica: Replica;
  readonly #counts = new Map<string, Map<string, number>>();

  constructor(replica: Replica) {
    this.#replica = replica;
    replica.subscribe(change => this.#follow(change));
  }

  /** Whether another row has this value, too. */
  isTaken(sheet: SheetId, column: ColumnId, value: string): boolean {
    return (this.#of(sheet, column).get(value) ?? 0) > 1;
  }

  #of(sheet: SheetId, column: ColumnId): Map<string, number> {
    const key = `${sheet}.${column}`;
    const known = this.#counts.get(key);
    if (known !== undefined) return known;
    const counts = new Map<string, number>();
    const table = this.#replica.sheet(sheet);
    for (let at = 0; at < table.size; at++) count(counts, table.cell(at, column), 1);
    this.#counts.set(key, counts);
    return counts;
  }

  #follow(change: Change | null): void {
    if (change === null) {
      this.#counts.clear();
      return;
    }
    for (const [key, counts] of this.#counts) {
      const [sheet = '', column = ''] = key.split('.');
      for (const row of change.added) if (sheetOf(row.id) === sheet) count(counts, cellOf(row, column), 1);
      for (const row of change.removed) if (sheetOf(row.id) === sheet) count(counts, cellOf(row, column), -1);
      for (const id of editedRows(change)) {
        const cell = sheetOf(id) === sheet ? change.edited[id]?.[column] : undefined;
        if (cell === undefined) continue;
        count(counts, cell[0], -1);
        count(counts, cell[1], 1);
      }
    }
  }
}

function count(counts: Map<string, number>, cell: Cell, by: number): void {
  if (typeof cell === 'string') counts.set(cell, (counts.get(cell) ?? 0) + by);
}
