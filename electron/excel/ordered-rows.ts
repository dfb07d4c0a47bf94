/** The rows of a book for writing it out: in the order of the screen, found by owner, with what is known of each column. */
import { textCell, type Row } from '../../shared/cell';
import { isRowId, sheetOf, type ColumnId, type RowId, type SheetId } from '../../shared/id';
import type { BookSource } from '../../shared/analysis/source';
import { sheetNamed } from '../../shared/sheets';
import { positionColumn } from '../../shared/sheets/sheet';

/** The same list every time, so that what was worked out from it is found again. */
const none: readonly Row[] = [];

export class OrderedRows implements BookSource {
  readonly #byId = new Map<RowId, Row>();
  readonly #bySheet = new Map<SheetId, Row[]>();
  readonly #owned = new Map<string, Row[]>();
  readonly #columns = new Map<SheetId, ReadonlyMap<ColumnId, 'filled' | 'cents'>>();

  constructor(rows: Iterable<Row>) {
    for (const row of rows) this.#byId.set(row.id, row);
    const place = (row: Row): string => textCell(row, positionColumn) ?? '';
    const ordered = [...this.#byId.values()].sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
    for (const row of ordered) this.#enter(row, sheetOf(row.id));
  }

  get(id: RowId): Row | undefined {
    return this.#byId.get(id);
  }

  rows(sheet: SheetId): readonly Row[] {
    return this.#bySheet.get(sheet) ?? none;
  }

  owned(owner: RowId, sheet: SheetId): readonly Row[] {
    return this.#owned.get(`${owner} ${sheet}`) ?? none;
  }

  label(id: RowId): string {
    const row = this.#byId.get(id);
    return row === undefined ? id : (textCell(row, sheetNamed(sheetOf(id)).title) ?? id);
  }

  isFilled(sheet: SheetId, column: ColumnId): boolean {
    return this.#columnsOf(sheet).has(column);
  }

  hasCents(sheet: SheetId, column: ColumnId): boolean {
    return this.#columnsOf(sheet).get(column) === 'cents';
  }

  /** The columns that any row fills; found for all at once, since a row names only what it holds. */
  #columnsOf(sheet: SheetId): ReadonlyMap<ColumnId, 'filled' | 'cents'> {
    const known = this.#columns.get(sheet);
    if (known !== undefined) return known;
    const columns = new Map<ColumnId, 'filled' | 'cents'>();
    for (const { cells } of this.rows(sheet))
      for (const column in cells) {
        const cell = cells[column] ?? null;
        if (cell === null) continue;
        if (typeof cell === 'number' && cell % 100 !== 0) columns.set(column, 'cents');
        else if (!columns.has(column)) columns.set(column, 'filled');
      }
    this.#columns.set(sheet, columns);
    return columns;
  }

  #enter(row: Row, sheet: SheetId): void {
    const rows = this.#bySheet.get(sheet);
    if (rows === undefined) this.#bySheet.set(sheet, [row]);
    else rows.push(row);
    const owner = textCell(row, sheetNamed(sheet).owner ?? '');
    if (owner === null || !isRowId(owner)) return;
    const key = `${owner} ${sheet}`;
    const owned = this.#owned.get(key);
    if (owned === undefined) this.#owned.set(key, [row]);
    else owned.push(row);
  }
}
