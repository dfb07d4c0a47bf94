/** Whose rows are whose: client -> policies, holdings, members... kept as rows come and go. */
import type { Cell, Row } from '../../shared/cell';
import { isRowId, sheetOf, type RowId, type SheetId } from '../../shared/id';
import type { ColumnTable } from './sheet-table';

const keyOf = (owner: RowId, sheet: SheetId): string => `${sheet}<${owner}`;
const none: readonly Row[] = [];

export class OwnerIndex {
  readonly #ownerOf = new Map<RowId, RowId>();
  readonly #owned = new Map<string, Set<RowId>>();
  readonly #cache = new Map<string, readonly Row[]>();

  /** Files a row under its owner cell; anything but a row id owns nothing. */
  put(id: RowId, owner: Cell): void {
    this.drop(id);
    if (typeof owner !== 'string' || !isRowId(owner)) return;
    const key = keyOf(owner, sheetOf(id));
    const ids = this.#owned.get(key) ?? new Set<RowId>();
    this.#owned.set(key, ids.add(id));
    this.#ownerOf.set(id, owner);
    this.#cache.delete(key);
  }

  drop(id: RowId): void {
    const owner = this.#ownerOf.get(id);
    if (owner === undefined) return;
    const key = keyOf(owner, sheetOf(id));
    this.#owned.get(key)?.delete(id);
    this.#ownerOf.delete(id);
    this.#cache.delete(key);
  }

  /** A row's cells moved: lists that hold it are built again when asked for. */
  stir(id: RowId): void {
    const owner = this.#ownerOf.get(id);
    if (owner !== undefined) this.#cache.delete(keyOf(owner, sheetOf(id)));
  }

  /** The same array until one of its rows changes, so that a screen can compare it by identity. */
  rowsOf(owner: RowId, table: ColumnTable, get: (id: RowId) => Row | undefined): readonly Row[] {
    const key = keyOf(owner, table.sheet);
    const cached = this.#cache.get(key);
    if (cached !== undefined) return cached;
    const ids = [...(this.#owned.get(key) ?? [])].sort((a, b) => table.indexOf(a) - table.indexOf(b));
    const rows = ids.flatMap(id => get(id) ?? []);
    if (this.#cache.size > 2_000) this.#cache.clear();
    const kept = rows.length === 0 ? none : rows;
    this.#cache.set(key, kept);
    return kept;
  }
}
