/** The rows of a book in memory: packed in columns as the snapshot holds them; a row becomes an object of its own when it is asked for, and stays one when it was changed. */
import type { Cell, Row } from '../../shared/cell';
import { packedCell, packRows, type PackedRows } from '../../shared/contract/packed-rows';
import { sheetOf, type ColumnId, type RowId, type SheetId } from '../../shared/id';

/** Small enough that reading, sending or writing one keeps nobody waiting. */
export const rowsPerSlice = 512;

function unpackRow({ ids, columns }: PackedRows, at: number): Row | undefined {
  const id = ids[at];
  if (id === undefined) return undefined;
  const cells: Record<ColumnId, Cell> = {};
  for (const column in columns) {
    const cell = packedCell(columns[column], at);
    if (cell !== null) cells[column] = cell;
  }
  return { id, cells };
}

export class RowStore {
  readonly #packed: PackedRows[] = [];
  /** Of every packed row that still stands as packed: slice * rowsPerSlice + place in it. */
  readonly #places = new Map<RowId, number>();
  /** How many rows of a slice still stand. */
  readonly #standing: number[] = [];
  readonly #loose: Map<RowId, Row>;

  /** Takes the map over. */
  constructor(rows: Map<RowId, Row> = new Map<RowId, Row>()) {
    this.#loose = rows;
  }

  /** At most `rowsPerSlice` rows of one sheet; the newest of a row counts. */
  take(slice: PackedRows): void {
    const from = this.#packed.length * rowsPerSlice;
    for (const id of slice.ids) this.delete(id);
    slice.ids.forEach((id, at) => this.#places.set(id, from + at));
    this.#packed.push(slice);
    this.#standing.push(slice.ids.length);
  }

  get size(): number {
    return this.#places.size + this.#loose.size;
  }

  has(id: RowId): boolean {
    return this.#places.has(id) || this.#loose.has(id);
  }

  get(id: RowId): Row | undefined {
    const place = this.#places.get(id);
    return place === undefined ? this.#loose.get(id) : this.#at(place);
  }

  set(id: RowId, row: Row): void {
    this.#unpack(id);
    this.#loose.set(id, row);
  }

  delete(id: RowId): boolean {
    return this.#unpack(id) || this.#loose.delete(id);
  }

  *keys(): Generator<RowId> {
    yield* this.#places.keys();
    yield* this.#loose.keys();
  }

  *values(): Generator<Row> {
    for (const place of this.#places.values()) {
      const row = this.#at(place);
      if (row !== undefined) yield row;
    }
    yield* this.#loose.values();
  }

  *[Symbol.iterator](): Generator<[RowId, Row]> {
    for (const row of this.values()) yield [row.id, row];
  }

  /** All rows in slices, each as it stands when its turn comes; one that changes behind the turn comes again at the end. */
  *slices(): Generator<PackedRows> {
    for (const [slice, packed] of this.#packed.entries())
      if (this.#standing[slice] === packed.ids.length) yield packed;
      else if (this.#standing[slice] !== 0) yield packRows(packed.sheet, this.#left(slice, packed));
    const gathered = new Map<SheetId, Row[]>();
    for (const row of this.#loose.values()) {
      const sheet = sheetOf(row.id);
      const rows = gathered.get(sheet) ?? [];
      gathered.set(sheet, rows);
      if (rows.push(row) === rowsPerSlice) yield packRows(sheet, rows.splice(0));
    }
    for (const [sheet, rows] of gathered) if (rows.length > 0) yield packRows(sheet, rows);
  }

  #left(slice: number, { ids }: PackedRows): readonly Row[] {
    const from = slice * rowsPerSlice;
    return ids.flatMap((id, at) => (this.#places.get(id) === from + at ? (this.#at(from + at) ?? []) : []));
  }

  #at(place: number): Row | undefined {
    const packed = this.#packed[Math.floor(place / rowsPerSlice)];
    return packed === undefined ? undefined : unpackRow(packed, place % rowsPerSlice);
  }

  #unpack(id: RowId): boolean {
    const place = this.#places.get(id);
    if (place === undefined) return false;
    this.#places.delete(id);
    const slice = Math.floor(place / rowsPerSlice);
    this.#standing[slice] = (this.#standing[slice] ?? 0) - 1;
    return true;
  }
}
