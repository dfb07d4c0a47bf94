/** Draws what no stock cell has: tier squares, due tags, the line under a doubtful cell, the corner of a note, the ring of the active cell. */
import type { DrawCellCallback, Rectangle } from '@glideapps/glide-data-grid';
import { isPainted, type Paint, type PaintedCell } from './grid-cells';
import type { GridTheme, Token } from './grid-theme';

const lineOf: Readonly<Record<'invalid' | 'due' | 'stale' | 'missing', Token>> = {
  invalid: 'bad',
  due: 'warn',
  stale: 'faint',
  missing: 'warn',
};
const tagOf: Readonly<Record<'invalid' | 'due' | 'stale' | 'missing', readonly [ground: Token, ink: Token]>> = {
  invalid: ['bad-soft', 'bad'],
  due: ['warn-soft', 'warn'],
  stale: ['sunken', 'muted'],
  missing: ['warn-soft', 'warn'],
};

export const drawCellWith =
  (theme: GridTheme, focused: boolean): DrawCellCallback =>
  ({ ctx, cell, rect }, drawContent) => {
    if (!isPainted(cell)) {
      drawContent();
      return;
    }
    const { paint } = cell;
    const text = fitting(ctx, rect, cell);
    if (paint.found) apart(ctx, () => fill(ctx, rect, theme.tokens['warn-soft']));
    if (paint.tier !== null)
      apart(ctx, () => drawTier(ctx, rect, { theme, text: tierText(paint.tier ?? '', text), tier: paint.tier ?? '' }));
    else if (paint.mark !== null && paint.tag !== null) apart(ctx, () => drawTag(ctx, rect, { theme, paint }));
    else if (text === cell.displayData) drawContent();
    else apart(ctx, () => drawShort(ctx, rect, text));
    if (paint.mark === null && !paint.note && !paint.active) return;
    apart(ctx, () => {
      if (paint.active) drawRing(ctx, rect, focused ? theme.tokens.accent : theme.tokens.faint);
      drawMark(ctx, paint.active ? shrunk(rect) : rect, { theme, paint });
      if (paint.note) drawNote(ctx, rect, theme.tokens.accent);
    });
  };

/** The canvas remembers its own colours from cell to cell: ours must leave no trace. */
function apart(ctx: Pen, draw: () => void): void {
  ctx.save();
  draw();
  ctx.restore();
}

const [widestSign, widestPoint] = [8.6, 4.8];
const padding = 16;

/** At least as wide as the text is drawn: digits of one width, with narrow points and commas between. */
function roughWidth(text: string): number {
  let points = 0;
  for (const sign of text) if (sign === ',' || sign === '.') points++;
  return (text.length - points) * widestSign + points * widestPoint;
}

/** The text, or the first shorter one that has room; most cells are known to fit without measuring. */
function fitting(ctx: Pen, { width }: Rectangle, { displayData, paint }: PaintedCell): string {
  const room = width - padding + 4;
  if (paint.shorter.length === 0 || roughWidth(displayData) <= room) return displayData;
  return (
    [displayData, ...paint.shorter].find(text => ctx.measureText(text).width <= room) ??
    paint.shorter.at(-1) ??
    displayData
  );
}

function drawShort(ctx: Pen, { x, y, width, height }: Rectangle, text: string): void {
  write(ctx, text, { x: x + width - padding / 2, y: y + height / 2, align: 'right' });
}

type Pen = CanvasRenderingContext2D;

interface Painting {
  readonly theme: GridTheme;
  readonly paint: Paint;
}

function fill(ctx: Pen, { x, y, width, height }: Rectangle, color: string): void {
  ctx.fillStyle = color;
  ctx.fillRect(x + 1, y + 1, width - 1, height - 1);
}

/** A wavy doubt would be noise: two pixels of colour under the cell say it as the design does; a missing one is dashed. */
function drawMark(ctx: Pen, { x, y, width, height }: Rectangle, { theme, paint }: Painting): void {
  if (paint.mark === null || (paint.tag !== null && paint.mark !== 'invalid')) return;
  ctx.fillStyle = theme.tokens[lineOf[paint.mark]];
  if (paint.mark !== 'missing') ctx.fillRect(x + 1, y + height - 2, width - 1, 2);
  else for (let at = x + 4; at < x + width - 4; at += 7) ctx.fillRect(at, y + height - 3, 4, 2);
}

/** Inside the ring of the active cell. */
const shrunk = ({ x, y, width, height }: Rectangle): Rectangle => ({
  x: x + 2,
  y,
  width: width - 3,
  height: height - 2,
});

function drawNote(ctx: Pen, { x, y, width }: Rectangle, color: string): void {
  ctx.fillStyle = color;
  ctx.beginPath();
  ctx.moveTo(x + width - 7, y + 1);
  ctx.lineTo(x + width, y + 1);
  ctx.lineTo(x + width, y + 8);
  ctx.fill();
}

function drawRing(ctx: Pen, { x, y, width, height }: Rectangle, color: string): void {
  ctx.strokeStyle = color;
  ctx.lineWidth = 2;
  ctx.strokeRect(x + 1.5, y + 1.5, width - 2, height - 2);
}

function pill(ctx: Pen, box: Rectangle, { radius, color }: { radius: number; color: string }): void {
  ctx.fillStyle = color;
  ctx.beginPath();
  ctx.roundRect(box.x, box.y, box.width, box.height, radius);
  ctx.fill();
}

/** The letter alone says it; a bank's own tier says its name. */
const tierText = (tier: string, label: string): string => (tier.length <= 2 ? tier : label);

interface Tier {
  readonly theme: GridTheme;
  readonly text: string;
  readonly tier: string;
}

function drawTier(ctx: Pen, { x, y, height }: Rectangle, { theme: { tokens, font }, text, tier }: Tier): void {
  ctx.font = `700 11px ${font}`;
  const width = Math.max(20, Math.ceil(ctx.measureText(text).width) + 8);
  const grounds: Readonly<Record<string, string>> = { A: tokens.accent, B: tokens.other };
  pill(
    ctx,
    { x: x + 8, y: y + height / 2 - 9, width, height: 18 },
    { radius: 4, color: grounds[tier] ?? tokens.faint },
  );
  ctx.fillStyle = tier === 'A' ? tokens['on-accent'] : tokens['on-chip'];
  write(ctx, text, { x: x + 8 + width / 2, y: y + height / 2, align: 'center' });
}

function drawTag(ctx: Pen, { x, y, height }: Rectangle, { theme: { tokens, font }, paint }: Painting): void {
  const [ground, ink] = tagOf[paint.mark ?? 'due'];
  const text = paint.tag ?? '';
  ctx.font = `12px ${font}`;
  const width = Math.ceil(ctx.measureText(text).width) + 14;
  pill(ctx, { x: x + 7, y: y + height / 2 - 9, width, height: 18 }, { radius: 9, color: tokens[ground] });
  ctx.fillStyle = tokens[ink];
  write(ctx, text, { x: x + 14, y: y + height / 2, align: 'left' });
}

function write(ctx: Pen, text: string, { x, y, align }: { x: number; y: number; align: CanvasTextAlign }): void {
  ctx.textAlign = align;
  ctx.textBaseline = 'middle';
  ctx.fillText(text, x, y + 1);
}
