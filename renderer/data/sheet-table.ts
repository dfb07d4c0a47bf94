/** One sheet in memory as columns: 120,000 rows cost a few arrays, not 120,000 objects. Rows live in slots; `order` says which slot stands where. */
import type { Cell, Row } from '../../shared/cell';
import { packedCell, type PackedRows } from '../../shared/contract/packed-rows';
import type { ColumnId, RowId, SheetId } from '../../shared/id';
import { positionColumn } from '../../shared/sheets/sheet';

/** What the grid and the screens may read of a sheet; `at` counts rows in their order. */
export interface SheetTable {
  readonly sheet: SheetId;
  readonly size: number;
  /** Grows with every change of the sheet. */
  readonly version: number;
  readonly ids: readonly RowId[];
  idAt(at: number): RowId;
  /** Where the rows of this owner stand, in their order. */
  ownedAt(owner: RowId): readonly number[];
  /** Where a row stands, or -1. */
  indexOf(id: RowId): number;
  /** The cell as stored or computed. */
  cell(at: number, column: ColumnId): Cell;
  row(at: number): Row;
}

/** Up to so many rows at once are put in or taken out one by one. */
const few = 8;

export class ColumnTable {
  readonly sheet: SheetId;
  version = 0;
  readonly #slots: (RowId | null)[] = [];
  readonly #slotOf = new Map<RowId, number>();
  readonly #columns = new Map<ColumnId, Cell[]>();
  readonly #free: number[] = [];
  readonly #order: number[] = [];
  #places: Int32Array | null = null;
  #ids: readonly RowId[] | null = null;

  constructor(sheet: SheetId) {
    this.sheet = sheet;
  }

  get size(): number {
    return this.#order.length;
  }

  get ids(): readonly RowId[] {
    this.#ids ??= this.#order.map(slot => this.#idOf(slot));
    return this.#ids;
  }

  has(id: RowId): boolean {
    return this.#slotOf.has(id);
  }

  idAt(at: number): RowId {
    return this.#idOf(this.#order[at] ?? -1);
  }

