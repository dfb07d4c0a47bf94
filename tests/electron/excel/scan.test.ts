/** Cells arrive as the file types them: against hand-made sheets, against exceljs, and against public files where they are at hand. */
import fs from 'node:fs';
import fsp from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRawBook } from '../../../electron/excel/gate';
import { classOfCode } from '../../../electron/excel/number-format';
import { rawText, type RawCell, type RawSheet } from '../../../shared/import/raw-table';
import { fixture } from '../../shared/import/import-harness';
import { zipOf, type Parts } from './make-zip';

let folder = '';
beforeAll(async () => {
  folder = await fsp.mkdtemp(path.join(os.tmpdir(), 'sanbiao-scan-'));
});
afterAll(() => fsp.rm(folder, { recursive: true, force: true }));

interface Made {
  readonly rows: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly date1904?: boolean;
  /** Name prefix of all elements. */
  readonly p?: string;
  readonly before?: string;
  readonly after?: string;
}

function partsOf({ rows, strings = '', styles = '', date1904 = false, p = '', before = '', after = '' }: Made): Parts {
  const ns = p === '' ? '' : ` xmlns:${p.slice(0, -1)}="urn:x"`;
  return {
    '_rels/.rels':
      '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': `<${p}workbook${ns}><${p}workbookPr date1904="${date1904 ? 1 : 0}"/><${p}sheets><${p}sheet name="A &amp; B" sheetId="1" r:id="r1"/></${p}sheets></${p}workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="x/styles" Target="styles.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<${p}sst${ns}>${strings}</${p}sst>`,
    'xl/styles.xml': `<${p}styleSheet${ns}>${styles}</${p}styleSheet>`,
    'xl/worksheets/sheet1.xml': `<${p}worksheet${ns}>${before}<${p}sheetData>${rows}</${p}sheetData>${after}</${p}worksheet>`,
  };
}

async function sheetOf(made: Made): Promise<RawSheet> {
  const file = path.join(folder, `${Math.random()}.xlsx`);
  await fsp.writeFile(file, zipOf(partsOf(made)));
  const read = await readRawBook(file);
  const sheet = read.ok ? read.value.sheets[0] : undefined;
  if (sheet === undefined) throw new Error(JSON.stringify(read));
  return sheet;
}
const cellsOf = async (made: Made): Promise<readonly RawCell[]> => (await sheetOf(made)).rows[0]?.cells ?? [];

