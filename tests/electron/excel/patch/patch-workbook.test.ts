/** What must follow in other parts when cells of a workbook are written. */
import { expect, test } from 'vitest';
import { patchWorkbook } from '../../../../electron/excel/patch/patch-workbook';
import type { SheetEdits } from '../../../../electron/excel/patch/patch-sheet';
import { StyleVariants } from '../../../../electron/excel/patch/style-variants';
import { WorkbookPackage } from '../../../../electron/excel/patch/workbook-package';
import { zipOf } from '../make-zip';

const rels = (...tags: string[]): string => `<Relationships>${tags.join('')}</Relationships>`;
const rel = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;

const parts = {
  '[Content_Types].xml': '<Types><Default Extension="xml" ContentType="application/xml"/></Types>',
  '_rels/.rels': rels(rel('rId1', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><sheets><sheet name="客戶" sheetId="1" r:id="rId1"/><sheet name="Sum" sheetId="2" r:id="rId2"/></sheets>' +
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">客戶!$A$1:$B$3</definedName></definedNames><calcPr calcId="1"/></workbook>',
  'xl/_rels/workbook.xml.rels': rels(
    rel('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    rel('rId2', 'worksheet', 'worksheets/sheet2.xml'),
    rel('rId3', 'styles', 'styles.xml'),
  ),
  'xl/worksheets/sheet1.xml':
    '<worksheet><sheetData><row r="1"><c r="A1"/><c r="B1"/></row><row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row></sheetData></worksheet>',
  'xl/worksheets/_rels/sheet1.xml.rels': rels(rel('rId1', 'table', '../tables/table1.xml')),
  'xl/tables/table1.xml': '<table id="1" ref="A1:B3"><autoFilter ref="A1:B3"/></table>',
  'xl/worksheets/sheet2.xml':
    '<worksheet><sheetData><row r="1"><c r="A1"><f>SUM(客戶!A2:A9)</f><v>2</v></c></row></sheetData></worksheet>',
  'xl/styles.xml':
    '<styleSheet><fills count="2"><fill><patternFill patternType="none"/></fill><fill/></fills><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" fillId="1" applyFill="0"><alignment/></xf></cellXfs></styleSheet>',
};
const bookOf = (other: Partial<typeof parts> = {}): WorkbookPackage =>
  new WorkbookPackage(zipOf({ ...parts, ...other }));
const patched = (book: WorkbookPackage, edits: SheetEdits): WorkbookPackage => {
  patchWorkbook(book, new Map([['客戶', edits]]));
  return new WorkbookPackage(Buffer.concat([...book.zip.chunks()]));
};
const text = (book: WorkbookPackage, part: string): string => book.zip.read(part).toString('utf8');

test('[L6] formulas are worked out anew on opening only if one may read what was written', () => {
  const at = (row: number, column: number) => ({ cells: [{ row, column, value: 2 }] });
  expect(text(patched(bookOf(), at(2, 0)), 'xl/workbook.xml')).toContain('<calcPr calcId="1" fullCalcOnLoad="1"/>');
  expect(text(patched(bookOf(), at(2, 1)), 'xl/workbook.xml')).toBe(parts['xl/workbook.xml']);
  expect(text(patched(bookOf(), at(12, 0)), 'xl/workbook.xml')).toBe(parts['xl/workbook.xml']);
  const byName = bookOf({
    'xl/workbook.xml': parts['xl/workbook.xml']
      .replace('</definedNames>', '<definedName name="Rates">Sum!$A$1</definedName></definedNames>')
      .replace('<calcPr calcId="1"/>', ''),
    'xl/worksheets/sheet2.xml': parts['xl/worksheets/sheet2.xml'].replace('SUM(客戶!A2:A9)', 'SUM(Rates)'),
  });
  expect(text(patched(byName, at(12, 0)), 'xl/workbook.xml')).toContain('</definedNames><calcPr fullCalcOnLoad="1"/>');
});

test('[L4] tables, their filter and the name of the filter take in new rows; a table with totals does not', () => {
  const append = { first: 2, after: 3, rows: [[{ column: 0, value: 1 }]] };
  const book = patched(bookOf(), { cells: [], append });
  expect(text(book, 'xl/tables/table1.xml')).toBe('<table id="1" ref="A1:B4"><autoFilter ref="A1:B4"/></table>');
  expect(text(book, 'xl/workbook.xml')).toContain('>客戶!$A$1:$B$4<');
  const totals = '<table id="1" ref="A1:B3" totalsRowCount="1"/>';
  expect(text(patched(bookOf({ 'xl/tables/table1.xml': totals }), { cells: [], append }), 'xl/tables/table1.xml')).toBe(
    totals,
  );
});

test('[L7] a format is varied by its ground or its number format, once, and keeps the rest', () => {
  const book = bookOf();
  const styles = new StyleVariants(book);
  expect([styles.withFill(1, 'FFFAE4E1'), styles.withFill(null, 'FFFAE4E1'), styles.withFill(1, 'FFFAE4E1')]).toEqual([
    2, 3, 2,
  ]);
  expect(styles.withNumberFormat(1, 'yyyy-mm-dd')).toBe(4);
  styles.save();
  expect(text(book, 'xl/styles.xml')).toBe(
    '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><fills count="3"><fill><patternFill patternType="none"/></fill><fill/>' +
      '<fill><patternFill patternType="solid"><fgColor rgb="FFFAE4E1"/><bgColor indexed="64"/></patternFill></fill></fills>' +
      '<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14" fillId="1" applyFill="0"><alignment/></xf>' +
      '<xf numFmtId="14" fillId="2" applyFill="1"><alignment/></xf><xf numFmtId="0" fillId="2" applyFill="1"/>' +
      '<xf fillId="1" applyFill="0" numFmtId="164" applyNumberFormat="1"><alignment/></xf></cellXfs></styleSheet>',
  );
});

test('[L7] a part is added with its type and relation, under a name and an id of its own', () => {
  const book = bookOf();
  const name = book.freeName('xl/tables/table', '.xml');
  book.addPart(name, 'application/x', '<table/>');
  book.addDefaultType('vml', 'application/vml');
  expect([
    name,
    book.relate('xl/worksheets/sheet1.xml', 'table', name),
    book.relate('xl/worksheets/sheet2.xml', 'table', name),
  ]).toEqual(['xl/tables/table2.xml', 'rId2', 'rId1']);
  const again = new WorkbookPackage(Buffer.concat([...book.zip.chunks()]));
  expect(text(again, '[Content_Types].xml')).toBe(
    '<Types><Default Extension="vml" ContentType="application/vml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/tables/table2.xml" ContentType="application/x"/></Types>',
  );
  expect(again.relations('xl/worksheets/sheet2.xml')).toMatchObject([{ id: 'rId1', target: 'xl/tables/table2.xml' }]);
  expect(text(again, name)).toBe('<table/>');
});
