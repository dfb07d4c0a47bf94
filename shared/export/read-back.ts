/** What somebody did to an exported workbook: the change from what was exported to what the file says now. */
import { cellOf, textCell, type Cell, type Row } from '../cell';
import type { CellChange, Change, RowSource } from '../change';
import { isRowId, rowId, sheetOf, type ColumnId, type RowId } from '../id';
import type { Draft } from '../import/draft';
import type { AddedColumn } from '../import/merge';
import type { Read } from '../import/read-raw';
import { ownerTargets } from '../import/target';
import type { ShowContext } from '../kinds/kind';
import type { Problem } from '../problem';
import { sheetNamed } from '../sheets/index';
import { cellsIn, findLines, isCleared, touchedCells, type BackLine, type LineParts } from './back-lines';
import { BackNames, changedOwner, ownerSaid } from './back-names';
import { backTable, type BackReading, type BackTable } from './back-table';

export interface BackParts extends BackReading {
  /** The book as it stood when it was exported. */
  readonly base: RowSource & { rows(): Iterable<Row> };
  /** Rows that came since. */
  readonly since: readonly Row[];
  readonly now: RowSource;
  /** How the export wrote things; labels of rows are those of the base. */
  readonly words: ShowContext;
  /** false: a selection or a view; what is not in the file is not deleted. */
  readonly whole: boolean;
  /** The unique part of the id of a row that somebody added, always the same for a line. */
  readonly idFor: (line: string) => string;
}

export interface Place {
  /** `<table>:<line>` */
  readonly line: string;
  readonly tab: string;
  readonly at: number;
}
/** A row that somebody added to the file. */
export interface Newcomer {
  readonly row: Row;
  /** Whose it would be; null = not known. Clients are nobody's. */
  readonly client: RowId | null;
  /** Why to look twice: no client, or a row like one there is. */
  readonly doubt: Problem | null;
}
export interface ReadBack {
  /** Against the base; newcomers are among the added. */
  readonly change: Change;
  readonly newcomers: ReadonlyMap<RowId, Newcomer>;
  readonly columns: readonly AddedColumn[];
  readonly places: ReadonlyMap<RowId, Place>;
  /** Cells that cannot be taken as they are written. */
  readonly problems: ReadonlyMap<RowId, ReadonlyMap<ColumnId, Problem>>;
  /** Lines that are rows of the base, and how many of them by another key than their id. */
  readonly found: number;
  readonly byKey: number;
}

export function readBack(draft: Draft, parts: BackParts): ReadBack {
  const tables = draft.tables.flatMap(table => backTable(table, parts) ?? []);
  const names = new BackNames(parts);
  const lineParts: LineParts = { ...parts, since: new Map(parts.since.map(row => [row.id, row])), names };
  const { lines, missing, byKey } = findLines(tables, lineParts);
  const back = new Back(parts, lineParts);
  for (const line of clientsFirst(lines)) if (line.row !== null) back.compare(line, line.row);
  for (const line of lines) if (line.since !== null) back.again(line, line.since);
  const added = lines.filter(({ row, since }) => row === null && since === null);
  for (const line of clientsFirst(added)) back.newcomer(line);
  return { ...back.done(parts.whole ? missing : []), byKey, found: lines.length - added.length };
}

/** What is theirs names them by what the file calls them now. */
const clientsFirst = (lines: readonly BackLine[]): readonly BackLine[] => [
  ...lines.filter(({ table }) => table.sheet === 'client'),
  ...lines.filter(({ table }) => table.sheet !== 'client'),
];

interface Column {
  readonly table: BackTable;
  readonly declared: Row;
  readonly cells: Map<RowId, Cell>;
}

/** Line after line, what it changes. */
class Back {
  readonly #parts: BackParts;
  readonly #lines: LineParts;
  readonly #edited: Record<RowId, Record<ColumnId, CellChange>> = {};
  readonly #added: Row[] = [];
  readonly #removed: Row[] = [];
  readonly #newcomers = new Map<RowId, Newcomer>();
  readonly #places = new Map<RowId, Place>();
  readonly #problems = new Map<RowId, Map<ColumnId, Problem>>();
  readonly #columns = new Map<ColumnId, Column>();

  constructor(parts: BackParts, lines: LineParts) {
    this.#parts = parts;
    this.#lines = lines;
  }

