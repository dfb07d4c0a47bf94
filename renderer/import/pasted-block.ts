/** Takes what Excel or LibreOffice put on the clipboard: the text of the cells, and from the table beside it which were merged. */
import type { PastedBlock } from '../../shared/contract/excel';
import { readBlock } from './importer';
import { mergesOf } from './merged-cells';

/** A larger table would be felt on the painting thread; its text alone is read then, and the review says so. */
const most = 4_000_000;
/** As many as main takes. */
const mostMerges = 50_000;

/** false: nothing there that could be a table. */
export function readPasted(clipboard: Pick<DataTransfer, 'getData'> | null): boolean {
  const text = clipboard?.getData('text/plain') ?? '';
  if (text.trim() === '') return false;
  const html = clipboard?.getData('text/html') ?? '';
  const merges = mergesIn(html);
  void readBlock({ text, merges: merges ?? [] }, { unmerged: merges === null });
  return true;
}

const spans = /(row|col)span\s*=\s*["']?\s*(?:[2-9]|1\d)/i;

/** From a document that runs and loads nothing; null: there are some, and too much to look through. */
function mergesIn(html: string): PastedBlock['merges'] | null {
  if (!spans.test(html)) return [];
  if (html.length > most) return null;
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  const merges = mergesOf([...(table?.rows ?? [])].map(row => [...row.cells]));
  return merges.length > mostMerges ? null : merges;
}
