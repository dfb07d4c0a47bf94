/** What a file holds before anybody asks what it means: sheets of typed cells, just as the file types them. */

/** Text is a string. A number keeps its number format where that says more: a date, a share, or digits with leading zeros. */
export type RawCell = string | number | boolean | null | RawShare | RawDigits | RawDay | RawFault;

/** A number shown as a percentage: 0.0525 for 5.25%. */
export interface RawShare {
  readonly type: 'percent';
  readonly number: number;
}
/** A number padded with zeros: `0000000000` shows 0912345678. */
export interface RawDigits {
  readonly type: 'digits';
  readonly number: number;
  readonly text: string;
}
/** A number with a date format, or an ISO date cell: `YYYY-MM-DD`, with `THH:MM:SS` if it has a time of day. */
export interface RawDay {
  readonly type: 'day';
  readonly text: string;
}
/** An error cell (`#REF!`), or a formula whose result the file does not hold. */
export interface RawFault {
  readonly type: 'error' | 'uncached';
  readonly text: string;
}

export interface RawRow {
  /** 1-based, as the spreadsheet program shows it; of a text file the record. */
  readonly at: number;
  /** By column, from 0; shorter than the widest row, holes are null. */
  readonly cells: readonly RawCell[];
  readonly hidden?: true;
}
/** 0-based columns, 1-based rows, both ends included. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold something, in order. */
  readonly rows: readonly RawRow[];
  readonly merges: readonly Area[];
  readonly hiddenColumns: readonly number[];
  /** Serial days count from 1904 (old Mac workbooks). */
  readonly date1904: boolean;
}
export interface RawBook {
  readonly file: string;
  readonly sheets: readonly RawSheet[];
  /** Text files only: how the bytes were read. */
  readonly encoding?: string;
}

/** What a person sees in the cell. */
export function rawText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell.type === 'percent' ? `${numberText(cell.number * 100)}%` : cell.text;
}

/** A double as the 15 digits a spreadsheet shows, without an exponent where that is possible. */
export function numberText(value: number): string {
  const shortest = String(value);
  if (shortest.length <= 15 && !shortest.includes('e')) return shortest;
  const plain = Number(value.toPrecision(15));
  if (Number.isInteger(plain) && Math.abs(plain) < 1e15) return String(plain);
  if (Number.isInteger(plain) && Math.abs(plain) < 1e21)
    return plain.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 15 });
  const text = String(plain);
  return text.includes('e') ? plain.toFixed(15).replace(/\.?0+$/, '') : text;
}

/** A number without sign, unit or format of a share, typed as such or written in a text file; null for anything else. */
export function bareNumber(cell: RawCell | undefined): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' && /^\s*[-+]?\d+(\.\d+)?\s*$/.test(cell) ? Number(cell) : null;
}

export const isBlank = (cell: RawCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** Column letters as the spreadsheet shows them: 0 -> A, 26 -> AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** The time of day of a serial number, '' at midnight. */
export function serialTime(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
  const two = (value: number): string => String(value).padStart(2, '0');
  return seconds === 0
    ? ''
    : `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
