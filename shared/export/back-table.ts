/** A sheet of a workbook of ours that came back: which column of the file is which, whatever was moved, renamed, added or deleted. */
import type { Cell, Row } from '../cell';
import { fold } from '../fold';
import { isRowId, type ColumnId } from '../id';
import { declaredColumn, type DraftColumn, type DraftTable } from '../import/draft';
import type { Lexicon } from '../import/lexicon';
import { isBlank, rawText, type RawCell, type RawRow } from '../import/raw-table';
import { readRaw, type RawContext, type Read } from '../import/read-raw';
import { columnTarget, isOwner, targetOf, type OwnerTarget, type Target } from '../import/target';
import { sheetNamed, type GridSheetId } from '../sheets/index';
import type { Column } from '../sheets/sheet';
import { tidyCell } from '../sheets/tidy';

export interface BackColumn {
  readonly at: number;
  readonly column: ColumnId;
  readonly declared: Column;
  /** `currency` is the row's. */
  readonly read: (raw: RawCell, currency: string) => Read;
  /** Somebody added the column to the file: what it would be in the book. */
  readonly added: Row | null;
}
export interface BackTable {
  readonly key: string;
  readonly tab: string;
  readonly sheet: GridSheetId;
  readonly rows: readonly RawRow[];
  /** What a row stores; figures that follow from others are passed over. */
  readonly columns: readonly BackColumn[];
  /** Where the row's own id stands; null: the column was lost. */
  readonly idAt: number | null;
  readonly owners: Readonly<Partial<Record<OwnerTarget, number>>>;
}

export interface BackReading {
  readonly lexicon: Lexicon;
  readonly context: RawContext;
  readonly country: string;
  /** The label of a column in the language of the export. */
  readonly label: (sheet: GridSheetId, column: ColumnId) => string;
}

/** null: no sheet of ours. */
export function backTable(draft: DraftTable, reading: BackReading): BackTable | null {
  const { sheet, table, key } = draft;
  if (sheet === null) return null;
  const targets = new Map(draft.columns.map(column => [column, targetIn(column, { ...draft, sheet }, reading)]));
  const owners: Partial<Record<OwnerTarget, number>> = {};
  for (const [{ at }, target] of targets) if (target !== null && isOwner(target)) owners[target] ??= at;
  const seen = new Set<ColumnId>();
  const columns = [...targets].flatMap(([column, target]) => {
    const made = backColumn(column, { target, sheet, reading, date1904: table.sheet.date1904 });
    if (made === null || seen.has(made.column)) return [];
    seen.add(made.column);
    return [made];
  });
  const idAt = [...targets].find(([, target]) => target === 'row-id')?.[0].at ?? null;
  return { key, tab: table.sheet.name, sheet, rows: table.rows, columns, idAt, owners };
}

/** The hidden first line says it; where that was lost, ids are known by their look and columns by their words. */
function targetIn(
  column: DraftColumn,
  { table, sheet }: DraftTable & { readonly sheet: GridSheetId },
  reading: BackReading,
): Target | null {
  if (table.targets !== null) return table.targets[column.at] ?? (column.own === null ? null : column.target);
  if (holdsIds(column.at, table.rows)) return 'row-id';
  const word = fold(column.header);
  const { owner } = sheetNamed(sheet);
  const known = Object.keys(reading.lexicon.columns(sheet)).find(id => fold(reading.label(sheet, id)) === word);
  if (known !== undefined) return known === owner ? 'owner-name' : targetOf(sheet, known);
  if (owner !== null && word === fold(reading.label('client', 'clientNo'))) return 'owner-no';
  return column.certainty === 'ask' ? null : column.target;
}

function holdsIds(at: number, rows: readonly RawRow[]): boolean {
  const texts = rows.slice(0, 50).flatMap(({ cells }) => (isBlank(cells[at]) ? [] : [rawText(cells[at])]));
  return texts.length > 0 && texts.every(text => isRowId(text.trim()));
}

interface Making {
  readonly target: Target | null;
  readonly sheet: GridSheetId;
  readonly reading: BackReading;
  readonly date1904: boolean;
}

function backColumn(from: DraftColumn, { target, sheet, reading, date1904 }: Making): BackColumn | null {
  const place = target === null ? null : columnTarget(target);
  const own = target === 'new' ? from.own : null;
  const column = own?.id ?? (place?.sheet === sheet && place.slot === '' ? place.column : null);
  const declared = own?.column ?? (target === null ? undefined : declaredColumn(target, reading.lexicon));
  if (column === null || declared === undefined || declared.computed === true) return null;
  if (column === sheetNamed(sheet).owner) return null;
  const context = {
    ...reading.context,
    date1904,
    years: from.years,
    dayOrder: from.dayOrder,
    fractions: from.fractions,
  };
  return {
    at: from.at,
    column,
    declared,
    read: reader(declared, context, reading.country),
    added: own?.declared ?? null,
  };
}

const mostKnown = 5_000;

/** In the form the book keeps; words that stand in many rows are read once. */
function reader(declared: Column, context: RawContext, country: string): BackColumn['read'] {
  const plain = (raw: RawCell, currency: string): Read => {
    const { cell, problem, ...rest } = readRaw(raw, declared, { ...context, currency });
    const tidy: Cell = problem === null ? tidyCell(cell, declared, country) : cell;
    return { ...rest, cell: tidy, problem };
  };
  if (declared.kind === 'reference') return raw => ({ cell: rawText(raw).trim() || null, problem: null });
  if (declared.kind === 'text' && declared.check === undefined) return plain;
  const inCurrency = declared.kind === 'money' || declared.kind === 'decimal';
  const known = new Map<string, Read>();
  return (raw, currency) => {
    if (typeof raw !== 'string') return plain(raw, currency);
    const key = inCurrency ? `${currency} ${raw}` : raw;
    const before = known.get(key);
    if (before !== undefined) return before;
    const read = plain(raw, currency);
    if (known.size < mostKnown) known.set(key, read);
    return read;
  };
}
