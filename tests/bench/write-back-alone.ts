/** One cell of a workbook written back in a process of its own, by our patch or by exceljs loading and saving the whole; prints the CPU it cost. */
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import { patchWorkbook } from '../../electron/excel/patch/patch-workbook';
import { WorkbookPackage } from '../../electron/excel/patch/workbook-package';

const [, , who = '', source = '', target = ''] = process.argv;
/** A cell in the middle of the last rows of the sheet of clients. */
const place = { row: 9_000, column: 30 };
const text = '太空人';

async function byPatch(): Promise<void> {
  const book = new WorkbookPackage(await readFile(source));
  const [sheet] = book.sheets;
  const { written } = patchWorkbook(book, new Map([[sheet?.name ?? '', { cells: [{ ...place, value: text }] }]]));
  if (written !== 1) throw new Error('nothing was written');
  await pipeline(Readable.from(book.zip.chunks()), createWriteStream(target));
}

async function byExceljs(): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(source);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  sheet.getCell(place.row, place.column + 1).value = text;
  await book.xlsx.writeFile(target);
}

await (who === 'patch' ? byPatch() : byExceljs());
const { user, system } = process.cpuUsage();
process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000 }));
