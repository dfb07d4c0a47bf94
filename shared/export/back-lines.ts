/** Which line of a file that came back is which row of the base: by its id, whatever was sorted or copied, else by key. */
import type { Cell, Row } from '../cell';
import type { RowSource } from '../change';
import { isRowId, sheetOf, type ColumnId, type RowId } from '../id';
import { isBlank, rawText, type RawRow } from '../import/raw-table';
import type { Read } from '../import/read-raw';
import { ownerTargets } from '../import/target';
import type { ShowContext } from '../kinds/kind';
import { gridSheetIds, sheetNamed, type GridSheetId } from '../sheets/index';
import { ownerSaid, type BackNames, type Said } from './back-names';
import type { BackTable } from './back-table';
import { matchByKey, type KeyedLine } from './match-by-key';
import { currencyOf, touchedCell } from './untouched';

export interface BackLine {
  readonly table: BackTable;
  readonly raw: RawRow;
  /** The row of the base that it is; null: somebody added it. */
  readonly row: Row | null;
  /** A row that the book got after the export, named by its id. */
  readonly since: RowId | null;
  /** The row whose id it carries beside the line that is that row. */
  readonly copyOf: RowId | null;
}
export interface LineParts {
  /** The book as it stood when it was exported. */
  readonly base: RowSource & { rows(): Iterable<Row> };
  /** Rows that came since: somebody may have added them to the file, too. */
  readonly since: ReadonlyMap<RowId, Row>;
  readonly words: ShowContext;
  readonly names: BackNames;
}
export interface FoundLines {
  readonly lines: readonly BackLine[];
  /** Rows of the base that no line is, of the sheets that the file has. */
  readonly missing: readonly Row[];
  readonly byKey: number;
}

export function findLines(tables: readonly BackTable[], parts: LineParts): FoundLines {
  const known = new Map<RowId, BackLine[]>();
  const lines: BackLine[] = [];
  const loose: BackLine[] = [];
  for (const line of tables.flatMap(table => table.rows.map(raw => lineOf(table, raw, parts)))) {
    const twins = line.row === null ? undefined : known.get(line.row.id);
    if (twins !== undefined) twins.push(line);
    else if (line.row !== null) known.set(line.row.id, [line]);
    else if (line.since !== null) lines.push(line);
    else if (!isEmptyLine(line)) loose.push(line);
  }
  for (const twins of known.values()) lines.push(...originals(twins, parts));
  const free = freeRows(new Set(tables.map(({ sheet }) => sheet)), { known, parts });
  const matched = keyed(loose, [...free, ...parts.since.values()], parts);
  for (const line of loose) {
    const row = matched.get(line) ?? null;
    const isSince = row !== null && parts.since.has(row.id);
    lines.push({ ...line, row: isSince ? null : row, since: isSince ? row.id : null });
  }
  const taken = new Set([...matched.values()].map(({ id }) => id));
  return { lines, missing: free.filter(({ id }) => !taken.has(id)), byKey: matched.size };
}

function lineOf(table: BackTable, raw: RawRow, { base, since }: LineParts): BackLine {
  const said = table.idAt === null ? '' : rawText(raw.cells[table.idAt]).trim();
  const id = isRowId(said) && sheetOf(said) === table.sheet ? said : null;
  const row = id === null ? undefined : base.get(id);
  return { table, raw, row: row ?? null, since: id !== null && since.has(id) ? id : null, copyOf: null };
}

const isEmptyLine = ({ table, raw: { cells } }: BackLine): boolean =>
  table.columns.every(({ at }) => isBlank(cells[at])) &&
  ownerTargets.every(target => isBlank(cells[table.owners[target] ?? -1]));

