/** Whether all that stands below a row of a sheet can be moved surely: pictures, notes, pivot tables and controls only where they stand above. */
import { areaOf } from './areas';
import type { Gap } from './shift';
import type { SheetPart, WorkbookPackage } from './workbook-package';

/** They are either about no row, or moved with the sheet. */
const harmless = ['table', 'printerSettings', 'hyperlink', 'customProperty', 'vmlDrawing'];

export function mayMove(book: WorkbookPackage, { part, name }: SheetPart, { after }: Gap): boolean {
  const xml = book.xml(part);
  if (/t\s*=\s*["']dataTable["']|<(?:[\w.-]+:)?(?:oleObjects|controls|scenarios|customSheetViews)[\s>]/.test(xml))
    return false;
  const above = (target: string, rows: RegExp): boolean =>
    !book.zip.has(target) ||
    Array.from(book.xml(target).matchAll(rows), ([, row]) => Number(row)).every(row => row <= after);
  return (
    !readByPivot(book, name, after) &&
    book.relations(part).every(({ type, target }) => {
      const kind = type.slice(type.lastIndexOf('/') + 1);
      if (harmless.includes(kind)) return true;
      if (kind === 'drawing') return above(target, /<(?:[\w.-]+:)?row>(\d+)</g);
      if (kind === 'comments' || kind === 'threadedComment') return above(target, /\sref\s*=\s*["'][A-Z]+(\d+)/g);
      return (
        kind === 'pivotTable' && above(target, /<(?:[\w.-]+:)?location\s[^>]*ref\s*=\s*["'][A-Z]+\d+:[A-Z]+(\d+)/g)
      );
    })
  );
}

/** A pivot table that reads rows of the sheet that would move, or that would grow. */
const readByPivot = (book: WorkbookPackage, sheet: string, after: number): boolean =>
  book.zip.names.some(part => {
    if (!/pivotCacheDefinition[^/]*\.xml$/i.test(part)) return false;
    const source = /<(?:[\w.-]+:)?worksheetSource\s[^>]*>/.exec(book.zip.read(part).toString('utf8'))?.[0] ?? '';
    const area = areaOf(/\sref\s*=\s*["']([^"']*)/.exec(source)?.[1] ?? '');
    return source.includes(`"${sheet}"`) && area !== null && area.bottom >= after;
  });