  compare(line: BackLine, row: Row): void {
    const touched = touchedCells(line, row, this.#lines);
    if (touched.size > 0 && isCleared(line)) {
      this.#removed.push(row);
      return;
    }
    const edits: Record<ColumnId, CellChange> = {};
    const owner = this.#ownerEdit(line, row);
    if (owner !== null) edits[owner.column] = [cellOf(row, owner.column), owner.cell];
    const client = this.#clientOf(row);
    for (const [column, read] of this.#ownCells(row.id, line, touched)) {
      const was = cellOf(row, column);
      edits[column] = [was, this.#settled(line, { id: row.id, column, read, client, was })];
    }
    if (Object.keys(edits).length === 0) return;
    const name = edits['name']?.[1];
    if (typeof name === 'string' && line.table.sheet === 'client') this.#lines.names.rename(row.id, name);
    this.#edited[row.id] = edits;
    this.#places.set(row.id, placeOf(line));
  }

  /** A row that the book got since and that the file has, too: both added it. */
  again(line: BackLine, id: RowId): void {
    const now = this.#parts.now.get(id);
    if (now !== undefined) this.#add(line, id, this.#clientOf(now));
  }

  newcomer(line: BackLine): void {
    const { sheet } = line.table;
    const place = placeOf(line);
    const id = rowId(sheet, this.#parts.idFor(place.line));
    const { names } = this.#lines;
    const found = sheet === 'client' ? null : names.clientOf(ownerSaid(line.table, line.raw));
    const row = this.#add(line, id, found?.client ?? null);
    const copied = line.copyOf === null ? null : { code: 'not-unique' as const, text: names.label(line.copyOf) };
    const doubt = found?.doubt ?? (sheet === 'client' ? names.like(row) : null) ?? copied;
    this.#newcomers.set(id, { row, client: found?.client ?? null, doubt });
    if (sheet === 'client') names.add(row);
  }

  done(missing: readonly Row[]): Omit<ReadBack, 'byKey' | 'found'> {
    return {
      change: { added: this.#added, removed: [...this.#removed, ...missing], edited: this.#edited },
      newcomers: this.#newcomers,
      columns: [...this.#columns].map(([column, { table, declared, cells }]) => ({
        sheet: table.sheet,
        label: textCell(declared, 'label') ?? '',
        declared,
        column,
        cells,
      })),
      places: this.#places,
      problems: this.#problems,
    };
  }

  #add(line: BackLine, id: RowId, client: RowId | null): Row {
    const cells: Record<ColumnId, Cell> = {};
    for (const [column, read] of this.#ownCells(id, line, cellsIn(line, this.#lines)))
      cells[column] = this.#settled(line, { id, column, read, client, was: null });
    const { owner } = sheetNamed(line.table.sheet);
    if (owner !== null && client !== null) cells[owner] = client;
    const row: Row = { id, cells: { ...cells } };
    this.#added.push(row);
    this.#places.set(id, placeOf(line));
    return row;
  }

  /** What stands in added columns is kept apart: whether they come along is one question each. */
  *#ownCells(id: RowId, { table }: BackLine, cells: ReadonlyMap<ColumnId, Read>): Generator<readonly [ColumnId, Read]> {
    for (const [column, read] of cells) {
      const declared = table.columns.find(found => found.column === column)?.added ?? null;
      if (declared === null) yield [column, read];
      else {
        const kept = this.#columns.get(column) ?? { table, declared, cells: new Map<RowId, Cell>() };
        this.#columns.set(column, kept);
        kept.cells.set(id, read.cell);
      }
    }
  }

  #settled(
    { table }: BackLine,
    cell: { id: RowId; column: ColumnId; read: Read; client: RowId | null; was: Cell },
  ): Cell {
    const { id, column, read, client, was } = cell;
    const declared = table.columns.find(found => found.column === column)?.declared;
    if (declared?.kind !== 'reference' || typeof read.cell !== 'string') {
      const emptied = read.cell === null && declared?.required === true;
      this.#note(id, column, emptied ? { code: 'required' } : read.problem);
      return read.cell;
    }
    const found = this.#lines.names.reference(read.cell, declared, { client, was });
    this.#note(id, column, found.problem);
    return found.cell;
  }

  /** Only a key that somebody changed says something; what stays as exported may be older than the client's name now. */
  #ownerEdit({ table, raw }: BackLine, row: Row): { readonly column: ColumnId; readonly cell: Cell } | null {
    const column = sheetNamed(table.sheet).owner;
    const { names } = this.#lines;
    const said = changedOwner(ownerSaid(table, raw), names.exported(row));
    const client = this.#clientOf(row);
    if (column === null || ownerTargets.every(target => said[target] === '')) return null;
    if (client !== null && names.isCalled(client, said['owner-name'])) return null;
    const found = names.clientOf(said);
    if (found.client !== null) return found.client === client ? null : { column, cell: found.client };
    this.#note(row.id, column, found.doubt);
    return { column, cell: { raw: said['owner-name'] || said['owner-no'] || said['owner-id'] } };
  }

  #note(id: RowId, column: ColumnId, problem: Problem | null): void {
    if (problem === null) return;
    const problems = this.#problems.get(id) ?? new Map<ColumnId, Problem>();
    this.#problems.set(id, problems.set(column, problem));
  }

  #clientOf(row: Row): RowId | null {
    const cell = cellOf(row, sheetNamed(sheetOf(row.id)).owner ?? '');
    return typeof cell === 'string' && isRowId(cell) ? cell : null;
  }
}

const placeOf = ({ table, raw }: BackLine): Place => ({ line: `${table.key}:${raw.at}`, tab: table.tab, at: raw.at });
