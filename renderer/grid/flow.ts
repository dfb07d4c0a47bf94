/** Tab and Enter: along the row and down the column, inside the picked cells if several are, and back to where Tab began. */
import { cellCount, holds, inside, type Box, type Size, type Spot } from './selection';

export interface Step {
  readonly along: 'row' | 'column';
  readonly back: boolean;
}

/** The next cell inside the blocks, going round; `along: 'row'` is Tab, `'column'` is Enter. */
export function nextWithin(boxes: readonly Box[], active: Spot, { along, back }: Step): Spot {
  const here = boxes.findIndex(box => holds(box, active));
  const box = boxes[here];
  if (box === undefined) return active;
  const line = along === 'row' ? box.width : box.height;
  const across = along === 'row' ? active.col - box.x : active.row - box.y;
  const down = along === 'row' ? active.row - box.y : active.col - box.x;
  const at = down * line + across + (back ? -1 : 1);
  if (at >= 0 && at < box.width * box.height) return spotAt(box, at, along);
  const next = boxes[(here + (back ? -1 : 1) + boxes.length) % boxes.length] ?? box;
  return spotAt(next, back ? next.width * next.height - 1 : 0, along);
}

function spotAt(box: Box, at: number, along: 'row' | 'column'): Spot {
  const line = along === 'row' ? box.width : box.height;
  const [across, down] = [at % line, Math.floor(at / line)];
  return along === 'row' ? { col: box.x + across, row: box.y + down } : { col: box.x + down, row: box.y + across };
}

export interface Flow {
  readonly active: Spot;
  /** The column the run of Tabs began in: Enter returns there, one row down, as in Excel. */
  readonly tabFrom: number | null;
}

/** Outside a block: Tab goes on to the next column (and row), Enter to the next row. */
export function nextCell({ active, tabFrom }: Flow, { along, back }: Step, size: Size): Flow {
  const way = back ? -1 : 1;
  if (along === 'column')
    return {
      active: inside({ col: back ? active.col : (tabFrom ?? active.col), row: active.row + way }, size),
      tabFrom: null,
    };
  const col = active.col + way;
  const start = tabFrom ?? active.col;
  if (col >= 0 && col < size.cols) return { active: { col, row: active.row }, tabFrom: start };
  const row = active.row + way;
  if (row < 0 || row >= size.rows) return { active, tabFrom };
  return { active: { col: back ? size.cols - 1 : 0, row }, tabFrom: back ? start : 0 };
}

/** Whether Tab and Enter stay inside what is picked. */
export const flowsWithin = (boxes: readonly Box[]): boolean => cellCount(boxes) > 1;
