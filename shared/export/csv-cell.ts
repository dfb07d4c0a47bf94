/** A value of an export as a field of a text file: numbers bare, days as YYYY-MM-DD, shares with their sign, text kept from being a formula. */
import { guarded } from '../formula-guard';
import { numberText } from '../import/raw-table';
import { dayOfSerial } from '../time/serial-day';
import type { FormatId } from './layout';

export function csvCell(value: string | number | null, format: FormatId): string {
  if (value === null) return '';
  return typeof value === 'string' ? quoted(guarded(unescaped(value))) : numberField(value, format);
}

function numberField(value: number, format: FormatId): string {
  if (format === 'day') return dayOfSerial(value, 1900) ?? numberText(value);
  return format === 'percent' || format === 'share' ? `${numberText(value * 100)}%` : numberText(value);
}

/** What a workbook needs escaped (`_x0041_`), a text file does not. */
const unescaped = (text: string): string => text.replaceAll('_x005F_x', '_x');

/** Blanks at an end would be taken for padding. */
const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
