/** Reads a typed cell of a file as a value of a column: the column decides what a number means, not the number's look. */
import { isRaw, type Cell } from '../cell';
import { kinds } from '../kinds';
import { readAmount } from '../kinds/amount';
import { mostPlaces } from '../kinds/decimal';
import { saysPermanent } from '../kinds/format-words';
import type { ReadContext } from '../kinds/kind';
import type { Problem } from '../problem';
import { fail, ok, type Result } from '../result';
import type { Column } from '../sheets/sheet';
import { dayOfSerial } from '../time/serial-day';
import type { NoteCode } from './note';
import { bareNumber, numberText, rawText, type RawCell } from './raw-table';

export interface RawContext extends ReadContext {
  readonly date1904: boolean;
  /** percent: numbers without a sign or format in this column are fractions (0.035), else percentages (3.5, and 0.9 beside it). */
  readonly fractions: boolean;
}

export interface Read {
  readonly cell: Cell;
  readonly problem: Problem | null;
  readonly note?: NoteCode;
}

/** What cannot be read is kept as the file shows it, with its problem. */
export function readRaw(raw: RawCell, column: Column, context: RawContext): Read {
  if (raw === null || raw === '') return { cell: null, problem: null };
  const damage = damageOf(raw, column);
  if (damage !== null) return { cell: { raw: rawText(raw) }, problem: { code: damage, text: rawText(raw) } };
  const value = valueOf(raw, column, context);
  if (value.ok) return noted(value.value, noteOn(raw, column, context));
  const near = value.problem.code === 'approximate' ? rounded(rawText(raw), column, context) : null;
  if (near !== null) return noted(near, 'approximate');
  const text = rawText(raw);
  return { cell: text.trim() === '' ? null : { raw: text }, problem: value.problem };
}

/**
 * What another program did to the cell is marked, never mended: digits alone that are a telephone number only with a zero before them
 * (Taiwan has nine without it, Chinese area codes ten or eleven), and text that was decoded wrongly once.
 */
function damageOf(raw: RawCell, column: Column): 'zero-lost' | 'damaged-text' | null {
  if (typeof raw === 'string' && raw.includes('\uFFFD')) return 'damaged-text';
  if (column.check !== 'phone' || (typeof raw !== 'number' && typeof raw !== 'string')) return null;
  const digits = typeof raw === 'number' ? numberText(raw) : raw.trim();
  return /^([2-9]\d{8}|10\d{8}|(?!85[23])[2-9]\d{10})$/.test(digits) ? 'zero-lost' : null;
}

const noted = (cell: Cell, note: NoteCode | null): Read =>
  note === null ? { cell, problem: null } : { cell, problem: null, note };

/** A.6: a unit in the cell goes before that of the header, and a bare number above one in a column of shares is a percentage. */
function noteOn(raw: RawCell, column: Column, { scale, fractions }: RawContext): NoteCode | null {
  if (column.kind === 'money' && scale !== 1 && typeof raw === 'string') {
    const amount = readAmount(raw);
    return amount.ok && amount.value.namesUnit ? 'own-unit' : null;
  }
  if (column.kind !== 'percent' || scale !== 1 || fractions) return null;
  const bare = bareNumber(raw);
  return bare !== null && Math.abs(bare) > 1 ? 'share-above-one' : null;
}

/** 約, about: the figure is meant, roughly. A bound (以上, at most) is another thing than a figure and stays as written. */
const about = /^(約|约|大約|大约|大概|近|~|≈|approx\.?|approximately|about|around|circa|c\.)\s*|\s*(左右|上下)$/giu;

function rounded(text: string, column: Column, context: RawContext): Cell {
  const figure = text.normalize('NFKC').trim().replace(about, '');
  const read = figure === '' ? null : kinds[column.kind].read(figure, column, context);
  return read?.ok === true ? read.value : null;
}

/** No figure, day or choice is longer; looking for one in a page of text would be slow. */
const longest = 200;
const prose: ReadonlySet<string> = new Set(['text', 'choices', 'reference']);

const plainDay = /^(19|20)\d\d-\d\d-\d\d$/;

