/** The book as the window knows it: what main announced, in columns. It never changes a cell by itself. */
import { editedRows, noChange, type Change } from '../../shared/change';
import type { Cell, Row } from '../../shared/cell';
import { computedCell } from '../../shared/analysis/computed';
import type { BookSource, Standing } from '../../shared/analysis/source';
import { standingOf } from '../../shared/analysis/standing';
import type { BookInfo, BookNews } from '../../shared/contract/book';
import { packedCell, type PackedRows } from '../../shared/contract/packed-rows';
import { isRowId, sheetIds, sheetOf, type ColumnId, type RowId, type SheetId } from '../../shared/id';
import type { Problem } from '../../shared/problem';
import { sheetNamed } from '../../shared/sheets/index';
import { OwnerIndex } from './owner-index';
import { ColumnTable, type SheetTable } from './sheet-table';

export type BookState =
  | { readonly is: 'none' }
  | { readonly is: 'loading'; readonly book: BookInfo; readonly loaded: number; readonly total: number }
  | { readonly is: 'open'; readonly book: BookInfo };

export interface HistoryState {
  readonly undo: string | null;
  readonly redo: string | null;
}
/** Told after every announced change, with the rows it touched; null = anything may have changed. */
export type ReplicaListener = (change: Change | null) => void;

const nothing: HistoryState = { undo: null, redo: null };

export class Replica implements BookSource {
  state: BookState = { is: 'none' };
  history: HistoryState = nothing;
  trouble: Problem | null = null;
  /** Grows with every piece of news. */
  version = 0;
  #tables = emptyTables();
  #owners = new OwnerIndex();
  readonly #rowCache = new Map<RowId, Row>();
  readonly #computed = new Map<RowId, Map<ColumnId, Cell>>();
  readonly #listeners = new Set<ReplicaListener>();
  #standing: Standing | null = null;
  #today: string;

  constructor(today: string) {
    this.#today = today;
  }

  subscribe = (listener: ReplicaListener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get today(): string {
    return this.#today;
  }

  /** The clock passed midnight: everything that counts days is computed anew. */
  set today(day: string) {
    if (day === this.#today) return;
    this.#today = day;
    this.#forgetComputed();
    this.#tell(null);
  }

  get standing(): Standing {
    this.#standing ??= standingOf(this, this.#today);
    return this.#standing;
  }

  hear(news: BookNews): void {
    const change = news.type === 'changed' ? (JSON.parse(news.packed) as Change) : null;
    if (change !== null) this.#apply(change);
    else if (news.type === 'opened') this.#start(news.book, news.total);
    else if (news.type === 'rows')
      for (const rows of JSON.parse(news.packed) as readonly PackedRows[]) this.#load(rows);
    else if (news.type === 'ready') this.#ready();
    else if (news.type === 'history') this.history = { undo: news.undo, redo: news.redo };
    else if (news.type === 'trouble') this.trouble = news.problem;
    else this.#close();
    this.#tell(news.type === 'history' || news.type === 'trouble' ? noChange : change);
  }

  get(id: RowId): Row | undefined {
    const cached = this.#rowCache.get(id);
    if (cached !== undefined) return cached;
    const row = this.#tables[sheetOf(id)].rowOf(id);
    if (row !== undefined) this.#rowCache.set(id, row);
    if (this.#rowCache.size > 5_000) this.#rowCache.clear();
    return row;
  }

  /** Rows that have no client yet. */
  get nobodys(): ReadonlySet<RowId> {
    return this.#owners.nobodys;
  }

  owned(owner: RowId, sheet: SheetId): readonly Row[] {
    return this.#owners.rowsOf(owner, this.#tables[sheet], id => this.get(id));
  }

  *rows(sheet: SheetId): Iterable<Row> {
    const table = this.#tables[sheet];
    for (const id of table.ids) {
      const row = table.rowOf(id);
      if (row !== undefined) yield row;
    }
  }

  sheetVersion(sheet: SheetId): number {
    return this.#tables[sheet].version;
  }

  sheet(sheet: SheetId): SheetTable {
    return this.#views[sheet];
  }

  /** A cell of a row, stored or computed. */
  cell(id: RowId, column: ColumnId): Cell {
    const sheet = sheetOf(id);
    if (sheetNamed(sheet).columns[column]?.computed !== true) return this.#tables[sheet].stored(id, column);
    let cells = this.#computed.get(id);
    if (cells === undefined) this.#computed.set(id, (cells = new Map<ColumnId, Cell>()));
    const known = cells.get(column);
    if (known !== undefined) return known;
    const row = this.get(id);
    const cell = row === undefined ? null : computedCell({ row, sheet, column, source: this, standing: this.standing });
    cells.set(column, cell);
    return cell;
  }

  #views = this.#makeViews();

  #makeViews(): Record<SheetId, SheetTable> {
    const views = sheetIds.map(sheet => [sheet, this.#viewOf(sheet)] as const);
    return Object.fromEntries(views) as Record<SheetId, SheetTable>;
  }

  #viewOf(sheet: SheetId): SheetTable {
    const table = () => this.#tables[sheet];
    const computed = new Set(
      Object.entries(sheetNamed(sheet).columns).flatMap(([id, column]) => (column.computed ? [id] : [])),
    );
    return {
      sheet,
      get size() {
        return table().size;
      },
      get version() {
        return table().version;
      },
      get ids() {
        return table().ids;
      },
      idAt: at => table().idAt(at),
      ownedAt: owner => Array.from(this.#owners.idsOf(owner, sheet), id => table().indexOf(id)).sort((a, b) => a - b),
      indexOf: id => table().indexOf(id),
      cell: (at, column) => (computed.has(column) ? this.cell(table().idAt(at), column) : table().storedAt(at, column)),
      row: at => {
        const row = this.get(table().idAt(at));
        if (row === undefined) throw new Error(`replica: no row at ${at} of ${sheet}`);
        return row;
      },
    };
  }

  #start(book: BookInfo, total: number): void {
    this.#reset();
    this.state = { is: 'loading', book, loaded: 0, total };
  }

  #load(rows: PackedRows): void {
    this.#tables[rows.sheet].load(rows);
    const owner = sheetNamed(rows.sheet).owner;
    if (owner !== null) rows.ids.forEach((id, at) => this.#owners.put(id, packedCell(rows.columns[owner], at)));
    if (rows.sheet === 'rate' || rows.sheet === 'setting') this.#forgetComputed();
    if (this.state.is === 'loading') this.state = { ...this.state, loaded: this.state.loaded + rows.ids.length };
  }

  #ready(): void {
    if (this.state.is === 'loading') this.state = { is: 'open', book: this.state.book };
    this.#forgetComputed();
  }

  #close(): void {
    this.#reset();
    this.state = { is: 'none' };
  }

  #reset(): void {
    const before = this.#tables;
    this.#tables = emptyTables();
    for (const sheet of sheetIds) this.#tables[sheet].version = before[sheet].version + 1;
    this.#owners = new OwnerIndex();
    this.#rowCache.clear();
    this.#forgetComputed();
    this.history = nothing;
    this.trouble = null;
  }