/** Of lines with one id, the one that was changed least is the row; the others are copies of it. */
function originals(twins: readonly BackLine[], parts: LineParts): readonly BackLine[] {
  const [first] = twins;
  const row = first?.row ?? null;
  if (first === undefined || row === null || twins.length === 1) return twins;
  let [original, least] = [first, Infinity];
  for (const line of twins) {
    const count = touchedCells(line, row, parts).size;
    if (count < least) [original, least] = [line, count];
  }
  return twins.map(line => (line === original ? line : { ...line, row: null, copyOf: row.id }));
}

/** A line of which nothing is left but the id was deleted. */
export const isCleared = (line: BackLine): boolean => line.row !== null && isEmptyLine(line);

/** What somebody changed in a line that is a row of the base. */
export function touchedCells({ table, raw }: BackLine, row: Row, { words }: LineParts): ReadonlyMap<ColumnId, Read> {
  const touched = new Map<ColumnId, Read>();
  const exported = { row, sheet: table.sheet, words };
  const currency = currencyIn(table, raw, currencyOf(table.sheet, row, words.currency));
  for (const column of table.columns) {
    const read = touchedCell(raw.cells[column.at] ?? null, column, { exported, currency });
    if (read !== undefined) touched.set(column.column, read);
  }
  return touched;
}

/** All that a line says. */
export function cellsIn({ table, raw }: BackLine, { words }: LineParts): ReadonlyMap<ColumnId, Read> {
  const currency = currencyIn(table, raw, words.currency);
  const reads = table.columns.map(({ at, column, read }) => [column, read(raw.cells[at] ?? null, currency)] as const);
  return new Map(reads.filter(([, { cell }]) => cell !== null));
}

/** The currency that the line itself names, in which its amounts are read. */
function currencyIn(table: BackTable, raw: RawRow, otherwise: string): string {
  const named = sheetNamed(table.sheet).currency;
  const column = named === null ? undefined : table.columns.find(found => found.column === named);
  const cell = column?.read(raw.cells[column.at] ?? null, otherwise).cell;
  return typeof cell === 'string' ? cell : otherwise;
}

function freeRows(
  sheets: ReadonlySet<GridSheetId>,
  { known, parts }: { readonly known: ReadonlyMap<RowId, unknown>; readonly parts: LineParts },
): readonly Row[] {
  const wanted = new Set<string>(sheets);
  const free: Row[] = [];
  for (const row of parts.base.rows()) if (wanted.has(sheetOf(row.id)) && !known.has(row.id)) free.push(row);
  return free;
}

interface Loose extends KeyedLine {
  readonly line: BackLine;
}

function keyed(loose: readonly BackLine[], free: readonly Row[], parts: LineParts): ReadonlyMap<BackLine, Row> {
  const found = new Map<BackLine, Row>();
  if (loose.length === 0 || free.length === 0) return found;
  for (const sheet of gridSheetIds) {
    const lines = loose.filter(({ table }) => table.sheet === sheet).map(line => looseLine(line, parts));
    const [first] = lines;
    if (first === undefined) continue;
    const owner = (row: Row): string => ownerText(parts.names.exported(row), first.line.table);
    const rows = free.filter(({ id }) => sheetOf(id) === sheet).map(row => ({ row, owner: owner(row) }));
    const differences = ({ line }: Loose, row: Row): number => touchedCells(line, row, parts).size;
    for (const [{ line }, row] of matchByKey({ sheet, lines, rows, differences })) found.set(line, row);
  }
  return found;
}

function looseLine(line: BackLine, parts: LineParts): Loose {
  const cells = cellsIn(line, parts);
  return {
    line,
    owner: ownerText(ownerSaid(line.table, line.raw), line.table),
    cell: (column: ColumnId): Cell => cells.get(column)?.cell ?? null,
    lost: line.table.idAt === null,
  };
}

/** The same words for the line and for the row: only what the file has columns for. */
const ownerText = (said: Said, { owners }: BackTable): string =>
  ownerTargets
    .flatMap(target => (owners[target] === undefined ? [] : [said[target]]))
    .join('\t')
    .trim();
