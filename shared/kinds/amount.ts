/** Reads a written number with its sign, separators, units (萬 億 K M) and currency mark; refuses what could mean two things. */
import type { Problem } from '../problem';
import { fail, ok, type Result } from '../result';
import { halfWidth } from './blank';
import { unmarked } from './currency-marks';
import { exactNumber, type ExactNumber } from './exact-number';

export interface Amount {
  /** With the cell's own unit applied, without the header's scale. */
  readonly value: ExactNumber;
  /** The cell named a unit, so that a header's scale must not be applied again. */
  readonly namesUnit: boolean;
  readonly currencies: readonly string[] | null;
}

const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 仟: 1_000, 佰: 100, 拾: 10 };
const myriads: Readonly<Record<string, number>> = { 萬: 1e4, 万: 1e4, 億: 1e8, 亿: 1e8 };
const latin: Readonly<Record<string, number>> = { k: 1e3, w: 1e4, m: 1e6 };
const segment = /([\d.,' ]*\d)\s*(?:([十拾百佰千仟]?)([萬万億亿])|([千仟百佰])|([kwm])(?![a-z]))/giu;
const roughly =
  /[約约近逾餘余]|大概|左右|以上|以下|以內|以内|上下|不到|超過|超过|approx|about|around|[~><≥≤≈]|\+$|up to|at least/iu;

const refusal = (
  code: 'not-a-number' | 'ambiguous-separator' | 'approximate',
  text: string,
): { ok: false; problem: Problem } => fail({ code, text });

/** `1,234.5` and `1234.5`; a comma that does not part thousands, a second point or a blank inside is not guessed at. */
function readPlain(text: string, whole: string): Result<ExactNumber> {
  if (/^(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?$/u.test(text) && /\d/u.test(text))
    return ok(exactNumber(text.replaceAll(',', '')));
  if (/^\d+\.$/u.test(text)) return ok(exactNumber(text.slice(0, -1)));
  return refusal(/^\d[\d.,' ]*$/u.test(text) ? 'ambiguous-separator' : 'not-a-number', whole);
}

/** One or more segments each with a unit, in falling order: `1億2,000萬`. */
function readUnits(text: string, whole: string): Result<ExactNumber> | null {
  const segments = [...text.matchAll(segment)];
  if (segments.length === 0) return null;
  if (segments.map(found => found[0]).join('') !== text.replace(/\s+$/u, '')) return refusal('not-a-number', whole);
  let sum = exactNumber(0);
  let above: ExactNumber | null = null;
  for (const [, digits = '', ten = '', myriad = '', lone = '', letter = ''] of segments) {
    const number = readPlain(digits.trim(), whole);
    if (!number.ok) return number;
    const unit = (tens[ten] ?? 1) * (myriads[myriad] ?? 1) * (tens[lone] ?? 1) * (latin[letter.toLowerCase()] ?? 1);
    const worth: ExactNumber = number.value.times(unit);
    if (above !== null && worth.greaterThanOrEqualTo(above)) return refusal('not-a-number', whole);
    sum = sum.plus(worth);
    above = exactNumber(unit);
  }
  return ok(sum);
}

/** Takes off a sign and brackets around the number: `-5`, `(5)`, `+5`. */
function unsigned(text: string): { readonly rest: string; readonly signs: number; readonly negative: boolean } {
  const bracketed = /^\((.*)\)$/u.exec(text);
  if (bracketed !== null) return { rest: (bracketed[1] ?? '').trim(), signs: 1, negative: true };
  const signed = /^([-−+])\s*(.*)$/u.exec(text);
  if (signed !== null) return { rest: signed[2] ?? '', signs: 1, negative: signed[1] !== '+' };
  return { rest: text, signs: 0, negative: false };
}

/** `whole` is what a problem quotes, where the caller took a part off. */
export function readAmount(text: string, whole = text): Result<Amount> {
  const outer = unsigned(halfWidth(text));
  const marked = unmarked(outer.rest);
  const inner = outer.signs > 0 ? { rest: marked.amount, signs: 0, negative: false } : unsigned(marked.amount);
  const rest = unmarked(inner.rest).amount;
  const units = readUnits(rest, whole);
  const number = units ?? readPlain(rest, whole);
  if (!number.ok) return roughly.test(rest) && /\d/u.test(rest) ? refusal('approximate', whole) : number;
  const value = outer.negative || inner.negative ? number.value.negated() : number.value;
  return ok({ value, namesUnit: units !== null, currencies: marked.currencies });
}

/** The value after the header's scale, which a cell with its own unit does not take. */
export const scaled = (amount: Amount, scale: number): ExactNumber =>
  amount.namesUnit || scale === 1 ? amount.value : amount.value.times(exactNumber(scale));
