/** Rows put between the rows of a sheet, as Excel does it: what stands below moves down, and whatever names it follows. */
import { attributeOf, unescapeXml } from '../number-format';
import { textOf } from './byte-text';
import { mayMove } from './may-move';
import { formulaAt, readFormula, writeFormula } from './shared-formula';
import { SheetXml, type CellPlace, type RowPlace } from './sheet-xml';
import { shiftedFormula, shiftedList, shiftedRow, type Gap } from './shift';
import { referenceOf } from './cell-xml';
import type { SheetPart, WorkbookPackage } from './workbook-package';

/** Whether it was done: a sheet with something below that cannot be moved surely (a picture, a note, a pivot table) is left alone. */
export function insertRows(book: WorkbookPackage, sheet: SheetPart, gap: Gap): boolean {
  if (!mayMove(book, sheet, gap)) return false;
  for (const other of book.sheets) {
    const xml = book.xml(other.part);
    const moved =
      other.part === sheet.part ? shiftedSheet(xml, sheet.name, gap) : followed(xml, { on: other.name, sheet, gap });
    if (moved !== xml) book.setXml(other.part, moved);
  }
  changePart(book, book.workbookPart, xml => inElements(xml, 'definedName', { on: null, sheet, gap }));
  for (const name of book.zip.names)
    if (/\/charts\/[^/]*\.xml$/i.test(name))
      changePart(book, name, xml => inElements(xml, 'f', { on: null, sheet, gap }));
  for (const { type, target } of book.relations(sheet.part))
    if (type.endsWith('/table')) changePart(book, target, xml => shiftedRefs(xml, gap));
  shiftCalcChain(book, sheet, gap);
  return true;
}

interface Following {
  /** The sheet that formulas without a sheet's name are about; null: none. */
  readonly on: string | null;
  readonly sheet: SheetPart;
  readonly gap: Gap;
}

function changePart(book: WorkbookPackage, part: string, change: (xml: string) => string): void {
  if (!book.zip.has(part)) return;
  const xml = book.xml(part);
  const changed = change(xml);
  if (changed !== xml) book.setXml(part, changed);
}

/** Formulas in elements of a name, whatever its prefix. */
function inElements(xml: string, name: string, { on, sheet, gap }: Following): string {
  const element = new RegExp(`(<(?:[\\w.-]+:)?${name}(?:\\s[^>]*)?>)([^<]+)(?=</)`, 'g');
  return xml.replace(element, (whole, tag: string, text: string) => {
    const formula = readFormula(text);
    const moved = shiftedFormula(formula, gap, { on, sheet: sheet.name });
    return moved === formula ? whole : tag + writeFormula(moved);
  });
}

/** All kinds of formulas of a sheet: of cells, validations, conditional formats and extensions. */
const formulaNames = ['f', 'formula', 'formula1', 'formula2'] as const;

const followed = (xml: string, following: Following): string =>
  formulaNames.reduce((now, name) => inElements(now, name, following), xml);

