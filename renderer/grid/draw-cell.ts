/** Draws what no stock cell has: tier squares, due tags, the line under a doubtful cell, the corner of a note, the ring of the active cell. */
import type { DrawCellCallback, Rectangle } from '@glideapps/glide-data-grid';
import { isPainted, type Paint } from './grid-cells';
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
    if (paint.found) fill(ctx, rect, theme.tokens['warn-soft']);
    if (paint.tier !== null) drawTier(ctx, rect, { theme, text: cell.displayData, tier: paint.tier });
    else if (paint.mark !== null && paint.tag !== null) drawTag(ctx, rect, { theme, text: paint.tag, tone: paint.mark });
    else drawContent();
    drawMark(ctx, rect, { theme, paint });
    if (paint.note) drawNote(ctx, rect, theme.tokens.accent);
    if (paint.active) drawRing(ctx, rect, focused ? theme.tokens.accent : theme.tokens.faint);
  };

type Pen = CanvasRenderingContext2D;

function fill(ctx: Pen, { x, y, width, height }: Rectangle, color: string): void {
  ctx.fillStyle = color;
  ctx.fillRect(x + 1, y + 1, width - 1, height - 1);
}

/** A wavy doubt would be noise: two pixels of colour under the cell say it as the design does; a missing one is dashed. */
function drawMark(ctx: Pen, { x, y, width, height }: Rectangle, { theme, paint }: { theme: GridTheme; paint: Paint }): void {
  if (paint.mark === null || (paint.tag !== null && paint.mark !== 'invalid')) return;
  ctx.fillStyle = theme.tokens[lineOf[paint.mark]];
  if (paint.mark !== 'missing') ctx.fillRect(x + 1, y + height - 2, width - 1, 2);
  else for (let at = x + 4; at < x + width - 4; at += 7) ctx.fillRect(at, y + height - 3, 4, 2);
}

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
  ctx.lineWidth = 1;
}

function pill(ctx: Pen, box: Rectangle, { radius, color }: { radius: number; color: string }): void {
  ctx.fillStyle = color;
  ctx.beginPath();
  ctx.roundRect(box.x, box.y, box.width, box.height, radius);
  ctx.fill();
}

interface Tier {
  readonly theme: GridTheme;
  readonly text: string;
  readonly tier: string;
}

function drawTier(ctx: Pen, { x, y, height }: Rectangle, { theme: { tokens, font }, text, tier }: Tier): void {
  const before = ctx.font;
  ctx.font = `700 11px ${font}`;
  const width = Math.max(20, Math.ceil(ctx.measureText(text).width) + 8);
  const grounds: Readonly<Record<string, string>> = { A: tokens.accent, B: tokens.other };
  pill(ctx, { x: x + 8, y: y + height / 2 - 9, width, height: 18 }, { radius: 4, color: grounds[tier] ?? tokens.faint });
  ctx.fillStyle = tier === 'A' ? tokens['on-accent'] : tokens['on-chip'];
  write(ctx, text, { x: x + 8 + width / 2, y: y + height / 2, align: 'center' });
  ctx.font = before;
}

interface Tag {
  readonly theme: GridTheme;
  readonly text: string;
  readonly tone: keyof typeof tagOf;
}

function drawTag(ctx: Pen, { x, y, height }: Rectangle, { theme: { tokens, font }, text, tone }: Tag): void {
  const before = ctx.font;
  const [ground, ink] = tagOf[tone];
  ctx.font = `12px ${font}`;
  const width = Math.ceil(ctx.measureText(text).width) + 14;
  pill(ctx, { x: x + 7, y: y + height / 2 - 9, width, height: 18 }, { radius: 9, color: tokens[ground] });
  ctx.fillStyle = tokens[ink];
  write(ctx, text, { x: x + 14, y: y + height / 2, align: 'left' });
  ctx.font = before;
}

function write(ctx: Pen, text: string, { x, y, align }: { x: number; y: number; align: CanvasTextAlign }): void {
  const { textAlign, textBaseline } = ctx;
  ctx.textAlign = align;
  ctx.textBaseline = 'middle';
  ctx.fillText(text, x, y + 1);
  ctx.textAlign = textAlign;
  ctx.textBaseline = textBaseline;
}
