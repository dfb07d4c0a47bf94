/** One workbook of the RM's own being filled from the book: what its tables lack, as a patch that is made in memory, shown, and then written. */
import { optionLabel } from '../../shared/i18n/labels';
import { computedCell } from '../../shared/analysis/computed';
import { standingOf } from '../../shared/analysis/standing';
import { cellOf, type Row } from '../../shared/cell';
import type { FillView } from '../../shared/contract/fill';
import { writerLike } from '../../shared/export/like-column';
import { planFill, type FilledTable, type FillParts as PlanParts } from '../../shared/export/plan-fill';
import type { SensitiveWay } from '../../shared/export/wish';
import { isRowId } from '../../shared/id';
import type { RawBook } from '../../shared/import/raw-table';
import type { Language, ShowContext } from '../../shared/kinds/kind';
import { bookSettings } from '../../shared/sheets/book-settings';
import { appendsOf, type Append } from './fill-appends';
import { fillView, type FillOutcome, type FillTitles } from './fill-view';
import { FillStyles, patchValue } from './fill-styles';
import type { ImportSession } from './import-session';
import { OrderedRows } from './ordered-rows';
import type { SheetEdits } from './patch/patch-sheet';
import { hasRoom, patchWorkbook, type PatchOutcome } from './patch/patch-workbook';
import { WorkbookPackage } from './patch/workbook-package';

export interface FillParts {
  /** As it lies on disk. */
  readonly bytes: Buffer;
  readonly raw: RawBook;
  /** What its tables and lines mean, beside the book as it was when both said the same. */
  readonly session: ImportSession;
  /** The book now. */
  readonly rows: readonly Row[];
  readonly before: readonly Row[] | null;
  readonly append: boolean;
  readonly sensitive: SensitiveWay;
  readonly language: Language;
  readonly today: string;
}

export interface Filled {
  readonly tables: readonly FilledTable[];
  readonly view: FillView;
  readonly outcome: FillOutcome;
  /** The new file; null: nothing is to be written. */
  readonly chunks: (() => Iterable<Buffer>) | null;
}

/** `finish` may change other parts where something is written. */
export function fillWorkbook(parts: FillParts, finish: Finish = () => undefined): Filled {
  return patched(plannedTables(parts), { ...parts, file: parts.raw.file, book: new OrderedRows(parts.rows) }, finish);
}

/** Called where the file then says all that the book says: one that lacks something must not say that it is of this entry. */
export type Finish = (book: WorkbookPackage) => void;

/** What was planned, put into the file. */
export function patched(
  tables: readonly FilledTable[],
  titles: FillTitles & { readonly bytes: Buffer },
  finish: Finish,
): Filled {
  const book = new WorkbookPackage(titles.bytes);
  const styles = new FillStyles(book);
  const edits = new Map<string, SheetEdits>();
  for (const [tab, own] of byTab(tables)) edits.set(tab, editsOf(own, styles));
  const appends = appendsOf(tables, styles);
  const cells = patchWorkbook(book, edits);
  const added = appends.map(append => ({ append, done: appended(book, append) }));
  const written = added.reduce((sum, { done }) => sum + (done?.written ?? 0), cells.written);
  const outcome: FillOutcome = {
    refused: [...cells.refused, ...added.flatMap(({ done }) => done?.refused ?? [])],
    added: added.flatMap(({ append, done }) => (done === null ? [] : [append])),
    roomless: added.flatMap(({ append, done }) => (done === null ? [append] : [])),
  };
  const view = fillView(tables, outcome, titles);
  if (written > 0) styles.save();
  if (written > 0 && view.leftCount === 0) finish(book);
  return {
    tables,
    view,
    outcome,
    chunks: written === 0 ? null : () => book.zip.chunks(),
  };
}

/** null: there is no room. */
function appended(book: WorkbookPackage, { tab, rows }: Append): PatchOutcome | null {
  if (!hasRoom(book, tab, rows)) return null;
  return patchWorkbook(book, new Map([[tab, { cells: [], append: rows }]]));
}

function plannedTables(parts: FillParts): readonly FilledTable[] {
  const { session, rows, before, append, sensitive, language, today } = parts;
  const source = new OrderedRows(rows);
  const standing = standingOf(source, today);
  const settings = bookSettings(source);
  const was = before === null ? null : new Map(before.map(row => [row.id, row]));
  return planFill({
    tables: session.draft.tables,
    lines: session.plan().rows,
    book: {
      get: id => source.get(id),
      rows: sheet => source.rows(sheet),
      owned: (owner, sheet) => source.owned(owner, sheet),
      value: (row, sheet, column) =>
        session.lexicon.column(sheet, column)?.computed === true
          ? computedCell({ row, sheet, column, source, standing })
          : cellOf(row, column),
    },
    before: was === null ? null : id => was.get(id),
    declared: (sheet, column) => session.lexicon.column(sheet, column),
    writer: writersOf(session, source, language),
    baseCurrency: settings.baseCurrency,
    append,
    sensitive,
  });
}

/** How the columns of the tables of a session are written. */
export function writersOf(session: ImportSession, book: OrderedRows, language: Language): PlanParts['writer'] {
  const settings = bookSettings(book);
  const show = (words: Language): ShowContext => ({
    language: words,
    years: 'western',
    currency: settings.baseCurrency,
    optionLabel: (column, option) => optionLabel(words, column, option),
    rowLabel: id => (isRowId(id) ? book.label(id) : id),
  });
  return ({ table }, { at, scale, years, dayOrder, fractions }, column) =>
    writerLike({
      column,
      context: { ...session.context, language, date1904: table.sheet.date1904, scale, years, dayOrder, fractions },
      country: settings.country,
      show,
      cells: table.rows.map(({ cells }) => cells[at] ?? null),
    });
}

function byTab(tables: readonly FilledTable[]): ReadonlyMap<string, readonly FilledTable[]> {
  const tabs = new Map<string, FilledTable[]>();
  for (const filled of tables) {
    const { name } = filled.table.table.sheet;
    tabs.set(name, [...(tabs.get(name) ?? []), filled]);
  }
  return tabs;
}

function editsOf(tables: readonly FilledTable[], styles: FillStyles): SheetEdits {
  const cells = tables.flatMap(({ table: { table }, cells: filled }) =>
    filled.map(({ row, column, value, was }) => {
      const style = styles.styleFor(value, was, { sheet: table.sheet, column });
      return { row, column, value: patchValue(value, table.sheet.date1904), ...(style === undefined ? {} : { style }) };
    }),
  );
  const [first] = tables;
  const styleRow = first === undefined ? null : lastRow(first);
  return { cells, ...(styleRow === null ? {} : { styleRow }) };
}

const lastRow = ({ table: { table } }: FilledTable): number | null => table.rows.at(-1)?.at ?? null;
