/** A copy of somebody's workbook with the cells that could not be read coloured and commented; every part that is not concerned stays byte for byte. */
import { StyleVariants } from '../patch/style-variants';
import { WorkbookPackage } from '../patch/workbook-package';
import type { BadCell } from './bad-cells';
import { addComments } from './cell-comments';
import { restyle, type Restyling } from './restyle';

const grounds: Readonly<Record<BadCell['tone'], string>> = { wrong: 'FFF8D0C8', doubt: 'FFFBE7B2' };

export interface Marking {
  readonly bytes: Buffer;
  readonly cells: readonly BadCell[];
  readonly author: string;
}

/** The new file, piece by piece. */
export function markWorkbook({ bytes, cells, author }: Marking): Iterable<Buffer> {
  const book = new WorkbookPackage(bytes);
  const styles = book.related(book.workbookPart, 'styles') === undefined ? null : new StyleVariants(book);
  for (const [tab, inTab] of byTab(cells)) {
    const sheet = book.sheet(tab);
    if (sheet === undefined) continue;
    if (styles !== null) book.setXml(sheet.part, restyle(book.xml(sheet.part), restyling(inTab, styles)));
    addComments(book, { sheet, author, comments: inTab });
  }
  styles?.save();
  return book.zip.chunks();
}

function byTab(cells: readonly BadCell[]): ReadonlyMap<string, readonly BadCell[]> {
  const tabs = new Map<string, BadCell[]>();
  for (const cell of cells) {
    const inTab = tabs.get(cell.tab);
    if (inTab === undefined) tabs.set(cell.tab, [cell]);
    else inTab.push(cell);
  }
  return tabs;
}

function restyling(cells: readonly BadCell[], styles: StyleVariants): Restyling {
  const rows = new Map<number, Map<number, (style: number | null) => number>>();
  for (const { row, column, tone } of cells) {
    const columns = rows.get(row) ?? new Map<number, (style: number | null) => number>();
    rows.set(
      row,
      columns.set(column, style => styles.withFill(style, grounds[tone])),
    );
  }
  return rows;
}
