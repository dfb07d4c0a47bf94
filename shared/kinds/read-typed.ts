/** Reads a cell of a workbook, which has a type of its own: numbers with their shown text, real days, booleans, errors. */
import type { Cell } from '../cell';
import { fail, ok, type Result } from '../result';
import type { Column } from '../sheets/sheet';
import { dayOfSerial, type SerialEpoch } from '../time/serial-day';
import { readAmount, scaled, type Amount } from './amount';
import { halfWidth } from './blank';
import { decimalOf } from './decimal';
import { canonical, exactNumber, fromBinary, type ExactNumber } from './exact-number';
import { kinds } from './index';
import type { ReadContext } from './kind';
import { hundredthsOf } from './money';
import { fractionOf, meansPercentage } from './percent';

/** `text` is what Excel shows, where the reader of the file knows it. */
export type TypedValue =
  | { readonly type: 'blank' }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'number'; readonly value: number; readonly text?: string; readonly epoch?: SerialEpoch }
  | { readonly type: 'date'; readonly value: string; readonly text?: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'error'; readonly value: string };

/** What the person should be told although the value was read (domain A.6). */
type ReadingNote = 'own-unit' | 'read-as-percentage' | 'rounded';

interface TypedReading {
  readonly cell: Cell;
  readonly note: ReadingNote | null;
}
type Reading = Result<TypedReading>;
type NumberValue = Extract<TypedValue, { type: 'number' }>;

const read = (cell: Cell, note: ReadingNote | null = null): Reading => ok({ cell, note });

/** Past this a binary number no longer holds every digit an identity or account number may have. */
const mostDigits = 15;
/** Serials below are ages, years or counts, not days: 3654 is 1910-01-01; 80000 is 2119. */
const firstSerial = 3_654;
const lastSerial = 80_000;

function readWritten(text: string, column: Column, context: ReadContext): Reading {
  const result = kinds[column.kind].read(text, column, context);
  return result.ok ? read(result.value, noteOn(text, column, context)) : result;
}

/** Why a written number was taken otherwise than it stands: its own unit against the header's, or a bare percentage. */
function noteOn(text: string, column: Column, context: ReadContext): ReadingNote | null {
  if (column.kind !== 'money' && column.kind !== 'decimal' && column.kind !== 'percent') return null;
  if (column.kind === 'percent' && /[%‰]/u.test(halfWidth(text))) return null;
  const amount = readAmount(text);
  if (!amount.ok) return null;
  if (column.kind === 'percent')
    return context.scale === 1 && meansPercentage(amount.value.value) ? 'read-as-percentage' : null;
  return amount.value.namesUnit && context.scale !== 1 ? 'own-unit' : null;
}

/** A format may add a unit or a currency the number does not have (`0"萬"`, `"US$"0`): then the shown text is the meaning. */
function amountShown(value: NumberValue): Amount {
  const plain: Amount = { value: fromBinary(value.value), namesUnit: false, currencies: null };
  const shown = value.text === undefined ? null : readAmount(value.text);
  if (shown === null || !shown.ok) return plain;
  const { currencies, namesUnit } = shown.value;
  const certain = currencies?.length === 1 ? currencies : null;
  if (!namesUnit) return { ...plain, currencies: certain };
  const mantissa = /\d[\d,]*(\.\d+)?/u.exec(halfWidth(value.text ?? ''))?.[0] ?? '';
  const literal = exactNumber(mantissa.replaceAll(',', '')).equals(plain.value.abs());
  return literal ? { ...shown.value, currencies: certain } : { ...plain, currencies: certain };
}

function readMoney(value: NumberValue, context: ReadContext): Reading {
  const amount = amountShown(value);
  const text = value.text ?? String(value.value);
  if (amount.currencies !== null && !amount.currencies.includes(context.currency))
    return fail({ code: 'other-currency', text });
  const exactly = scaled(amount, context.scale);
  const rounded = exactly.toDecimalPlaces(2);
  const hundredths = hundredthsOf(rounded, text);
  if (!hundredths.ok) return hundredths;
  if (!rounded.equals(exactly)) return read(hundredths.value, 'rounded');
  return read(hundredths.value, amount.namesUnit && context.scale !== 1 ? 'own-unit' : null);
}

function readDecimal(value: NumberValue, column: Column, context: ReadContext): Reading {
  const exactly: ExactNumber = scaled(amountShown(value), context.scale);
  const rounded = column.places === undefined || column.places === 0 ? exactly : exactly.toDecimalPlaces(column.places);
  const number = decimalOf(rounded, column, value.text ?? String(value.value));
  return number.ok ? read(number.value, rounded.equals(exactly) ? null : 'rounded') : number;
}

function readPercent(value: NumberValue, context: ReadContext): Reading {
  const number = fromBinary(value.value);
  if (/[%％]/u.test(value.text ?? '')) return read(canonical(number));
  return read(
    canonical(fractionOf(number, context.scale)),
    context.scale === 1 && meansPercentage(number) ? 'read-as-percentage' : null,
  );
}

/** Digits run together (19850220, 740220) before serials, which are five digits; small numbers are ages and are refused. */
function readDate(value: NumberValue, column: Column, context: ReadContext): Reading {
  const text = String(value.value);
  if (Number.isInteger(value.value) && /^(\d{4}|\d{6,8})$/u.test(text)) return readWritten(text, column, context);
  const isSerial = value.value >= firstSerial && value.value <= lastSerial;
  const day = isSerial ? dayOfSerial(value.value, value.epoch ?? 1900) : null;
  return day === null ? fail({ code: 'not-a-date', text: value.text ?? text }) : read(day);
}

/** The shown text where it says the same number (000878, 0912-345-678, 5%); else every digit; never an exponent. */
function wordsOf(value: NumberValue): Result<string> {
  const plain = canonical(fromBinary(value.value));
  if (Number.isInteger(value.value) && plain.replace('-', '').length > mostDigits)
    return fail({ code: 'precision-lost', text: plain });
  const shown = value.text?.trim() ?? '';
  const digits = shown.replace(/\D/gu, '').replace(/^0+/u, '');
  return ok(
    digits !== '' && digits === plain.replace(/\D/gu, '').replace(/^0+/u, '') && !/[,e]/iu.test(shown) ? shown : plain,
  );
}

function readNumber(value: NumberValue, column: Column, context: ReadContext): Reading {
  if (!Number.isFinite(value.value)) return fail({ code: 'not-a-number', text: String(value.value) });
  if (column.kind === 'money') return readMoney(value, context);
  if (column.kind === 'decimal') return readDecimal(value, column, context);
  if (column.kind === 'percent') return readPercent(value, context);
  if (column.kind === 'date') return readDate(value, column, context);
  const words = wordsOf(value);
  return words.ok ? readWritten(words.value, column, context) : words;
}

/** A typed cell as a value of a column, or why not; a text cell is read as if it had been typed. */
export function readTyped(value: TypedValue, column: Column, context: ReadContext): Reading {
  switch (value.type) {
    case 'blank':
      return read(null);
    case 'text':
      return readWritten(value.value, column, context);
    case 'number':
      return readNumber(value, column, context);
    case 'date':
      return column.kind === 'date' ? read(value.value) : readWritten(value.text ?? value.value, column, context);
    case 'boolean':
      return column.kind === 'flag' ? read(value.value) : readWritten(value.value ? 'TRUE' : 'FALSE', column, context);
    case 'error':
      return fail({ code: 'formula-error', text: value.value });
  }
}
