/** Reads the ways people write a day (domain A.6): western and ROC years, any separator, digits run together, English months. */
import { fail, ok, type Result } from '../result';
import type { Column } from '../sheets/sheet';
import { dayOf, daysInMonth, isReal, mustParts, type DayParts } from '../time/day';
import { westernYear } from '../time/roc';
import { halfWidth } from './blank';
import { saysPermanent } from './format-words';
import type { ReadContext } from './kind';

type Context = Pick<ReadContext, 'years' | 'dayOrder' | 'today' | 'language'>;
interface Reading {
  readonly text: string;
  readonly column: Column;
  readonly context: Context;
}
type Days = Result<string>;

/** No client, policy or bond is older or runs longer. */
const firstYear = 1800;
const lastYear = 2199;
const months: readonly string[] = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const era = /^(中華民國|中华民国|民國|民国|roc|r\.o\.c\.)\s*/iu;
const westernEra = /^(西元|公元|ad)\s*/iu;
/** A weekday or a time of day (without a zone) after the day says nothing new. */
const tail =
  /\s*(\((星期|週|周|禮拜|礼拜)?[一二三四五六日天]\)|(星期|週|周|禮拜|礼拜)[一二三四五六日天]|,?\s+\(?(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?\)?)$/iu;
const timeOfDay = /(?:T|,?\s+)\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(\s*[ap]m)?$/iu;

const notADate = ({ text }: Reading): Days => fail({ code: 'not-a-date', text });

function real(parts: DayParts, reading: Reading): Days {
  if (parts.year < firstYear || parts.year > lastYear) return notADate(reading);
  return isReal(parts) ? ok(dayOf(parts)) : fail({ code: 'no-such-day', text: reading.text });
}

/** Two digits of a western year: the latest such year up to this one where the day is past, up to 49 years on elsewhere. */
function westernCentury(year: number, { column, context }: Reading): number {
  const now = mustParts(context.today).year;
  const latest = column.notFuture === true ? now : now + 49;
  return latest - ((latest - year) % 100);
}

/** The western year of written digits; null where two digits could be ROC or western and nobody said which. */
function yearOf(digits: string, reading: Reading, roc: boolean): number | null {
  const number = Number(digits);
  if (roc || digits.length === 3) return westernYear(number);
  if (digits.length >= 4) return number;
  if (reading.context.years === null) return null;
  return reading.context.years === 'roc' ? westernYear(number) : westernCentury(number, reading);
}

function yearFirst(digits: readonly [string, string, string], reading: Reading, roc: boolean): Days {
  const year = yearOf(digits[0], reading, roc);
  if (year === null) return fail({ code: 'two-digit-year', text: reading.text });
  return real({ year, month: Number(digits[1]), day: Number(digits[2]) }, reading);
}

/** `20/02/1985` or `02/20/1985`: by the context, or because only one of the two is a day. */
function yearLast([first, second, third]: readonly [string, string, string], reading: Reading): Days {
  const year = yearOf(third, reading, false);
  if (year === null) return fail({ code: 'two-digit-year', text: reading.text });
  const dayFirst = { year, month: Number(second), day: Number(first) };
  const monthFirst = { year, month: Number(first), day: Number(second) };
  if (reading.context.dayOrder === 'day-first' && isReal(dayFirst)) return real(dayFirst, reading);
  if (reading.context.dayOrder === 'month-first' && isReal(monthFirst)) return real(monthFirst, reading);
  if (isReal(dayFirst) && isReal(monthFirst) && first !== second)
    return fail({ code: 'ambiguous-date', text: reading.text });
  return real(isReal(dayFirst) ? dayFirst : monthFirst, reading);
}

/** Three numbers of one or two digits: ROC and Chinese writers put the year first, others may put it last. */
function shortYear(digits: readonly [string, string, string], reading: Reading): Days {
  const { years, dayOrder } = reading.context;
  if (years !== 'western' || dayOrder === null) return yearFirst(digits, reading, false);
  const last = yearLast(digits, reading);
  return last.ok ? last : yearFirst(digits, reading, false);
}

function monthAndDay(first: number, second: number, reading: Reading): Days {
  if (reading.column.partial !== true) return notADate(reading);
  const exists = (month: number, day: number): boolean =>
    month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2000, month);
  const cell = (month: number, day: number): Days => ok(`--${dayOf({ year: 2000, month, day }).slice(5)}`);
  const chinese = reading.context.language !== 'en' && reading.context.dayOrder === null;
  const order = chinese ? 'month-first' : reading.context.dayOrder;
  if (order === 'month-first' && exists(first, second)) return cell(first, second);
  if (order === 'day-first' && exists(second, first)) return cell(second, first);
  if (exists(first, second) && exists(second, first) && first !== second)
    return fail({ code: 'ambiguous-date', text: reading.text });
  if (exists(first, second)) return cell(first, second);
  return exists(second, first) ? cell(second, first) : fail({ code: 'no-such-day', text: reading.text });
}

