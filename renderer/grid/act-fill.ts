/** Filling: Ctrl+D and Ctrl+R copy, the handle goes on with a series, Delete empties. */
import type { Cell } from '../../shared/cell';
import { writeCells, type Entry } from './act-write';
import type { GridDesk } from './desk';
import { fillSeries } from './fill-series';
import { cellCount, rowsOf, type Box } from './selection';

/** Delete: every picked cell that may be written is emptied. */
export function clearCells(desk: GridDesk): void {
  const { frame } = desk;
  const entries = desk
    .blocks()
    .flatMap(box =>
      rowsOf([box], frame.size).flatMap(row => writableIn(desk, box).map(column => ({ row, column, now: null }))),
    );
  writeCells(desk, entries, { verb: 'clear' });
}

const writableIn = ({ frame }: GridDesk, box: Box): readonly string[] =>
  frame.columns.slice(box.x, box.x + box.width).flatMap(({ id }, at) => (frame.writable(box.x + at) ? [id] : []));

/** Ctrl+D: the first row of the block goes into the rest; a single row takes the one above it. Ctrl+R does the same sideways. */
export function fillFrom(desk: GridDesk, side: 'above' | 'left'): void {
  const { frame } = desk;
  const entries = desk.blocks().flatMap(box => {
    const alone = side === 'above' ? box.height === 1 : box.width === 1;
    const source = (row: number, col: number) =>
      side === 'above' ? { col, row: alone ? box.y - 1 : box.y } : { col: alone ? box.x - 1 : box.x, row };
    return entriesOf(desk, box, (row, col) => {
      const from = source(row, col);
      if (from.row < 0 || from.col < 0 || (from.row === row && from.col === col)) return undefined;
      return side === 'above' ? frame.cellAt(from) : carried(desk, from, { col, row });
    });
  });
  writeCells(desk, entries, { verb: 'fill' });
}

/** A cell in another column: as it is where the kind is the same, else read anew from its text. */
export function carried(
  { frame }: GridDesk,
  from: { col: number; row: number },
  to: { col: number; row: number },
): Cell {
  const [source, target] = [frame.column(from.col), frame.column(to.col)];
  if (source === undefined || target === undefined) return null;
  const sameWords = source.column.kind === target.column.kind && source.column.options === target.column.options;
  return sameWords ? frame.cellAt(from) : frame.read(frame.editText(from), target, to.row).cell;
}

function entriesOf(desk: GridDesk, box: Box, now: (row: number, col: number) => Cell | undefined): Entry[] {
  const entries: Entry[] = [];
  for (let row = box.y; row < box.y + box.height && row < desk.frame.size.rows; row++)
    for (let col = box.x; col < box.x + box.width; col++) {
      const column = desk.frame.column(col);
      if (column === undefined || !desk.frame.writable(col)) continue;
      const cell = now(row, col);
      if (cell !== undefined) entries.push({ row, column: column.id, now: cell });
    }
  return entries;
}

/** The fill handle was drawn from one block to a larger one. */
export function fillByHandle(desk: GridDesk, source: Box, whole: Box): void {
  if (cellCount([source]) === 0) return;
  const down = whole.height > source.height;
  const lines = down ? columnsOfBox(source) : rowsOfBox(source);
  const entries = lines.flatMap(line => seriesIn(desk, { line, source, whole, down }));
  desk.state.set({
    selection: {
      active: { col: source.x, row: source.y },
      anchor: { col: whole.x, row: whole.y },
      corner: { col: whole.x + whole.width - 1, row: whole.y + whole.height - 1 },
      whole: 'cells',
      more: [],
    },
  });
  writeCells(desk, entries, { verb: 'fill' });
}

const columnsOfBox = (box: Box): readonly number[] => Array.from({ length: box.width }, (_, at) => box.x + at);
const rowsOfBox = (box: Box): readonly number[] => Array.from({ length: box.height }, (_, at) => box.y + at);

interface Line {
  readonly line: number;
  readonly source: Box;
  readonly whole: Box;
  readonly down: boolean;
}

function seriesIn({ frame }: GridDesk, { line, source, whole, down }: Line): Entry[] {
  const [start, length] = down ? [source.y, source.height] : [source.x, source.width];
  const [from, end] = down ? [whole.y, whole.y + whole.height] : [whole.x, whole.x + whole.width];
  const spot = (at: number) => (down ? { col: line, row: at } : { col: at, row: line });
  const cells = Array.from({ length }, (_, at) => frame.cellAt(spot(start + at)));
  const kind = frame.column(spot(start).col)?.column.kind ?? 'text';
  const back = from < start;
  const count = back ? start - from : end - (start + length);
  const filled = fillSeries({ cells, kind, count, back });
  return filled.flatMap((now, n) => {
    const { col, row } = spot(back ? start - 1 - n : start + length + n);
    const column = frame.column(col);
    return column === undefined || !frame.writable(col) || row >= frame.size.rows
      ? []
      : [{ row, column: column.id, now }];
  });
}