describe('[I23] a cell keeps its type', () => {
  test('text, number, boolean, error, ISO date', async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="d"><v>2026-11-22T00:00:00</v></c><c r="F1" t="str"><v>a&amp;b</v></c></row>';
    expect(await cellsOf({ rows, strings: '<si><t>甲</t></si>' })).toEqual([
      '甲',
      12.5,
      true,
      { type: 'error', text: '#REF!' },
      { type: 'day', text: '2026-11-22' },
      'a&b',
    ]);
  });

  test('rich text is joined, the phonetic guide of a Japanese name left out', async () => {
    const strings =
      '<si><r><t>山</t></r><r><rPr><b/></rPr><t xml:space="preserve">田 </t></r><rPh sb="0" eb="2"><t>ヤマダ</t></rPh></si>';
    expect(await cellsOf({ rows: '<row><c t="s"><v>0</v></c></row>', strings })).toEqual(['山田 ']);
  });

  test('inline text, with runs, entities, CDATA and the escapes of Excel', async () => {
    const rows =
      '<row><c t="inlineStr"><is><r><t>a</t></r><r><t>b&#x1F600;</t></r></is></c><c t="inlineStr"><is><t><![CDATA[<x> & y]]></t></is></c><c t="inlineStr"><is><t>l1_x000A_l2</t></is></c></row>';
    expect(await cellsOf({ rows })).toEqual(['ab😀', '<x> & y', 'l1\nl2']);
  });

  test('a cached 0, FALSE and empty text are values; a formula without its value says so', async () => {
    const rows =
      '<row><c><f>A1-B1</f><v>0</v></c><c t="b"><f>A1=2</f><v>0</v></c><c t="str"><f>""</f><v></v></c><c><f>SUM(A1:A9)</f></c></row>';
    expect(await cellsOf({ rows })).toEqual([0, false, null, { type: 'uncached', text: '=SUM(A1:A9)' }]);
  });

  test('elements with a name prefix, as .NET programs write them', async () => {
    const rows = '<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:v>3</x:v></x:c></x:row>';
    const sheet = await sheetOf({ rows, strings: '<x:si><x:t>甲</x:t></x:si>', p: 'x:' });
    expect([sheet.name, sheet.rows[0]?.cells]).toEqual(['A & B', ['甲', 3]]);
  });

  test('dates by built-in, Chinese and own formats, in both date systems', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="171" formatCode="0000000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="171"/></cellXfs>';
    const rows =
      '<row><c s="1"><v>31098</v></c><c s="2"><v>31098</v></c><c s="3"><v>31098.5</v></c><c s="4"><v>0.0525</v></c><c s="5"><v>912345678</v></c><c s="0"><v>31098</v></c></row>';
    const day = { type: 'day', text: '1985-02-20' };
    const rest = [
      { type: 'percent', number: 0.0525 },
      { type: 'digits', number: 912345678, text: '0912345678' },
      31098,
    ];
    expect(await cellsOf({ rows, styles })).toEqual([day, day, { type: 'day', text: '1985-02-20T12:00:00' }, ...rest]);
    const in1904 = await cellsOf({ rows: '<row><c s="1"><v>29636</v></c></row>', styles, date1904: true });
    expect(in1904).toEqual([day]);
  });

  test('merges, hidden rows and hidden columns are told', async () => {
    const sheet = await sheetOf({
      rows: '<row r="3" hidden="1"><c r="B3"><v>1</v></c></row>',
      before: '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols>',
      after: '<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>',
    });
    expect(sheet.merges).toEqual([{ left: 0, right: 2, top: 1, bottom: 2 }]);
    expect(sheet.hiddenColumns).toEqual([1, 2]);
    expect(sheet.rows).toEqual([{ at: 3, cells: [null, 1], hidden: true }]);
  });

  test('a sheet longer than any buffer, cut anywhere inside a Chinese character', async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>客戶${at}號</t></is></c></row>`,
    ).join('');
    const sheet = await sheetOf({ rows });
    expect(sheet.rows.every(({ cells }, at) => cells[0] === `客戶${at}號`)).toBe(true);
    expect(sheet.rows).toHaveLength(30_000);
  });
});

test.each([
  ['yyyy-mm-dd', 'date'],
  ['[$-404]e/mm/dd', 'date'],
  ['h:mm', 'date'],
  ['[h]:mm', 'date'],
  ['General', 'general'],
  ['#,##0.00', 'general'],
  ['[Red]#,##0', 'general'],
  ['0.00E+00', 'general'],
  ['"月"0', 'general'],
  ['0.00%', 'percent'],
  ['"NT$"#,##0', 'general'],
] as const)('[I24] the format %s is %s', (code, kind) => {
  expect(classOfCode(code)).toBe(kind);
});

test.each([
  ['0000000000', 10, ''],
  ['0000-000-000', 10, '0000-000-000'],
  ['(00)0000"-"0000', 10, '(00)0000-0000'],
  ['0000\\-000000;@', 10, '0000-000000'],
])('[I24] the format %s shows %i digits, zeros first', (code, digits, pattern) => {
  expect(classOfCode(code)).toEqual({ digits, pattern });
});
test.each(['0.00', '0', '0000/00/00', '0"元"', '00.0'])('[I24] the format %s is no set of digits', code => {
  expect(classOfCode(code)).not.toBeTypeOf('object');
});

const plain = (value: ExcelJS.CellValue): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object')
    return typeof value === 'number' ? String(Number(value.toPrecision(15))) : String(value).toUpperCase();
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .toUpperCase();
  if ('text' in value) return plain(value.text);
  if ('error' in value) return value.error;
  return '';
};
const ours = (cell: RawCell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  if (typeof cell === 'object' && (cell.type === 'percent' || cell.type === 'digits'))
    return String(Number(cell.number.toPrecision(15)));
  return (typeof cell === 'object' && cell.type === 'day' ? cell.text.slice(0, 10) : rawText(cell)).toUpperCase();
};

describe('[I25] exceljs reads the same values', () => {
  const names = fs.readdirSync(fixture('')).filter(name => name.endsWith('.xlsx'));
  test.each(names)('%s', async name => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(fixture(name));
    const read = await readRawBook(fixture(name));
    if (!read.ok) throw new Error(read.problem.code);
    const wrong: string[] = [];
    for (const sheet of read.value.sheets) {
      const rows = new Map(sheet.rows.map(row => [row.at, row]));
      workbook.getWorksheet(sheet.name)?.eachRow((row, at) => {
        row.eachCell((cell, column) => {
          if (cell.isMerged && cell.master.address !== cell.address) return;
          const value = cell.type === ExcelJS.ValueType.Formula ? (cell.result as ExcelJS.CellValue) : cell.value;
          const got = ours(rows.get(at)?.cells[column - 1]);
          if (plain(value) !== got) wrong.push(`${sheet.name}!${cell.address}: ${plain(value)} / ${got}`);
        });
      });
    }
    expect(wrong).toEqual([]);
  });
});
