/** The values a cell can hold, all JSON. Money is a safe integer of hundredths of the row's currency (of every currency, JPY too). */
import type { ColumnId, RowId } from './id';

/** Text the column's kind could not read: kept exactly as typed, shown marked, never repaired. */
export interface Raw {
  readonly raw: string;
}
export type Cell = null | string | number | boolean | readonly string[] | Raw;

/** A row holds only its filled cells: an absent column is an empty cell. */
export interface Row {
  readonly id: RowId;
  readonly cells: Readonly<Record<ColumnId, Cell>>;
}

export const cellOf = (row: Row, column: ColumnId): Cell => row.cells[column] ?? null;

/** The columns that hold something, of cells still being put together. */
export const filledColumns = (cells: Readonly<Record<ColumnId, Cell>>): readonly ColumnId[] =>
  Object.keys(cells).filter(column => cells[column] !== null);

export const isRaw = (cell: Cell): cell is Raw => typeof cell === 'object' && cell !== null && 'raw' in cell;

/** Equal by value; lists compare in order. */
export function sameCell(a: Cell, b: Cell): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isRaw(a) || isRaw(b)) return isRaw(a) && isRaw(b) && a.raw === b.raw;
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

export const textCell = (row: Row, column: ColumnId): string | null => {
  const cell = cellOf(row, column);
  return typeof cell === 'string' ? cell : null;
};

export const numberCell = (row: Row, column: ColumnId): number | null => {
  const cell = cellOf(row, column);
  return typeof cell === 'number' ? cell : null;
};
