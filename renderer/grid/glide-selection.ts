/** Our selection as the canvas draws it, and the canvas's (a mouse drag) as ours. The canvas's first column is the row numbers. */
import { CompactSelection, type GridSelection } from '@glideapps/glide-data-grid';
import { blockOf, inside, type Box, type Selection, type Size, type Spot } from './selection';

const right = (box: Box): Box => ({ ...box, x: box.x + 1 });

export function toGlide(selection: Selection, size: Size): GridSelection {
  const { col, row } = inside(selection.active, size);
  return {
    current: { cell: [col + 1, row], range: right(blockOf(selection, size)), rangeStack: selection.more.map(right) },
    columns: CompactSelection.empty(),
    rows: CompactSelection.empty(),
  };
}

/** Null if nothing was picked. A drag that begins on the row numbers picks whole rows, as long as it stays on them. */
export function fromGlide({ current }: GridSelection, before: Selection, size: Size): Selection | null {
  if (current === undefined) return null;
  const [at, row] = current.cell;
  const { range } = current;
  const onNumbers = range.x === 0 && (at === 0 || before.whole === 'rows');
  const whole = onNumbers ? 'rows' : 'cells';
  const anchor = inside({ col: Math.max(0, at - 1), row }, size);
  const corner = inside({ col: farSide(range.x, range.width, at) - 1, row: farSide(range.y, range.height, row) }, size);
  const more = current.rangeStack.map(box => left(box)).filter(box => box.width > 0);
  return { active: anchor, anchor, corner, whole, more };
}

/** The end of a span that lies away from where it began. */
const farSide = (start: number, length: number, from: number): number => (from === start ? start + length - 1 : start);

const left = (box: Box): Box => (box.x === 0 ? { ...box, x: 0, width: box.width - 1 } : { ...box, x: box.x - 1 });

export interface HeaderPick {
  readonly col: number;
  readonly shift: boolean;
  readonly ctrl: boolean;
}

/** A click on a header: the column, from the last one with Shift, one more with Ctrl. */
export function pickColumn(selection: Selection, { col, shift, ctrl }: HeaderPick, size: Size): Selection {
  const spot: Spot = { col, row: 0 };
  if (shift) return { ...selection, whole: 'columns', corner: spot };
  const more = ctrl ? [...selection.more, blockOf(selection, size)] : [];
  return { active: spot, anchor: spot, corner: spot, whole: 'columns', more };
}
