/** Days as they are said in a line: 下週三, 3天後, 12/5, next wed, in 3 days, 2026-12-05, 民國115年12月5日. What may mean two days is asked, never guessed. */
import { chineseNumber } from '../kinds/chinese-number';
import type { Language, YearStyle } from '../kinds/kind';
import { readDay } from '../kinds/read-day';
import type { Column } from '../sheets/sheet';
import { addDays, dayOf, daysBetween, daysInMonth, isReal, mustParts, weekday } from '../time/day';
import { addMonthsClamped } from '../time/month-ends';

export interface DayContext {
  readonly today: string;
  readonly language: Language;
  readonly years: YearStyle | null;
  /** A contact lies behind, something to do ahead. */
  readonly side: 'past' | 'coming';
  /** A Chinese day may stand without a blank behind it: 明天寄建議書. */
  readonly glued: boolean;
}
export interface DayProblem {
  /** past-day, future-day: it lies on the wrong side. which-day: it may mean any of `days`. */
  readonly code: 'no-such-day' | 'which-day' | 'past-day' | 'future-day';
  readonly text: string;
  /** Offered in its place. */
  readonly days: readonly string[];
}
/** What a text begins with: a day, or why not; `length` characters of it. */
export type DayRead = { readonly length: number } & Settled;
type Settled = { readonly day: string } | { readonly problem: DayProblem };

/** The days a word may mean, or a problem of its own. */
type Meaning = readonly string[] | DayProblem;
interface DayWord {
  /** Only there; what else begins so is text. */
  readonly side?: DayContext['side'];
  readonly pattern: RegExp;
  readonly read: (found: RegExpExecArray, context: DayContext) => Meaning;
}

const relative: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  明天: 1,
  明日: 1,
  後天: 2,
  后天: 2,
  大後天: 3,
  大后天: 3,
  昨天: -1,
  昨日: -1,
  前天: -2,
  大前天: -3,
  today: 0,
  tomorrow: 1,
  tmr: 1,
  'the day after tomorrow': 2,
  'day after tomorrow': 2,
  yesterday: -1,
  'the day before yesterday': -2,
  'day before yesterday': -2,
};
const longestFirst = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).join('|');

const smallNumbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};
const numberOf = (text: string): number =>
  /^\d+$/u.test(text) ? Number(text) : (smallNumbers[text.toLowerCase()] ?? chineseNumber(text) ?? 0);

/** So many days, weeks, months or years from today. */
function shifted({ today }: DayContext, count: number, unit: string): readonly string[] {
  if (/^(年|year)/iu.test(unit)) return [addMonthsClamped(today, count * 12)];
  if (/^(月|month)/iu.test(unit)) return [addMonthsClamped(today, count)];
  return [addDays(today, /^(天|日|day)/iu.test(unit) ? count : count * 7)];
}

const weekdayNames: readonly string[] = ['日天', '一', '二', '三', '四', '五', '六'];
const englishDays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const weekdayOf = (text: string): number =>
  /[a-z]/iu.test(text)
    ? englishDays.findIndex(name => text.toLowerCase().startsWith(name))
    : weekdayNames.findIndex(names => names.includes(text));

/** A weekday of another week; some begin the week on Monday, some on Sunday. */
function inWeek(today: string, weeks: number, day: number): readonly string[] {
  const monday = addDays(today, -((weekday(today) + 6) % 7) + 7 * weeks);
  const sunday = addDays(today, -weekday(today) + 7 * weeks);
  return [addDays(monday, (day + 6) % 7), addDays(sunday, day)];
}

/** The next such day after today, or the last before. */
const nearest = (today: string, day: number, step: 1 | -1): string =>
  addDays(today, step * (((step * (day - weekday(today)) + 6) % 7) + 1));

const weeksSaid: Readonly<Record<string, number>> = {
  下下: 2,
  下: 1,
  next: 1,
  這: 0,
  这: 0,
  本: 0,
  this: 0,
  上: -1,
  last: -1,
};

function weekdayMeaning(said: string, day: number, { today, side }: DayContext): readonly string[] {
  const weeks = weeksSaid[said.toLowerCase()];
  const step = side === 'past' ? -1 : 1;
  if (weeks === undefined) return [...(weekday(today) === day ? [today] : []), nearest(today, day, step)];
  const english = /[a-z]/iu.test(said) && weeks !== 0;
  return [...inWeek(today, weeks, day), ...(english ? [nearest(today, day, weeks > 0 ? 1 : -1)] : [])];
}