  indexOf(id: RowId): number {
    const slot = this.#slotOf.get(id);
    if (slot === undefined) return -1;
    if (this.#places === null) {
      this.#places = new Int32Array(this.#slots.length).fill(-1);
      for (let at = 0; at < this.#order.length; at++) this.#places[this.#order[at] ?? 0] = at;
    }
    return this.#places[slot] ?? -1;
  }

  stored(id: RowId, column: ColumnId): Cell {
    const slot = this.#slotOf.get(id);
    return slot === undefined ? null : (this.#columns.get(column)?.[slot] ?? null);
  }

  storedAt(at: number, column: ColumnId): Cell {
    return this.#columns.get(column)?.[this.#order[at] ?? -1] ?? null;
  }

  rowOf(id: RowId): Row | undefined {
    const slot = this.#slotOf.get(id);
    if (slot === undefined) return undefined;
    const cells: Record<ColumnId, Cell> = {};
    for (const [column, values] of this.#columns) {
      const cell = values[slot] ?? null;
      if (cell !== null) cells[column] = cell;
    }
    return { id, cells };
  }

  /** Adds or replaces rows that arrive packed; a row that comes in its order costs no search. */
  load(rows: PackedRows): void {
    const slots = rows.ids.map(id => this.#claim(id));
    for (const [column, cells] of Object.entries(rows.columns)) {
      const values = this.#valuesOf(column);
      for (let at = 0; at < slots.length; at++) values[slots[at] ?? 0] = packedCell(cells, at);
    }
    if (this.#follow(slots)) for (const slot of slots) this.#order.push(slot);
    else this.#placeAll(slots);
    this.#touched(true);
  }

  add(...rows: readonly Row[]): void {
    const slots = rows.map(row => {
      const slot = this.#claim(row.id);
      for (const [column, cell] of Object.entries(row.cells)) this.#valuesOf(column)[slot] = cell;
      return slot;
    });
    this.#placeAll(slots);
    this.#touched(true);
  }

  remove(...ids: readonly RowId[]): void {
    const slots = new Set(ids.flatMap(id => this.#slotOf.get(id) ?? []));
    if (slots.size === 0) return;
    this.#unplaceAll(slots);
    for (const slot of slots) {
      for (const values of this.#columns.values()) values[slot] = null;
      this.#slotOf.delete(this.#idOf(slot));
      this.#slots[slot] = null;
      this.#free.push(slot);
    }
    this.#touched(true);
  }

  set(id: RowId, column: ColumnId, cell: Cell): void {
    const slot = this.#slotOf.get(id);
    if (slot === undefined) return;
    const moves = column === positionColumn;
    if (moves) this.#unplace(slot);
    this.#valuesOf(column)[slot] = cell;
    if (moves) this.#place(slot);
    this.#touched(moves);
  }

  #touched(reordered: boolean): void {
    this.version++;
    if (!reordered) return;
    this.#places = null;
    this.#ids = null;
  }

  #idOf(slot: number): RowId {
    const id = this.#slots[slot];
    if (id === undefined || id === null) throw new Error(`ColumnTable ${this.sheet}: slot ${slot} is empty`);
    return id;
  }

  #valuesOf(column: ColumnId): Cell[] {
    let values = this.#columns.get(column);
    if (values === undefined) this.#columns.set(column, (values = []));
    return values;
  }

  #claim(id: RowId): number {
    const known = this.#slotOf.get(id);
    if (known !== undefined) {
      this.#unplace(known);
      for (const values of this.#columns.values()) values[known] = null;
      return known;
    }
    const slot = this.#free.pop() ?? this.#slots.length;
    this.#slots[slot] = id;
    this.#slotOf.set(id, slot);
    return slot;
  }

  #positionOf(slot: number): string {
    const position = this.#columns.get(positionColumn)?.[slot];
    return typeof position === 'string' ? position : '';
  }

  #place(slot: number): void {
    const last = this.#order.at(-1);
    if (last === undefined || !this.#before(slot, last)) this.#order.push(slot);
    else this.#order.splice(this.#rank(slot), 0, slot);
  }

  #unplace(slot: number): void {
    const rank = this.#rank(slot);
    const at = this.#order[rank] === slot ? rank : this.#order.indexOf(slot);
    if (at >= 0) this.#order.splice(at, 1);
  }

  /** Whether these stand in order, and behind all that are placed. */
  #follow(slots: readonly number[]): boolean {
    let before = this.#order.at(-1);
    return slots.every(slot => {
      const follows = before === undefined || this.#before(before, slot);
      before = slot;
      return follows;
    });
  }

  /** Slots that are not placed yet; many cost one pass over what stands between the first and the last of them. */
  #placeAll(slots: readonly number[]): void {
    const sorted = slots.toSorted((a, b) => this.#compare(a, b));
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (first === undefined || last === undefined) return;
    const from = this.#rank(first);
    if (from < this.#order.length && sorted.length <= few) return sorted.forEach(slot => this.#place(slot));
    const rest = this.#order.splice(from);
    const between = [...rest.splice(0, this.#rankIn(rest, last)), ...sorted].sort((a, b) => this.#compare(a, b));
    for (const part of [between, rest]) for (const slot of part) this.#order.push(slot);
  }

  #unplaceAll(slots: ReadonlySet<number>): void {
    if (slots.size <= few) return slots.forEach(slot => this.#unplace(slot));
    let kept = 0;
    for (const slot of this.#order) if (!slots.has(slot)) this.#order[kept++] = slot;
    this.#order.length = kept;
  }

  #compare(a: number, b: number): number {
    return a === b ? 0 : this.#before(a, b) ? -1 : 1;
  }

  #before(a: number, b: number): boolean {
    const [left, right] = [this.#positionOf(a), this.#positionOf(b)];
    return left === right ? this.#idOf(a) < this.#idOf(b) : left < right;
  }

  /** How many placed slots stand before this one. */
  #rank(slot: number): number {
    return this.#rankIn(this.#order, slot);
  }

  #rankIn(order: readonly number[], slot: number): number {
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#before(order[middle] ?? slot, slot)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
