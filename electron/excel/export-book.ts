/** Exports a book, or a part of a sheet of it: laid out in the user's language, written beside the target and then put in its place. */
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Row } from '../../shared/cell';
import type { WrittenFile } from '../../shared/contract/excel';
import type { ExportWish } from '../../shared/export/wish';
import type { Language } from '../../shared/kinds/kind';
import { fail, ok, type Result } from '../../shared/result';
import { keepOther } from '../folders/keep-other';
import { diskProblem, realDisk, renameOver, syncFolder } from '../store/disk';
import { exportFiles } from './export-files';
import { exportTables, type ExportTable } from './export-tables';
import { clearAway, halfWritten } from './half-written';
import { OrderedRows } from './ordered-rows';
import { writeCsv } from './write-csv';
import { writeWorkbook } from './write-workbook';

export interface Exporting {
  /** The workbook; of several text files, the name they begin with. */
  readonly file: string;
  readonly rows: readonly Row[];
  readonly here: { readonly language: Language; readonly today: string };
  /** Which book, at which of its entries. */
  readonly book: { readonly id: string; readonly seq: number };
  readonly exportId: string;
  readonly wish: ExportWish;
  readonly progress: (done: number) => void;
}

export async function exportBook(exporting: Exporting): Promise<Result<WrittenFile>> {
  const { file, rows, here, wish } = exporting;
  const tables = exportTables(new OrderedRows(rows), wish, here);
  const count = tables.reduce((sum, table) => sum + table.count, 0);
  const files = exportFiles(file, wish, here.language);
  let before = 0;
  for (const { file: target, sheets } of files) {
    const own = tables.filter(({ sheet }) => sheets.includes(sheet));
    const lines = own.reduce((sum, table) => sum + table.count, 0);
    const [from, of] = [before, Math.max(1, count)];
    const progress = (done: number): void => exporting.progress((from + done * lines) / of);
    const written = await writeFile(target, own, { ...exporting, progress });
    if (!written.ok) return written;
    before += lines;
    exporting.progress(count === 0 ? 1 : before / count);
  }
  const [first = file, ...more] = files.map(one => one.file);
  return ok({ file: first, rows: count, ...(more.length === 0 ? {} : { more }) });
}

async function writeFile(file: string, tables: readonly ExportTable[], exporting: Exporting): Promise<Result<null>> {
  const beside = halfWritten(file, exporting.exportId);
  const stream = createWriteStream(beside, { flush: true });
  try {
    await Promise.all([write(stream, { file, tables, exporting }), finished(stream)]);
    await keepOther(realDisk, file);
    await renameOver(realDisk, beside, file);
    await syncFolder(realDisk, path.dirname(file));
    return ok(null);
  } catch (error) {
    stream.destroy();
    await clearAway(file, exporting.exportId);
    if (isBusy(error)) return fail({ code: 'file-locked', file: path.basename(file) });
    return fail(diskProblem(error, file));
  }
}

interface Writing {
  readonly file: string;
  readonly tables: readonly ExportTable[];
  readonly exporting: Exporting;
}

function write(stream: Writable, { file, tables, exporting }: Writing): Promise<void> {
  const { here, book, exportId, wish, progress } = exporting;
  if (wish.format === 'csv') return writeCsv(stream, { tables, progress });
  const identity = {
    exportId,
    bookId: book.id,
    seq: book.seq,
    scope: wish.part === null ? ('book' as const) : ('part' as const),
    language: here.language,
  };
  const properties = {
    title: path.basename(file, path.extname(file)),
    identity,
    creator: 'Sanbiao',
    created: new Date(`${here.today}T00:00:00Z`),
  };
  return writeWorkbook(stream, { tables, properties, day: here.today, progress });
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EBUSY' || error.code === 'EPERM');
