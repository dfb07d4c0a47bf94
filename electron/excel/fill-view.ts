/** What a fill would write, and what it leaves and why, as the screen shows it. */
import type { FillChange, FillLeft, FillTableView, FillView } from '../../shared/contract/fill';
import type { FilledTable } from '../../shared/export/plan-fill';
import { textCell, type Row } from '../../shared/cell';
import { isRowId, sheetOf, type RowId } from '../../shared/id';
import type { DraftTable } from '../../shared/import/draft';
import { columnLetters, isBlank, rawText } from '../../shared/import/raw-table';
import { sheetNamed, type GridSheetId } from '../../shared/sheets';
import type { Append } from './fill-appends';
import type { PatchOutcome } from './patch/patch-workbook';

interface TitledRows {
  get(id: RowId): Row | undefined;
  label(id: RowId): string;
}
export interface FillTitles {
  readonly file: string;
  readonly book: TitledRows;
}

export interface FillOutcome {
  readonly refused: PatchOutcome['refused'];
  readonly added: readonly Append[];
  /** What could not be put in. */
  readonly roomless: readonly Append[];
}

/** What a row is called, and whose it is. */
function titleOf(book: TitledRows, id: RowId): string {
  const row = book.get(id);
  const owner = row === undefined ? null : textCell(row, sheetNamed(sheetOf(id)).owner ?? '');
  return owner !== null && isRowId(owner) ? `${book.label(owner)} · ${book.label(id)}` : book.label(id);
}

/** So many of each are shown; all are counted. */
const shown = 500;

export function fillView(tables: readonly FilledTable[], outcome: FillOutcome, { file, book }: FillTitles): FillView {
  const refused = new Map(outcome.refused.map(refusal => [placeOf(refusal), refusal]));
  const isWritten = (tab: string, row: number, column: number): boolean => !refused.has(placeOf({ tab, row, column }));
  const told = tables.map(filled => tellTable(filled, { isWritten, titles: titlesOf(filled, book) }));
  const changes = told.flatMap(one => one.changes);
  const left = [
    ...told.flatMap(one => one.left),
    ...outcome.refused.map(refusal => leftAt(refusal, tables, book)),
    ...outcome.roomless.flatMap(({ tab, rows, lines }) =>
      lines.map(({ id }) => ({
        tab,
        cell: String(rows.after + 1),
        header: '',
        why: 'occupied' as const,
        title: titleOf(book, id),
      })),
    ),
  ];
  const added = outcome.added.flatMap(({ tab, lines }) => lines.map(({ id }) => ({ tab, title: titleOf(book, id) })));
  return {
    file,
    tables: told.map(one => one.table),
    changes: changes.slice(0, shown),
    changeCount: changes.length,
    added: added.slice(0, shown),
    addedCount: added.length,
    left: left.slice(0, shown),
    leftCount: left.length,
    sensitive: sensitiveIn(tables),
  };
}

/** Of several tables with the same column, one that is written counts. */
function sensitiveIn(tables: readonly FilledTable[]): FillView['sensitive'] {
  const fields = new Map<string, FillView['sensitive'][number]>();
  for (const field of tables.flatMap(one => one.sensitive)) {
    const key = `${field.sheet}.${field.column}`;
    if (field.written || !fields.has(key)) fields.set(key, field);
  }
  return [...fields.values()];
}

interface Place {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
}
const placeOf = ({ tab, row, column }: Place): string => `${tab}!${row}:${column}`;
const tabOf = (table: DraftTable): string => table.table.sheet.name;

interface Told {
  readonly table: FillTableView;
  readonly changes: readonly FillChange[];
  readonly left: readonly FillLeft[];
}

interface Telling {
  readonly isWritten: (tab: string, row: number, column: number) => boolean;
  readonly titles: (row: number) => string;
}

function tellTable({ table, cells, lines, left, kept }: FilledTable, { isWritten, titles }: Telling): Told {
  const tab = tabOf(table);
  const at = (row: number, column: number | null) => ({
    tab,
    cell: `${column === null ? '' : columnLetters(column)}${row}`,
    header: column === null ? '' : headerOf(table, column),
    title: titles(row),
  });
  const changes = cells
    .filter(({ row, column }) => isWritten(tab, row, column))
    .map(({ row, column, value, was }) => ({ ...at(row, column), was: rawText(was), now: rawText(value) }));
  const sheet: GridSheetId = table.sheet ?? 'client';
  return {
    table: { key: table.key, tab, sheet, cells: changes.length, lines: lines.length, kept: kept.length },
    changes,
    left: left.map(({ row, column, why }) => ({ ...at(row, column), why })),
  };
}

const headerOf = ({ columns }: DraftTable, column: number): string =>
  columns.find(({ at }) => at === column)?.header ?? columnLetters(column);

/** A line is called by its client, else by its first words. */
function titlesOf(
  { table: { table, columns }, owners }: FilledTable,
  book: FillTitles['book'],
): (row: number) => string {
  const naming = columns.find(({ target }) => /(^owner-name$|\.(name|memberName|productName|policyNo)$)/.test(target));
  const lines = new Map(table.rows.map(row => [row.at, row.cells]));
  return row => {
    const owner = owners.get(row);
    if (owner !== undefined && book.get(owner) !== undefined) return titleOf(book, owner);
    const cells = lines.get(row) ?? [];
    const named = rawText(cells[naming?.at ?? -1]);
    return named === '' ? rawText(cells.find(cell => !isBlank(cell))) : named;
  };
}

function leftAt(
  { tab, row, column, why }: PatchOutcome['refused'][number],
  tables: readonly FilledTable[],
  book: FillTitles['book'],
): FillLeft {
  const filled = tables.find(one => tabOf(one.table) === tab);
  const place = { tab, cell: `${columnLetters(column)}${row}`, why };
  if (filled === undefined) return { ...place, header: '', title: '' };
  return { ...place, header: headerOf(filled.table, column), title: titlesOf(filled, book)(row) };
}
