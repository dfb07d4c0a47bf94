/** From raw sheets and the user's answers to tables with a meaning for every column: what the mapping screen shows. */
import type { Row } from '../cell';
import type { ColumnId, NewId } from '../id';
import type { YearStyle } from '../kinds/kind';
import type { GridSheetId } from '../sheets';
import type { RiskSchemeId } from '../sheets/risk-schemes';
import type { Column, KindId } from '../sheets/sheet';
import type { Answers, ColumnAnswer, TableAnswer } from './answers';
import { dateStyle, sharedStyle, type DateStyle, type DayOrder } from './column-dates';
import { findTables, textOf, type FoundTable } from './find-tables';
import { joined } from './layouts';
import type { Lexicon } from './lexicon';
import { matchTable, type ColumnMatch, type TableMatch } from './match-headers';
import { ownFor } from './own-column';
import { bareNumber, isBlank, rawText, type RawBook, type RawCell } from './raw-table';
import type { RawContext } from './read-raw';
import { riskScale, type RiskScale } from './risk-scale';
import { columnTarget } from './target';

export interface DraftColumn extends ColumnMatch {
  readonly samples: readonly string[];
  readonly years: YearStyle | null;
  readonly dayOrder: DayOrder | null;
  /** The dates of the column need an answer that it does not give; `dayOrder` may already suggest that of its neighbours. */
  readonly asks: 'years' | 'day-order' | null;
  /** The scales its risk labels may be of, where the user must say; else empty. */
  readonly riskSchemes: readonly RiskSchemeId[];
  /** The scale of a risk label, where it is known. */
  readonly riskScheme: RiskScale['schemeOf'] | null;
  readonly hidden: boolean;
  /** An empty cell of the file empties the cell of the book. */
  readonly erase: boolean;
  /** percent: bare numbers are fractions. */
  readonly fractions: boolean;
  /** `new`: the column of the RM's own that it becomes. */
  readonly own: { readonly id: ColumnId; readonly column: Column; readonly declared: Row | null } | null;
}
export interface DraftTable {
  readonly key: string;
  readonly table: FoundTable;
  readonly sheet: GridSheetId | null;
  readonly columns: readonly DraftColumn[];
  readonly hidden: Hidden;
}
/** What the file hides of a table; `asked` comes along too, until the answer says `leave`. */
export interface Hidden {
  readonly tab: 'none' | 'asked' | 'take';
  readonly columns: HiddenPart;
  readonly rows: HiddenPart;
}
export type HiddenPart = 'none' | 'asked' | 'take' | 'leave';
export interface Draft {
  readonly file: string;
  readonly encoding: string | null;
  readonly tables: readonly DraftTable[];
}

export interface Drafting {
  readonly lexicon: Lexicon;
  readonly context: RawContext;
  readonly answers: Answers;
  /** Rows of the sheet `column`: the RM's own columns there are. */
  readonly ownRows: readonly Row[];
  /** The book's own risk scale: labels that it knows need no question. */
  readonly riskScheme?: string | null;
  /** What was answered for such a table before. */
  readonly remembered?: (table: FoundTable) => TableAnswer | undefined;
  readonly newId: NewId;
}

export function draftOf(book: RawBook, drafting: Drafting): Draft {
  const tables = book.sheets.flatMap((sheet, at) =>
    findTables(sheet, drafting.lexicon, drafting.answers.headerRows[sheet.name]).map((table, number) => ({
      table,
      key: `${at}.${number}`,
    })),
  );
  const styled = tables.map(found => draftTable(found, drafting));
  const across = sharedStyle(styled.flatMap(({ styles }) => [...styles.values()]));
  return { file: book.file, encoding: book.encoding ?? null, tables: styled.map(one => settleDates(one, across)) };
}

interface Styled {
  readonly draft: DraftTable;
  readonly styles: ReadonlyMap<number, DateStyle>;
  readonly answers: Readonly<Record<string, ColumnAnswer>>;
}

function draftTable({ table: found, key }: { table: FoundTable; key: string }, drafting: Drafting): Styled {
  const { lexicon, answers } = drafting;
  const answer = joined(drafting.remembered?.(found), answers.tables[key]);
  const table = answer?.hiddenRows === 'leave' ? withoutHidden(found) : found;
  const context = { ...drafting.context, date1904: table.sheet.date1904 };
  const match = matchTable({ table, lexicon, context, sheet: answer?.sheet });
  const styles = new Map<number, DateStyle>();
  const columns = match.columns.map(column => {
    const drafted = draftColumn(column, { table, match, answer, drafting });
    if (kindOf(drafted, lexicon) === 'date') styles.set(column.at, dateStyle(column.header, cellsOf(table, column.at)));
    return drafted;
  });
  const hidden: Hidden = {
    tab: !table.sheet.hidden || match.sheet === null ? 'none' : answer?.sheet === undefined ? 'asked' : 'take',
    columns: columns.some(column => column.hidden && column.filled) ? (answer?.hiddenColumns ?? 'asked') : 'none',
    rows: found.rows.some(row => row.hidden) ? (answer?.hiddenRows ?? 'asked') : 'none',
  };
  return { draft: { key, table, sheet: match.sheet, columns, hidden }, styles, answers: answer?.columns ?? {} };
}

