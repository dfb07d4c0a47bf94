/** The lines of a merge: of every item what was exported, what the book says, what the file says, and what was decided. */
import { cellOf, isRaw, type Cell, type Row } from '../../shared/cell';
import type { CellChange } from '../../shared/change';
import type { MergeCell, MergeFilter, MergeLine, MergePage } from '../../shared/contract/merge';
import { fold } from '../../shared/fold';
import { columnLabel } from '../../shared/i18n/labels';
import { sheetOf, type ColumnId, type RowId } from '../../shared/id';
import type { AddedColumn } from '../../shared/import/merge';
import { isOpen, type MergeItem } from '../../shared/import/merge-items';
import type { Problem } from '../../shared/problem';
import { validateCell } from '../../shared/sheets/rules';
import { editCell } from '../../shared/kinds/cell-text';
import type { Language, ShowContext } from '../../shared/kinds/kind';
import { gridSheetIds, sheetNamed, type GridSheetId } from '../../shared/sheets';
import { isOwnColumn, ownColumnRow } from '../../shared/sheets/own-columns';
import { positionColumn } from '../../shared/sheets/sheet';
import { wordsOf, type MergeSession } from './merge-session';

export class MergeLines {
  readonly #session: MergeSession;
  readonly #language: Language;
  readonly #words: ShowContext;
  readonly #cells: ReadonlyMap<string, { readonly was: Cell; readonly ours: Cell; readonly theirs: Cell }>;
  readonly #newcomers: ReadonlyMap<RowId, Row>;
  readonly #revived: ReadonlyMap<RowId, Readonly<Record<ColumnId, CellChange>>>;

  constructor(session: MergeSession, language: Language) {
    this.#session = session;
    this.#language = language;
    const { merge } = session;
    this.#newcomers = new Map(merge.added.map(row => [row.id, row]));
    this.#revived = new Map(merge.revived.map(({ row, edits }) => [row.id, edits]));
    this.#cells = new Map(merge.conflicts.map(one => [`${one.row} ${one.column}`, one]));
    this.#words = wordsOf({ get: id => this.#row(id) }, language, session.parts.context.currency);
  }

  page({ filter, offset, count }: { filter: MergeFilter; offset: number; count: number }): MergePage {
    const found = this.matching(filter);
    return { total: found.length, lines: found.slice(offset, offset + count).map(item => this.#line(item)) };
  }

  matching({ kind, sheet, open, text }: MergeFilter): readonly MergeItem[] {
    const wanted = fold(text);
    return this.#session.items.filter(
      item =>
        (kind === null || item.kind === kind) &&
        (sheet === null || this.sheetOf(item) === sheet) &&
        (!open || isOpen(item, this.#session.said)) &&
        (wanted === '' || fold(`${this.#title(item)} ${this.#client(item)}`).includes(wanted)),
    );
  }

  sheetOf(item: MergeItem): GridSheetId {
    const [row] = item.rows;
    const sheet = row === undefined ? this.#column(item)?.sheet : sheetOf(row);
    return gridSheetIds.find(known => known === sheet) ?? 'client';
  }

  /** The file's side stands in a form that the book can take: a new row has its client, a needed cell is not empty. */
  isTakeable(item: MergeItem): boolean {
    const [row] = item.rows;
    if (row === undefined) return true;
    if (item.kind === 'added') return !this.#needsClient(item);
    const problem = item.kind === 'conflict' ? this.#problem(row, item.column ?? '') : null;
    return problem === null || (problem.code !== 'required' && item.column !== sheetNamed(sheetOf(row)).owner);
  }

  #line(item: MergeItem): MergeLine {
    const [row] = item.rows;
    const place = row === undefined ? undefined : this.#session.back.places.get(row);
    const choice = this.#session.said.get(item.key);
    const cells = this.#cellsOf(item);
    return {
      key: item.key,
      kind: item.kind,
      sheet: this.sheetOf(item),
      title: this.#title(item),
      client: this.#client(item),
      tab: place?.tab ?? null,
      at: place?.at ?? null,
      cells: cells.slice(0, shownCells),
      more: Math.max(0, cells.length - shownCells),
      along: this.#along(item),
      said: typeof choice === 'object' ? 'other' : (choice ?? null),
      other: typeof choice === 'object' ? this.#otherText(item, choice.cell) : '',
      doubt: row === undefined ? null : (this.#session.back.newcomers.get(row)?.doubt ?? null),
      takeable: this.isTakeable(item),
      needsClient: this.#needsClient(item),
    };
  }

  #row(id: RowId): Row | undefined {
    return this.#session.rows.get(id) ?? this.#newcomers.get(id) ?? this.#session.base.get(id);
  }

  #column(item: MergeItem): AddedColumn | undefined {
    return this.#session.merge.columns.find(({ column }) => item.rows.length === 0 && column === item.column);
  }

  #title(item: MergeItem): string {
    const [id] = item.rows;
    if (id === undefined) return this.#column(item)?.label ?? '';
    const row = this.#row(id);
    const title = row === undefined ? null : cellOf(row, sheetNamed(sheetOf(id)).title);
    return this.#text({ row: id, column: sheetNamed(sheetOf(id)).title, cell: title });
  }