/** A year a day and month without one can mean: the nearest day of all, which must lie on the right side. */
function withoutYear(month: number, day: number, { today, side }: DayContext): Meaning {
  const { year } = mustParts(today);
  const real = [year - 1, year, year + 1].flatMap(at =>
    isReal({ year: at, month, day }) ? [dayOf({ year: at, month, day })] : [],
  );
  const far = (at: string): number => Math.abs(daysBetween(today, at));
  const [best] = real.toSorted((a, b) => far(a) - far(b));
  if (best === undefined || far(best) > 184) return [];
  if (side === 'coming' ? best >= today : best <= today) return [best];
  const meant = real.filter(at => (side === 'coming' ? at >= today : at <= today));
  return { code: side === 'coming' ? 'past-day' : 'future-day', text: '', days: meant };
}

const asMeaning = (first: Meaning, second: Meaning): Meaning =>
  'code' in first ? second : 'code' in second ? first : [...first, ...second];

const months: readonly string[] = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const monthNames = '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';

/** Month first in Chinese; in English either, and both are offered where both are days. */
function slashed(first: number, second: number, context: DayContext): Meaning {
  const monthFirst = withoutYear(first, second, context);
  if (context.language !== 'en' || first === second) return monthFirst;
  return asMeaning(monthFirst, withoutYear(second, first, context));
}

const column: Column = { kind: 'date', group: 'record', width: 0 };

function written(text: string, { today, language, years, side }: DayContext): Meaning {
  const read = readDay(text, column, { today, language, years, dayOrder: null });
  if (!read.ok) return [];
  if (side === 'coming' && read.value < today) return { code: 'past-day', text, days: [] };
  return side === 'past' && read.value > today ? { code: 'future-day', text, days: [] } : [read.value];
}

const monthEnd = (day: string): string => {
  const { year, month } = mustParts(day);
  return dayOf({ year, month, day: daysInMonth(year, month) });
};

/** The fifth: of this month, or of the one before or after. */
function ofMonth(day: number, { today, side }: DayContext): readonly string[] {
  const parts = mustParts(today);
  const shift = side === 'coming' ? (day < parts.day ? 1 : 0) : day > parts.day ? -1 : 0;
  const { year, month } = mustParts(addMonthsClamped(dayOf({ ...parts, day: 1 }), shift));
  return isReal({ year, month, day }) ? [dayOf({ year, month, day })] : [];
}

/** A month without a day may mean its first, the day it is today, or its last. */
function anyDayOf(month: string, today: string): readonly string[] {
  const { year, month: at } = mustParts(month);
  const same = Math.min(mustParts(today).day, daysInMonth(year, at));
  return [dayOf({ year, month: at, day: 1 }), dayOf({ year, month: at, day: same }), monthEnd(month)];
}

const yearsSaid: Readonly<Record<string, number>> = { 去: -1, 今: 0, 明: 1, 後: 2, 后: 2 };
const yearSaid = (said: string, { today }: DayContext): number => mustParts(today).year + (yearsSaid[said] ?? 0);

const real = (year: number, month: number, day: number): readonly string[] =>
  isReal({ year, month, day }) ? [dayOf({ year, month, day })] : [];

const workdays = (today: string, weeks: number): readonly string[] =>
  [1, 2, 3, 4, 5].map(day => inWeek(today, weeks, day)[0] ?? today);

const ascii = (source: string): RegExp => new RegExp(`^(?:${source})(?![a-z0-9])`, 'iu');
const chinese = (source: string): RegExp => new RegExp(`^(?:${source})`, 'u');
const number = '(\\d{1,3}|[一二兩两三四五六七八九十廿卅]{1,3})';
const small = '(\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})';
const week = '(?:週|周|星期|禮拜|礼拜)';

