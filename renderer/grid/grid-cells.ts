/** Turns cells into what the canvas paints: the text, its side, and the marks drawn over it. */
import { GridCellKind, type GridCell, type Item, type TextCell } from '@glideapps/glide-data-grid';
import { isRaw, type Cell } from '../../shared/cell';
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
  const { frame, theme } = maker;
  const { size } = frame;
  return ([at, row]) => {
    const col = at - 1;
    if (row >= size.rows) return totalCell(maker, col);
    if (col < 0)
      return plain(row < size.body ? String(row + 1) : '+', { contentAlign: 'right', themeOverride: theme.aside });
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

function bodyCell({ frame, state, theme }: CellMaker, { column, col, row }: Where): GridCell {
  const spot = { col, row };
  const cell = frame.cellIn(row, column.id);
  const id = frame.idAt(row);
  const refused = id === null || state.refused.size === 0 ? undefined : state.refused.get(cellKey(id, column.id));
  const mark = frame.markAt(spot);
  const { active } = state.selection;
  const text = refused?.text ?? frame.shown(cell, column, row);
  const paint: Paint = {
    mark: refused !== undefined || isRaw(cell) ? 'invalid' : (mark?.tone ?? null),
    tag: mark?.tag ?? null,
    note: frame.noteAt(spot) !== null,
    tier: column.look === 'tier' && typeof cell === 'string' ? cell : null,
    found: state.finding.open && isFound(state.finding.spots, spot),
    active: active.col === col && active.row === row,
    shorter: sideOf(column) === 'end' && !isRaw(cell) ? [noRoom] : [],
  };
  const painted: PaintedCell = {
    ...plain(text, { contentAlign: sides[sideOf(column)] }),
    ...override(theme, { column, cell, flying: id !== null && refused === undefined && frame.isFlying(id, column.id) }),
    paint,
  };
  return painted;
}

interface Looks {
  readonly column: ShownColumn;
  readonly cell: Cell;
  readonly flying: boolean;
}

/** Colour and weight of a text; most cells have none of their own. */
function override({ tokens, strong }: GridTheme, { column, cell, flying }: Looks): Partial<TextCell> {
  if (flying) return { themeOverride: { textDark: tokens.muted } };
  if (column.look === 'strong') return { themeOverride: strong };
  if (column.look !== 'gain' || cell === null || isRaw(cell)) return {};
  const sign = Math.sign(Number(cell));
  return sign === 0 ? {} : { themeOverride: { textDark: sign > 0 ? tokens.up : tokens.down } };
}
