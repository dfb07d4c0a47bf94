/** Draws a column header: the label on the side of its values, the sort and its rank, a dot for a filter, and the menu sign. */
import type { DrawHeaderCallback } from '@glideapps/glide-data-grid';
import type { ShownColumn } from './column-view';
import { sideOf } from './grid-cells';
import type { GridTheme } from './grid-theme';
import type { SortKey } from './sort-rows';

export interface HeaderParts {
  readonly columns: readonly ShownColumn[];
  readonly sort: readonly SortKey[];
  readonly filtered: ReadonlySet<string>;
  readonly theme: GridTheme;
}

const pad = 8;
const menuWidth = 20;

export const drawHeaderWith =
  ({ columns, sort, filtered, theme: { tokens, font } }: HeaderParts): DrawHeaderCallback =>
  ({ ctx, columnIndex, rect, isHovered, hasSelectedCell }) => {
    const column = columns[columnIndex - 1];
    if (column === undefined) return;
    const { x, y, width, height } = rect;
    const middle = y + height / 2 + 1;
    const at = sort.findIndex(key => key.column === column.id);
    const key = sort[at];
    const signs = `${key === undefined ? '' : key.descending ? '▼' : '▲'}${sort.length > 1 && at >= 0 ? String(at + 1) : ''}`;
    const taken = isHovered || filtered.has(column.id) ? menuWidth : pad;
    ctx.save();
    ctx.textBaseline = 'middle';
    ctx.font = `600 12px ${font}`;
    const signsWidth = signs === '' ? 0 : ctx.measureText(signs).width + 5;
    const room = width - pad - taken - signsWidth;
    const { label, width: labelWidth } = fitted(ctx, column.label, Math.round(room));
    const toRight = sideOf(column) === 'end';
    const start = toRight ? x + width - taken - signsWidth - labelWidth : x + pad;
    ctx.fillStyle = hasSelectedCell ? tokens.accent : tokens.muted;
    ctx.fillText(label, start, middle);
    ctx.fillStyle = tokens.accent;
    if (signs !== '') ctx.fillText(signs, start + labelWidth + 5, middle);
    if (filtered.has(column.id)) funnel(ctx, x + width - 15, middle - 4);
    else if (isHovered) chevron(ctx, { x: x + width - 15, y: middle - 2, color: tokens.muted });
    ctx.restore();
  };

interface Fitted {
  readonly label: string;
  readonly width: number;
}
const fits = new Map<string, Fitted>();
const mostFits = 2_000;

/** Cuts a label that is too long, with an ellipsis; measured once, for headers are drawn with every frame. */
function fitted(ctx: CanvasRenderingContext2D, label: string, room: number): Fitted {
  const key = `${ctx.font} ${room} ${label}`;
  const known = fits.get(key);
  if (known !== undefined) return known;
  const width = (text: string): number => ctx.measureText(text).width;
  let [kept, end] = [label, ''];
  while (kept.length > 1 && width(kept + end) > room) [kept, end] = [kept.slice(0, -1), '…'];
  const found = { label: kept + end, width: width(kept + end) };
  if (fits.size > mostFits) fits.clear();
  fits.set(key, found);
  return found;
}

function funnel(ctx: CanvasRenderingContext2D, x: number, y: number): void {
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x + 9, y);
  ctx.lineTo(x + 5.5, y + 4);
  ctx.lineTo(x + 5.5, y + 8);
  ctx.lineTo(x + 3.5, y + 7);
  ctx.lineTo(x + 3.5, y + 4);
  ctx.closePath();
  ctx.fill();
}

function chevron(ctx: CanvasRenderingContext2D, { x, y, color }: { x: number; y: number; color: string }): void {
  ctx.strokeStyle = color;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x + 4, y + 4);
  ctx.lineTo(x + 8, y);
  ctx.stroke();
}