interface ColumnDrafting {
  readonly table: FoundTable;
  readonly match: TableMatch;
  readonly answer: TableAnswer | undefined;
  readonly drafting: Drafting;
}

function draftColumn(found: ColumnMatch, { table, match, answer, drafting }: ColumnDrafting): DraftColumn {
  const hidden = table.sheet.hiddenColumns.includes(found.at);
  const given = answer?.columns?.[String(found.at)];
  const left = hidden && answer?.hiddenColumns === 'leave' && given?.target === undefined;
  const chosen = withAnswer(found, left ? { ...given, target: 'skip' } : given);
  const cells = cellsOf(table, found.at, looked);
  const own =
    chosen.target === 'new' && match.sheet !== null
      ? ownFor({ sheet: match.sheet, label: found.header, cells }, drafting)
      : null;
  const scale = chosen.target === 'client.riskRaw' ? scaleOf({ table, match, at: found.at }, drafting, given) : null;
  const isShare = own?.column.kind === 'percent' || kindOf(chosen, drafting.lexicon) === 'percent';
  return {
    ...chosen,
    samples: samplesOf(cells),
    years: null,
    dayOrder: null,
    asks: null,
    riskSchemes: scale?.asked ?? [],
    riskScheme: scale?.schemeOf ?? null,
    hidden,
    erase: given?.erase === true,
    fractions: isShare && areFractions(cellsOf(table, found.at)),
    own,
  };
}

/** No word on the scale is needed where the file has a column for it, or is our own. */
function scaleOf(
  { table, match, at }: { table: FoundTable; match: TableMatch; at: number },
  { riskScheme = null }: Drafting,
  answer: ColumnAnswer | undefined,
): RiskScale | null {
  if (table.targets !== null || match.columns.some(({ target }) => target === 'client.riskScheme')) return null;
  const labels = new Set(cellsOf(table, at).map(cell => rawText(cell).trim()));
  return riskScale([...labels], riskScheme, answer?.riskScheme);
}

function withoutHidden(table: FoundTable): FoundTable {
  const left = table.rows.filter(row => row.hidden === true);
  const skipped = left.map(row => ({ row: row.at, why: 'hidden' as const, text: textOf(row) }));
  return { ...table, rows: table.rows.filter(row => row.hidden !== true), skipped: [...table.skipped, ...skipped] };
}

const withAnswer = (match: ColumnMatch, answer: ColumnAnswer | undefined): ColumnMatch => ({
  ...match,
  target: answer?.target ?? match.target,
  scale: answer?.scale ?? match.scale,
  certainty: answer?.target === undefined ? match.certainty : 'sure',
});

export function declaredColumn(target: string, lexicon: Lexicon): Column | undefined {
  const known = columnTarget(target);
  return known === null ? undefined : lexicon.column(known.sheet, known.column);
}

const kindOf = (match: ColumnMatch, lexicon: Lexicon): KindId | undefined =>
  declaredColumn(match.target, lexicon)?.kind;

/**
 * A column that cannot tell how its years are meant follows the table, then the file; only then it asks. The order of day and month
 * is asked even so: that of the neighbours is only a suggestion.
 */
function settleDates({ draft, styles, answers }: Styled, across: ReturnType<typeof sharedStyle>): DraftTable {
  const table = sharedStyle([...styles.values()]);
  const columns = draft.columns.map((column): DraftColumn => {
    const style = styles.get(column.at);
    if (style === undefined || draft.table.targets !== null) return column;
    const answer = answers[String(column.at)];
    const years = answer?.years ?? style.years ?? table.years ?? across.years;
    const dayOrder = answer?.dayOrder ?? style.dayOrder ?? table.dayOrder ?? across.dayOrder;
    const order = style.needsOrder && answer?.dayOrder === undefined ? 'day-order' : null;
    const asks = style.needsYears && years === null ? 'years' : order;
    return { ...column, years, dayOrder, asks };
  });
  return { ...draft, columns };
}

const looked = 2000;

/** The filled cells of a column; what decides for the whole column looks at all of them. */
function cellsOf(table: FoundTable, at: number, most = Infinity): readonly RawCell[] {
  const cells: RawCell[] = [];
  for (const row of table.rows) {
    const cell = row.cells[at];
    if (cell !== undefined && !isBlank(cell)) cells.push(cell);
    if (cells.length === most) break;
  }
  return cells;
}

const samplesOf = (cells: readonly RawCell[]): readonly string[] =>
  [...new Set(cells.slice(0, 200).map(cell => rawText(cell).trim()))].slice(0, 5);

/** A share column is written one way throughout: as fractions only if no bare number is above one. */
function areFractions(cells: readonly RawCell[]): boolean {
  const bare = cells.map(bareNumber).filter(number => number !== null);
  return bare.length > 0 && bare.every(number => Math.abs(number) <= 1);
}
