/** Writes sheets as text: UTF-8 with its mark, so that Excel reads it as such, commas, CRLF (RFC 4180); no text can become a formula. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { csvCell } from '../../shared/export/csv-cell';
import type { ExportTable } from './export-tables';

export interface CsvWriting {
  readonly tables: readonly ExportTable[];
  readonly progress: (done: number) => void;
}

const byteOrderMark = '\uFEFF';
/** Lines written at once. */
const some = 500;

export async function writeCsv(stream: Writable, { tables, progress }: CsvWriting): Promise<void> {
  const put = async (text: string): Promise<void> => {
    if (!stream.write(text)) await once(stream, 'drain');
  };
  await put(byteOrderMark);
  for (const { columns, rows, count } of tables) {
    let [lines, done] = [line(columns.map(({ label }) => csvCell(label, 'text'))), 0];
    for (const row of rows) {
      lines += line(row.map((value, at) => csvCell(value, columns[at]?.format ?? 'text')));
      if (++done % some !== 0) continue;
      await put(lines);
      lines = '';
      progress(done / Math.max(1, count));
      await new Promise<void>(resume => setImmediate(resume));
    }
    await put(lines);
  }
  stream.end();
}

const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;
