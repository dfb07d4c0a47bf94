/** Takes what Excel or LibreOffice put on the clipboard: the text of the cells, and from the table beside it which were merged. */
import type { PastedBlock } from '../../shared/contract/excel';
import { readBlock } from './importer';
import { mergesOf } from './merged-cells';

/** A larger table would be felt on the painting thread; its text alone is read then. */
const most = 4_000_000;

/** false: nothing there that could be a table. */
export function readPasted(clipboard: Pick<DataTransfer, 'getData'> | null): boolean {
  const text = clipboard?.getData('text/plain') ?? '';
  if (text.trim() === '') return false;
  const html = clipboard?.getData('text/html') ?? '';
  void readBlock({ text, merges: html.length > most ? [] : mergesIn(html) });
  return true;
}

/** From a document that runs and loads nothing. */
function mergesIn(html: string): PastedBlock['merges'] {
  if (!/(row|col)span/i.test(html)) return [];
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  return mergesOf([...(table?.rows ?? [])].map(row => [...row.cells]));
}
