/** What a worksheet says of ranges of its cells, made to follow cells and rows that were written. */
import { areaOf, areaText, extendedList, type Extension } from './areas';
import { tagsOnly } from './byte-text';

/** The stated size of the sheet, if it states one, takes in the cells that are new. */
export function growDimension(
  head: string,
  p: string,
  written: readonly { readonly row: number; readonly column: number }[],
): string {
  return head.replace(
    new RegExp(`(<${p}dimension\\s[^>]*?ref\\s*=\\s*["'])([^"']*)(["'])`),
    (...[whole, before = '', ref = '', after = '']: string[]) => {
      const area = areaOf(ref);
      if (area === null) return whole ?? '';
      let { top, bottom, left, right } = area;
      for (const { row, column } of written) {
        [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
        [left, right] = [Math.min(left, column), Math.max(right, column)];
      }
      return `${before}${areaText({ top, bottom, left, right })}${after}`;
    },
  );
}

/** Filters, validations and conditional formats; `sqref` also stands as an element of its own in extensions. */
export function extendRanges(tail: string, p: string, extension: Extension): string {
  const attributes = new RegExp(
    `(<${p}(?:autoFilter|sortState)\\s[^>]*?\\bref\\s*=\\s*["']|<(?:[\\w.-]+:)?(?:conditionalFormatting|dataValidation|ignoredError)\\s[^>]*?\\bsqref\\s*=\\s*["'])([^"']*)`,
    'g',
  );
  const elements = /(<(?:[\w.-]+:)?sqref>)([^<]*)/g;
  const grow = (_: string, before: string, list: string): string => before + extendedList(list, extension);
  return outsideComments(tail, xml => xml.replace(attributes, grow).replace(elements, grow));
}

/** Changes only what is no comment. */
function outsideComments(xml: string, change: (xml: string) => string): string {
  if (tagsOnly(xml) === xml) return change(xml);
  return xml
    .split(/(<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece, at) => (at % 2 === 0 ? change(piece) : piece))
    .join('');
}
