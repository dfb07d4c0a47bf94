/** A few edits put into the linked workbook by reading only them and the sheets they are on; whatever is not plain is left to a pass over everything. */
import { cellOf, sameCell, textCell, type Cell, type Row } from '../../shared/cell';
import { editedRows, nowOf, withCells, type CellChange, type Change } from '../../shared/change';
import { planFill, type FilledTable } from '../../shared/export/plan-fill';
import { furtherSheets } from '../../shared/export/wish';
import { sheetOf, type ColumnId, type RowId, type SheetId } from '../../shared/id';
import type { DraftTable } from '../../shared/import/draft';
import type { Lexicon } from '../../shared/import/lexicon';
import type { PlannedRow } from '../../shared/import/plan-import';
import { rawText, type RawBook, type RawRow } from '../../shared/import/raw-table';
import { readTable, type ReadRow } from '../../shared/import/read-rows';
import type { Result } from '../../shared/result';
import { gridSheetIds, sheetNamed, type GridSheetId } from '../../shared/sheets';
import { bookSettings } from '../../shared/sheets/book-settings';
import { positionColumn } from '../../shared/sheets/sheet';
import { tidyCell } from '../../shared/sheets/tidy';
import { newId } from '../new-id';
import { patched, writersOf, type Filled, type Finish } from './fill-session';
import { ImportSession } from './import-session';
import { bookColumn, isNaming, meaningOf, type LinkKnown } from './link-known';
import { withTerms, type LinkTerms } from './link-terms';
import { OrderedRows } from './ordered-rows';

export interface EditParts {
  /** As it lies on disk, just as it was written last. */
  readonly bytes: Buffer;
  readonly file: string;
  /** The file as values, of these sheets only. */
  readonly read: (tabs: ReadonlySet<string>) => Promise<Result<RawBook>>;
  /** What happened to the book since the file was written. */
  readonly change: Change;
  readonly known: LinkKnown;
  readonly terms: LinkTerms;
  readonly today: string;
}

type Edits = Readonly<Record<ColumnId, CellChange>>;
type BySheet = ReadonlyMap<GridSheetId, ReadonlyMap<RowId, Edits>>;

/** null: this is more than a few plain edits, or something in the file is not as it is known to be. */
export async function fillEdits(parts: EditParts, finish: Finish): Promise<Filled | null> {
  const { known, bytes, file, read, terms } = parts;
  const { sensitive } = terms;
  const { lexicon } = sessionFor(parts, { file, sheets: [] });
  const edits = plainEdits(parts.change, known, lexicon);
  if (edits === null) return null;
  const tabs = new Set([...edits.keys()].flatMap(sheet => known.tabs[sheet]?.tab ?? []));
  const raw = tabs.size === 0 ? null : await read(tabs);
  if (raw?.ok === false) return null;
  const session = sessionFor(parts, raw?.value ?? { file, sheets: [] });
  if (session.draft.tables.length !== edits.size) return null;
  const book = new OrderedRows(known.rows);
  const planned = session.draft.tables.map(table => planTable({ table, edits, known, session, book, sensitive }));
  const tables = planned.filter(table => table !== null);
  if (tables.length < planned.length) return null;
  const filled = patched(tables, { file, book, bytes }, finish);
  return filled.view.leftCount > 0 ? null : filled;
}

const sessionFor = ({ known, terms, today }: EditParts, raw: RawBook): ImportSession =>
  new ImportSession({ raw, rows: withTerms(known.rows, terms), language: known.language, today, newId });

/** Rows of these are in no linked workbook, and its lines are read without them. */
const elsewhere: ReadonlySet<SheetId> = new Set<SheetId>(['rate', 'attachment', 'note', ...furtherSheets]);

/** Edits of cells that nothing else in the file follows from. */
function plainEdits(change: Change, known: LinkKnown, lexicon: Lexicon): BySheet | null {
  if ([...change.added, ...change.removed].some(({ id }) => !elsewhere.has(sheetOf(id)))) return null;
  const bySheet = new Map<GridSheetId, Map<RowId, Edits>>();
  for (const id of editedRows(change)) {
    if (elsewhere.has(sheetOf(id))) continue;
    const sheet = gridSheetIds.find(one => one === sheetOf(id));
    if (sheet === undefined || known.tabs[sheet] === undefined) return null;
    const edits = Object.entries(change.edited[id] ?? {}).filter(([column]) => column !== positionColumn);
    for (const [column] of edits) {
      const declared = lexicon.column(sheet, column);
      if (declared === undefined || declared.kind === 'reference' || declared.computed === true) return null;
      if (isNaming(sheet, column) || column === sheetNamed(sheet).currency) return null;
    }
    if (edits.length === 0) continue;
    const there = bySheet.get(sheet) ?? new Map<RowId, Edits>();
    bySheet.set(sheet, there.set(id, Object.fromEntries(edits)));
  }
  return bySheet;
}

