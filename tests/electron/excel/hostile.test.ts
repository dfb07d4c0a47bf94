/** Files made to hang or drown a reader: each is a clear problem, soon, in a process with little memory. */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zipOf, type Parts } from './make-zip';
import { ReadApart } from './read-apart';

let folder = '';
const apart = new ReadApart();
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'sanbiao-hostile-'));
});
afterAll(async () => {
  apart.close();
  await fs.rm(folder, { recursive: true, force: true });
});

async function outcome(
  name: string,
  bytes: Uint8Array | string,
): Promise<{ problem: string | null; soon: boolean; small: boolean }> {
  const file = path.join(folder, name);
  await fs.writeFile(file, bytes);
  const told = await apart.read(file);
  await fs.rm(file);
  if ('bug' in told) throw new Error(`${name}: ${told.bug}`);
  return { problem: told.problem, soon: told.milliseconds < 5_000, small: told.megabytes < 512 };
}

const relations = (sheets: number, more = ''): string =>
  `<Relationships>${Array.from({ length: sheets }, (_, at) => `<Relationship Id="r${at}" Type="x/worksheet" Target="worksheets/sheet${at}.xml"/>`).join('')}${more}</Relationships>`;
const shell = (sheets = 1, more = ''): Parts => ({
  '_rels/.rels':
    '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml': `<workbook><sheets>${Array.from({ length: sheets }, (_, at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="r${at}"/>`).join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(sheets, more),
});
const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
const withSheet = (xml: string): Parts => ({ ...shell(), 'xl/worksheets/sheet0.xml': xml });
const worksheet = (body: string, before = '', after = ''): string =>
  `<worksheet>${before}<sheetData>${body}</sheetData>${after}</worksheet>`;

/** Numbers that do not compress, so that no ratio gives them away. */
function noise(count: number, write: (number: number) => string): string {
  let seed = 12_345;
  return Array.from({ length: count }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return write(seed);
  }).join('');
}

const strings = '<Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/>';
const styles = '<Relationship Id="t" Type="x/styles" Target="styles.xml"/>';

