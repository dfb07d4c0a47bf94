/** Files that are no workbook, or none that can be read, made on the spot. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { FileProblem } from '../../shared/problem';

type Bad = FileProblem['code'];

interface BadFile {
  readonly name: string;
  readonly code: Bad;
  readonly write: (file: string) => Promise<void> | void;
}

/** The container of old Excel files and of encrypted new ones, with an entry of this name. */
const ole = (entry: string): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(entry, 'utf16le'),
    Buffer.alloc(512),
  ]);

async function workbook(file: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('客戶').addRows(rows.map(row => [...row]));
  await book.xlsx.writeFile(file);
}

/** `whole` is a good workbook, to be cut in two. */
export const badFiles = (whole: string): readonly BadFile[] => [
  { name: '提案.xlsx', code: 'pdf', write: file => writeFileSync(file, '%PDF-1.7\n%âãÏÓ\n') },
  {
    name: '照片.xlsx',
    code: 'not-a-workbook',
    write: file => writeFileSync(file, Buffer.alloc(4_096, '\u0001\u0002\u0000')),
  },
  { name: '加密.xlsx', code: 'encrypted-workbook', write: file => writeFileSync(file, ole('EncryptedPackage')) },
  { name: '舊版.xlsx', code: 'legacy-xls', write: file => writeFileSync(file, ole('Workbook')) },
  {
    name: '截斷.xlsx',
    code: 'damaged-file',
    write: file => {
      const bytes = readFileSync(whole);
      writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    },
  },
  { name: '零位元組.xlsx', code: 'empty-file', write: file => writeFileSync(file, '') },
  { name: '空白表.xlsx', code: 'empty-sheet', write: file => workbook(file, []) },
  {
    name: '沒有標題.xlsx',
    code: 'no-header',
    write: file =>
      workbook(file, [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ]),
  },
];

/** Writes one of them into a folder; answers where it is. */
export async function writeBadFile(folder: string, { name, write }: BadFile): Promise<string> {
  const file = path.join(folder, name);
  await write(file);
  return file;
}
