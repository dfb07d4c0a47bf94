/** Many rows of one sheet as columns: how rows lie in a snapshot, in memory and on their way to the window. */
import type { Cell, Row } from '../cell';
import type { ColumnId, RowId, SheetId } from '../id';

/** Every cell; or, where values come again and again, each value once and which of them each row has. */
export type PackedColumn = readonly Cell[] | { readonly values: readonly Cell[]; readonly at: readonly number[] };

/** `columns[c]` holds the cells of `ids` in their order; a missing column is empty throughout. */
export interface PackedRows {
  readonly sheet: SheetId;
  readonly ids: readonly RowId[];
  readonly columns: Readonly<Record<ColumnId, PackedColumn>>;
}

const isPlain = (column: PackedColumn): column is readonly Cell[] => Array.isArray(column);

/** Whether any row fills it. */
export const isFilled = (column: PackedColumn | undefined): boolean =>
  column !== undefined && (isPlain(column) ? column : column.values).some(cell => cell !== null);

export function packedCell(column: PackedColumn | undefined, at: number): Cell {
  if (column === undefined) return null;
  return (isPlain(column) ? column[at] : column.values[column.at[at] ?? -1]) ?? null;
}

export function packRows(sheet: SheetId, rows: readonly Row[]): PackedRows {
  const columns: Record<ColumnId, Cell[]> = {};
  rows.forEach((row, at) => {
    for (const [column, cell] of Object.entries(row.cells)) {
      const cells = (columns[column] ??= new Array<Cell>(rows.length).fill(null));
      cells[at] = cell;
    }
  });
  const packed = Object.entries(columns).map(([column, cells]) => [column, packColumn(cells)] as const);
  return { sheet, ids: rows.map(row => row.id), columns: Object.fromEntries(packed) };
}

/** Texts that come again are written once: a window that reads them keeps one text for many cells. */
function packColumn(cells: readonly Cell[]): PackedColumn {
  const places = new Map<Cell, number>();
  const at: number[] = [];
  for (const cell of cells) {
    const place = places.get(cell) ?? places.size;
    places.set(cell, place);
    at.push(place);
    if (places.size * 2 > cells.length) return cells;
  }
  return { values: [...places.keys()], at };
}