  #client(item: MergeItem): string {
    const [id] = item.rows;
    const owner = id === undefined ? null : sheetNamed(sheetOf(id)).owner;
    const row = id === undefined ? undefined : this.#row(id);
    const cell = owner === null || row === undefined ? null : cellOf(row, owner);
    if (cell !== null && isRaw(cell)) return cell.raw;
    return typeof cell === 'string' ? this.#words.rowLabel(cell) : '';
  }

  #needsClient({ kind, rows }: MergeItem): boolean {
    const [row] = rows;
    if (kind !== 'added' || row === undefined || sheetNamed(sheetOf(row)).owner === null) return false;
    return this.#session.back.newcomers.get(row)?.client === null;
  }

  /** Of a row that goes, what the book holds under it; of others, what the list holds back. */
  #along(item: MergeItem): number {
    const [row] = item.rows;
    if (row === undefined) return this.#column(item)?.cells.size ?? 0;
    return item.kind === 'removed' ? [...this.#session.rows.belongings(row)].length : item.rows.length - 1;
  }

  #otherText(item: MergeItem, cell: Cell): string {
    const [row] = item.rows;
    if (item.kind === 'added') return typeof cell === 'string' ? this.#words.rowLabel(cell) : '';
    return row === undefined ? '' : this.#text({ row, column: item.column ?? '', cell });
  }

  #cellsOf(item: MergeItem): readonly MergeCell[] {
    const { merge, parts } = this.#session;
    return item.rows.flatMap(row => {
      switch (item.kind) {
        case 'conflict': {
          const cell = this.#cells.get(item.key);
          return cell === undefined ? [] : [this.#cell(row, item.column ?? '', cell)];
        }
        case 'edited':
          return this.#edits(row, merge.edited[row] ?? {}, ([was]) => was);
        case 'revived':
          return this.#edits(row, this.#revived.get(row) ?? {}, () => null);
        case 'removed':
          return Object.entries(parts.since.edited[row] ?? {})
            .filter(([column]) => column !== positionColumn)
            .map(([column, [was, ours]]) => this.#cell(row, column, { was, ours, theirs: null }));
        case 'added':
          return Object.entries(this.#newcomers.get(row)?.cells ?? {})
            .filter(([column]) => column !== positionColumn && column !== sheetNamed(sheetOf(row)).owner)
            .map(([column, theirs]) => this.#cell(row, column, { was: null, ours: null, theirs }));
        case 'column':
          return [];
      }
    });
  }

  #edits(
    row: RowId,
    edits: Readonly<Record<ColumnId, CellChange>>,
    oursOf: (edit: CellChange) => Cell,
  ): readonly MergeCell[] {
    return Object.entries(edits).map(([column, edit]) =>
      this.#cell(row, column, { was: edit[0], ours: oursOf(edit), theirs: edit[1] }),
    );
  }

  #cell(row: RowId, column: ColumnId, sides: { was: Cell; ours: Cell; theirs: Cell }): MergeCell {
    const text = (cell: Cell): string => this.#text({ row, column, cell });
    return {
      column,
      label: this.#label(row, column),
      was: text(sides.was),
      ours: text(sides.ours),
      theirs: text(sides.theirs),
      problem: this.#problem(row, column) ?? this.#doubt(row, column, sides.theirs),
    };
  }

  #problem(row: RowId, column: ColumnId) {
    return this.#session.back.problems.get(row)?.get(column) ?? null;
  }

  /** What the checks would say of the file's value beside the rest of its row. */
  #doubt(row: RowId, column: ColumnId, theirs: Cell): Problem | null {
    if (theirs === null) return null;
    const there = this.#row(row);
    const beside: Row = { id: row, cells: { ...there?.cells, [column]: theirs } };
    return validateCell(beside, column, this.#session.rules)[0] ?? null;
  }

  #label(row: RowId, column: ColumnId): string {
    const own = isOwnColumn(column) ? this.#session.rows.all.get(ownColumnRow(column)) : undefined;
    const label = own === undefined ? null : cellOf(own, 'label');
    return typeof label === 'string' ? label : columnLabel(this.#language, sheetOf(row), column);
  }

  #text({ row, column, cell }: { row: RowId; column: ColumnId; cell: Cell }): string {
    const declared = this.#session.parts.lexicon.column(sheetOf(row), column);
    if (cell === null) return '';
    if (declared === undefined) return isRaw(cell) ? cell.raw : String(cell);
    const currency = cellOf(this.#row(row) ?? { id: row, cells: {} }, sheetNamed(sheetOf(row)).currency ?? '');
    const words = typeof currency === 'string' && !declared.inBase ? { ...this.#words, currency } : this.#words;
    return editCell(cell, declared, words);
  }
}

/** A row that somebody typed has rarely more. */
const shownCells = 12;