function valueOf(raw: RawCell, column: Column, context: RawContext): Result<Cell> {
  const { read } = kinds[column.kind];
  if (typeof raw === 'string') {
    if (raw.length > longest && !prose.has(column.kind))
      return fail({ code: 'too-long', text: raw.slice(0, longest), limit: longest });
    const bare = column.kind === 'percent' ? bareNumber(raw) : null;
    return bare === null ? read(raw, column, context) : numberValue(bare, column, context);
  }
  if (typeof raw === 'number') return numberValue(raw, column, context);
  if (raw === null) return ok(null);
  if (typeof raw === 'boolean') return read(column.kind === 'flag' ? (raw ? 'Y' : 'N') : rawText(raw), column, context);
  switch (raw.type) {
    case 'error':
    case 'uncached':
      return fail({ code: 'formula-error', text: raw.text });
    case 'percent':
      return column.kind === 'percent' ? ok(numberText(raw.number)) : numberValue(raw.number, column, context);
    case 'digits':
      return column.kind === 'text' ? read(raw.text, column, context) : numberValue(raw.number, column, context);
    case 'day':
      if (column.kind === 'date' && plainDay.test(raw.text)) return ok(raw.text);
      return column.kind === 'date' || column.kind === 'text' || column.kind === 'lunarDate'
        ? read(column.kind === 'date' ? raw.text.slice(0, 10) : raw.text, column, context)
        : fail({ code: 'not-a-number', text: raw.text });
  }
}

/** A double holds 15 digits: an identity number longer than that has lost its end. */
const mostDigits = 15;

/** The usual number, exactly and without a detour through text; null where reading must decide. */
function plainNumber(number: number, column: Column, { scale, fractions }: RawContext): Cell {
  if (column.kind === 'money') {
    const hundredths = number * scale * 100;
    const whole = Math.round(hundredths);
    return Math.abs(hundredths - whole) < 1e-4 && Math.abs(whole) < 1e13 ? whole + 0 : null;
  }
  if (column.kind === 'decimal' && scale === 1 && Math.abs(number) < 1e15) {
    const text = numberText(number + 0);
    const point = text.indexOf('.');
    return point < 0 || text.length - point - 1 <= (column.places ?? mostPlaces) ? text : null;
  }
  return column.kind === 'percent' && scale === 1 && fractions && Math.abs(number) <= 1 ? numberText(number) : null;
}

function numberValue(number: number, column: Column, context: RawContext): Result<Cell> {
  const plain = plainNumber(number, column, context);
  if (plain !== null) return ok(plain);
  const { read } = kinds[column.kind];
  const text = numberText(number);
  switch (column.kind) {
    case 'date':
      return dateNumber(number, column, context);
    case 'percent':
      if (context.scale !== 1) return read(text, column, context);
      return read(context.fractions ? `${numberText(number * 100)}%` : `${text}%`, column, context);
    case 'text':
      return Number.isInteger(number) && Math.abs(number) >= 10 ** mostDigits
        ? fail({ code: 'precision-lost', text })
        : read(text, column, context);
    default:
      return read(text, column, context);
  }
}

/** Serials outside are ages, years, counts or sums, not days: 10000 is 1927-05-18, 80000 is 2119-01-11. */
const firstSerial = 10_000;
const lastSerial = 80_000;

/** Digits run together (20240105, 1030216 of a ROC column) before a serial day, which has five digits; a year is a year. */
function dateNumber(number: number, column: Column, context: RawContext): Result<Cell> {
  const { read } = kinds.date;
  const text = numberText(number);
  if (/^\d{6,7}$/.test(text) && context.years === 'roc') return read(text.padStart(7, '0'), column, context);
  if (/^(\d{4}|\d{6,8})$/.test(text)) return read(text, column, context);
  const isSerial = number >= firstSerial && number <= lastSerial;
  const day = isSerial ? dayOfSerial(number, context.date1904 ? 1904 : 1900) : null;
  return day === null ? fail({ code: 'not-a-date', text }) : ok(day);
}

/** Share of the filled cells that read as this column; 1 where there are none. A year or order not yet decided is no refusal. */
export function agreement(
  cells: readonly RawCell[],
  column: Column,
  context: RawContext & { strict?: boolean },
): number {
  const { strict = false } = context;
  let [filled, good] = [0, 0];
  for (const raw of cells) {
    const { cell, problem } = readRaw(raw, column, context);
    if (cell === null && problem === null) continue;
    filled++;
    if (
      problem === null
        ? !strict || isListed(cell, column)
        : undecided.has(problem.code) || (isRaw(cell) && saysPermanent.test(cell.raw.trim()) && column.kind === 'date')
    )
      good++;
  }
  return filled === 0 ? 1 : good / filled;
}

const undecided: ReadonlySet<string> = new Set([
  'two-digit-year',
  'ambiguous-date',
  'no-such-day',
  'other-currency',
  'too-many-decimals',
  'zero-lost',
  'damaged-text',
  'precision-lost',
]);

/** An open list takes any word; where the header is not plain, only its own count. */
const isListed = (cell: Cell, column: Column): boolean =>
  column.kind !== 'choice' ||
  column.open !== true ||
  (typeof cell === 'string' && column.options?.includes(cell) === true);
