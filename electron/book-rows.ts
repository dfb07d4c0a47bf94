/** The rows of the open book with what planning asks of them: who belongs to whom, and which position comes next. */
import { editedRows, type Change, applyTo } from '../shared/change';
import { textCell, type Cell, type Row } from '../shared/cell';
import type { PlannerRows } from '../shared/commands/planning';
import { packedCell, packRows, type PackedRows } from '../shared/contract/packed-rows';
import { isRowId, sheetIds, sheetOf, type RowId, type SheetId } from '../shared/id';
import { sheetNamed } from '../shared/sheets/index';
import { positionColumn } from '../shared/sheets/sheet';
import { Positions } from './positions';
import { slices } from './store/line';
import { RowStore } from './store/row-store';

type Places = Readonly<Record<'gone' | 'come', Map<SheetId, string[]>>>;

export class BookRows implements PlannerRows {
  readonly all: RowStore;
  readonly #belongings = new Map<RowId, Set<RowId>>();
  readonly #positions = new Map<SheetId, Positions>(sheetIds.map(sheet => [sheet, new Positions()]));

  /** Takes few rows over: only `apply` may change them from then on. */
  constructor(rows: Map<RowId, Row>, store: RowStore = new RowStore(rows)) {
    this.all = store;
    for (const row of rows.values()) this.#enterSlice(packRows(sheetOf(row.id), [row]));
  }

  /** Takes any number of rows over, and notes in slices whose they are. */
  static async of(rows: RowStore): Promise<BookRows> {
    const made = new BookRows(new Map<RowId, Row>(), rows);
    const breathe = slices();
    for (const slice of rows.slices()) {
      made.#enterSlice(slice);
      await breathe();
    }
    return made;
  }

  get(id: RowId): Row | undefined {
    return this.all.get(id);
  }

  /** All of a sheet, in no order. */
  *of(sheet: SheetId): Generator<RowId> {
    for (const id of this.all.keys()) if (sheetOf(id) === sheet) yield id;
  }

  belongings(owner: RowId): Iterable<RowId> {
    return this.#belongings.get(owner) ?? [];
  }

  positionAfter(sheet: SheetId, position: string | null): string | null {
    return this.#positionsOf(sheet).after(position);
  }

  lastPosition(sheet: SheetId): string | null {
    return this.#positionsOf(sheet).last;
  }

  apply(change: Change): void {
    const moving = editedRows(change).filter(id => moves(id, change));
    const places = noPlaces();
    for (const { id } of change.removed) this.#leave(id, places);
    for (const id of moving) this.#leave(id, places);
    applyTo(this.all, change);
    for (const row of change.added) this.#enter(row, places);
    for (const id of moving) this.#enter(this.all.get(id), places);
    this.#place(places);
  }

  #positionsOf(sheet: SheetId): Positions {
    const positions = this.#positions.get(sheet);
    if (positions === undefined) throw new Error(`BookRows: no sheet ${sheet}`);
    return positions;
  }

  #place({ gone, come }: Places): void {
    for (const sheet of new Set([...gone.keys(), ...come.keys()]))
      this.#positionsOf(sheet).change(gone.get(sheet) ?? [], come.get(sheet) ?? []);
  }

  #enterSlice({ sheet, ids, columns }: PackedRows): void {
    const owners = columns[sheetNamed(sheet).owner ?? ''];
    if (owners !== undefined) ids.forEach((id, at) => this.#own(id, packedCell(owners, at)));
    const positions = ids.map((_, at) => packedCell(columns[positionColumn], at));
    this.#positionsOf(sheet).change(
      [],
      positions.filter(position => typeof position === 'string'),
    );
  }

  #own(id: RowId, owner: Cell): void {
    if (typeof owner !== 'string' || !isRowId(owner)) return;
    const belongings = this.#belongings.get(owner);
    if (belongings === undefined) this.#belongings.set(owner, new Set([id]));
    else belongings.add(id);
  }

  #enter(row: Row | undefined, { come }: Places): void {
    if (row === undefined) return;
    this.#own(row.id, ownerOf(row));
    note(come, row);
  }

  #leave(id: RowId, { gone }: Places): void {
    const row = this.all.get(id);
    if (row === undefined) return;
    const owner = ownerOf(row);
    const belongings = owner === null ? undefined : this.#belongings.get(owner);
    if (belongings?.delete(id) === true && belongings.size === 0 && owner !== null) this.#belongings.delete(owner);
    note(gone, row);
  }
}

const noPlaces = (): Places => ({ gone: new Map(), come: new Map() });

function note(places: Map<SheetId, string[]>, row: Row): void {
  const position = textCell(row, positionColumn);
  if (position === null) return;
  const sheet = sheetOf(row.id);
  const positions = places.get(sheet);
  if (positions === undefined) places.set(sheet, [position]);
  else positions.push(position);
}

function moves(id: RowId, change: Change): boolean {
  const edits = change.edited[id] ?? {};
  return positionColumn in edits || (sheetNamed(sheetOf(id)).owner ?? positionColumn) in edits;
}

function ownerOf(row: Row): RowId | null {
  const column = sheetNamed(sheetOf(row.id)).owner;
  const owner = column === null ? null : textCell(row, column);
  return owner !== null && isRowId(owner) ? owner : null;
}
