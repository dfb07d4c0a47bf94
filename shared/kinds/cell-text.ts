/** From typed text to a cell and back, whatever the column's kind: nothing typed is ever lost. */
import { isRaw, type Cell } from '../cell';
import type { Problem } from '../problem';
import type { Column } from '../sheets/sheet';
import { kinds } from './index';
import type { ReadContext, ShowContext } from './kind';

/** What cannot be read is kept as typed. */
export function readCell(text: string, column: Column, context: ReadContext): Cell {
  const read = kinds[column.kind].read(text, column, context);
  return read.ok ? read.value : { raw: text };
}

/** Why a raw cell could not be read, found by reading it again; null for a cell that is well, or could be read by now. */
export function readingProblem(cell: Cell, column: Column, context: ReadContext): Problem | null {
  if (!isRaw(cell)) return null;
  const read = kinds[column.kind].read(cell.raw, column, context);
  return read.ok ? null : read.problem;
}

export const showCell = (cell: Cell, column: Column, context: ShowContext): string =>
  kinds[column.kind].show(cell, column, context);

export const editCell = (cell: Cell, column: Column, context: ShowContext): string =>
  kinds[column.kind].edit(cell, column, context);

const standing = (cell: Cell): number => (cell === null ? 2 : isRaw(cell) ? 1 : 0);

/** A comparator for sorting: filled cells in their kind's order, `descending` or not, then raw ones, then empty ones. */
export function orderCells(column: Column, context: ShowContext, descending = false): (a: Cell, b: Cell) => number {
  const order = kinds[column.kind].order(column, context);
  return (a, b) => standing(a) - standing(b) || (descending ? order(b, a) : order(a, b));
}
