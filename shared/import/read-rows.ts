/** Reads the body of a table into rows of our sheets: several from one line where the file is wide, none invented. */
import type { Cell } from '../cell';
import type { ColumnId } from '../id';
import type { Problem } from '../problem';
import type { GridSheetId } from '../sheets';
import { gridSheetIds, sheetNamed } from '../sheets';
import { positionColumn, type Column } from '../sheets/sheet';
import { declaredColumn, type DraftColumn, type DraftTable } from './draft';
import type { Skipped } from './find-tables';
import type { Lexicon } from './lexicon';
import { finishRow } from './finish-row';
import { lineOwners, type LineOwner, type OwnerKeys } from './line-owners';
import { mergedCells } from './merged-cells';
import { noNotes, type RowNote } from './note';
import { isBlank, rawText, type RawCell } from './raw-table';
import { readRaw, type RawContext, type Read } from './read-raw';
import { columnTarget, isOwner } from './target';
import { slotRelation } from './wide-headers';

export interface RowProblem {
  readonly column: ColumnId;
  readonly problem: Problem;
}

export interface ReadRow {
  /** `<table>:<line>`, with the slot where a line makes several rows: what answers refer to. */
  readonly key: string;
  readonly at: number;
  readonly sheet: GridSheetId;
  readonly slot: string;
  /**
   * Reference columns hold the name as written, until the plan has found whose it is; what a new row gets from the plan stands empty.
   * A copy: copies of objects built up cell by cell are small.
   */
  readonly cells: Record<ColumnId, Cell>;
  readonly problems: readonly RowProblem[];
  readonly notes: readonly RowNote[];
  readonly owner: OwnerKeys;
  /** Lines under one merged or once-written name are one block. */
  readonly block: number;
  readonly rowId: string | null;
  /** Figures of columns that follow from others: only compared, never stored. */
  readonly stated: Readonly<Record<ColumnId, Cell>>;
  /** Columns that the file does not say but that follow from it: for new rows only. */
  readonly derived: readonly ColumnId[];
  /** Columns that are empty in the file and are to be emptied in the book. */
  readonly erased: readonly ColumnId[];
  /** Our own export: what stands in the line, to compare with what was kept as written. */
  readonly written: WrittenLine | null;
}
export interface WrittenLine {
  readonly line: readonly RawCell[];
  readonly readers: readonly Pick<Reader, 'at' | 'column'>[];
}
export interface ReadTable {
  readonly rows: readonly ReadRow[];
  readonly skipped: readonly Skipped[];
}

export interface Reading {
  readonly lexicon: Lexicon;
  readonly context: RawContext;
  readonly ownBanks: readonly string[];
  /** Our own export: a line is the row as it was, nothing is read into it. */
  readonly verbatim?: boolean;
  /** The scale of a risk label, where the table tells it or the user did. */
  readonly riskScheme?: ((label: string) => string | null) | null;
}

export function readTable(draft: DraftTable, given: Reading): ReadTable {
  const riskScheme = draft.columns.find(column => column.riskScheme !== null)?.riskScheme ?? null;
  const reading: Reading = { ...given, verbatim: draft.table.targets !== null, riskScheme };
  const { sheet } = draft;
  if (sheet === null) return { rows: [], skipped: draft.table.skipped };
  const readers = readersOf({ ...draft, sheet }, reading);
  const erasing = readers.filter(({ erase }) => erase);
  const amounts = readers.flatMap(({ at, declared }) => (isAmount(declared) ? [at] : []));
  const filled = mergedCells(draft.table, new Set(amounts));
  const ownerOf = lineOwners(readers, draft.table.rows);
  const rows: ReadRow[] = [];
  const skipped: Skipped[] = [...draft.table.skipped];
  const ends = new Set(draft.table.skipped.map(({ row }) => row));
  let last = draft.table.headerRows.at(-1) ?? 0;
  for (const raw of draft.table.rows) {
    const line = filled(raw);
    const owner = ownerOf(line, raw, raw.at === last + 1 && !ends.has(last));
    last = raw.at;
    const read = readLine({ line, at: raw.at, draft: { key: draft.key, sheet }, owner }, { readers, erasing, reading });
    if (read.length > 0) rows.push(...read);
    else
      skipped.push({
        row: raw.at,
        why: 'empty',
        text: line
          .filter(cell => !isBlank(cell))
          .map(rawText)
          .join(' ')
          .slice(0, 200),
      });
  }
  return { rows, skipped: skipped.sort((a, b) => a.row - b.row) };
}

const isAmount = (column: Column | null): boolean => column?.kind === 'money' || column?.kind === 'decimal';

interface Reader {
  readonly at: number;
  readonly target: string;
  /** It says whose row it is. */
  readonly namesOwner: boolean;
  readonly sheet: GridSheetId;
  readonly slot: string;
  readonly column: ColumnId;
  readonly declared: Column | null;
  /** `currency` is the row's. */
  readonly read: (raw: RawCell, currency: string) => Read;
  readonly stated: string | null;
  /** The row it goes to, as a key among the rows of a line. */
  readonly part: string;
  /** An empty cell empties the cell of the book. */
  readonly erase: boolean;
  /** Amounts and numbers are read in a currency; other cells need none. */
  readonly inCurrency: boolean;
}

