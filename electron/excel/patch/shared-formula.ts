/** The formula of a cell as it would be typed there, also where the file keeps it at another cell of a group. */
import { attributeOf, unescapeXml } from '../number-format';
import { escapeXml } from './cell-xml';
import { bytesOf, textOf } from './byte-text';
import { copied } from './formula';
import { columnOf, type CellPlace, type SheetXml } from './sheet-xml';

export const readFormula = (bytes: string): string => unescapeXml(textOf(bytes));
export const writeFormula = (formula: string): string => bytesOf(escapeXml(formula));

/** null: the cell has none that could stand in another row (an array, a data table, or a group whose head is not found). */
export function formulaAt(sheet: SheetXml, place: CellPlace, row: number): string | null {
  const found = sheet.formulaOf(place);
  if (found === null) return null;
  const type = attributeOf(found.tag, 't') ?? 'normal';
  if (type !== 'normal' && type !== 'shared') return null;
  if (found.text.trim() !== '') return readFormula(found.text);
  const head = type === 'shared' ? headOf(sheet, attributeOf(found.tag, 'si') ?? '') : null;
  return head === null ? null : copied(head.formula, { rows: row - head.row, columns: place.column - head.column });
}

interface Head {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** The cell of the group that states its formula. */
function headOf({ tags, xml, p }: SheetXml, group: string): Head | null {
  for (const found of tags.matchAll(new RegExp(`<${p}f\\s[^>]*si\\s*=\\s*["']${group}["'][^>]*>`, 'g'))) {
    if (found[0].endsWith('/>')) continue;
    const from = found.index + found[0].length;
    const formula = readFormula(xml.slice(from, tags.indexOf('<', from)));
    const cell = tags.lastIndexOf(`<${p}c `, found.index);
    const reference = attributeOf(tags.slice(cell, tags.indexOf('>', cell)), 'r');
    const [column, row] = [columnOf(reference), Number(/\d+/.exec(reference ?? '')?.[0] ?? NaN)];
    if (formula !== '' && column !== null && Number.isInteger(row)) return { formula, row, column };
  }
  return null;
}
