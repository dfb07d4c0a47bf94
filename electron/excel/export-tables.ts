/** The rows of a book as the tables of an export: laid out in the user's language, with what their columns add up to. */
import { cellOf, textCell, type Cell, type Row } from '../../shared/cell';
import { computedCell } from '../../shared/analysis/computed';
import type { Standing } from '../../shared/analysis/source';
import { standingOf } from '../../shared/analysis/standing';
import { exportCell } from '../../shared/export/export-cell';
import { layoutOf, type ExportColumn, type ExportSheet } from '../../shared/export/layout';
import { maskedCell } from '../../shared/sheets/mask';
import { amountWidth, textWidth, widestLine } from '../../shared/export/text-width';
import { totalsOf, type ColumnFacts, type Total } from '../../shared/export/totals';
import { rowsWanted, type ExportSheetId, type ExportWish } from '../../shared/export/wish';
import { columnLabel, optionLabel } from '../../shared/i18n/labels';
import { packs } from '../../shared/i18n/packs';
import { isRowId, sheetOf } from '../../shared/id';
import { flagWords } from '../../shared/kinds/format-words';
import type { Language, ShowContext } from '../../shared/kinds/kind';
import { sheetNamed } from '../../shared/sheets';
import { columnsOf, ownColumnId } from '../../shared/sheets/own-columns';
import { tabOf } from './export-files';
import type { OrderedRows } from './ordered-rows';

export type ExportValue = string | number | null;

export interface ExportTable extends ExportSheet {
  readonly count: number;
  /** One array a row, in the order of the columns. */
  readonly rows: Iterable<readonly ExportValue[]>;
  readonly totals: readonly (Total | null)[];
  /** In characters: what nearly all cells of a column need, and its widest. */
  readonly widths: readonly { readonly usual: number; readonly widest: number }[];
}

export interface Exported {
  readonly language: Language;
  readonly today: string;
}

export function exportTables(book: OrderedRows, wish: ExportWish, here: Exported): readonly ExportTable[] {
  const { language } = here;
  const ownRows = book.rows('column');
  const own = new Map(ownRows.map(row => [ownColumnId(row.id), textCell(row, 'label') ?? '']));
  const { idLabel, masked } = packs[language].exporting;
  const layout = layoutOf({
    wish,
    columns: sheet => columnsOf(sheet, ownRows),
    label: (sheet, column) => own.get(column) ?? columnLabel(language, sheet, column),
    idLabel,
    maskedLabel: label => masked.replace('{{label}}', label),
    tab: sheet => tabOf(language, sheet),
    optionWord: (column, option) => optionLabel(language, column, option),
    flagWords: [flagWords.yes[language], flagWords.no[language]],
    isFilled: (sheet, column) => book.isFilled(sheet, column),
    hasCents: (sheet, column) => book.hasCents(sheet, column),
  });
  const cells = new ExportCells(book, here);
  return layout.map(table => tableOf(table, rowsOf(table.sheet, book, wish), cells));
}

function rowsOf(sheet: ExportSheetId, book: OrderedRows, { part }: ExportWish): readonly Row[] {
  if (part === null) return book.rows(sheet);
  return rowsWanted(part).flatMap(id => (sheetOf(id) === sheet ? (book.get(id) ?? []) : []));
}

function tableOf(table: ExportSheet, rows: readonly Row[], cells: ExportCells): ExportTable {
  const worked = table.columns.map(column => workedOut(column, { table, rows, cells }));
  const facts = table.columns.map((column, at) => factsOf(column, { table, rows, cells, worked: worked[at] ?? null }));
  const totals = totalsOf({
    ...table,
    count: rows.length,
    facts,
    currency: sheetNamed(table.sheet).currency,
    severalCurrencies: packs[cells.language].exporting.severalCurrencies,
  });
  return {
    ...table,
    count: rows.length,
    rows: valuesOf(table, { rows, cells, worked }),
    totals,
    widths: facts.map(({ width, widest }, at) => {
      const word = totals[at]?.result;
      return { usual: typeof word === 'string' ? Math.max(width, textWidth(word)) : width, widest };
    }),
  };
}

interface Filling {
  readonly table: ExportSheet;
  readonly rows: readonly Row[];
  readonly cells: ExportCells;
}
type Worked = Float64Array | null;

/** Computed amounts are dear and looked at twice, for the totals and for the cells: kept as numbers, NaN for none. */
function workedOut({ column, masked }: ExportColumn, { table, rows, cells }: Filling): Worked {
  if (masked || column?.declared.computed !== true || column.declared.kind !== 'money') return null;
  return Float64Array.from(rows, row => {
    const cell = cells.cell(row, table.sheet, column);
    return typeof cell === 'number' ? cell : NaN;
  });
}

function* valuesOf(
  { sheet, columns }: ExportSheet,
  { rows, cells, worked }: Omit<Filling, 'table'> & { readonly worked: readonly Worked[] },
): Generator<readonly ExportValue[]> {
  for (const [place, row] of rows.entries())
    yield columns.map((column, at) => {
      const known = worked[at];
      if (known === undefined || known === null) return cells.value(row, sheet, column);
      const amount = known[place] ?? NaN;
      return Number.isNaN(amount) ? null : amount / 100;
    });
}

