/** Takes what Excel or LibreOffice put on the clipboard: the text of the cells, and from the table beside it which were merged. */
import type { PastedBlock } from '../../shared/contract/excel';
import { readBlock } from './importer';

/** A larger table would be felt on the painting thread; its text alone is read then. */
const most = 4_000_000;

/** false: nothing there that could be a table. */
export function readPasted(clipboard: Pick<DataTransfer, 'getData'> | null): boolean {
  const text = clipboard?.getData('text/plain') ?? '';
  if (text.trim() === '') return false;
  const html = clipboard?.getData('text/html') ?? '';
  void readBlock({ text, merges: html.length > most ? [] : [...mergesIn(html)] });
  return true;
}

/** From `rowspan` and `colspan`, in a document that runs and loads nothing. */
export function mergesIn(html: string): PastedBlock['merges'] {
  if (!/(row|col)span/i.test(html)) return [];
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  const merges: PastedBlock['merges'] = [];
  /** Per row, the columns that a merge from above takes. */
  const taken = new Map<number, Set<number>>();
  for (const [top, row] of [...(table?.rows ?? [])].entries()) {
    let left = 0;
    for (const cell of row.cells) {
      while (taken.get(top)?.has(left) === true) left++;
      const [bottom, right] = [top + cell.rowSpan - 1, left + cell.colSpan - 1];
      if (bottom > top || right > left) merges.push({ top, left, bottom, right });
      for (let at = top + 1; at <= bottom; at++)
        for (let column = left; column <= right; column++)
          taken.set(at, (taken.get(at) ?? new Set<number>()).add(column));
      left = right + 1;
    }
  }
  return merges;
}