  #forgetComputed(): void {
    this.#computed.clear();
    this.#standing = null;
  }

  #apply(change: Change): void {
    for (const row of change.removed) this.#forget(row.id);
    for (const [sheet, rows] of bySheet(change.removed)) this.#tables[sheet].remove(...rows.map(({ id }) => id));
    for (const row of change.removed) this.#owners.drop(row.id);
    for (const [sheet, rows] of bySheet(change.added)) {
      this.#tables[sheet].add(...rows);
      const owner = sheetNamed(sheet).owner;
      if (owner !== null) for (const row of rows) this.#owners.put(row.id, row.cells[owner] ?? null);
    }
    for (const row of change.added) this.#forget(row.id);
    for (const id of editedRows(change)) this.#edit(id, change);
  }

  #edit(id: RowId, change: Change): void {
    const sheet = sheetOf(id);
    this.#forget(id);
    for (const [column, [, now]] of Object.entries(change.edited[id] ?? {})) {
      this.#tables[sheet].set(id, column, now);
      if (column === sheetNamed(sheet).owner) this.#owners.put(id, now);
    }
    this.#forget(id);
  }

  /** Drops what was worked out from a row: its own figures, and its client's. */
  #forget(id: RowId): void {
    const sheet = sheetOf(id);
    this.#rowCache.delete(id);
    this.#computed.delete(id);
    this.#owners.stir(id);
    const owner = sheetNamed(sheet).owner;
    const client = owner === null ? null : this.#tables[sheet].stored(id, owner);
    if (typeof client === 'string' && isRowId(client)) this.#computed.delete(client);
    if (sheet === 'rate' || sheet === 'setting') this.#forgetComputed();
  }

  #tell(change: Change | null): void {
    this.version++;
    for (const listener of this.#listeners) listener(change);
  }
}

function bySheet(rows: readonly Row[]): ReadonlyMap<SheetId, readonly Row[]> {
  const sheets = new Map<SheetId, Row[]>();
  for (const row of rows) {
    const sheet = sheetOf(row.id);
    const known = sheets.get(sheet);
    if (known === undefined) sheets.set(sheet, [row]);
    else known.push(row);
  }
  return sheets;
}

const emptyTables = (): Record<SheetId, ColumnTable> =>
  Object.fromEntries(sheetIds.map(sheet => [sheet, new ColumnTable(sheet)])) as Record<SheetId, ColumnTable>;
