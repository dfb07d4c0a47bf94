/** Cells and rows written into a workbook in memory: only the XML of the sheets concerned and what must follow is new. */
import type { Area } from '../../../shared/import/raw-table';
import { BadFile } from '../zip';
import { insertRows } from './insert-rows';
import { mayMove } from './may-move';
import { extensionOf, patchSheet, type NewRows, type Refusal, type SheetEdits } from './patch-sheet';
import { readsWritten, recalculateOnOpening, recalculatesOnOpening } from './recalculate';
import { SheetXml } from './sheet-xml';
import { shiftedRow, type Gap } from './shift';
import { extendTables } from './tables';
import type { SheetPart, WorkbookPackage } from './workbook-package';

export interface PatchOutcome {
  readonly written: number;
  readonly refused: readonly (Refusal & { readonly tab: string })[];
}

/** `edits` by the name of the tab. The package is changed; its `zip.chunks()` are the new file. */
export function patchWorkbook(book: WorkbookPackage, edits: ReadonlyMap<string, SheetEdits>): PatchOutcome {
  const refused: (Refusal & { tab: string })[] = [];
  const areas = new Map<string, Area>();
  let [written, newFormulas] = [0, false];
  for (const [tab, asked] of edits) {
    const sheet = book.sheet(tab);
    if (sheet === undefined) throw new BadFile('no-sheets');
    const gap = madeRoom(book, sheet, asked);
    const wanted = gap === null ? asked : below(asked, gap);
    const patched = patchSheet(book.xml(sheet.part), wanted);
    for (const refusal of patched.refused) refused.push({ ...refusal, row: asIs(refusal.row, gap), tab });
    if (patched.written.length === 0) continue;
    book.setXml(sheet.part, patched.xml);
    areas.set(tab, around(patched.written));
    written += patched.written.length;
    newFormulas ||= patched.newFormulas;
    if (wanted.append !== undefined && wanted.append.rows.length > 0)
      extendTables(book, sheet, extensionOf(wanted.append));
  }
  if (written > 0 && !recalculatesOnOpening(book) && (newFormulas || readsWritten(book, areas)))
    recalculateOnOpening(book);
  return { written, refused };
}

/** Whether new rows can be put behind that row: nothing stands there, or what does can be moved down surely. */
export function hasRoom(book: WorkbookPackage, tab: string, { first, after, rows }: NewRows): boolean {
  const sheet = book.sheet(tab);
  if (sheet === undefined) return false;
  const gap = { first, after, count: rows.length };
  return isFree(new SheetXml(book.xml(sheet.part)), gap) || mayMove(book, sheet, gap);
}

/** Where something stands in the way of new rows, it is moved down, if that can be done surely. */
function madeRoom(book: WorkbookPackage, sheet: SheetPart, { append }: SheetEdits): Gap | null {
  if (append === undefined || append.rows.length === 0) return null;
  const gap = { first: append.first, after: append.after, count: append.rows.length };
  if (isFree(new SheetXml(book.xml(sheet.part)), gap)) return null;
  return insertRows(book, sheet, gap) ? gap : null;
}

/** Nothing stands there but formats, and one row more stays between them and a total: sums end with the last row, or with the free one. */
function isFree(sheet: SheetXml, { after, count }: Gap): boolean {
  const content = new RegExp(`<${sheet.p}(?:v|f|is)[\\s/>]`);
  for (const row of sheet.rows()) {
    if (row.at > after + count + 1) break;
    if (row.at > after && content.test(sheet.tags.slice(row.body, row.to))) return false;
  }
  return true;
}

const below = (edits: SheetEdits, gap: Gap): SheetEdits => ({
  ...edits,
  cells: edits.cells.map(cell => ({ ...cell, row: shiftedRow(cell.row, gap) })),
});

/** The number of a row as it was before others were put in. */
const asIs = (row: number, gap: Gap | null): number =>
  gap !== null && row > gap.after + gap.count ? row - gap.count : row;

function around(cells: readonly { readonly row: number; readonly column: number }[]): Area {
  const area = { top: Infinity, bottom: 0, left: Infinity, right: 0 };
  for (const { row, column } of cells) {
    area.top = Math.min(area.top, row);
    area.bottom = Math.max(area.bottom, row);
    area.left = Math.min(area.left, column);
    area.right = Math.max(area.right, column);
  }
  return area;
}
