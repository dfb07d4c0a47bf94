/** Plans what to write into somebody else's workbook so that its tables say what the book says: cells of lines that are there, and lines that are missing. */
import { cellOf, sameCell, textCell, type Cell, type Row } from '../cell';
import type { ColumnId, RowId } from '../id';
import type { DraftColumn, DraftTable } from '../import/draft';
import type { PlannedRow } from '../import/plan-import';
import { isBlank, type RawCell, type RawRow } from '../import/raw-table';
import { columnTarget, isOwner } from '../import/target';
import { slotRelation } from '../import/wide-headers';
import { sheetNamed, type GridSheetId } from '../sheets';
import { maskedCell } from '../sheets/mask';
import type { Column } from '../sheets/sheet';
import type { WriteLike } from './like-column';
import type { SensitiveWay } from './wish';

/** What the book says now. */
export interface FillBook {
  get(id: RowId): Row | undefined;
  rows(sheet: GridSheetId): readonly Row[];
  owned(owner: RowId, sheet: GridSheetId): readonly Row[];
  /** Worked out where the column is computed. */
  value(row: Row, sheet: GridSheetId, column: ColumnId): Cell;
}
export interface FillParts {
  readonly tables: readonly DraftTable[];
  /** What the lines of the file are, in the book as it was when both said the same. */
  readonly lines: readonly PlannedRow[];
  readonly book: FillBook;
  /** The book when the file was last written; null: the file is filled for the first time, and what only it says stays. */
  readonly before: ((id: RowId) => Row | undefined) | null;
  readonly declared: (sheet: GridSheetId, column: ColumnId) => Column | undefined;
  readonly writer: (table: DraftTable, column: DraftColumn, declared: Column) => WriteLike;
  readonly baseCurrency: string;
  /** Lines that the file lacks are put behind its own. */
  readonly append: boolean;
  /** What is left to see of sensitive cells that are written; what stands in the file already stays. */
  readonly sensitive: SensitiveWay;
}

export interface FillCell {
  readonly row: number;
  readonly column: number;
  /** null empties it. */
  readonly value: RawCell;
  readonly was: RawCell;
}
export interface FillLine {
  readonly id: RowId;
  readonly cells: readonly { readonly column: number; readonly value: RawCell }[];
  /** The last line of the same owner in the table; null: behind all. */
  readonly behind: number | null;
}
/** `doubtful`: not sure whose line it is. `unreadable`: the column cannot hold the value. `not-in-book`: a line of nobody; it stays. */
export interface FillLeft {
  readonly row: number;
  readonly column: number | null;
  readonly why: 'doubtful' | 'unreadable' | 'not-in-book';
}
/** A sensitive column that a table has. */
export interface SensitiveField {
  readonly sheet: GridSheetId;
  readonly column: ColumnId;
  /** Were it written as it is, cells of it would be. */
  readonly written: boolean;
}
export interface FilledTable {
  readonly table: DraftTable;
  readonly cells: readonly FillCell[];
  readonly lines: readonly FillLine[];
  readonly left: readonly FillLeft[];
  /** Cells that only the file fills. */
  readonly kept: readonly Pick<FillCell, 'row' | 'column'>[];
  /** By line, whose it is. */
  readonly owners: ReadonlyMap<number, RowId>;
  readonly sensitive: readonly SensitiveField[];
}

export function planFill(parts: FillParts): readonly FilledTable[] {
  const taken = new Set(parts.lines.flatMap(({ id }) => (id === null ? [] : [id])));
  const appended = new Set<GridSheetId>();
  return parts.tables.flatMap(table => {
    if (table.sheet === null) return [];
    const filler = new TableFiller({ ...table, sheet: table.sheet }, parts);
    const first = !appended.has(table.sheet);
    appended.add(table.sheet);
    return [filler.fill(parts.append && first ? taken : null)];
  });
}

