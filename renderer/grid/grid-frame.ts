/** The grid as it stands in one render: which rows and columns, and what each cell holds, reads as, and is marked with. */
import { isRaw, type Cell } from '../../shared/cell';
import type { ColumnId, RowId } from '../../shared/id';
import { kinds } from '../../shared/kinds/index';
import type { ReadContext, ShowContext } from '../../shared/kinds/kind';
import type { Problem } from '../../shared/problem';
import type { Column } from '../../shared/sheets/sheet';
import type { ShownColumn } from './column-view';
import type { GridColumn, Mark, SheetGridProps } from './grid-props';
import type { PendingCells } from './pending-cells';
import type { RowView } from './row-view';
import type { Size, Spot } from './selection';

export interface FrameParts {
  readonly props: SheetGridProps;
  readonly columns: readonly ShownColumn[];
  readonly view: RowView;
  readonly pending: PendingCells;
}
/** What a text means in a cell: the value, or the text itself with the reason why it could not be read. */
export interface Reading {
  readonly cell: Cell;
  readonly problem: Problem | null;
}

export class GridFrame {
  readonly props: SheetGridProps;
  readonly columns: readonly ShownColumn[];
  readonly view: RowView;
  readonly #pending: PendingCells;
  readonly #shows = new Map<string, ShowContext>();
  readonly #reads = new Map<string, ReadContext>();

  constructor({ props, columns, view, pending }: FrameParts) {
    this.props = props;
    this.columns = columns;
    this.view = view;
    this.#pending = pending;
  }

  /** Rows in the book, then rows on their way, then the empty line. */
  get size(): Size {
    const body = this.view.size + this.#pending.ghosts.length;
    return { cols: this.columns.length, body, rows: body + (this.props.readOnly === true ? 0 : 1) };
  }

  /** The row shown at a place; null for the empty line. */
  idAt(row: number): RowId | null {
    const at = this.view.tableAt(row);
    if (at >= 0) return this.props.table.idAt(at);
    return this.#pending.ghosts[row - this.view.size] ?? null;
  }

  column(col: number): ShownColumn | undefined {
    return this.columns[col];
  }

  /** The cell as the user left it: what is on its way counts before what is stored. */
  cellIn(row: number, column: ColumnId): Cell {
    const at = this.view.tableAt(row);
    if (at >= 0 && this.#pending.size === 0) return this.props.table.cell(at, column);
    const id = this.idAt(row);
    if (id === null) return null;
    const flying = this.#pending.get(id, column);
    if (flying !== undefined) return flying;
    return at >= 0 ? this.props.table.cell(at, column) : null;
  }

  /** Whether a cell is on its way to the disk. */
  isFlying(row: RowId, column: ColumnId): boolean {
    return this.#pending.get(row, column) !== undefined;
  }

  cellAt({ col, row }: Spot): Cell {
    const column = this.columns[col];
    return column === undefined ? null : this.cellIn(row, column.id);
  }

  /** The currency of a row's amounts; some columns are in the book's base currency whatever the row's own. */
  currencyAt(row: number, column?: Column): string {
    const { sheet, baseCurrency } = this.props;
    if (column?.inBase === true) return baseCurrency;
    const cell = sheet.currency === null ? null : this.cellIn(row, sheet.currency);
    return typeof cell === 'string' && cell !== '' ? cell : baseCurrency;
  }

  showContext(currency: string): ShowContext {
    let context = this.#shows.get(currency);
    if (context === undefined) this.#shows.set(currency, (context = this.props.contexts.show(currency)));
    return context;
  }

  readContext(currency: string): ReadContext {
    let context = this.#reads.get(currency);
    if (context === undefined) this.#reads.set(currency, (context = this.props.contexts.read(currency)));
    return context;
  }

  /** The text of a cell of a column, as shown. */
  shown(cell: Cell, { column }: GridColumn, row: number): string {
    if (cell === null) return '';
    if (isRaw(cell)) return cell.raw;
    return kinds[column.kind].show(
      cell,
      column,
      this.showContext(column.kind === 'money' ? this.currencyAt(row, column) : ''),
    );
  }

  textAt(spot: Spot): string {
    const column = this.columns[spot.col];
    return column === undefined ? '' : this.shown(this.cellAt(spot), column, spot.row);
  }

  /** The text an editor starts with and the clipboard carries. */
  editText(spot: Spot): string {
    const column = this.columns[spot.col]?.column;
    const cell = this.cellAt(spot);
    if (column === undefined || cell === null) return '';
    if (isRaw(cell)) return cell.raw;
    return kinds[column.kind].edit(cell, column, this.showContext(this.currencyAt(spot.row, column)));
  }

  /** Reads a text as a cell of a column; what cannot be read is kept as typed. */
  read(text: string, column: GridColumn, row: number): Reading {
    const read = kinds[column.column.kind].read(
      text,
      column.column,
      this.readContext(this.currencyAt(row, column.column)),
    );
    return read.ok ? { cell: read.value, problem: null } : { cell: { raw: text }, problem: read.problem };
  }

  /** Why a kept text could not be read; null if it could. */
  problemAt(spot: Spot): Problem | null {
    const column = this.columns[spot.col];
    const cell = this.cellAt(spot);
    return column === undefined || !isRaw(cell) ? null : this.read(cell.raw, column, spot.row).problem;
  }

  markAt({ col, row }: Spot): Mark | null {
    const column = this.columns[col];
    const id = this.idAt(row);
    return column === undefined || id === null ? null : (this.props.marks?.(id, column.id) ?? null);
  }

  noteAt({ col, row }: Spot): string | null {
    const column = this.columns[col];
    const id = this.idAt(row);
    return column === undefined || id === null ? null : (this.props.notes?.of(id, column.id) ?? null);
  }

  /** Whether a cell may be written: computed ones follow from others. */
  writable(col: number): boolean {
    const column = this.columns[col];
    return (
      column !== undefined &&
      this.props.readOnly !== true &&
      column.column.computed !== true &&
      this.#ownerFree(column.id)
    );
  }

  /** In a grid of one client's rows the client is given; in a household's, a row may change hands. */
  #ownerFree(column: ColumnId): boolean {
    return this.props.owners?.length !== 1 || column !== this.props.sheet.owner;
  }
}