function readersOf(draft: DraftTable & { sheet: GridSheetId }, { lexicon, context }: Reading): readonly Reader[] {
  const base = { ...context, date1904: draft.table.sheet.date1904 };
  const readers = draft.columns
    .filter(({ target }) => target !== 'skip')
    .map(column => readerOf(column, { base, lexicon, sheet: draft.sheet }))
    .filter(({ declared }) => draft.table.targets === null || declared?.computed !== true);
  /** Currencies first: amounts are read in them. */
  return readers.sort(
    (a, b) => Number(b.column === sheetNamed(b.sheet).currency) - Number(a.column === sheetNamed(a.sheet).currency),
  );
}

interface ReaderMaking {
  readonly base: RawContext;
  readonly lexicon: Lexicon;
  readonly sheet: GridSheetId;
}

const amountColumn: Column = { kind: 'money', group: 'valuation', width: 100 };

function readerOf(column: DraftColumn, { base, lexicon, sheet }: ReaderMaking): Reader {
  const { at, target } = column;
  const known = columnTarget(target);
  const declared =
    column.own?.column ?? (target.startsWith('amount') ? amountColumn : declaredColumn(target, lexicon)) ?? null;
  const context = {
    ...base,
    scale: column.scale,
    years: column.years,
    dayOrder: column.dayOrder,
    fractions: column.fractions,
  };
  const place = {
    sheet: known?.sheet ?? sheet,
    slot: known?.slot ?? '',
    column: column.own?.id ?? known?.column ?? target,
  };
  const part = `${place.sheet}:${place.slot}`;
  const inCurrency = declared?.kind === 'money' || declared?.kind === 'decimal';
  return {
    at,
    target,
    namesOwner: isOwner(target),
    ...place,
    declared,
    stated: column.currency,
    part,
    inCurrency,
    erase: column.erase && place.slot === '' && place.sheet === sheet,
    read: remembering(declared, context, inCurrency),
  };
}

/** Files repeat themselves: what was read once need not be read again. */
function remembering(declared: Column | null, context: RawContext, inCurrency: boolean): Reader['read'] {
  if (declared === null || declared.kind === 'reference')
    return raw => {
      const text = rawText(raw).trim();
      return { cell: text === '' ? null : text, problem: null };
    };
  const known = new Map<string, Read>();
  const worth = declared.kind !== 'text';
  return (raw, currency) => {
    const key = !worth || typeof raw !== 'string' ? null : inCurrency ? `${currency} ${raw}` : raw;
    const before = key === null ? undefined : known.get(key);
    if (before !== undefined) return before;
    const read = readRaw(raw, declared, currency === context.currency ? context : { ...context, currency });
    if (key !== null && known.size < 5_000) known.set(key, read);
    return read;
  };
}

interface Line {
  readonly line: readonly RawCell[];
  readonly at: number;
  readonly draft: { readonly key: string; readonly sheet: GridSheetId };
  readonly owner: LineOwner;
}

export interface RowParts {
  readonly sheet: GridSheetId;
  readonly slot: string;
  readonly cells: Record<ColumnId, Cell>;
  readonly problems: RowProblem[];
  /** null until there is one. */
  notes: RowNote[] | null;
  readonly stated: Record<ColumnId, Cell>;
  /** Values in base currency, by where they are held. */
  readonly amounts: { own: Cell; other: Cell };
  readonly derived: ColumnId[];
  /** The words as written of cells that name a class. */
  readonly labels: Record<ColumnId, string>;
}

interface Readers {
  readonly readers: readonly Reader[];
  /** Those whose empty cells empty the book's. */
  readonly erasing: readonly Reader[];
  readonly reading: Reading;
}

function readLine({ line, at, draft, owner }: Line, { readers, erasing, reading }: Readers): readonly ReadRow[] {
  const parts = new Map<string, RowParts>();
  const taking: Taking = { parts, sheet: draft.sheet, reading };
  let ownId: string | null = null;
  for (const reader of readers) {
    const raw = line[reader.at];
    if (raw === undefined || raw === null || reader.namesOwner) continue;
    if (reader.target === 'row-id') ownId = rawText(raw).trim() || null;
    else take(raw, reader, taking);
  }
  const main = parts.get(`${draft.sheet}:`);
  const rows: ReadRow[] = [];
  besideTheClient(parts.get('liability:1'), main);
  if (main?.sheet === 'policy' && parts.size > 1) sharedByCovers(main, parts);
  for (const part of parts.values()) {
    if (part !== main && part.sheet === 'member') part.cells['relation'] ??= slotRelation(part.slot);
    const finished = finishRow(part, reading);
    if (finished === null) continue;
    const { sheet, problems, stated, derived, notes } = finished;
    const key = part === main ? `${draft.key}:${at}` : `${draft.key}:${at}:${part.sheet}${part.slot}`;
    rows.push({
      sheet,
      cells: { ...finished.cells },
      problems: problems.length === 0 ? noProblems : problems,
      erased: part === main ? erasedIn(line, erasing) : noColumns,
      notes: notes ?? noNotes,
      stated: isEmpty(stated) ? nothingStated : stated,
      derived: derived.length === 0 ? noColumns : derived,
      key,
      at,
      slot: part.slot,
      owner: owner.keys,
      block: owner.block,
      rowId: part === main ? ownId : null,
      written: reading.verbatim === true ? { line, readers } : null,
    });
  }
  return rows.length < 2 ? rows : rows.sort((a, b) => Number(a.slot !== '') - Number(b.slot !== ''));
}