/** Tried in this order; the first that fits is meant. */
const dayWords: readonly DayWord[] = [
  {
    pattern: chinese(longestFirst(Object.keys(relative).filter(word => !/[a-z]/u.test(word)))),
    read: ([word], { today }) => [addDays(today, relative[word] ?? 0)],
  },
  {
    pattern: ascii(longestFirst(Object.keys(relative).filter(word => /[a-z]/u.test(word)))),
    read: ([word], { today }) => [addDays(today, relative[word.toLowerCase()] ?? 0)],
  },
  {
    pattern: chinese(`${number}\\s*[個个]?\\s*(天|日|${week}|月|年)(?:之|以)?(後|后|內|内|前)`),
    read: ([, count = '', unit = '', way = ''], context) =>
      shifted(context, numberOf(count) * (way === '前' ? -1 : 1), unit),
  },
  {
    pattern: chinese('半年(?:之|以)?(後|后|內|内|前)'),
    read: ([, way = ''], context) => shifted(context, way === '前' ? -6 : 6, '月'),
  },
  {
    pattern: ascii('in\\s+half\\s+a\\s+year|half\\s+a\\s+year\\s+(?:later|from now)'),
    read: (_, context) => shifted(context, 6, 'month'),
  },
  {
    pattern: ascii('in\\s+(\\d{1,3}|an?|one|two|three|four|five|six)\\s+(day|week|month|year)s?'),
    read: ([, count = '', unit = ''], context) => shifted(context, numberOf(count), unit),
  },
  {
    pattern: ascii('(\\d{1,3}|an?|one|two|three|four|five|six)\\s+(day|week|month|year)s?\\s+(ago|later|from now)'),
    read: ([, count = '', unit = '', way = ''], context) =>
      shifted(context, numberOf(count) * (way.toLowerCase() === 'ago' ? -1 : 1), unit),
  },
  {
    pattern: chinese(`(下下|下|這|这|本|上)?[個个]?${week}([一二三四五六日天])`),
    read: ([, said = '', day = ''], context) => weekdayMeaning(said, weekdayOf(day), context),
  },
  {
    pattern: ascii('(?:(next|this|last)\\s+)((?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?)'),
    read: ([, said = '', day = ''], context) => weekdayMeaning(said, weekdayOf(day), context),
  },
  {
    /** Who writes `sat` or `sun` alone may mean anything. */
    pattern: ascii('(mon|tues?|wed|thu(?:rs?)?|fri|(?:mon|tues|wednes|thurs|fri|satur|sun)day)'),
    read: ([, day = ''], context) => weekdayMeaning('', weekdayOf(day), context),
  },
  {
    pattern: chinese(`下[個个]?${week}`),
    read: ([text], { today }) => ({ code: 'which-day', text, days: workdays(today, 1) }),
  },
  {
    pattern: ascii('next week'),
    read: ([text], { today }) => ({ code: 'which-day', text, days: workdays(today, 1) }),
  },
  {
    pattern: chinese('(?:下[個个]?|本|這[個个]?|这[個个]?)?月底'),
    read: ([text], { today }) => [monthEnd(text.startsWith('下') ? addMonthsClamped(today, 1) : today)],
  },
  {
    pattern: chinese('([今明])?年底'),
    read: ([, said = ''], context) => real(yearSaid(said, context), 12, 31),
  },
  { pattern: ascii('(?:end of (?:the )?month|month end)'), read: (_, { today }) => [monthEnd(today)] },
  {
    pattern: chinese(`下[個个]?月\\s*${small}\\s*[日號号]`),
    read: ([, day = ''], { today }) => {
      const { year, month } = mustParts(addMonthsClamped(today, 1));
      return real(year, month, numberOf(day));
    },
  },
  {
    side: 'coming',
    pattern: chinese('下[個个]?月(?![底中初份])'),
    read: ([text], { today }) => ({ code: 'which-day', text, days: anyDayOf(addMonthsClamped(today, 1), today) }),
  },
  {
    side: 'coming',
    pattern: ascii('next month'),
    read: ([text], { today }) => ({ code: 'which-day', text, days: anyDayOf(addMonthsClamped(today, 1), today) }),
  },
  {
    pattern: chinese(`([去今明後后])年\\s*${small}\\s*月\\s*${small}\\s*[日號号]?`),
    read: ([, said = '', month = '', day = ''], context) =>
      real(yearSaid(said, context), numberOf(month), numberOf(day)),
  },
  {
    side: 'coming',
    pattern: chinese(`([今明後后])年\\s*${small}\\s*月(?!\\s*[底中初份\\d])`),
    read: ([text, said = '', month = ''], context) => {
      const [first] = real(yearSaid(said, context), numberOf(month), 1);
      return first === undefined ? [] : { code: 'which-day', text, days: anyDayOf(first, context.today) };
    },
  },
  {
    pattern: /^(?:(?:中華民國|中华民国|民國|民国|西元|公元)\s*)?\d{2,4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*[日號号]?/u,
    read: ([text], context) => written(text, context),
  },
  {
    pattern: /^(?:(?:民國|民国)\s*)?\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?![\d/-])/u,
    read: ([text], context) => written(text, context),
  },
  {
    pattern: /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日號号]?/u,
    read: ([, month = '', day = ''], context) => withoutYear(Number(month), Number(day), context),
  },
  {
    /** In Chinese numbers a day says that it is one. */
    pattern: chinese(`${small}\\s*月\\s*${small}\\s*[日號号]`),
    read: ([, month = '', day = ''], context) => withoutYear(numberOf(month), numberOf(day), context),
  },
  {
    pattern: /^(\d{1,2})\/(\d{1,2})(?![\d/%])/u,
    read: ([, first = '', second = ''], context) => slashed(Number(first), Number(second), context),
  },
  { pattern: /^(\d{1,2})[日號号](?![後后前內内])/u, read: ([, day = ''], context) => ofMonth(Number(day), context) },
  {
    pattern: ascii(`\\d{1,2}(?:st|nd|rd|th)?\\s+${monthNames},?\\s+\\d{4}`),
    read: ([text], context) => written(text, context),
  },
  {
    pattern: ascii(`${monthNames}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}`),
    read: ([text], context) => written(text, context),
  },
  {
    pattern: ascii(`(\\d{1,2})(?:st|nd|rd|th)?\\s+${monthNames}`),
    read: ([, day = '', month = ''], context) => withoutYear(monthOf(month), Number(day), context),
  },
  {
    pattern: ascii(`${monthNames}\\s+(\\d{1,2})(?:st|nd|rd|th)?`),
    read: ([, month = '', day = ''], context) => withoutYear(monthOf(month), Number(day), context),
  },
];

