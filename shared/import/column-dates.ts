/** Decides for a whole column how its dates are meant: ROC or western years, day or month first. Never cell by cell. */
import { fold } from '../fold';
import type { ReadContext, YearStyle } from '../kinds/kind';
import { isBlank, rawText, type RawCell } from './raw-table';

export type DayOrder = NonNullable<ReadContext['dayOrder']>;
export interface DateStyle {
  readonly years: YearStyle | null;
  readonly dayOrder: DayOrder | null;
  /** Some cells need to know the style; without it they are a question. */
  readonly needsYears: boolean;
  readonly needsOrder: boolean;
}

const rocWord = /民国|国历|roc|minguo/;
const westernWord = /西元|公元|公历|阳历|western|gregorian/;

export function dateStyle(header: string, cells: readonly RawCell[]): DateStyle {
  const name = fold(header);
  const seen = {
    roc: rocWord.test(name),
    western: westernWord.test(name),
    short: false,
    dayFirst: 0,
    monthFirst: 0,
    either: 0,
  };
  for (const cell of cells) {
    if (isBlank(cell) || (typeof cell !== 'string' && typeof cell !== 'number')) continue;
    look(rawText(cell).normalize('NFKC').trim(), seen);
  }
  const years: YearStyle | null = seen.roc ? 'roc' : seen.western ? 'western' : null;
  const dayOrder: DayOrder | null =
    seen.dayFirst > 0 && seen.monthFirst === 0
      ? 'day-first'
      : seen.monthFirst > 0 && seen.dayFirst === 0
        ? 'month-first'
        : null;
  return {
    years,
    dayOrder,
    needsYears: seen.short && years === null,
    needsOrder: seen.either > 0 && dayOrder === null,
  };
}

interface Seen {
  roc: boolean;
  western: boolean;
  short: boolean;
  dayFirst: number;
  monthFirst: number;
  either: number;
}

function look(text: string, seen: Seen): void {
  if (
    /^(民國|民国|中華民國)/.test(text) ||
    /^[01]\d{6}$/.test(text) ||
    /^(1\d\d|0\d\d)[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(text)
  )
    seen.roc = true;
  else if (/^\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(text) || /^\d{6}$/.test(text)) seen.short = true;
  const last = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (last === null) return;
  const [first, second] = [Number(last[1]), Number(last[2])];
  if (first > 12 && second <= 12) seen.dayFirst++;
  else if (second > 12 && first <= 12) seen.monthFirst++;
  else if (first !== second) seen.either++;
}

export interface DateChoice {
  readonly years: YearStyle | null;
  readonly dayOrder: DayOrder | null;
}

/** What a table's columns agree on helps those that cannot tell by themselves; a contradiction helps nobody. */
export function sharedStyle(styles: readonly DateStyle[]): DateChoice {
  const years = new Set(styles.map(style => style.years).filter(year => year !== null));
  const orders = new Set(styles.map(style => style.dayOrder).filter(order => order !== null));
  const [year] = years;
  const [order] = orders;
  return { years: years.size === 1 ? (year ?? null) : null, dayOrder: orders.size === 1 ? (order ?? null) : null };
}
