/** Turns cells into what the canvas paints: the text, its side, and the marks drawn over it. */
import { GridCellKind, type GridCell, type Item, type TextCell, type Theme } from '@glideapps/glide-data-grid';
import { isRaw, type Cell } from '../../shared/cell';
import type { RowId } from '../../shared/id';
import { kinds } from '../../shared/kinds/index';
import type { ShownColumn } from './column-view';
import type { GridFrame } from './grid-frame';
import type { Mark } from './grid-props';
import { cellKey, type GridState } from './grid-state';
import type { GridTheme } from './grid-theme';
import type { TotalText } from './totals';
import { isFound } from './act-find';

/** What is drawn beside the text. */
export interface Paint {
  readonly mark: Mark['tone'] | null;
  readonly tag: string | null;
  readonly note: boolean;
  readonly tier: string | null;
  readonly found: boolean;
  readonly active: boolean;
  /** A number that has no room must not be shown cut: shorter ways to write it, the last being Excel's `#####`. */
  readonly shorter: readonly string[];
}
export interface PaintedCell extends TextCell {
  readonly paint: Paint;
}
export const isPainted = (cell: GridCell): cell is PaintedCell => 'paint' in cell;

export interface CellMaker {
  readonly frame: GridFrame;
  readonly state: GridState;
  readonly theme: GridTheme;
  /** Texts of the totals row by column; null where there is none. */
  readonly totals: ReadonlyMap<string, TotalText> | null;
}

const sides = { start: 'left', end: 'right', center: 'center' } as const;
const noRoom = '#####';

/** Numbers stand on the right; days read from the left as words do. */
export const sideOf = ({ column }: ShownColumn): 'start' | 'end' | 'center' =>
  column.kind === 'date' ? 'start' : kinds[column.kind].align;

const plain = (text: string, part: Partial<TextCell> = {}): TextCell => ({
  kind: GridCellKind.Text,
  data: text,
  displayData: text,
  allowOverlay: false,
  ...part,
});

/** The canvas counts the row numbers as its first column, and the totals as a row behind the last. */
export function cellMaker(maker: CellMaker): (item: Item) => GridCell {
  const { frame } = maker;
  const { size } = frame;
  return ([at, row]) => {
    const col = at - 1;
    if (row >= size.rows) return totalCell(maker, col);
    if (col < 0) return plain(row < size.body ? String(row + 1) : '+', { contentAlign: 'right' });
    const column = frame.columns[col];
    return column === undefined ? plain('') : bodyCell(maker, { column, col, row });
  };
}

function totalCell({ frame, totals, theme }: CellMaker, col: number): GridCell {
  const column = frame.columns[col];
  const themeOverride = { ...theme.aside, textDark: theme.tokens.ink, baseFontStyle: '600 12px' };
  if (column === undefined) return plain('Σ', { contentAlign: 'right', themeOverride });
  const total = totals?.get(column.id);
  const side = sides[sideOf(column)];
  const [fullest, ...shorter] = total ?? [];
  if (fullest === undefined) return plain('', { contentAlign: side, themeOverride });
  const painted: PaintedCell = {
    ...plain(fullest, { contentAlign: side, themeOverride }),
    paint: {
      mark: null,
      tag: null,
      note: false,
      tier: null,
      found: false,
      active: false,
      shorter: [...shorter, noRoom],
    },
  };
  return painted;
}

interface Where {
  readonly column: ShownColumn;
  readonly col: number;
  readonly row: number;
}

/** Called for every cell that comes into sight: it looks up what it must once and makes little. */
function bodyCell({ frame, state, theme }: CellMaker, { column, col, row }: Where): PaintedCell {
  const id = frame.idAt(row);
  const cell = frame.cellIn(row, column.id);
  const refused = id === null || state.refused.size === 0 ? undefined : state.refused.get(cellKey(id, column.id));
  const text = refused?.text ?? frame.shown(cell, column, row);
  const side = sideOf(column);
  const themeOverride = overrideFor(theme, { column, cell, flying: id !== null && frame.isFlying(id, column.id) });
  return {
    kind: GridCellKind.Text,
    data: text,
    displayData: text,
    allowOverlay: false,
    contentAlign: sides[side],
    ...(themeOverride !== null && { themeOverride }),
    paint: {
      ...marksOf(frame, id, column),
      ...((refused !== undefined || isRaw(cell)) && unreadable),
      tier: column.look === 'tier' && typeof cell === 'string' ? cell : null,
      found: state.finding.open && isFound(state.finding.spots, { col, row }),
      active: state.selection.active.col === col && state.selection.active.row === row,
      shorter: side === 'end' && !isRaw(cell) ? hashes : none,
    },
  };
}

const none: readonly string[] = [];
const hashes: readonly string[] = [noRoom];
const unreadable = { mark: 'invalid' } as const;
const unmarked = { mark: null, tag: null, note: false } as const;

function marksOf({ props }: GridFrame, id: RowId | null, column: ShownColumn): Pick<Paint, 'mark' | 'tag' | 'note'> {
  if (id === null || (props.marks === undefined && props.notes === undefined)) return unmarked;
  const mark = props.marks?.(id, column.id) ?? null;
  const note = (props.notes?.of(id, column.id) ?? null) !== null;
  return mark === null && !note ? unmarked : { mark: mark?.tone ?? null, tag: mark?.tag ?? null, note };
}

interface Looks {
  readonly column: ShownColumn;
  readonly cell: Cell;
  readonly flying: boolean;
}

/** The colour of a text; most cells have none of their own, and one costs the canvas a theme of its own. */
function overrideFor({ tokens }: GridTheme, { column, cell, flying }: Looks): Partial<Theme> | null {
  if (flying) return { textDark: tokens.muted };
  if (column.look !== 'gain' || cell === null || isRaw(cell)) return null;
  const sign = Math.sign(Number(cell));
  return sign === 0 ? null : { textDark: sign > 0 ? tokens.up : tokens.down };
}