/** Full-width signs as half-width ones, character by character, so that places stay. */
export const narrow = (text: string): string =>
  text.replace(/[！-～]/gu, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const behind = /^(?:$|[\s,，、:：;；。])/u;

function settled(meaning: Meaning, text: string, { today, side }: DayContext): Settled {
  if ('code' in meaning) return { problem: { ...meaning, text } };
  const days = [...new Set(meaning)].sort();
  if (days.length === 0) return { problem: { code: 'no-such-day', text, days } };
  const right = days.filter(day => (side === 'coming' ? day >= today : day <= today));
  const [first] = right;
  if (first === undefined) return { problem: { code: side === 'coming' ? 'past-day' : 'future-day', text, days: [] } };
  return right.length === 1 ? { day: first } : { problem: { code: 'which-day', text, days: right } };
}

/** By a day: 週五前, by fri. On a day. */
const before = /^(?:by|on)\s+/iu;
const behindDay = /^[之以]?前(?!天)/u;

/** How many characters a day takes with what belongs to it; null where it does not end there. */
function lengthOf(plain: string, length: number, { side, glued }: DayContext): number | null {
  const rest = plain.slice(length);
  const by = side === 'coming' ? (behindDay.exec(rest)?.[0].length ?? 0) : 0;
  const next = rest.slice(by);
  return behind.test(next) || (glued && /^\p{Script=Han}/u.test(next)) ? length + by : null;
}

/** The day that a text begins with; null if it begins with none. */
export function dayAtStart(text: string, context: DayContext): DayRead | null {
  const whole = narrow(text);
  const skipped = before.exec(whole)?.[0].length ?? 0;
  const plain = whole.slice(skipped);
  for (const { side, pattern, read } of dayWords) {
    const found = side === undefined || side === context.side ? pattern.exec(plain) : null;
    const length = found === null ? null : lengthOf(plain, found[0].length, context);
    if (found === null || length === null) continue;
    const said = text.slice(skipped, skipped + found[0].length);
    return { length: skipped + length, ...settled(read(found, context), said, context) };
  }
  return null;
}