/** Widths follow the first rows; amounts must fit in every row, or a program shows ### in their place. */
const sampled = 300;
/** A few long texts do not widen their column: they take further lines. */
const nearlyAll = 0.95;
const mostLines = 3;

function factsOf(column: ExportColumn, filling: Filling & { readonly worked: Worked }): ColumnFacts {
  const filled = (): number => filledIn(column, filling);
  if (!column.masked && column.column?.declared.kind === 'money') {
    const { sum, largest, currencies } = moneyFacts(column, filling);
    const width = amountWidth(Math.max(Math.abs(sum), largest) / 100, column.format === 'money') + 1;
    return { filled, sum, currencies, width, widest: width };
  }
  const { table, rows, cells } = filling;
  const widths = rows
    .slice(0, sampled)
    .map(row => shownWidth(column, cells.value(row, table.sheet, column)))
    .filter(width => width > 0)
    .sort((a, b) => a - b);
  const [usual = 0, widest = 0] = [widths[Math.floor((widths.length - 1) * nearlyAll)], widths.at(-1)];
  return { filled, sum: 0, currencies: new Set(), width: Math.max(usual, Math.ceil(widest / mostLines)), widest };
}

function filledIn({ column }: ExportColumn, { rows, table, cells }: Filling): number {
  if (column === null) return 0;
  let filled = 0;
  for (const row of rows) if (cells.cell(row, table.sheet, column) !== null) filled++;
  return filled;
}

function moneyFacts({ column }: ExportColumn, { table, rows, cells, worked }: Filling & { readonly worked: Worked }) {
  const currencies = new Set<string>();
  const beside = sheetNamed(table.sheet).currency;
  let [sum, largest] = [0, 0];
  for (const [at, row] of rows.entries()) {
    const cell = worked === null ? (column === null ? null : cellOf(row, column.id)) : (worked[at] ?? null);
    if (cell === null || Number.isNaN(cell)) continue;
    if (beside !== null) currencies.add(cells.currencyText(row, beside));
    if (typeof cell !== 'number') continue;
    sum += cell;
    largest = Math.max(largest, Math.abs(cell));
  }
  return { sum, largest, currencies };
}

function shownWidth({ format }: ExportColumn, value: ExportValue): number {
  if (value === null) return 0;
  if (format === 'day' && typeof value === 'number') return 10;
  if ((format === 'percent' || format === 'share') && typeof value === 'number') return 7;
  return widestLine(String(value));
}

/** The cells of a book as they are written. */
class ExportCells {
  readonly language: Language;
  readonly #book: OrderedRows;
  readonly #standing: Standing;
  readonly #context: ShowContext;
  readonly #contexts = new Map<string, ShowContext>();

  constructor(book: OrderedRows, { language, today }: Exported) {
    this.language = language;
    this.#book = book;
    this.#standing = standingOf(book, today);
    this.#context = {
      language,
      years: 'western',
      currency: this.#standing.baseCurrency,
      optionLabel: (column, option) => optionLabel(language, column, option),
      rowLabel: id => (isRowId(id) ? book.label(id) : id),
    };
  }

  /** What the book says, worked out where it is computed. */
  cell(row: Row, sheet: ExportSheetId, { id, declared }: NonNullable<ExportColumn['column']>): Cell {
    return declared.computed === true
      ? computedCell({ row, sheet, column: id, source: this.#book, standing: this.#standing })
      : cellOf(row, id);
  }

  value(row: Row, sheet: ExportSheetId, { role, column, masked }: ExportColumn): ExportValue {
    if (role === 'row-id') return row.id;
    if (role === 'client-no') return this.#clientNumber(row, sheet);
    if (column === null) return null;
    const cell = this.cell(row, sheet, column);
    return masked
      ? maskedCell(cell, column.id, column.declared)
      : exportCell(cell, column.declared, this.#contextOf(row, sheet, column));
  }

  /** What stands in a row's currency cell. */
  currencyText(row: Row, column: string): string {
    const cell = cellOf(row, column);
    return typeof cell === 'string' ? cell : '';
  }

  #contextOf(row: Row, sheet: ExportSheetId, { declared }: NonNullable<ExportColumn['column']>): ShowContext {
    const { currency } = sheetNamed(sheet);
    const own = currency === null || declared.inBase === true ? null : textCell(row, currency);
    if (own === null || own === this.#context.currency) return this.#context;
    let context = this.#contexts.get(own);
    if (context === undefined) this.#contexts.set(own, (context = { ...this.#context, currency: own }));
    return context;
  }

  #clientNumber(row: Row, sheet: ExportSheetId): string | null {
    const owner = textCell(row, sheetNamed(sheet).owner ?? '');
    const client = owner !== null && isRowId(owner) ? this.#book.get(owner) : undefined;
    return client === undefined ? null : textCell(client, 'clientNo');
  }
}