interface Field {
  readonly at: number;
  readonly target: string;
  readonly sheet: GridSheetId;
  readonly slot: string;
  readonly column: ColumnId;
  readonly declared: Column | null;
  readonly write: WriteLike;
  readonly sensitive: Sensitive | null;
}
interface Sensitive extends Omit<SensitiveField, 'written'> {
  readonly declared: Column;
}

class TableFiller {
  readonly #table: DraftTable & { readonly sheet: GridSheetId };
  readonly #parts: FillParts;
  readonly #fields: readonly Field[];
  /** By `<table>:<line>`, all rows made of the line. */
  readonly #byLine = new Map<string, PlannedRow[]>();
  /** Columns without a single filled cell: only there figures that follow from others are put into lines that are there. An export of ours has its figures as of the day it was made. */
  readonly #awaiting: ReadonlySet<number>;
  readonly #cells: FillCell[] = [];
  readonly #left: FillLeft[] = [];
  /** Fields of sensitive columns of which a cell would be written. */
  readonly #disclosed = new Set<Field>();
  readonly #kept: Pick<FillCell, 'row' | 'column'>[] = [];

  constructor(table: DraftTable & { readonly sheet: GridSheetId }, parts: FillParts) {
    this.#table = table;
    this.#parts = parts;
    this.#fields = table.columns.flatMap(column => this.#fieldOf(column));
    const isOurs = table.table.targets !== null;
    const blank = ({ at }: Field): boolean => table.table.rows.every(({ cells }) => isBlank(cells[at]));
    this.#awaiting = new Set(
      this.#fields.filter(field => !isOurs && field.declared?.computed === true && blank(field)).map(({ at }) => at),
    );
    for (const line of parts.lines) {
      if (line.table !== table.key) continue;
      const key = `${table.key}:${line.at}`;
      const there = this.#byLine.get(key);
      if (there === undefined) this.#byLine.set(key, [line]);
      else there.push(line);
    }
  }

  /** `taken`: rows that some line of the file is; null: no lines are added. */
  fill(taken: ReadonlySet<RowId> | null): FilledTable {
    const ends = new Map<RowId, number>();
    const owners = new Map<number, RowId>();
    for (const raw of this.#table.table.rows) {
      const key = `${this.#table.key}:${raw.at}`;
      const rows = this.#byLine.get(key) ?? [];
      const line = rows.find(row => row.key === key);
      if (line?.client !== undefined && line.client !== null) {
        ends.set(line.client, raw.at);
        owners.set(raw.at, line.client);
      }
      this.#fillLine(raw, line, rows);
    }
    const missing = taken === null ? [] : this.#parts.book.rows(this.#table.sheet).filter(({ id }) => !taken.has(id));
    const lines = missing.map(row => this.#newLine(row, ends)).filter(({ cells }) => cells.length > 0);
    const sensitive = this.#fields.flatMap(field =>
      field.sensitive === null
        ? []
        : [{ sheet: field.sensitive.sheet, column: field.sensitive.column, written: this.#disclosed.has(field) }],
    );
    return { table: this.#table, cells: this.#cells, lines, left: this.#left, kept: this.#kept, owners, sensitive };
  }

  /** Nothing is written where it is still asked what the column, or its dates, mean. */
  #fieldOf(column: DraftColumn): readonly Field[] {
    if (column.certainty === 'ask' || column.asks !== null) return [];
    const { sheet } = this.#table;
    const known = columnTarget(column.target);
    const place = { at: column.at, target: column.target, sheet: known?.sheet ?? sheet, slot: known?.slot ?? '' };
    if (column.target === 'row-id' || isOwner(column.target))
      return [
        {
          ...place,
          column: column.target,
          declared: null,
          write: cell => (typeof cell === 'string' ? cell : null),
          sensitive: column.target === 'owner-id' ? this.#sensitiveIn('client', 'idNumber') : null,
        },
      ];
    const own = column.own?.declared === null ? column.own.id : null;
    const id = own ?? known?.column ?? null;
    const declared = id === null ? undefined : this.#parts.declared(place.sheet, id);
    if (id === null || declared === undefined) return [];
    const write = this.#parts.writer(this.#table, column, declared);
    return [{ ...place, column: id, declared, write, sensitive: this.#sensitiveIn(place.sheet, id) }];
  }

  #sensitiveIn(sheet: GridSheetId, column: ColumnId): Sensitive | null {
    const declared = this.#parts.declared(sheet, column);
    return declared?.sensitive === true ? { sheet, column, declared } : null;
  }

  /** What is written of a value; null: nothing. */
  #shown(field: Field, cell: Cell, value: RawCell): RawCell {
    if (field.sensitive === null) return value;
    this.#disclosed.add(field);
    const { column, declared } = field.sensitive;
    if (this.#parts.sensitive === 'leave-out') return null;
    return this.#parts.sensitive === 'mask' ? maskedCell(cell, column, declared) : value;
  }

  #fillLine(raw: RawRow, line: PlannedRow | undefined, rows: readonly PlannedRow[]): void {
    const { book, before } = this.#parts;
    if (line === undefined) return;
    const now = line.id === null ? undefined : book.get(line.id);
    const gone = now === undefined && line.id !== null && before?.(line.id) !== undefined;
    if (gone) return this.#emptyLine(raw);
    if (line.verdict === 'doubtful') return void this.#left.push({ row: raw.at, column: null, why: 'doubtful' });
    if (now === undefined) return void this.#left.push({ row: raw.at, column: null, why: 'not-in-book' });
    const slots = new Slots(line.id, rows, book);
    for (const field of this.#fields) {
      if (field.declared === null) continue;
      const own = field.slot === '' && field.sheet === this.#table.sheet;
      const row = own ? now : slots.row(field);
      const read = own ? line : slots.line(field);
      if (row !== undefined) this.#fillCell(raw, { ...field, declared: field.declared }, { row, read });
    }
  }

  #fillCell(
    raw: RawRow,
    field: Field & { readonly declared: Column },
    { row, read }: { row: Row; read: PlannedRow | undefined },
  ): void {
    const { column, sheet, at, declared } = field;
    if (declared.computed === true && !this.#awaiting.has(at)) return;
    const was = raw.cells[at] ?? null;
    const now = this.#parts.book.value(row, sheet, column);
    const said = read?.cells[column] ?? null;
    if (sameCell(said, now)) return;
    if (now === null) return this.#eraseCell(raw.at, at, { was, row, column });
    // Words that reading took for something else are not ours to replace.
    if (!isBlank(was) && said === null) return;
    const value = field.write(now, this.#currency(row, sheet, declared), was);
    if (value === null) return void this.#left.push({ row: raw.at, column: at, why: 'unreadable' });
    if (sameRaw(value, was)) return;
    const shown = this.#shown(field, now, value);
    if (shown !== null && !sameRaw(shown, was)) this.#cells.push({ row: raw.at, column: at, value: shown, was });
  }

  /** What the book has emptied since it was last written; without that, what only the file says stays. */
  #eraseCell(
    row: number,
    at: number,
    { was, row: { id }, column }: { was: RawCell; row: Row; column: ColumnId },
  ): void {
    const before = this.#parts.before?.(id);
    if (before !== undefined && cellOf(before, column) !== null)
      this.#cells.push({ row, column: at, value: null, was });
    else this.#kept.push({ row, column: at });
  }

  /** The row is gone from the book: what the book wrote goes; a line with anything of others stays. */
  #emptyLine(raw: RawRow): void {
    const ours = new Set(this.#fields.map(({ at }) => at));
    const filled = raw.cells.flatMap((cell, at) => (isBlank(cell) ? [] : [at]));
    if (!filled.every(at => ours.has(at)))
      return void this.#left.push({ row: raw.at, column: null, why: 'not-in-book' });
    for (const at of filled) this.#cells.push({ row: raw.at, column: at, value: null, was: raw.cells[at] ?? null });
  }

  #newLine(row: Row, ends: ReadonlyMap<RowId, number>): FillLine {
    const { sheet } = this.#table;
    const { book } = this.#parts;
    const ownerId = sheet === 'client' ? row.id : textCell(row, sheetNamed(sheet).owner ?? '');
    const owner = ownerId === null ? undefined : book.get(ownerId as RowId);
    const slots = new Slots(row.id, [], book);
    const cells = this.#fields.flatMap(field => {
      const from = field.slot === '' && field.sheet === sheet ? row : slots.row(field);
      const cell =
        field.declared === null
          ? keyOf(field.target, row, owner)
          : from === undefined
            ? null
            : book.value(from, field.sheet, field.column);
      const value =
        cell === null ? null : field.write(cell, this.#currency(from ?? row, field.sheet, field.declared), null);
      const shown = value === null ? null : this.#shown(field, cell, value);
      return shown === null ? [] : [{ column: field.at, value: shown }];
    });
    return {
      id: row.id,
      cells,
      behind: (owner !== undefined && sheet !== 'client' ? ends.get(owner.id) : null) ?? null,
    };
  }

  #currency(row: Row, sheet: GridSheetId, declared: Column | null): string {
    const { currency } = sheetNamed(sheet);
    const own = currency === null || declared?.inBase === true ? null : textCell(row, currency);
    return own ?? this.#parts.baseCurrency;
  }
}

