/** The RM's own columns: declared by rows of the sheet `column`, otherwise like any other. */
import { cellOf, textCell, type Row } from '../cell';
import { rowId, type ColumnId, type RowId, type SheetId } from '../id';
import { sheetNamed } from './index';
import { kindIds, type Column, type KindId } from './sheet';

/** `column:abc` declares the column `x_abc`: forever, and never one of ours. */
export const ownColumnId = (id: RowId): ColumnId => `x_${id.slice(id.indexOf(':') + 1)}`;

/** The row that declares an own column. */
export const ownColumnRow = (column: ColumnId): RowId => rowId('column', column.slice(2));

export const isOwnColumn = (column: ColumnId): boolean => column.startsWith('x_');

const widths: Readonly<Record<KindId, number>> = {
  text: 130,
  money: 116,
  decimal: 90,
  percent: 84,
  date: 100,
  lunarDate: 90,
  term: 90,
  choice: 100,
  choices: 130,
  flag: 70,
  reference: 104,
};

/** An own column as a column; an unknown kind is text, so that nothing typed is ever hidden. */
export function ownColumn(row: Row): Column {
  const wanted = textCell(row, 'kind');
  const kind = kindIds.find(known => known === wanted) ?? 'text';
  const options = cellOf(row, 'options');
  const listed = kind === 'choice' && Array.isArray(options) ? { options, open: true as const } : {};
  return { kind, group: 'own', width: widths[kind], ...listed };
}

/** All columns of a sheet, ours first, then those of `ownRows` (rows of the sheet `column`) that belong to it. */
export function columnsOf(sheet: SheetId, ownRows: Iterable<Row>): Readonly<Record<ColumnId, Column>> {
  const columns: Record<ColumnId, Column> = { ...sheetNamed(sheet).columns };
  for (const row of ownRows) if (textCell(row, 'sheet') === sheet) columns[ownColumnId(row.id)] = ownColumn(row);
  return columns;
}

/** One column of a sheet, found by its id without reading the others; undefined if there is none. */
export function columnOf(
  sheet: SheetId,
  column: ColumnId,
  rows: { get(id: RowId): Row | undefined },
): Column | undefined {
  if (!isOwnColumn(column)) return sheetNamed(sheet).columns[column];
  const row = rows.get(ownColumnRow(column));
  return row !== undefined && textCell(row, 'sheet') === sheet ? ownColumn(row) : undefined;
}