/** Places for what a new row always has, so that the plan need not make its cells again. */
const room = Object.fromEntries(
  gridSheetIds.map(sheet => {
    const { owner, currency } = sheetNamed(sheet);
    const columns = [positionColumn, owner, currency, sheet === 'holding' ? 'owner' : null];
    return [sheet, Object.fromEntries(columns.flatMap(column => (column === null ? [] : [[column, null]])))];
  }),
);

/** Most rows have none of these: one empty list serves all. */
const noColumns: readonly ColumnId[] = [];
const noProblems: readonly RowProblem[] = [];
const nothingStated: Readonly<Record<ColumnId, Cell>> = {};

function isEmpty(cells: Readonly<Record<ColumnId, Cell>>): boolean {
  for (const _ in cells) return false;
  return true;
}

const erasedIn = (line: readonly RawCell[], erasing: readonly Reader[]): readonly ColumnId[] =>
  erasing.length === 0 ? noColumns : erasing.filter(({ at }) => isBlank(line[at])).map(({ column }) => column);

/** Looked up only where the book holds a text that could not be read. */
export const writtenIn = ({ line, readers }: WrittenLine, column: ColumnId): string =>
  rawText(line[readers.find(reader => reader.column === column)?.at ?? -1]).trim();

/** Who is insured stands once in a line of covers. */
function sharedByCovers(main: RowParts, parts: ReadonlyMap<string, RowParts>): void {
  for (const part of parts.values())
    for (const column of ['insuredName', 'policyholderName', 'currency', 'effectiveDate', 'note']) {
      const cell = main.cells[column];
      if (part.sheet === 'policy' && cell !== undefined) part.cells[column] ??= cell;
    }
}

/** One loan in the client's own line: its balance stands under the client's total of mortgages. */
function besideTheClient(loan: RowParts | undefined, main: RowParts | undefined): void {
  if (loan === undefined || main === undefined || main.sheet !== 'client' || loan.cells['loanType'] === undefined)
    return;
  const balance = main.stated['mortgageBalance'] ?? main.stated['totalLiabilities'];
  if (loan.cells['outstanding'] !== undefined || balance === undefined || balance === null) return;
  loan.cells['outstanding'] = balance;
  const currency = main.cells[sheetNamed('client').currency ?? ''];
  if (typeof currency === 'string') loan.cells['currency'] ??= currency;
}

interface Taking {
  readonly parts: Map<string, RowParts>;
  readonly sheet: GridSheetId;
  readonly reading: Reading;
}

function take(raw: RawCell, reader: Reader, taking: Taking): void {
  const { declared, target, column } = reader;
  const part = partFor(taking.parts, reader);
  const { cell, problem, note } = reader.read(
    raw,
    reader.inCurrency ? currencyFor(part, reader, taking) : taking.reading.context.currency,
  );
  if (target === 'amount-own') part.amounts.own = cell;
  else if (target === 'amount-other') part.amounts.other = cell;
  else if (declared?.computed === true) part.stated[column] = cell;
  else if (cell !== null) part.cells[column] = cell;
  if (column === 'assetClass') part.labels[column] = rawText(raw).trim();
  if (problem !== null && declared?.computed !== true) part.problems.push({ column, problem });
  if (note !== undefined && declared?.computed !== true) (part.notes ??= []).push({ column, note });
}

/** That of the row, else what the header says, else that of the line's client, else the book's; the row keeps what it was read in. */
function currencyFor(part: RowParts, { target, declared, stated }: Reader, { parts, sheet, reading }: Taking): string {
  const base = reading.context.currency;
  const own = sheetNamed(part.sheet).currency;
  if (own === null || target.startsWith('amount') || declared?.inBase === true) return base;
  const said = part.cells[own];
  if (typeof said === 'string') return said;
  const inherited = part.slot === '' ? undefined : parts.get(`${sheet}:`)?.cells[sheetNamed(sheet).currency ?? ''];
  const found = stated ?? (typeof inherited === 'string' ? inherited : null);
  if (found === null) return base;
  part.cells[own] = found;
  return found;
}

function partFor(parts: Map<string, RowParts>, { part: key, sheet, slot }: Reader): RowParts {
  let part = parts.get(key);
  if (part === undefined)
    parts.set(
      key,
      (part = {
        sheet,
        slot,
        cells: { ...room[sheet] },
        problems: [],
        notes: null,
        stated: {},
        amounts: { own: null, other: null },
        derived: [],
        labels: {},
      }),
    );
  return part;
}
