/** Tables and filter names of a workbook, made to follow rows that were put behind their last one. */
import { attributeOf, unescapeXml } from '../number-format';
import { areaOf, areaText, extended, type Extension } from './areas';
import { textOf } from './byte-text';
import { mapReferences, type Reference } from './formula';
import { readFormula, writeFormula } from './shared-formula';
import type { SheetPart, WorkbookPackage } from './workbook-package';

export function extendTables(book: WorkbookPackage, sheet: SheetPart, extension: Extension): void {
  for (const { type, target } of book.relations(sheet.part)) {
    if (!type.endsWith('/table') || !book.zip.has(target)) continue;
    const xml = book.xml(target);
    const grown = extendedTable(xml, extension);
    if (grown !== xml) book.setXml(target, grown);
  }
  extendFilterName(book, sheet, extension);
}

/** A table with a totals row ends with that, so rows behind its data are never behind its end. */
function extendedTable(xml: string, extension: Extension): string {
  const tag = /<(?:[\w.-]+:)?table\s[^>]*>/.exec(xml)?.[0];
  if (tag === undefined || Number(attributeOf(tag, 'totalsRowCount') ?? 0) > 0) return xml;
  return xml.replace(
    /(<(?:[\w.-]+:)?(?:table|autoFilter)\s[^>]*?\bref\s*=\s*["'])([^"']*)/g,
    (whole, before: string, ref: string) => {
      const area = areaOf(ref);
      const grown = area === null ? null : extended(area, extension);
      return grown === null || grown === area ? whole : before + areaText(grown);
    },
  );
}

/** The filter of a sheet is also kept as a hidden name; where both differ Excel mends the file. */
function extendFilterName(book: WorkbookPackage, sheet: SheetPart, extension: Extension): void {
  const xml = book.xml(book.workbookPart);
  const grown = xml.replace(
    /(<(?:[\w.-]+:)?definedName\s[^>]*name\s*=\s*["']_xlnm\._FilterDatabase["'][^>]*>)([^<]*)/g,
    (whole, tag: string, text: string) => {
      const formula = mapReferences(readFormula(text), reference => grownReference(reference, sheet.name, extension));
      return formula === readFormula(text) ? whole : tag + writeFormula(formula);
    },
  );
  if (grown !== xml) book.setXml(book.workbookPart, grown);
}

function grownReference(reference: Reference, sheet: string, extension: Extension): Reference | null {
  const { from, to } = reference;
  if (reference.sheet !== sheet || to === null) return null;
  if (from.row === null || to.row === null || from.column === null || to.column === null) return null;
  const area = { top: from.row, bottom: to.row, left: from.column, right: to.column };
  const { bottom } = extended(area, extension);
  return bottom === area.bottom ? null : { ...reference, to: { ...to, row: bottom } };
}

/** Names that formulas may use; Excel's own (`_xlnm.`) are not among them. */
export const definedNames = (book: WorkbookPackage): readonly string[] =>
  Array.from(book.xml(book.workbookPart).matchAll(/<(?:[\w.-]+:)?definedName\s[^>]*>/g), ([tag]) =>
    unescapeXml(textOf(attributeOf(tag, 'name') ?? '')),
  ).filter(name => name !== '' && !name.startsWith('_xlnm.'));
