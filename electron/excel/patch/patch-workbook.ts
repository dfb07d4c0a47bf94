/** Cells and rows written into a workbook in memory: only the XML of the sheets concerned and what must follow is new. */
import type { Area } from '../../../shared/import/raw-table';
import { BadFile } from '../zip';
import { extensionOf, patchSheet, type Refusal, type SheetEdits } from './patch-sheet';
import { readsWritten, recalculateOnOpening } from './recalculate';
import { extendTables } from './tables';
import type { WorkbookPackage } from './workbook-package';

export interface PatchOutcome {
  readonly written: number;
  readonly refused: readonly (Refusal & { readonly tab: string })[];
}

/** `edits` by the name of the tab. The package is changed; its `zip.chunks()` are the new file. */
export function patchWorkbook(book: WorkbookPackage, edits: ReadonlyMap<string, SheetEdits>): PatchOutcome {
  const refused: (Refusal & { tab: string })[] = [];
  const areas = new Map<string, Area>();
  let [written, newFormulas] = [0, false];
  for (const [tab, wanted] of edits) {
    const sheet = book.sheet(tab);
    if (sheet === undefined) throw new BadFile('no-sheets');
    const patched = patchSheet(book.xml(sheet.part), wanted);
    refused.push(...patched.refused.map(refusal => ({ ...refusal, tab })));
    if (patched.written.length === 0) continue;
    book.setXml(sheet.part, patched.xml);
    areas.set(tab, around(patched.written));
    written += patched.written.length;
    newFormulas ||= patched.newFormulas;
    if (wanted.append !== undefined && wanted.append.rows.length > 0)
      extendTables(book, sheet, extensionOf(wanted.append));
  }
  if (written > 0 && (newFormulas || readsWritten(book, areas))) recalculateOnOpening(book);
  return { written, refused };
}

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