function runTogether(digits: string, reading: Reading, roc: boolean): Days | null {
  if (digits.length === 8 && !roc)
    return yearFirst([digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)], reading, false);
  if (digits.length === 7) return yearFirst([digits.slice(0, 3), digits.slice(3, 5), digits.slice(5)], reading, true);
  if (digits.length === 6) return yearFirst([digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)], reading, roc);
  return null;
}

function yearOnly(digits: string, reading: Reading, roc: boolean): Days {
  const year = yearOf(digits, reading, roc);
  if (year === null) return fail({ code: 'two-digit-year', text: reading.text });
  return reading.column.partial === true && year >= firstYear && year <= lastYear
    ? ok(String(year))
    : notADate(reading);
}

function englishMonth(half: string, reading: Reading): Days | null {
  const dayMonth = /^(\d{1,2})(?:st|nd|rd|th)?[-\s/.]*([a-z]{3,9})\.?,?[-\s/.]*(\d{4}|\d{2})?$/iu.exec(half);
  const monthDay = /^([a-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$/iu.exec(half);
  const [, day = '', name = '', year] =
    dayMonth ?? (monthDay === null ? [] : ['', monthDay[2], monthDay[1], monthDay[3]]);
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return null;
  if (year === undefined)
    return monthAndDay(month, Number(day), { ...reading, context: { ...reading.context, dayOrder: 'month-first' } });
  return yearFirst([year, String(month), day], reading, false);
}

const three = /^(\d{1,4})\s*([-/.年])\s*(\d{1,2})\s*([-/.月])\s*(\d{1,4})\s*[日號号]?$/u;

function withSeparators(half: string, reading: Reading, roc: boolean): Days | null {
  const found = three.exec(half);
  if (found === null) return null;
  const [, first = '', one = '', second = '', other = '', third = ''] = found;
  const chinese = one === '年';
  if (chinese !== (other === '月') || (!chinese && one !== other)) return notADate(reading);
  const digits = [first, second, third] as const;
  if (third.length > 2)
    return third.length === 4 && first.length <= 2 && !chinese && !roc ? yearLast(digits, reading) : notADate(reading);
  return first.length > 2 || chinese || roc ? yearFirst(digits, reading, roc) : shortYear(digits, reading);
}

function withoutYear(half: string, reading: Reading): Days | null {
  const chinese = /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日號号]?$/u.exec(half);
  const monthFirst: Reading = { ...reading, context: { ...reading.context, dayOrder: 'month-first' } };
  if (chinese !== null) return monthAndDay(Number(chinese[1]), Number(chinese[2]), monthFirst);
  const stored = /^--(\d\d)-(\d\d)$/u.exec(half);
  if (stored !== null) return monthAndDay(Number(stored[1]), Number(stored[2]), monthFirst);
  const short = /^(\d{1,2})[-/.](\d{1,2})$/u.exec(half);
  return short === null ? null : monthAndDay(Number(short[1]), Number(short[2]), reading);
}

/** The day a text names, in the forms of A.6, or why not. */
export function readDay(text: string, column: Column, context: Context): Days {
  const reading: Reading = { text, column, context };
  const half = halfWidth(text).replace(timeOfDay, '').replace(tail, '').trim();
  if (saysPermanent.test(half)) return column.permanent === true ? ok('permanent') : notADate(reading);
  const roc = era.test(half);
  const bare = half.replace(era, '').replace(westernEra, '').trim();
  const year = /^(\d{1,4})\s*年?$/u.exec(bare);
  if (/^\d{6,8}$/u.test(bare)) return runTogether(bare, reading, roc) ?? notADate(reading);
  if (year !== null && (roc || bare.length === 4 || bare.endsWith('年'))) return yearOnly(year[1] ?? '', reading, roc);
  return (
    withSeparators(bare, reading, roc) ?? withoutYear(bare, reading) ?? englishMonth(bare, reading) ?? notADate(reading)
  );
}
