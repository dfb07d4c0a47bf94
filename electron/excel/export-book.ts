/** Exports the whole book as a workbook: laid out in the user's language, written beside the target and then put in its place. */
import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { cellOf, textCell, type Row } from '../../shared/cell';
import type { WrittenFile } from '../../shared/contract/excel';
import { exportCell } from '../../shared/export/export-cell';
import { layoutOf, type ExportColumn, type ExportSheet } from '../../shared/export/layout';
import { columnLabel, optionLabel } from '../../shared/i18n/labels';
import { isRowId } from '../../shared/id';
import { flagWords } from '../../shared/kinds/format-words';
import type { Language, ShowContext } from '../../shared/kinds/kind';
import { fail, ok, type Result } from '../../shared/result';
import { sheetNamed, type GridSheetId } from '../../shared/sheets';
import { columnsOf, ownColumnId } from '../../shared/sheets/own-columns';
import { computedCell } from '../../shared/analysis/computed';
import { standingOf } from '../../shared/analysis/standing';
import { diskProblem, realDisk, renameOver, syncFolder } from '../store/disk';
import { keepOther } from '../folders/keep-other';
import { halfWritten } from './half-written';
import { OrderedRows } from './ordered-rows';
import { writeWorkbook, type ExportTable } from './write-workbook';

export interface Exporting {
  readonly file: string;
  readonly rows: readonly Row[];
  readonly here: { readonly language: Language; readonly today: string };
  readonly exportId: string;
  readonly progress: (done: number) => void;
}

export async function exportBook({ file, rows, here, exportId, progress }: Exporting): Promise<Result<WrittenFile>> {
  const tables = tablesOf(new OrderedRows(rows), here);
  const properties = {
    title: path.basename(file, path.extname(file)),
    language: here.language,
    identifier: `sanbiao:${exportId}`,
    creator: 'Sanbiao',
    created: new Date(`${here.today}T00:00:00Z`),
  };
  const beside = halfWritten(file, exportId);
  const stream = createWriteStream(beside, { flush: true });
  try {
    await Promise.all([writeWorkbook(stream, { tables, properties, progress }), finished(stream)]);
    await keepOther(realDisk, file);
    await renameOver(realDisk, beside, file);
    await syncFolder(realDisk, path.dirname(file));
    return ok({ file, rows: tables.reduce((sum, { count }) => sum + count, 0) });
  } catch (error) {
    stream.destroy();
    await fs.rm(beside, { force: true }).catch(() => undefined);
    if (isBusy(error)) return fail({ code: 'file-locked', file: path.basename(file) });
    return fail(diskProblem(error, file));
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EBUSY' || error.code === 'EPERM');

function tablesOf(book: OrderedRows, here: Exporting['here']): readonly ExportTable[] {
  const { language } = here;
  const ownRows = book.rows('column');
  const own = new Map(ownRows.map(row => [ownColumnId(row.id), textCell(row, 'label') ?? '']));
  const layout = layoutOf({
    columns: sheet => columnsOf(sheet, ownRows),
    label: (sheet, column) => own.get(column) ?? columnLabel(language, sheet, column),
    tab: sheet => optionLabel(language, { list: 'ownSheet' }, sheet),
    optionWord: (column, option) => optionLabel(language, column, option),
    flagWords: [flagWords.yes[language], flagWords.no[language]],
    isFilled: (sheet, column) => book.isFilled(sheet, column),
    hasCents: (sheet, column) => book.hasCents(sheet, column),
  });
  const cells = cellsIn(book, here);
  return layout.map(table => ({ ...table, count: book.rows(table.sheet).length, rows: rowsOf(table, book, cells) }));
}

type CellText = (row: Row, column: ExportColumn, sheet: GridSheetId) => string | number | null;

function* rowsOf(
  { sheet, columns }: ExportSheet,
  book: OrderedRows,
  cells: CellText,
): Generator<readonly (string | number | null)[]> {
  for (const row of book.rows(sheet)) yield columns.map(column => cells(row, column, sheet));
}

function cellsIn(book: OrderedRows, { language, today }: Exporting['here']): CellText {
  const standing = standingOf(book, today);
  const context: ShowContext = {
    language,
    years: 'western',
    currency: standing.baseCurrency,
    optionLabel: (column, option) => optionLabel(language, column, option),
    rowLabel: id => (isRowId(id) ? book.label(id) : id),
  };
  return (row, { role, column }, sheet) => {
    if (role === 'row-id') return row.id;
    if (role === 'client-no') return clientNumber(row, sheet, book);
    if (column === null) return null;
    const { id, declared } = column;
    const cell =
      declared.computed === true ? computedCell({ row, sheet, column: id, source: book, standing }) : cellOf(row, id);
    const currency = sheetNamed(sheet).currency;
    const own = currency === null || declared.inBase === true ? null : textCell(row, currency);
    return exportCell(
      cell,
      declared,
      own === null || own === context.currency ? context : { ...context, currency: own },
    );
  };
}

function clientNumber(row: Row, sheet: GridSheetId, book: OrderedRows): string | null {
  const owner = textCell(row, sheetNamed(sheet).owner ?? '');
  const client = owner !== null && isRowId(owner) ? book.get(owner) : undefined;
  return client === undefined ? null : textCell(client, 'clientNo');
}
