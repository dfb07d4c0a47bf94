/** The rows of the open book with what planning asks of them: who belongs to whom, and which position comes next. */
import { editedRows, type Change, applyTo } from '../shared/change';
import { textCell, type Row } from '../shared/cell';
import type { PlannerRows } from '../shared/commands/planning';
import { isRowId, sheetIds, sheetOf, type RowId, type SheetId } from '../shared/id';
import { sheetNamed } from '../shared/sheets/index';
import { positionColumn } from '../shared/sheets/sheet';

export class BookRows implements PlannerRows {
  readonly all: Map<RowId, Row>;
  readonly #belongings = new Map<RowId, Set<RowId>>();
  readonly #positions = new Map<SheetId, string[]>(sheetIds.map(sheet => [sheet, []]));

  /** Takes the map over: only `apply` may change it from then on. */
  constructor(rows: Map<RowId, Row>) {
    this.all = rows;
    for (const row of rows.values()) this.#enter(row);
  }

  get(id: RowId): Row | undefined {
    return this.all.get(id);
  }

  belongings(owner: RowId): Iterable<RowId> {
    return this.#belongings.get(owner) ?? [];
  }

  positionAfter(sheet: SheetId, position: string | null): string | null {
    const positions = this.#positionsOf(sheet);
    return positions[position === null ? 0 : rankAfter(positions, position)] ?? null;
  }

  lastPosition(sheet: SheetId): string | null {
    return this.#positionsOf(sheet).at(-1) ?? null;
  }

  apply(change: Change): void {
    const edited = editedRows(change);
    for (const row of change.removed) this.#leave(this.all.get(row.id));
    for (const id of edited) this.#leave(this.all.get(id));
    applyTo(this.all, change);
    for (const row of change.added) this.#enter(row);
    for (const id of edited) {
      const row = this.all.get(id);
      if (row !== undefined) this.#enter(row);
    }
  }

  #positionsOf(sheet: SheetId): string[] {
    const positions = this.#positions.get(sheet);
    if (positions === undefined) throw new Error(`BookRows: no sheet ${sheet}`);
    return positions;
  }

  #enter(row: Row): void {
    const owner = ownerOf(row);
    if (owner !== null) this.#belongings.set(owner, (this.#belongings.get(owner) ?? new Set()).add(row.id));
    const position = textCell(row, positionColumn);
    if (position === null) return;
    const positions = this.#positionsOf(sheetOf(row.id));
    const last = positions.at(-1);
    if (last === undefined || last <= position) positions.push(position);
    else positions.splice(rankAfter(positions, position), 0, position);
  }

  #leave(row: Row | undefined): void {
    if (row === undefined) return;
    const owner = ownerOf(row);
    if (owner !== null) this.#belongings.get(owner)?.delete(row.id);
    const position = textCell(row, positionColumn);
    if (position === null) return;
    const positions = this.#positionsOf(sheetOf(row.id));
    const at = rankAfter(positions, position) - 1;
    if (positions[at] === position) positions.splice(at, 1);
  }
}

function ownerOf(row: Row): RowId | null {
  const column = sheetNamed(sheetOf(row.id)).owner;
  const owner = column === null ? null : textCell(row, column);
  return owner !== null && isRowId(owner) ? owner : null;
}

/** How many of the sorted positions are not after this one. */
function rankAfter(positions: readonly string[], position: string): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? '') <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
