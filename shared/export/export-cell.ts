/** A cell of the book as a cell of a workbook: numbers and days with their own type where no digit is lost, else as text. */
import { isRaw, type Cell } from '../cell';
import { editCell } from '../kinds/cell-text';
import type { ShowContext } from '../kinds/kind';
import type { Column } from '../sheets/sheet';
import { isDay } from '../time/day';
import { serialOfDay } from '../time/serial-day';

/** A workbook number keeps 15 digits. */
const keeps = (text: string): boolean => text.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15;

export function exportCell(cell: Cell, column: Column, context: ShowContext): string | number | null {
  if (cell === null) return null;
  if (isRaw(cell)) return plain(cell.raw);
  if (column.kind === 'money' && typeof cell === 'number' && Math.abs(cell) < 1e15) return cell / 100;
  if ((column.kind === 'decimal' || column.kind === 'percent') && typeof cell === 'string' && keeps(cell))
    return Number(cell);
  if (column.kind === 'date' && typeof cell === 'string' && isDay(cell)) return serialOfDay(cell) ?? cell;
  return plain(editCell(cell, column, context));
}

/** Excel's limit of characters in a cell; beyond it a workbook is "repaired". */
const longest = 32_767;
const mark = ' […]';

const forbidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text stays text: what XML cannot hold goes, what Excel would take for an escape (`_x0041_`) is escaped. */
export function plain(text: string): string {
  const clean = text
    .replace(forbidden, '')
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return clean.length > longest ? clean.slice(0, longest - mark.length) + mark : clean;
}
