/** The totals line of an exported sheet: live formulas over the rows that a filter leaves, each with the value it has now. */
import { columnLetters } from '../import/raw-table';
import type { ExportColumn, ExportSheet } from './layout';
import { lastLine, sheetRows } from './sheet-rows';

/** What the rows hold in a column. */
export interface ColumnFacts {
  /** How many cells are not empty; counted when asked. */
  readonly filled: () => number;
  /** Hundredths; 0 where the column is no money. */
  readonly sum: number;
  /** What stands in the rows' currency cells beside its amounts, '' for an empty one. */
  readonly currencies: ReadonlySet<string>;
  /** In characters of the workbook's font: what nearly all cells need, and the widest of those looked at. */
  readonly width: number;
  readonly widest: number;
}

export interface Total {
  readonly is: 'sum' | 'count';
  /** null: a word, where nothing can be added up. */
  readonly formula: string | null;
  readonly result: number | string;
}

export interface Totalled extends Pick<ExportSheet, 'columns' | 'frozen'> {
  readonly count: number;
  readonly facts: readonly ColumnFacts[];
  /** The column of the rows' currency; null where amounts are in the base currency. */
  readonly currency: string | null;
  /** Stands for a sum of several currencies. */
  readonly severalCurrencies: string;
}

/** SUBTOTAL's functions that leave hidden rows out: COUNTA and SUM. */
const [counting, adding] = [103, 109];

/** One a column, null where there is nothing to say. */
export function totalsOf(table: Totalled): readonly (Total | null)[] {
  const { columns, facts, frozen } = table;
  const free = columns.findIndex(({ role, column }) => role === 'cell' && column?.declared.kind !== 'money');
  const counted = frozen > 0 ? frozen - 1 : free;
  return columns.map((column, at) => {
    const known = facts[at];
    if (known === undefined) return null;
    if (at === counted)
      return { is: 'count', formula: `SUBTOTAL(${counting},${rangeOf(at, table)})`, result: known.filled() };
    return column.masked || column.column?.declared.kind !== 'money' ? null : sumOf(at, column, { ...table, known });
  });
}

function rangeOf(at: number, { count }: Totalled): string {
  const letters = columnLetters(at);
  return `${letters}$${sheetRows.first}:${letters}$${lastLine(count)}`;
}

/** Amounts of several currencies are not added up; the formula looks for itself, so that it is right after an edit, too. */
function sumOf(at: number, column: ExportColumn, table: Totalled & { readonly known: ColumnFacts }): Total {
  const { known, currency, columns, severalCurrencies } = table;
  const [only = '', ...others] = known.currencies;
  const result = others.length === 0 ? known.sum / 100 : severalCurrencies;
  const sum = `SUBTOTAL(${adding},${rangeOf(at, table)})`;
  if (currency === null || column.column?.declared.inBase === true)
    return { is: 'sum', formula: sum, result: known.sum / 100 };
  const beside = columns.findIndex(one => one.column?.id === currency);
  if (known.currencies.size === 0) return { is: 'sum', formula: sum, result };
  if (beside < 0 || !/^[A-Z]{3}$/.test(only)) return { is: 'sum', formula: others.length === 0 ? sum : null, result };
  const other = `COUNTIFS(${rangeOf(at, table)},"<>",${rangeOf(beside, table)},"<>${only}")`;
  return { is: 'sum', formula: `IF(${other}=0,${sum},"${severalCurrencies}")`, result };
}
