/** From raw sheets and the user's answers to tables with a meaning for every column: what the mapping screen shows. */
import type { Cell, Row } from '../cell';
import { textCell } from '../cell';
import { fold } from '../fold';
import { rowId, type ColumnId, type NewId, type RowId } from '../id';
import type { YearStyle } from '../kinds/kind';
import type { GridSheetId } from '../sheets';
import { ownColumnId } from '../sheets/own-columns';
import type { Column, KindId } from '../sheets/sheet';
import type { Answers, ColumnAnswer } from './answers';
import { dateStyle, sharedStyle, type DateStyle, type DayOrder } from './column-dates';
import { findTables, type FoundTable } from './find-tables';
import type { Lexicon } from './lexicon';
import { matchTable, type ColumnMatch } from './match-headers';
import { bareNumber, isBlank, rawText, type RawBook, type RawCell } from './raw-table';
import type { RawContext } from './read-raw';
import { columnTarget } from './target';

export interface DraftColumn extends ColumnMatch {
  readonly samples: readonly string[];
  readonly years: YearStyle | null;
  readonly dayOrder: DayOrder | null;
  /** The dates of the column need an answer that neither it nor its neighbours give. */
  readonly asks: 'years' | 'day-order' | null;
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
}
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

function draftTable({ table, key }: { table: FoundTable; key: string }, drafting: Drafting): Styled {
  const { lexicon, answers } = drafting;
  const answer = answers.tables[key];
  const context = { ...drafting.context, date1904: table.sheet.date1904 };
  const match = matchTable({ table, lexicon, context, sheet: answer?.sheet });
  const styles = new Map<number, DateStyle>();
  const columns = match.columns.map(found => {
    const chosen = withAnswer(found, answer?.columns?.[String(found.at)]);
    const cells = cellsOf(table, found.at);
    if (kindOf(chosen, lexicon) === 'date') styles.set(found.at, dateStyle(found.header, cells));
    const own =
      chosen.target === 'new' && match.sheet !== null
        ? ownFor({ sheet: match.sheet, label: found.header, cells }, drafting)
        : null;
    return {
      ...chosen,
      samples: samplesOf(cells),
      years: null,
      dayOrder: null,
      asks: null,
      fractions: areFractions(cells),
      own,
    };
  });
  return { draft: { key, table, sheet: match.sheet, columns }, styles, answers: answer?.columns ?? {} };
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

/** A column that cannot tell how its years are meant follows the table, then the file; only then it asks. */
function settleDates({ draft, styles, answers }: Styled, across: ReturnType<typeof sharedStyle>): DraftTable {
  const table = sharedStyle([...styles.values()]);
  const columns = draft.columns.map((column): DraftColumn => {
    const style = styles.get(column.at);
    if (style === undefined || draft.table.targets !== null) return column;
    const answer = answers[String(column.at)];
    const years = answer?.years ?? style.years ?? table.years ?? across.years;
    const dayOrder = answer?.dayOrder ?? style.dayOrder ?? table.dayOrder ?? across.dayOrder;
    const asks =
      style.needsYears && years === null ? 'years' : style.needsOrder && dayOrder === null ? 'day-order' : null;
    return { ...column, years, dayOrder, asks };
  });
  return { ...draft, columns };
}

const looked = 2000;

function cellsOf(table: FoundTable, at: number): readonly RawCell[] {
  const cells: RawCell[] = [];
  for (const row of table.rows) {
    const cell = row.cells[at];
    if (cell !== undefined && !isBlank(cell)) cells.push(cell);
    if (cells.length === looked) break;
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

interface OwnWanted {
  readonly sheet: GridSheetId;
  readonly label: string;
  readonly cells: readonly RawCell[];
}

/** The own column of that label if there is one, else a new one, typed by its cells. */
function ownFor({ sheet, label, cells }: OwnWanted, { ownRows, newId }: Drafting): DraftColumn['own'] {
  const there = ownRows.find(
    row => textCell(row, 'sheet') === sheet && fold(textCell(row, 'label') ?? '') === fold(label),
  );
  const kind = there === undefined ? kindFor(cells) : textCell(there, 'kind');
  const column: Column = { kind: ownKinds.find(known => known === kind) ?? 'text', group: 'own', width: 120 };
  if (there !== undefined) return { id: ownColumnId(there.id), column, declared: null };
  const id: RowId = rowId('column', newId());
  const cell: Record<ColumnId, Cell> = { sheet, label: label.slice(0, 60), kind: column.kind };
  return { id: ownColumnId(id), column, declared: { id, cells: cell } };
}

const ownKinds = ['text', 'money', 'decimal', 'percent', 'date', 'choice', 'choices', 'flag'] as const;

function kindFor(cells: readonly RawCell[]): 'text' | 'decimal' | 'date' {
  if (cells.length > 0 && cells.every(cell => typeof cell === 'number' && Math.abs(cell) < 1e15)) return 'decimal';
  return cells.length > 0 &&
    cells.every(cell => typeof cell === 'object' && cell?.type === 'day' && cell.text.length === 10)
    ? 'date'
    : 'text';
}
