/** What the fill handle writes: a series where the picked cells show one, otherwise the cells again in turn. */
import Decimal from 'decimal.js-light';
import type { Cell } from '../../shared/cell';
import type { KindId } from '../../shared/sheets/sheet';
import { dayNumber, dayParts, dayText, monthNumber, monthsLater } from './days';

export interface Fill {
  readonly cells: readonly Cell[];
  readonly kind: KindId;
  readonly count: number;
  /** Upwards or to the left: the series runs on from its first cell. */
  readonly back: boolean;
}

export function fillSeries({ cells, kind, count, back }: Fill): readonly Cell[] {
  const ordered = back ? [...cells].reverse() : [...cells];
  const next = seriesOf(ordered, kind, back);
  return Array.from({ length: count }, (_, at) =>
    next === null ? (ordered[at % ordered.length] ?? null) : next(at + 1),
  );
}

/** What comes n cells after the last one, or null if the cells show no series. */
type Next = (n: number) => Cell;

function seriesOf(cells: readonly Cell[], kind: KindId, back: boolean): Next | null {
  if (kind === 'money') return numberSeries(cells, value => value.toNumber());
  if (kind === 'decimal' || kind === 'percent') return numberSeries(cells, value => value.toString());
  if (kind === 'date') return daySeries(cells, back ? -1 : 1);
  return kind === 'text' ? textSeries(cells, back ? -1 : 1) : null;
}

/** Two or more numbers with one and the same difference go on; a single number is copied. */
function numberSeries(cells: readonly Cell[], write: (value: Decimal) => Cell): Next | null {
  if (cells.length < 2 || !cells.every(cell => typeof cell === 'number' || typeof cell === 'string')) return null;
  const values = cells.map(cell => new Decimal(cell));
  const step = commonStep(values, (a, b) => b.minus(a).toString());
  const last = values.at(-1);
  return step === null || last === undefined ? null : n => write(last.plus(new Decimal(step).times(n)));
}

function commonStep<T>(values: readonly T[], difference: (a: T, b: T) => string): string | null {
  const steps = values.slice(1).flatMap((value, at) => {
    const before = values[at];
    return before === undefined ? [] : [difference(before, value)];
  });
  const first = steps[0];
  return first !== undefined && steps.every(step => step === first) ? first : null;
}

/** One day goes on by days; several by their common step in months (same day of the month) or days. */
function daySeries(cells: readonly Cell[], single: 1 | -1): Next | null {
  const days = cells.flatMap(cell => dayParts(cell) ?? []);
  const last = days.at(-1);
  if (last === undefined || days.length !== cells.length) return null;
  if (days.length === 1) return n => dayText(dayNumber(last) + n * single);
  const months = commonStep(days, (a, b) => String(monthNumber(b) - monthNumber(a)));
  if (months !== null && months !== '0' && days.every(day => day.day === last.day))
    return n => monthsLater(last, Number(months) * n);
  const step = commonStep(days, (a, b) => String(dayNumber(b) - dayNumber(a)));
  return step === null ? null : n => dayText(dayNumber(last) + Number(step) * n);
}

const numbered = /^(.*?)(\d+)$/su;

/** `保單 9` goes on as `保單 10`; digits alone (a phone) are copied unless several of them count. */
function textSeries(cells: readonly Cell[], single: 1 | -1): Next | null {
  const parts = cells.map(cell => (typeof cell === 'string' ? numbered.exec(cell) : null));
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || first === null || last === undefined || last === null) return null;
  if (!parts.every(part => part !== null && part[1] === first[1] && (part[2]?.length ?? 99) <= 15)) return null;
  if (parts.length === 1 && first[1] === '') return null;
  const step =
    parts.length === 1 ? String(single) : commonStep(parts, (a, b) => String(Number(b?.[2]) - Number(a?.[2])));
  if (step === null) return null;
  const digits = last[2] ?? '';
  return n => `${last[1] ?? ''}${String(Math.abs(Number(digits) + Number(step) * n)).padStart(leading(digits), '0')}`;
}

/** Leading zeros are kept: `007` goes on as `008`. */
const leading = (digits: string): number => (digits.startsWith('0') ? digits.length : 0);
