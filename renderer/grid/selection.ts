/** Where the user is in a grid: one active cell, the block it stands in, and further blocks picked with Ctrl. Counts visible columns and rows. */

export interface Spot {
  readonly col: number;
  readonly row: number;
}
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export type Whole = 'cells' | 'rows' | 'columns' | 'all';

/** The block runs from `anchor` to `corner`; `active` is the one cell of it that is typed into. `whole` widens it to full rows or columns. */
export interface Selection {
  readonly active: Spot;
  readonly anchor: Spot;
  readonly corner: Spot;
  readonly whole: Whole;
  readonly more: readonly Box[];
}
/** `rows` counts the empty line below the last row too, where there is one; `body` does not. */
export interface Size {
  readonly cols: number;
  readonly rows: number;
  readonly body: number;
}

const clamp = (n: number, count: number): number => Math.max(0, Math.min(n, count - 1));

export const inside = (spot: Spot, size: Size): Spot => ({
  col: clamp(spot.col, size.cols),
  row: clamp(spot.row, size.rows),
});

export const select = (active: Spot): Selection => ({
  active,
  anchor: active,
  corner: active,
  whole: 'cells',
  more: [],
});

export const boxBetween = (a: Spot, b: Spot): Box => ({
  x: Math.min(a.col, b.col),
  y: Math.min(a.row, b.row),
  width: Math.abs(a.col - b.col) + 1,
  height: Math.abs(a.row - b.row) + 1,
});

/** The last block picked, full rows and columns widened to the sheet as it stands now. */
export function blockOf({ anchor, corner, whole }: Selection, size: Size): Box {
  const box = boxBetween(inside(anchor, size), inside(corner, size));
  const wide = whole === 'rows' || whole === 'all' ? { x: 0, width: Math.max(1, size.cols) } : {};
  const high = whole === 'columns' || whole === 'all' ? { y: 0, height: Math.max(1, size.body) } : {};
  return { ...box, ...wide, ...high };
}

export const blocksOf = (selection: Selection, size: Size): readonly Box[] => [
  ...selection.more,
  blockOf(selection, size),
];

export const holds = (box: Box, { col, row }: Spot): boolean =>
  col >= box.x && col < box.x + box.width && row >= box.y && row < box.y + box.height;

export const cellCount = (boxes: readonly Box[]): number => boxes.reduce((sum, box) => sum + box.width * box.height, 0);

/** Shift + a move: the block grows from the active cell, which stays. */
export const extendTo = (selection: Selection, corner: Spot, size: Size): Selection => ({
  ...selection,
  anchor: selection.whole === 'cells' ? selection.active : selection.anchor,
  corner: inside(corner, size),
});

/** Ctrl + a click: what was picked stays, a new block starts. */
export const addBlock = (selection: Selection, spot: Spot, size: Size): Selection => ({
  ...select(inside(spot, size)),
  more: blocksOf(selection, size),
});

/** Widens what is picked to full rows or columns; widened both ways it is everything. */
export function widen(selection: Selection, whole: 'rows' | 'columns'): Selection {
  const both = selection.whole !== 'cells' && selection.whole !== whole;
  return { ...selection, whole: both ? 'all' : whole };
}

export const selectAll = (selection: Selection, size: Size): Selection => ({
  active: inside(selection.active, size),
  anchor: { col: 0, row: 0 },
  corner: { col: Math.max(0, size.cols - 1), row: Math.max(0, size.body - 1) },
  whole: 'all',
  more: [],
});

/** The same selection in a sheet that has grown or shrunk. */
export const keepInside = (selection: Selection, size: Size): Selection => ({
  ...selection,
  active: inside(selection.active, size),
  anchor: inside(selection.anchor, size),
  corner: inside(selection.corner, size),
  more: selection.more.filter(box => box.x + box.width <= size.cols && box.y + box.height <= size.rows),
});

/** Rows that the blocks touch, in order and once each, without the empty line. */
export function rowsOf(boxes: readonly Box[], size: Size): readonly number[] {
  const rows = new Set<number>();
  for (const box of boxes) for (let row = box.y; row < Math.min(box.y + box.height, size.body); row++) rows.add(row);
  return [...rows].sort((a, b) => a - b);
}

/** Columns that the blocks touch, in order and once each. */
export function columnsOf(boxes: readonly Box[]): readonly number[] {
  const columns = new Set<number>();
  for (const box of boxes) for (let col = box.x; col < box.x + box.width; col++) columns.add(col);
  return [...columns].sort((a, b) => a - b);
}

/** The header above a cell, as the canvas counts rows. */
export const headerSpot = ({ col }: Spot): Spot => ({ col, row: -1 });