/** What names a row, or whose it is. */
function keyOf(target: string, row: Row, owner: Row | undefined): Cell {
  switch (target) {
    case 'row-id':
      return row.id;
    case 'owner-no':
      return owner === undefined ? null : textCell(owner, 'clientNo');
    case 'owner-id':
      return owner === undefined ? null : textCell(owner, 'idNumber');
    default:
      return owner === undefined ? null : textCell(owner, 'name');
  }
}

/** The rows of others that a wide line holds: those it names, and in its free places those it does not name yet. */
class Slots {
  readonly #client: RowId | null;
  readonly #lines: readonly PlannedRow[];
  readonly #book: FillBook;
  readonly #given = new Map<string, Row | undefined>();

  constructor(client: RowId | null, lines: readonly PlannedRow[], book: FillBook) {
    this.#client = client;
    this.#lines = lines;
    this.#book = book;
  }

  line({ sheet, slot }: Pick<Field, 'sheet' | 'slot'>): PlannedRow | undefined {
    return this.#lines.find(({ key }) => key.endsWith(`:${sheet}${slot}`));
  }

  row(field: Pick<Field, 'sheet' | 'slot'>): Row | undefined {
    const key = `${field.sheet}${field.slot}`;
    if (!this.#given.has(key)) this.#given.set(key, this.#find(field));
    return this.#given.get(key);
  }

  #find(field: Pick<Field, 'sheet' | 'slot'>): Row | undefined {
    const line = this.line(field);
    if (line !== undefined)
      return line.id === null || line.verdict === 'doubtful' ? undefined : this.#book.get(line.id);
    if (this.#client === null) return undefined;
    const given = new Set<RowId | null | undefined>([
      ...this.#lines.map(({ id }) => id),
      ...Array.from(this.#given.values(), row => row?.id),
    ]);
    const rows = this.#book.owned(this.#client, field.sheet);
    return rows.find(row => !given.has(row.id) && fitsSlot(row, field));
  }
}

const fitsSlot = (row: Row, { sheet, slot }: Pick<Field, 'sheet' | 'slot'>): boolean =>
  sheet !== 'member' || textCell(row, 'relation') === slotRelation(slot);

const sameRaw = (a: RawCell, b: RawCell): boolean => JSON.stringify(a) === JSON.stringify(b);
