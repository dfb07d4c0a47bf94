/** The one door through which a file comes in: sniffed, bounded, and read into raw tables, or a problem that says what it is. */
import fs from 'node:fs/promises';
import path from 'node:path';
import type { EncodingName } from '../../shared/import/encoding-names';
import type { RawBook } from '../../shared/import/raw-table';
import type { FileProblem } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import { diskProblem } from '../store/disk';
import { readCsv } from './csv';
import { limits } from './limits';
import { scanWorkbook } from './scan';
import { sniff } from './sniff';
import { BadFile, Zip } from './zip';

export interface ReadOptions {
  /** How the bytes of a text file are to be read; absent = told from the bytes. */
  readonly encoding?: EncodingName;
  readonly progress?: (done: number) => void;
  /** Only these sheets of a workbook; absent = all. */
  readonly tabs?: ReadonlySet<string>;
}

/** Reads nothing into the program but values: no formula, link, macro or picture of the file is ever used. */
export async function readRawBook(file: string, options: ReadOptions = {}): Promise<Result<RawBook>> {
  const name = path.basename(file);
  try {
    const { size } = await fs.stat(file);
    if (size > limits.fileBytes)
      return fail({ code: 'file-too-big', file: name, limit: `${limits.fileBytes >> 20} MB` });
    const found = sniff(await headOf(file, size));
    if (found === 'zip') return bounded({ file: name, sheets: await scanZip(file, options) });
    if (found === 'text') {
      const text = readCsv(await fs.readFile(file), name, options.encoding);
      return text.ok ? bounded(text.value) : text;
    }
    return fail(problemFor(new BadFile(found), name));
  } catch (error) {
    if (error instanceof BadFile) return fail(problemFor(error, name));
    return fail(diskProblem(error, file));
  }
}

/** A sheet of one wide line and many short ones is small to read and endless to look through. */
function bounded(book: RawBook): Result<RawBook> {
  for (const { name, rows } of book.sheets) {
    let width = 0;
    for (const { cells } of rows) width = Math.max(width, cells.length);
    if (width * rows.length > limits.area)
      return fail({ code: 'too-many-rows', file: book.file, sheet: name, limit: Math.floor(limits.area / width) });
  }
  return ok(book);
}

async function scanZip(file: string, options: ReadOptions): Promise<RawBook['sheets']> {
  const zip = await Zip.open(file);
  try {
    return await scanWorkbook(zip, options);
  } finally {
    zip.close();
  }
}

/** An OLE directory can stand anywhere, so files of that kind are looked at whole. */
async function headOf(file: string, size: number): Promise<Buffer> {
  const handle = await fs.open(file, 'r');
  try {
    const head = Buffer.alloc(Math.min(size, 65_536));
    await handle.read(head, 0, head.length, 0);
    return head[0] === 0xd0 && head[1] === 0xcf ? await fs.readFile(file) : head;
  } finally {
    await handle.close();
  }
}

function problemFor({ code, limit, sheet }: BadFile, file: string): FileProblem {
  switch (code) {
    case 'too-many-rows':
      return { code, file, sheet, limit: Number(limit) };
    case 'file-too-big':
      return { code, file, limit };
    default:
      return { code, file };
  }
}
