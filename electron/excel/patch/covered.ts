/** Cells that must not be written: covered by a merged cell, or filled by a formula that stands elsewhere. */
import type { Area } from '../../../shared/import/raw-table';
import { attributeOf } from '../number-format';
import { areaOf, isIn } from './areas';
import type { SheetXml } from './sheet-xml';

export type Covered = (row: number, column: number) => 'merged' | 'formula' | null;

export function coveredIn(sheet: SheetXml): Covered {
  const merges = areasOf(sheet.tags.slice(sheet.data.to), new RegExp(`<${sheet.p}mergeCell\\s[^>]*>`, 'g'));
  const arrays = ['"array"', "'array'", '"dataTable"', "'dataTable'"].some(type => sheet.tags.includes(type))
    ? areasOf(sheet.tags, new RegExp(`<${sheet.p}f\\s[^>]*t\\s*=\\s*["'](?:array|dataTable)["'][^>]*>`, 'g'))
    : [];
  return (row, column) => {
    if (arrays.some(area => isIn(area, row, column))) return 'formula';
    return merges.some(area => isIn(area, row, column) && !(row === area.top && column === area.left))
      ? 'merged'
      : null;
  };
}

const areasOf = (xml: string, tag: RegExp): readonly Area[] =>
  Array.from(xml.matchAll(tag), ([found]) => areaOf(attributeOf(found, 'ref') ?? '')).filter(area => area !== null);
