/** Bad files meet a problem that says what they are; none hangs, none harms. */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRawBook } from '../../../electron/excel/gate';
import { zipOf, type Parts } from './make-zip';
import { fixture } from '../../shared/import/import-harness';

let folder = '';
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'sanbiao-gate-'));
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

async function codeOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const file = path.join(folder, name);
  await fs.writeFile(file, bytes);
  const read = await readRawBook(file);
  return read.ok ? 'ok' : read.problem.code;
}

const ole = (name: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024), Buffer.from(name, 'utf16le')]);

/** Its stream begins on a sector of its own: the beginning of the workbook, then FILEPASS. */
const protectedXls = Buffer.concat([
  ole('Workbook'),
  Buffer.alloc((512 - (ole('Workbook').length % 512)) % 512),
  Buffer.from('0908100000060500000000000000000000000000', 'hex'),
  Buffer.from('2f0004000100', 'hex'),
  Buffer.alloc(600),
]);

describe('[I20] what a file is, is told by its content', () => {
  test.each([
    ['a password-protected workbook', ole('EncryptedPackage'), 'encrypted-workbook'],
    ['an old .xls', ole('Workbook'), 'legacy-xls'],
    ['an older .xls', ole('Book'), 'legacy-xls'],
    ['an old .xls named in capitals', ole('WORKBOOK'), 'legacy-xls'],
    ['an old .xls with a password', protectedXls, 'encrypted-workbook'],
    ['another office file', ole('WordDocument'), 'not-a-workbook'],
    ['a SYLK file', 'ID;PWXL;N;E\nC;Y1;X1;K"a"', 'not-a-workbook'],
    ['a web page named .xlsx', '<html><table><tr><td>1</td></tr></table></html>', 'web-page'],
    ['a PDF', '%PDF-1.7\n%....', 'pdf'],
    ['an empty file', '', 'empty-file'],
    ['white space', '  \n\n ', 'empty-file'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108', 'hex'), 'not-a-workbook'],
    ['XML of another kind', '<?xml version="1.0"?><note/>', 'not-a-workbook'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf('file.xlsx', bytes)).toBe(code);
  });

  test.each<[string, Parts, string]>([
    [
      'an OpenDocument sheet',
      { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' },
      'open-document',
    ],
    ['a binary workbook', { '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }, 'binary-xlsb'],
    ['a Word file', { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }, 'not-a-workbook'],
    ['a zip of anything', { 'readme.txt': 'hello' }, 'not-a-workbook'],
    ['a workbook without sheets', { 'xl/workbook.xml': '<workbook><sheets/></workbook>' }, 'no-sheets'],
  ])('%s', async (_, parts, code) => {
    expect(await codeOf('file.xlsx', zipOf(parts))).toBe(code);
  });
});

describe('[I21] a damaged file is damaged, not half a file', () => {
  test.each([0.1, 0.5, 0.9, 0.999])('cut at %f of its length', async share => {
    const whole = await fs.readFile(fixture('F3_private_bank_en.xlsx'));
    expect(await codeOf('cut.xlsx', whole.subarray(0, Math.floor(whole.length * share)))).toBe('damaged-file');
  });

  test('a flipped bit in a sheet is found by its checksum', async () => {
    const sheet = '<worksheet><sheetData><row r="1"><c r="A1"><v>12345</v></c></row></sheetData></worksheet>';
    const bytes = zipOf({ ...book(), 'xl/worksheets/sheet1.xml': sheet }, { store: true });
    const at = bytes.indexOf('12345');
    bytes[at] = 57;
    expect(await codeOf('flipped.xlsx', bytes)).toBe('damaged-file');
  });

  test('a cell that refers to no text, and a row that never ends', async () => {
    expect(await codeOf('a.xlsx', zipOf(withSheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')))).toBe(
      'damaged-file',
    );
    expect(await codeOf('b.xlsx', zipOf(withSheet('<row r="1"><c r="A1"><v>1</v></c>')))).toBe('damaged-file');
  });
});

describe('[I22] a hostile file is refused before it can grow', () => {
  test('a document type', async () => {
    const parts = withSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
    const sheet = `<!DOCTYPE lolz [<!ENTITY lol "lol">]>${String(parts['xl/worksheets/sheet1.xml'])}`;
    expect(await codeOf('dtd.xlsx', zipOf({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))).toBe('hostile-file');
  });

  test('a part that unpacks to a thousand times its size', async () => {
    expect(
      await codeOf('bomb.xlsx', zipOf(withSheet(`<row r="1"><c r="A1"><v>1</v></c></row>${' '.repeat(30_000_000)}`))),
    ).toBe('hostile-file');
  });

  test('a row or column beyond the sheet', async () => {
    expect(await codeOf('row.xlsx', zipOf(withSheet('<row r="1000000000"><c><v>1</v></c></row>')))).toBe(
      'hostile-file',
    );
    expect(await codeOf('column.xlsx', zipOf(withSheet('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>')))).toBe(
      'hostile-file',
    );
  });

  test('a lying dimension costs nothing', async () => {
    const sheet =
      '<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="B1048576"><v>2</v></c></row></sheetData></worksheet>';
    expect(await codeOf('dimension.xlsx', zipOf({ ...book(), 'xl/worksheets/sheet1.xml': sheet }))).toBe('ok');
  });
});

const book = (): Parts => ({
  '_rels/.rels':
    '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml': '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
});
const withSheet = (rows: string): Parts => ({
  ...book(),
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
});
