/** Cells and rows written into the XML of one worksheet. */
import { expect, test } from 'vitest';
import { bytesOf, textOf } from '../../../../electron/excel/patch/byte-text';
import { patchSheet, type SheetEdits } from '../../../../electron/excel/patch/patch-sheet';

const sheet = (rows: string, tail = '', p = ''): string =>
  `<${p}worksheet><${p}dimension ref="A1:B2"/><${p}sheetData>${rows}</${p}sheetData>${tail}</${p}worksheet>`;
const two =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2" spans="1:2"><c r="A2" s="3"><v>5</v></c><c r="B2" s="4"/></row>';

function patched(xml: string, edits: SheetEdits) {
  const { xml: made, refused, newFormulas } = patchSheet(bytesOf(xml), edits);
  return { xml: textOf(made), refused, newFormulas };
}
const written = (xml: string, ...cells: SheetEdits['cells']): string => patched(xml, { cells }).xml;

test('[L2] a written cell keeps its format, text is inline, and all around it stays as it is', () => {
  expect(written(sheet(two), { row: 2, column: 0, value: '王 & <b>' })).toBe(
    sheet(two)
      .replace(
        '<c r="A2" s="3"><v>5</v></c>',
        '<c r="A2" s="3" t="inlineStr"><is><t xml:space="preserve">王 &amp; &lt;b&gt;</t></is></c>',
      )
      .replace(' spans="1:2"', ''),
  );
  expect(written(sheet(two), { row: 2, column: 1, value: 1.5 })).toContain('<c r="B2" s="4"><v>1.5</v></c>');
  expect(written(sheet(two), { row: 2, column: 1, value: true })).toContain('<c r="B2" s="4" t="b"><v>1</v></c>');
  expect(written(sheet(two), { row: 2, column: 0, value: null })).toContain('<c r="A2" s="3"/>');
  expect(written(sheet(two), { row: 2, column: 0, value: 1, style: 9 })).toContain('<c r="A2" s="9">');
});

test('[L2] a cell or row that is not there yet goes to its place, and the stated size grows', () => {
  const xml = written(sheet(two), { row: 5, column: 3, value: 1 }, { row: 1, column: 4, value: 2 });
  expect(xml).toContain('<v>1</v></c><c r="E1"><v>2</v></c></row>');
  expect(xml).toContain('</row><row r="5"><c r="D5"><v>1</v></c></row></sheetData>');
  expect(xml).toContain('<dimension ref="A1:E5"/>');
  expect(written('<worksheet><sheetData/></worksheet>', { row: 2, column: 0, value: 1 })).toBe(
    '<worksheet><sheetData><row r="2"><c r="A2"><v>1</v></c></row></sheetData></worksheet>',
  );
});

test('[L2] rows and cells that do not say where they are, and names with a prefix, are counted', () => {
  const loose = '<x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row/><x:row><x:c/></x:row>';
  const xml = written(sheet(loose, '', 'x:'), { row: 1, column: 1, value: 9 }, { row: 2, column: 0, value: 8 });
  expect(xml).toContain(
    '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1"><x:v>9</x:v></x:c></x:row>' +
      '<x:row r="2"><x:c r="A2"><x:v>8</x:v></x:c></x:row><x:row r="3"><x:c/></x:row>',
  );
});

test('[L2] what looks like a row in a comment or in character data is none', () => {
  const odd =
    '<!-- <row r="1"> --><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[</c><c r="B1">]]></t></is></c></row>';
  expect(written(sheet(odd), { row: 1, column: 1, value: 3 })).toContain(
    `]]></t></is></c><c r="B1"><v>3</v></c></row>`,
  );
});

test('[L3] a formula, what it fills, and what a merged cell covers is refused and stays', () => {
  const rows =
    '<row r="1"><c r="A1"><f>B1*2</f><v>4</v></c><c r="B1"><f t="array" ref="B1:B2">C1:C2</f><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c><c r="C2"/></row>';
  const xml = sheet(rows, '<mergeCells><mergeCell ref="C1:C2"/></mergeCells>');
  const cells = [
    { row: 1, column: 0, value: 1 },
    { row: 2, column: 1, value: 1 },
    { row: 2, column: 2, value: 1 },
  ];
  const { xml: made, refused } = patched(xml, { cells });
  expect(made).toBe(xml);
  expect(refused.map(({ row, column, why }) => [row, column, why]).sort()).toEqual([
    [1, 0, 'formula'],
    [2, 1, 'formula'],
    [2, 2, 'merged'],
  ]);
});

const ranges =
  '<autoFilter ref="A1:B2"/><conditionalFormatting sqref="A2:A2 B1:B2 D1:D2"><cfRule/></conditionalFormatting>' +
  '<dataValidations><dataValidation sqref="B1:B2"/></dataValidations><extLst><x14:cf><xm:sqref>A1:B2</xm:sqref></x14:cf></extLst>';

test('[L4] new rows look like the last one, with its formulas, and ranges that ended with it take them in', () => {
  const rows = two
    .replace('<c r="B2" s="4"/>', '<c r="B2" s="4"/><c r="C2" s="5"><f>A2*$A$1&amp;"A2"</f><v>1</v></c>')
    .replace('<row r="2"', '<row r="2" ht="30" customHeight="1"');
  const append = {
    first: 1,
    after: 2,
    rows: [
      [{ column: 0, value: 7 }],
      [
        { column: 1, value: 'x' },
        { column: 2, value: 1 },
      ],
    ],
  };
  const { xml, refused, newFormulas } = patched(sheet(rows, ranges), { cells: [], append });
  expect(xml).toContain(
    '<row r="3" ht="30" customHeight="1"><c r="A3" s="3"><v>7</v></c><c r="B3" s="4"/><c r="C3" s="5"><f>A3*$A$1&amp;&quot;A2&quot;</f></c></row>',
  );
  expect(xml).toContain('<c r="A4" s="3"/><c r="B4" s="4" t="inlineStr">');
  expect(refused).toEqual([]);
  expect(newFormulas).toBe(true);
  expect(xml).toContain(ranges.replaceAll('A1:B2', 'A1:B4').replaceAll('B1:B2', 'B1:B4'));
});

test('[L4] rows that stand ready and empty are filled and keep their own formats; one with something in it is not touched', () => {
  const ready = `${two}<row r="3"><c r="A3" s="8"/></row><row r="4"><c r="A4"><v>合計</v></c></row>`;
  const append = { first: 2, after: 2, rows: [[{ column: 0, value: 1 }], [{ column: 0, value: 2 }]] };
  const { xml, refused } = patched(sheet(ready), { cells: [], append });
  expect(xml).toContain(
    '<row r="3"><c r="A3" s="8"><v>1</v></c><c r="B3" s="4"/></row><row r="4"><c r="A4"><v>合計</v></c></row>',
  );
  expect(refused).toEqual([{ row: 4, column: 0, why: 'occupied' }]);
});

test('[L4] a shared formula is written out for the new row', () => {
  const rows =
    '<row r="1"><c r="A1"/><c r="B1"><f t="shared" ref="B1:B2" si="0">A1+1</f><v>1</v></c></row><row r="2"><c r="A2"/><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>';
  const { xml } = patched(sheet(rows), {
    cells: [],
    append: { first: 1, after: 2, rows: [[{ column: 0, value: 3 }]] },
  });
  expect(xml).toContain('<c r="B3"><f>A3+1</f></c>');
});
