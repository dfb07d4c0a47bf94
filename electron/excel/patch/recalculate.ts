/** Whether a formula may read what was written, and the word in the workbook that has all formulas worked out anew when it is opened. */
import { attributeOf } from '../number-format';
import { prefixOf } from '../xml-pieces';
import type { Area } from '../../../shared/import/raw-table';
import { tagsOnly } from './byte-text';
import { referencesIn, type Reference } from './formula';
import { readFormula } from './shared-formula';
import { definedNames } from './tables';
import type { WorkbookPackage } from './workbook-package';

/** Per tab the smallest area that holds all written cells. */
export type WrittenAreas = ReadonlyMap<string, Area>;

/** In doubt yes: names, table columns and references made of text are not followed. */
export function readsWritten(book: WorkbookPackage, written: WrittenAreas): boolean {
  const names = definedNames(book).map(name => name.toLowerCase());
  for (const { name, part } of book.sheets) {
    const xml = book.xml(part);
    if (!/<(?:[\w.-]+:)?f[\s>]/.test(xml)) continue;
    for (const found of tagsOnly(xml).matchAll(/<(?:[\w.-]+:)?f(?=[\s>])([^>]*)>([^<]*)/g)) {
      const tag = found[1] ?? '';
      const formula = readFormula(found[2] ?? '');
      if (mayRead({ formula, sheet: name, isShared: / t\s*=\s*["']shared/.test(tag) }, written, names)) return true;
    }
  }
  return false;
}

interface Placed {
  readonly formula: string;
  readonly sheet: string;
  readonly isShared: boolean;
}

function mayRead({ formula, sheet, isShared }: Placed, written: WrittenAreas, names: readonly string[]): boolean {
  const lower = formula.toLowerCase();
  if (/\[|indirect\s*\(|offset\s*\(/.test(lower) || names.some(name => lower.includes(name))) return true;
  return referencesIn(formula).some(reference => {
    const area = written.get(reference.sheet ?? sheet);
    return area !== undefined && meets(reference, area, isShared);
  });
}

/** A shared formula states only its first cell's references. */
function meets({ from, to }: Reference, { top, bottom, left, right }: Area, anyRow: boolean): boolean {
  const end = to ?? from;
  return (anyRow || overlaps([from.row, end.row], [top, bottom])) && overlaps([from.column, end.column], [left, right]);
}

/** A whole column or row has no ends. */
function overlaps([a, b]: readonly [number | null, number | null], [low, high]: readonly [number, number]): boolean {
  return a === null || b === null || (Math.max(a, b) >= low && Math.min(a, b) <= high);
}

/** Where it is said already, nobody need look through the formulas. */
export function recalculatesOnOpening(book: WorkbookPackage): boolean {
  const xml = book.xml(book.workbookPart);
  const tag = new RegExp(`<${prefixOf(xml, 'workbook') ?? ''}calcPr\\b[^>]*>`).exec(xml);
  const stated = tag === null ? undefined : attributeOf(tag[0], 'fullCalcOnLoad');
  return stated === '1' || stated === 'true';
}

/** Sets `fullCalcOnLoad`; nothing else of the workbook part changes. */
export function recalculateOnOpening(book: WorkbookPackage): void {
  const xml = book.xml(book.workbookPart);
  const p = prefixOf(xml, 'workbook') ?? '';
  const tag = new RegExp(`<${p}calcPr\\b[^>]*>`).exec(xml);
  if (tag === null) {
    book.setXml(book.workbookPart, withCalcPr(xml, p));
    return;
  }
  const stated = attributeOf(tag[0], 'fullCalcOnLoad');
  if (stated === '1' || stated === 'true') return;
  const plain = tag[0].replace(/\s+fullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')/, '');
  const said = plain.replace(/\s*(\/?>)$/, ' fullCalcOnLoad="1"$1');
  book.setXml(book.workbookPart, xml.slice(0, tag.index) + said + xml.slice(tag.index + tag[0].length));
}

/** The schema wants it behind these, the last of which is there. */
function withCalcPr(xml: string, p: string): string {
  for (const name of ['definedNames', 'externalReferences', 'functionGroups', 'sheets']) {
    const found = new RegExp(`</${p}${name}\\s*>|<${p}${name}\\b[^>]*/>`).exec(xml);
    if (found === null) continue;
    const at = found.index + found[0].length;
    return `${xml.slice(0, at)}<${p}calcPr fullCalcOnLoad="1"/>${xml.slice(at)}`;
  }
  return xml;
}
