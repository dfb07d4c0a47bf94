/** Whose rows are whose: client -> policies, holdings, members... kept as rows come and go. */
import type { Cell, Row } from '../../shared/cell';
import { isRowId, sheetOf, type RowId, type SheetId } from '../../shared/id';
import type { ColumnTable } from './sheet-table';

const none: readonly Row[] = [];
/** The sheets of the grid whose rows are somebody's. */
const ownable: ReadonlySet<SheetId> = new Set(['member', 'policy', 'holding', 'liability']);
const keyOf = (owner: RowId, sheet: SheetId): string => `${sheet}<${owner}`;

export class OwnerIndex {
  readonly #ownerOf = new Map<RowId, RowId>();
  readonly #owned = new Map<SheetId, Map<RowId, Set<RowId>>>();
  readonly #nobodys = new Set<RowId>();
  readonly #cache = new Map<string, readonly Row[]>();

  /** Rows of grids that belong to nobody yet. */
  get nobodys(): ReadonlySet<RowId> {
    return this.#nobodys;
  }

  /** Files a row under its owner cell; anything but a row id owns nothing. */
  put(id: RowId, owner: Cell): void {
    this.drop(id);
    if (typeof owner !== 'string' || !isRowId(owner)) {
      if (ownable.has(sheetOf(id))) this.#nobodys.add(id);
      return;
    }
    const sheet = sheetOf(id);
    const owned = this.#owned.get(sheet) ?? new Map<RowId, Set<RowId>>();
    this.#owned.set(sheet, owned);
    const ids = owned.get(owner);
    if (ids === undefined) owned.set(owner, new Set([id]));
    else ids.add(id);
    this.#ownerOf.set(id, owner);
    this.#forget(sheet, owner);
  }

  drop(id: RowId): void {
    const owner = this.#ownerOf.get(id);
    if (owner === undefined) {
      this.#nobodys.delete(id);
      return;
    }
    const sheet = sheetOf(id);
    this.#owned.get(sheet)?.get(owner)?.delete(id);
    this.#ownerOf.delete(id);
    this.#forget(sheet, owner);
  }

  /** A row's cells moved: lists that hold it are built again when asked for. */
  stir(id: RowId): void {
    const owner = this.#ownerOf.get(id);
    if (owner !== undefined) this.#forget(sheetOf(id), owner);
  }

  #forget(sheet: SheetId, owner: RowId): void {
    if (this.#cache.size > 0) this.#cache.delete(keyOf(owner, sheet));
  }

  /** The rows of a sheet that are this one's, in no order. */
  idsOf(owner: RowId, sheet: SheetId): Iterable<RowId> {
    return this.#owned.get(sheet)?.get(owner) ?? [];
  }

  /** The same array until one of its rows changes, so that a screen can compare it by identity. */
  rowsOf(owner: RowId, table: ColumnTable, get: (id: RowId) => Row | undefined): readonly Row[] {
    const key = keyOf(owner, table.sheet);
    const cached = this.#cache.get(key);
    if (cached !== undefined) return cached;
    const ids = [...this.idsOf(owner, table.sheet)].sort((a, b) => table.indexOf(a) - table.indexOf(b));
    const rows = ids.flatMap(id => get(id) ?? []);
    if (this.#cache.size > 2_000) this.#cache.clear();
    const kept = rows.length === 0 ? none : rows;
    this.#cache.set(key, kept);
    return kept;
  }
}
