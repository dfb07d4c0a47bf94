/** Rows put above a total: it moves down, and everything that names cells follows. */
import { expect, test } from 'vitest';
import { patchWorkbook } from '../../../../electron/excel/patch/patch-workbook';
import { WorkbookPackage } from '../../../../electron/excel/patch/workbook-package';
import { zipOf } from '../make-zip';

const rels = (...tags: string[]): string => `<Relationships>${tags.join('')}</Relationships>`;
const rel = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;

const parts = {
  '_rels/.rels': rels(rel('rId1', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml':
    '<workbook><sheets><sheet name="保單" sheetId="7" r:id="rId1"/><sheet name="Sum" sheetId="2" r:id="rId2"/></sheets>' +
    '<definedNames><definedName name="Total">保單!$B$4</definedName><definedName name="All">保單!$B$2:$B$3</definedName></definedNames></workbook>',
  'xl/_rels/workbook.xml.rels': rels(
    rel('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    rel('rId2', 'worksheet', 'worksheets/sheet2.xml'),
    rel('rId3', 'calcChain', 'calcChain.xml'),
  ),
  'xl/worksheets/sheet1.xml':
    '<worksheet><dimension ref="A1:C5"/><sheetData><row r="1"><c r="A1"/></row>' +
    '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>5</v></c><c r="C2"><f t="shared" ref="C2:C4" si="0">B2*2</f><v>10</v></c></row>' +
    '<row r="3"><c r="A3"><v>2</v></c><c r="B3"><v>6</v></c><c r="C3"><f t="shared" si="0"/><v>12</v></c></row>' +
    '<row r="4" ht="20"><c r="A4" t="inlineStr"><is><t>合計</t></is></c><c r="B4"><f>SUM(B2:B3)+B$5</f><v>11</v></c><c r="C4"><f t="shared" si="0"/><v>22</v></c></row>' +
    '<row r="5"><c r="B5"><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="A5:A6"/></mergeCells>' +
    '<conditionalFormatting sqref="B2:B3 B5"><cfRule><formula>B2&gt;B$5</formula></cfRule></conditionalFormatting></worksheet>',
  'xl/worksheets/sheet2.xml':
    '<worksheet><sheetData><row r="1"><c r="A1"><f>保單!B4+B4</f><v>11</v></c></row></sheetData></worksheet>',
  'xl/calcChain.xml': '<calcChain><c r="C2" i="7"/><c r="B4"/><c r="A1" i="2"/><c r="C4" i="7"/></calcChain>',
  'xl/charts/chart1.xml': '<c:chart><c:f>保單!$B$2:$B$3</c:f><c:f>保單!$B$5</c:f></c:chart>',
};
const two = {
  first: 2,
  after: 3,
  rows: [
    [
      { column: 0, value: 3 },
      { column: 1, value: 7 },
    ],
    [{ column: 0, value: 4 }],
  ],
};

function patched(
  other: Readonly<Record<string, string>> = {},
  cells: { row: number; column: number; value: number }[] = [],
) {
  const book = new WorkbookPackage(zipOf({ ...parts, ...other }));
  const outcome = patchWorkbook(book, new Map([['保單', { cells, append: two }]]));
  return { ...outcome, text: (part: string) => book.zip.read(part).toString('utf8') };
}

test('[L10] new rows go above a total, which moves down and takes them in', () => {
  const { text, refused, written } = patched({}, [{ row: 5, column: 1, value: 9 }]);
  expect([refused, written]).toEqual([[], 4]);
  expect(text('xl/worksheets/sheet1.xml')).toBe(
    '<worksheet><dimension ref="A1:C7"/><sheetData><row r="1"><c r="A1"/></row>' +
      '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>5</v></c><c r="C2"><f>B2*2</f><v>10</v></c></row>' +
      '<row r="3"><c r="A3"><v>2</v></c><c r="B3"><v>6</v></c><c r="C3"><f>B3*2</f><v>12</v></c></row>' +
      '<row r="4"><c r="A4"><v>3</v></c><c r="B4"><v>7</v></c><c r="C4"><f>B4*2</f></c></row>' +
      '<row r="5"><c r="A5"><v>4</v></c><c r="C5"><f>B5*2</f></c></row>' +
      '<row r="6" ht="20"><c r="A6" t="inlineStr"><is><t>合計</t></is></c><c r="B6"><f>SUM(B2:B5)+B$7</f><v>11</v></c><c r="C6"><f>B6*2</f><v>22</v></c></row>' +
      '<row r="7"><c r="B7"><v>9</v></c></row></sheetData><mergeCells><mergeCell ref="A7:A8"/></mergeCells>' +
      '<conditionalFormatting sqref="B2:B5 B7"><cfRule><formula>B2&gt;B$7</formula></cfRule></conditionalFormatting></worksheet>',
  );
});

test('[L10] names, formulas of other sheets, charts and the chain of formulas follow', () => {
  const { text } = patched();
  expect(text('xl/workbook.xml')).toContain('>保單!$B$6<');
  expect(text('xl/workbook.xml')).toContain('>保單!$B$2:$B$5<');
  expect(text('xl/worksheets/sheet2.xml')).toContain('<f>保單!B6+B4</f>');
  expect(text('xl/charts/chart1.xml')).toBe('<c:chart><c:f>保單!$B$2:$B$5</c:f><c:f>保單!$B$7</c:f></c:chart>');
  expect(text('xl/calcChain.xml')).toBe(
    '<calcChain><c r="C2" i="7"/><c r="B6"/><c r="A1" i="2"/><c r="C6" i="7"/></calcChain>',
  );
});

test('[L10] a sheet with a picture below is left alone, and the rows are refused', () => {
  const { text, refused } = patched({
    'xl/worksheets/_rels/sheet1.xml.rels': rels(rel('rId1', 'drawing', '../drawings/drawing1.xml')),
    'xl/drawings/drawing1.xml': '<xdr:wsDr><xdr:from><xdr:row>8</xdr:row></xdr:from></xdr:wsDr>',
  });
  expect(refused.map(({ why }) => why)).toContain('occupied');
  expect(text('xl/worksheets/sheet1.xml')).toBe(parts['xl/worksheets/sheet1.xml']);
});