test.each<readonly [string, string | null, () => Uint8Array | string]>([
  ['two million lines of text', 'too-many-rows', () => `no,name\n${noise(2_000_000, number => `${number},王\n`)}`],
  [
    'two million rows in two tabs',
    'too-many-rows',
    () => {
      const sheet = worksheet(noise(1_000_000, number => `<row><c><v>${number}</v></c></row>`));
      return zipOf({ ...shell(2), 'xl/worksheets/sheet0.xml': sheet, 'xl/worksheets/sheet1.xml': sheet }, { level: 1 });
    },
  ],
  [
    'one line of all columns above many short ones',
    'too-many-rows',
    () =>
      zipOf(
        withSheet(
          worksheet(
            `<row>${noise(16_384, number => `<c t="inlineStr"><is><t>h${number}</t></is></c>`)}</row>${noise(100_000, number => `<row><c><v>${number}</v></c></row>`)}`,
          ),
        ),
      ),
  ],
  ['a lying dimension', null, () => zipOf(withSheet(worksheet(rows, '<dimension ref="A1:XFD1048576"/>')))],
  [
    'a part of nothing, a thousand times its size',
    'hostile-file',
    () => zipOf(withSheet(worksheet(rows) + ' '.repeat(50_000_000))),
  ],
  [
    'texts that fill the memory',
    'file-too-big',
    () =>
      zipOf(
        {
          ...withSheet(worksheet(rows)),
          ...shell(1, strings),
          'xl/sharedStrings.xml': `<sst>${noise(40_000, number => `<si><t>${`${number}文`.repeat(400)}</t></si>`)}</sst>`,
        },
        { level: 1 },
      ),
  ],
  [
    'a document type behind a page of blanks',
    'hostile-file',
    () => zipOf(withSheet(`${' '.repeat(6_000)}<!DOCTYPE a [<!ENTITY b "c">]>${worksheet(rows)}`)),
  ],
  [
    'an external entity in the list of sheets',
    'hostile-file',
    () => {
      const parts = withSheet(worksheet(rows));
      return zipOf({
        ...parts,
        'xl/workbook.xml': `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${parts['xl/workbook.xml'] ?? ''}`,
      });
    },
  ],
  [
    'elements in elements without end',
    'hostile-file',
    () => {
      const parts = withSheet(worksheet(rows));
      return zipOf({
        ...parts,
        'xl/workbook.xml': `${noise(50_000, number => `<a${number}>`)}${parts['xl/workbook.xml'] ?? ''}`,
      });
    },
  ],
  [
    'elements in elements behind the rows',
    null,
    () =>
      zipOf(
        withSheet(
          worksheet(
            rows,
            '',
            noise(100_000, number => `<a${number}>`),
          ),
        ),
      ),
  ],
  [
    'comments that never end',
    null,
    () =>
      zipOf(
        withSheet(
          worksheet(
            rows,
            '',
            noise(60_000, number => `<!--${number}`),
          ),
        ),
      ),
  ],
  [
    'formats that never end',
    null,
    () =>
      zipOf({
        ...withSheet(worksheet(rows)),
        ...shell(1, styles),
        'xl/styles.xml': `<styleSheet>${noise(300_000, number => `<numFmt ${number} `)}</styleSheet>`,
      }),
  ],
  [
    'phonetic guides and CDATA that never end',
    null,
    () =>
      zipOf({
        ...withSheet(worksheet(rows)),
        ...shell(1, strings),
        'xl/sharedStrings.xml': `<sst><si>${noise(100_000, number => `<rPh ${number}><t><![CDATA[`)}</si></sst>`,
      }),
  ],
  [
    'every column hidden, thousands of times',
    null,
    () =>
      zipOf(
        withSheet(
          worksheet(
            rows,
            `<cols>${noise(5_000, number => `<col min="1" max="16384" hidden="1" w="${number}"/>`)}</cols>`,
          ),
        ),
      ),
  ],
  [
    'merged cells over merged cells, under headers of all columns',
    null,
    () => {
      const head = ['客戶編號', '姓名', '手機', ...Array.from({ length: 1_000 }, (_, at) => `h${at}`)];
      const line = (at: number, texts: readonly (string | number)[]): string =>
        `<row r="${at}">${texts.map(text => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
      const body = Array.from({ length: 9_000 }, (_, at) => line(at + 3, [`A${at}`, `王${at}`])).join('');
      const merges = noise(150_000, number => `<mergeCell ref="A${1 + (number % 7)}:B${8_000 + (number % 1_000)}"/>`);
      return zipOf(withSheet(worksheet(line(2, head) + body, '', `<mergeCells>${merges}</mergeCells>`)));
    },
  ],
  [
    'cells of a page of digits each, in a column of amounts',
    null,
    () =>
      `客戶編號,姓名,手機,年收入,生日\n${Array.from({ length: 300 }, (_, at) => `A${at},王${at},0912,${'1 2,'.repeat(8_000).replaceAll(',', '.')},${'1/'.repeat(15_000)}`).join('\n')}`,
  ],
  [
    'six thousand parts',
    'hostile-file',
    () =>
      zipOf({
        ...withSheet(worksheet(rows)),
        ...Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`x/${at}`, ''])),
      }),
  ],
])('[I22] %s', { timeout: 120_000 }, async (name, problem, make) => {
  expect(await outcome(`${name.slice(0, 12)}.xlsx`, make())).toEqual({ problem, soon: true, small: true });
});

test('[I22] a part that holds more than it declares is damaged', async () => {
  const sheet = worksheet(rows + ' '.repeat(5_000));
  const bytes = zipOf(withSheet(sheet));
  const declared = Buffer.alloc(4);
  declared.writeUInt32LE(sheet.length);
  for (let at = bytes.indexOf(declared); at >= 0; at = bytes.indexOf(declared, at + 4)) bytes.writeUInt32LE(100, at);
  expect((await outcome('more.xlsx', bytes)).problem).toBe('damaged-file');
});
