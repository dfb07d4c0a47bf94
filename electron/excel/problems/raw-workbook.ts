/** A text file or a pasted block as a workbook: every field as the text it is, in its own line and column. */
import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import { plain } from '../../../shared/export/export-cell';
import { withMendedStyles } from '../workbook-writer';
import { rawText, type RawBook, type RawCell } from '../../../shared/import/raw-table';

/** Excel takes 31 signs and none of these. */
export const tabFor = (name: string): string =>
  name
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31) || 'Sheet1';

const asText: Partial<ExcelJS.Style> = { numFmt: '@' };

/** One sheet only: neither a text file nor a block has more. */
export async function rawWorkbook({ sheets }: RawBook): Promise<Buffer> {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const options = { stream, useStyles: true, useSharedStrings: true };
  const workbook = withMendedStyles(new ExcelJS.stream.xlsx.WorkbookWriter(options));
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(tabFor(name));
    for (const { at, cells } of rows) {
      const row = sheet.getRow(at);
      for (const [column, cell] of cells.entries()) write(row.getCell(column + 1), cell);
      row.commit();
    }
    sheet.commit();
  }
  await workbook.commit();
  return Buffer.concat(chunks);
}

function write(cell: ExcelJS.Cell, value: RawCell): void {
  if (value === null) return;
  cell.value = typeof value === 'number' || typeof value === 'boolean' ? value : plain(rawText(value));
  if (typeof cell.value === 'string') cell.style = asText;
}