const shiftedRefs = (xml: string, gap: Gap): string =>
  xml.replace(
    /(\s(?:ref|sqref)\s*=\s*["'])([^"']*)/g,
    (_, before: string, list: string) => before + shiftedList(list, gap),
  );

function shiftedSheet(xml: string, name: string, gap: Gap): string {
  const sheet = new SheetXml(xml);
  const { from, to } = sheet.data;
  const head = sheet.xml.slice(0, from).replace(/(<(?:[\w.-]+:)?dimension\s[^>]*>)/, tag => shiftedRefs(tag, gap));
  const rows: string[] = [];
  let cursor = from;
  for (const row of sheet.rows()) {
    rows.push(sheet.xml.slice(cursor, row.from), shiftedRowXml(sheet, row, { name, gap }));
    cursor = row.end;
  }
  const following = { on: name, sheet: { name, part: '' }, gap };
  const tail = followed(shiftedTail(sheet.xml.slice(to), gap), following);
  return head + rows.join('') + sheet.xml.slice(cursor, to) + tail;
}

/** Merged cells, links, validations, formats, filters and page breaks; `sqref` is an element in extensions. */
function shiftedTail(tail: string, gap: Gap): string {
  const breaks = /(<(?:[\w.-]+:)?rowBreaks[\s\S]*?<\/(?:[\w.-]+:)?rowBreaks>)/;
  return shiftedRefs(tail, gap)
    .replace(/(<(?:[\w.-]+:)?sqref>)([^<]*)/g, (_, tag: string, list: string) => tag + shiftedList(list, gap))
    .replace(breaks, part =>
      part.replace(
        /(\sid\s*=\s*["'])(\d+)/g,
        (_, before: string, id: string) => `${before}${shiftedRow(Number(id), gap)}`,
      ),
    );
}

function shiftedRowXml(sheet: SheetXml, row: RowPlace, { name, gap }: { name: string; gap: Gap }): string {
  const at = shiftedRow(row.at, gap);
  const whole = sheet.xml.slice(row.from, row.end);
  const hasFormula = new RegExp(`<${sheet.p}f[\\s>/]`).test(sheet.tags.slice(row.body, row.to));
  if (at === row.at && !hasFormula) return whole;
  const places = sheet.cells(row);
  const pieces = [withNumber(sheet.xml.slice(row.from, row.body), 'row', String(at))];
  let cursor = row.body;
  for (const place of places) {
    pieces.push(sheet.xml.slice(cursor, place.from), shiftedCell(sheet, place, { row, at, name, gap }));
    cursor = place.end;
  }
  return pieces.join('') + sheet.xml.slice(cursor, row.end);
}

interface CellMove {
  readonly row: RowPlace;
  readonly at: number;
  readonly name: string;
  readonly gap: Gap;
}

/** Formulas that share one text are written out: their shared text would no longer hold for all of them. */
function shiftedCell(sheet: SheetXml, place: CellPlace, { row, at, name, gap }: CellMove): string {
  const tag = withNumber(sheet.xml.slice(place.from, place.body), 'c', referenceOf(at, place.column));
  const body = sheet.xml.slice(place.body, place.end);
  const found = sheet.formulaOf(place);
  if (found === null) return tag + body;
  const shared = attributeOf(found.tag, 't') === 'shared';
  const formula = shared ? formulaAt(sheet, place, row.at) : readFormula(found.text);
  if (formula === null) return tag + body;
  const moved = writeFormula(shiftedFormula(formula, gap, { on: name, sheet: name }));
  const plain = shared ? `<${sheet.p}f>` : shiftedRefs(found.tag, gap);
  const element = new RegExp(`<${sheet.p}f(?=[\\s/>])[^>]*?(?:/>|>[\\s\\S]*?</${sheet.p}f>)`);
  return tag + body.replace(element, () => `${plain}${moved}</${sheet.p}f>`);
}

/** The number in an opening tag; one that states none gets it. */
function withNumber(tag: string, name: string, number: string): string {
  const stated = /(\sr\s*=\s*["'])[^"']*/;
  if (stated.test(tag)) return tag.replace(stated, `$1${number}`);
  return tag.replace(new RegExp(`^(<(?:[\\w.-]+:)?${name})`), `$1 r="${number}"`);
}

/** Excel's list of the cells with formulas; one that names a cell without is taken for damage. */
function shiftCalcChain(book: WorkbookPackage, sheet: SheetPart, gap: Gap): void {
  const part = book.related(book.workbookPart, 'calcChain');
  const id = sheetId(book, sheet.name);
  if (part === undefined || id === undefined) return;
  let now = '';
  changePart(book, part, xml =>
    xml.replace(/<(?:[\w.-]+:)?c\s[^>]*>/g, tag => {
      now = attributeOf(tag, 'i') ?? now;
      if (now !== id) return tag;
      return tag.replace(
        /(\sr\s*=\s*["'])([^"']*)/,
        (_, before: string, list: string) => before + shiftedList(list, gap),
      );
    }),
  );
}

function sheetId(book: WorkbookPackage, name: string): string | undefined {
  for (const [tag] of book.xml(book.workbookPart).matchAll(/<(?:[\w.-]+:)?sheet\s[^>]*>/g))
    if (unescapeXml(textOf(attributeOf(tag, 'name') ?? '')) === name) return attributeOf(tag, 'sheetId');
  return undefined;
}
