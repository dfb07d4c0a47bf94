/** Finds clients by name, pinyin, initials, number or the last digits of a phone: one joined string a client, scanned with `indexOf`. */
import { cellOf, textCell, type Cell, type Row } from '../cell';
import { fold } from '../fold';
import type { RowId } from '../id';
import { pinyinWords } from './pinyin-words';

/** What a match is worth: the better the word says whom one means, the more. A word may match by several; the best counts. */
type WordSort = 'name' | 'pinyin' | 'number' | 'phone';
interface Word {
  readonly sort: WordSort;
  readonly text: string;
}
interface Known {
  readonly words: readonly Word[];
  readonly joined: string;
  readonly at: number;
}

const phoneColumns = ['mobile', 'phoneHome', 'phoneOffice', 'otherPhones'] as const;
const [whole, start, end, within] = [3, 2, 1, 0] as const;
/** Points of a match at [within, end, start, whole]; 0 is no match. The last digits of a phone say more than its first. */
const points: Readonly<Record<WordSort, readonly [number, number, number, number]>> = {
  name: [50, 55, 80, 100],
  pinyin: [10, 12, 60, 75],
  number: [20, 40, 65, 95],
  phone: [30, 70, 45, 96],
};
const fewestDigits = 3;

const digitsOf = (text: string): string => text.replace(/\D/gu, '');
const textsOf = (cell: Cell): readonly string[] =>
  typeof cell === 'string' ? [cell] : Array.isArray(cell) ? cell.map(String) : [];

function wordsOf(row: Row): readonly Word[] {
  const named = ['name', 'nameEn', 'alias'].flatMap(column => textCell(row, column) ?? []);
  const [name = ''] = named;
  const phones = phoneColumns.flatMap(column => textsOf(cellOf(row, column))).map(digitsOf);
  const number = textCell(row, 'clientNo');
  const words: readonly Word[] = [
    ...named.map((text): Word => ({ sort: 'name', text: fold(text) })),
    ...pinyinWords(name).map((text): Word => ({ sort: 'pinyin', text })),
    ...phones.filter(text => text.length >= fewestDigits).map((text): Word => ({ sort: 'phone', text })),
    ...(number === null ? [] : [{ sort: 'number', text: fold(number) } as const]),
  ];
  return words.filter(({ text }) => text !== '');
}

function pointsOf({ sort, text }: Word, wanted: string): number {
  if (sort === 'phone' && wanted.length < fewestDigits) return 0;
  const at = text.indexOf(wanted);
  if (at < 0) return 0;
  const worth = points[sort];
  if (text.length === wanted.length) return worth[whole];
  if (at === 0) return worth[start];
  return text.endsWith(wanted) ? worth[end] : worth[within];
}

const bestOf = (words: readonly Word[], wanted: string): number =>
  words.reduce((best, word) => Math.max(best, pointsOf(word, wanted)), 0);

/** Kept up to date row by row; a query costs one pass over the joined strings. */
export class ClientSearch {
  readonly #known = new Map<RowId, Known>();
  #next = 0;

  get size(): number {
    return this.#known.size;
  }

  put(row: Row): void {
    const words = wordsOf(row);
    const at = this.#known.get(row.id)?.at ?? this.#next++;
    this.#known.set(row.id, { words, joined: words.map(({ text }) => text).join('\n'), at });
  }

  drop(id: RowId): void {
    this.#known.delete(id);
  }

  clear(): void {
    this.#known.clear();
  }

  /** The best first; every part of the query must match. Equals stay in the order of the sheet. */
  find(query: string, limit: number): readonly RowId[] {
    const parts = queryParts(query);
    if (parts.length === 0) return [];
    const found: { readonly id: RowId; readonly points: number; readonly at: number }[] = [];
    for (const [id, { words, joined, at }] of this.#known) {
      if (!parts.every(part => joined.includes(part))) continue;
      const scores = parts.map(part => bestOf(words, part));
      if (scores.every(score => score > 0))
        found.push({ id, at, points: scores.reduce((sum, score) => sum + score, 0) });
    }
    return found
      .sort((a, b) => b.points - a.points || a.at - b.at)
      .slice(0, limit)
      .map(({ id }) => id);
  }
}

/** Space parts a query; a phone number written with dashes is one part of digits. */
const queryParts = (query: string): readonly string[] =>
  query
    .trim()
    .split(/\s+/u)
    .map(part => (/^[\d+()-]+$/u.test(part) ? digitsOf(part) : fold(part)))
    .filter(part => part !== '');

/** Whether a command's words answer a query, and how well: its beginning before its inside; 0 is not at all. */
export function commandPoints(label: string, query: string): number {
  const [wanted, text] = [fold(query), fold(label)];
  if (wanted === '') return 1;
  const at = text.indexOf(wanted);
  if (at >= 0) return at === 0 ? 60 : 40;
  return pinyinWords(label.replace(/[^\p{L}]/gu, '')).some(word => word.startsWith(wanted)) ? 30 : 0;
}
