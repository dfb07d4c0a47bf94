/** A household on its way into the sample book: rows that may still be altered before they are yielded. */
import type { Cell } from '../cell';
import { rowId, type ColumnId, type RowId, type SheetId } from '../id';
import { addDays } from '../time/day';
import type { Quote } from './quotes';
import type { Random } from './random';
import type { Gender, SampleWords } from './words';

export interface Draft {
  readonly id: RowId;
  readonly cells: Record<ColumnId, Cell>;
}

export interface Person {
  readonly id: RowId;
  readonly name: string;
  readonly gender: Gender;
  readonly birth: string;
  readonly age: number;
}

/** What the rows of a household are drawn from. */
export interface Setting {
  readonly words: SampleWords;
  readonly random: Random;
  readonly today: string;
  readonly quotes: readonly Quote[];
}

export interface Family {
  readonly client: Person;
  readonly spouse: Person | null;
  readonly children: readonly Person[];
  readonly parent: Person | null;
  readonly tier: Tier;
  /** Yearly income, base currency, whole units. */
  readonly income: number;
}
export type Tier = 'A' | 'B' | 'C' | 'D';

export interface Household {
  readonly family: Family;
  readonly client: Draft;
  readonly members: Draft[];
  readonly policies: Draft[];
  readonly holdings: Draft[];
  readonly liabilities: Draft[];
}

export const draft = (sheet: SheetId, random: Random, cells: Record<ColumnId, Cell>): Draft => ({
  id: rowId(sheet, random.unique()),
  cells,
});

export const daysAgo = ({ today }: Pick<Setting, 'today'>, days: number): string => addDays(today, -days);
export const daysAhead = ({ today }: Pick<Setting, 'today'>, days: number): string => addDays(today, days);

/** Money of whole units, to three significant digits as people say amounts. */
export function roundMoney(units: number): number {
  if (units <= 0) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(units)) - 2);
  return Math.round(units / step) * step * 100;
}

/** A fraction kept as a canonical decimal: 4.25 percent is "0.0425". */
export const fraction = (percent: number): string => String(Number((percent / 100).toFixed(6)));