interface Planning {
  readonly table: DraftTable;
  readonly edits: BySheet;
  readonly known: LinkKnown;
  readonly session: ImportSession;
  readonly book: OrderedRows;
  readonly sensitive: LinkTerms['sensitive'];
}

function planTable({ table, edits, known, session, book, sensitive }: Planning): FilledTable | null {
  const { sheet } = table;
  const own = sheet === null ? undefined : edits.get(sheet);
  if (sheet === null || own === undefined || meaningOf(table) !== known.tabs[sheet]?.meaning) return null;
  const changed = new Set([...own.values()].flatMap(one => Object.keys(one)));
  const columns = table.columns.filter(column => changed.has(bookColumn(column) ?? ''));
  const lines = readLines(table, own, session);
  const settings = bookSettings(book);
  const rows =
    lines === null ? null : rowsIn({ table, sheet, columns, own, lines, session, country: settings.country });
  if (lines === null || rows === null) return null;
  const now = new Map(rows.map(row => [row.id, withCells(row, nowOf(own.get(row.id) ?? {}))]));
  const before = new Map(rows.map(row => [row.id, row]));
  const [filled] = planFill({
    tables: [{ ...table, columns }],
    lines: [...lines].map(([id, line]) => lineOf(id, { table, line, row: before.get(id) })),
    book: {
      get: id => now.get(id),
      rows: () => [],
      owned: () => [],
      value: (row, _, column) => cellOf(row, column),
    },
    before: id => before.get(id),
    declared: (of, column) => session.lexicon.column(of, column),
    writer: writersOf(session, book, known.language),
    baseCurrency: settings.baseCurrency,
    append: false,
    sensitive,
  });
  return filled === undefined || filled.left.length > 0 || filled.kept.length > 0 ? null : filled;
}

/** null: one of the rows is not there exactly once. */
function readLines(
  table: DraftTable,
  own: ReadonlyMap<RowId, Edits>,
  { lexicon, context }: ImportSession,
): ReadonlyMap<RowId, ReadRow> | null {
  const idAt = table.columns.find(({ target }) => target === 'row-id')?.at ?? -1;
  const wanted = new Set<string>(own.keys());
  const raws: RawRow[] = table.table.rows.filter(({ cells }) => wanted.has(rawText(cells[idAt]).trim()));
  const cut = { ...table, table: { ...table.table, rows: raws } };
  const { rows } = readTable(cut, { lexicon, context, ownBanks: [] });
  const byId = new Map(rows.flatMap(row => (row.rowId === null ? [] : [[row.rowId, row] as const])));
  const found = [...own.keys()].flatMap(id => {
    const line = byId.get(id);
    return line === undefined ? [] : [[id, line] as const];
  });
  return found.length === own.size && raws.length === own.size && rows.length === own.size ? new Map(found) : null;
}

interface Reading {
  readonly table: DraftTable;
  readonly sheet: GridSheetId;
  readonly columns: DraftTable['columns'];
  readonly own: ReadonlyMap<RowId, Edits>;
  readonly lines: ReadonlyMap<RowId, ReadRow>;
  readonly session: ImportSession;
  readonly country: string;
}

/** The rows as the file has them, as far as they matter; null: a cell says something else than the book did. */
function rowsIn({ table, sheet, columns, own, lines, session, country }: Reading): readonly Row[] | null {
  const { currency } = sheetNamed(sheet);
  const written = new Set(columns.map(bookColumn));
  const declaredOf = (column: ColumnId) => session.lexicon.column(sheet, column);
  const isInCurrency = (column: ColumnId | null): boolean => {
    const declared = column === null ? undefined : declaredOf(column);
    return (declared?.kind === 'money' || declared?.kind === 'decimal') && declared.inBase !== true;
  };
  const saysCurrency = currency !== null && table.columns.some(column => bookColumn(column) === currency);
  if (currency !== null && !saysCurrency && [...written].some(isInCurrency)) return null;
  const rows: Row[] = [];
  for (const [id, { cells }] of lines) {
    const said: Record<ColumnId, Cell> = {};
    if (currency !== null) said[currency] = textCell({ id, cells }, currency);
    for (const [column, [was]] of Object.entries(own.get(id) ?? {})) {
      const declared = declaredOf(column);
      if (!written.has(column) || declared === undefined) continue;
      said[column] = tidyCell(cells[column] ?? null, declared, country);
      if (!sameCell(said[column], was)) return null;
    }
    rows.push({ id, cells: said });
  }
  return rows;
}

const lineOf = (
  id: RowId,
  { table, line, row }: { table: DraftTable; line: ReadRow; row: Row | undefined },
): PlannedRow => ({
  ...line,
  table: table.key,
  id,
  client: null,
  verdict: 'same',
  reason: null,
  possible: [],
  cells: row?.cells ?? {},
});
