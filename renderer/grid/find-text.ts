/** Find and replace: plain text, without regard to case or width unless asked, over the cells of a view in slices. */
import type { Spot } from './selection';

export interface Query {
  readonly text: string;
  readonly exactCase: boolean;
  readonly wholeCell: boolean;
}

const plain = (text: string, exactCase: boolean): string => (exactCase ? text : text.normalize('NFKC').toLowerCase());

/** Makes the test once, so that a hundred thousand cells cost no repeated folding of the query. */
export function matcher({ text, exactCase, wholeCell }: Query): (cell: string) => boolean {
  const needle = plain(text, exactCase);
  if (needle === '') return () => false;
  return wholeCell ? cell => plain(cell, exactCase) === needle : cell => plain(cell, exactCase).includes(needle);
}

const special = /[\\^$.*+?()[\]{}|]/g;

/** The text with every match replaced; a whole-cell query replaces all of it. */
export function replaceIn(cell: string, query: Query, replacement: string): string {
  if (query.wholeCell) return replacement;
  const pattern = new RegExp(query.text.replace(special, '\\$&'), query.exactCase ? 'gu' : 'giu');
  return cell.replace(pattern, () => replacement);
}

export interface Search {
  readonly rows: number;
  readonly cols: number;
  readonly textAt: (spot: Spot) => string;
  readonly matches: (text: string) => boolean;
}

/** Finds row by row; yields after every row so that the caller can stop, show, or go on later. */
export function* findIn({ rows, cols, textAt, matches }: Search): Generator<readonly Spot[]> {
  for (let row = 0; row < rows; row++) {
    const found: Spot[] = [];
    for (let col = 0; col < cols; col++) if (matches(textAt({ col, row }))) found.push({ col, row });
    yield found;
  }
}

const before = (a: Spot, b: Spot): boolean => a.row < b.row || (a.row === b.row && a.col < b.col);

/** The match after (or before) a cell, going round; `spots` are in reading order. */
export function nextMatch(spots: readonly Spot[], from: Spot, back: boolean): Spot | null {
  if (spots.length === 0) return null;
  if (back) return spots.findLast(spot => before(spot, from)) ?? spots.at(-1) ?? null;
  return spots.find(spot => before(from, spot)) ?? spots[0] ?? null;
}
