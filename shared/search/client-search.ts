/** Finds clients by name, pinyin, initials, number, the last digits of a phone, or what belongs to them: joined strings a client, scanned with `indexOf`. */
import { cellOf, textCell, type Cell, type Row } from '../cell';
import { fold } from '../fold';
import type { RowId } from '../id';
import { furtherSorts, type FurtherSort, type FurtherWord } from './further-words';
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
  /** A line for each further word: one character for its sort, then the word. */
  readonly further: string;
  readonly at: number;
}

const phoneColumns = ['mobile', 'phoneHome', 'phoneOffice', 'otherPhones'] as const;
const [whole, start, end, within] = [3, 2, 1, 0] as const;
/** Points of a match at [within, end, start, whole]; 0 is no match. The last digits of a phone say more than its first. */
const points: Readonly<Record<WordSort | FurtherSort, readonly [number, number, number, number]>> = {
  name: [50, 55, 80, 100],
  pinyin: [10, 12, 60, 75],
  number: [20, 40, 65, 95],
  phone: [30, 70, 45, 96],
  account: [9, 58, 42, 94],
  member: [16, 18, 48, 68],
  id: [0, 57, 41, 94],
  employer: [8, 9, 35, 52],
  file: [4, 5, 7, 11],
  text: [2, 2, 3, 6],
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

/** Of numbers fewer characters would match nearly everybody. */
const numbers: ReadonlySet<string> = new Set(['phone', 'account', 'id']);

function pointsOf(
  { sort, text }: { readonly sort: WordSort | FurtherSort; readonly text: string },
  wanted: string,
): number {
  if (numbers.has(sort) && wanted.length < fewestDigits) return 0;
  const at = text.indexOf(wanted);
  if (at < 0) return 0;
  const worth = points[sort];
  if (text.length === wanted.length) return worth[whole];
  if (at === 0) return worth[start];
  return text.endsWith(wanted) ? worth[end] : worth[within];
}

const bestOf = (words: readonly Word[], wanted: string): number =>
  words.reduce((best, word) => Math.max(best, pointsOf(word, wanted)), 0);

/** Marks of sorts at the beginning of a line: characters nobody types. */
const firstMark = 0xe000;

const lineOf = ({ sort, text }: Pick<FurtherWord, 'sort' | 'text'>): string =>
  `${String.fromCharCode(firstMark + furtherSorts.indexOf(sort))}${fold(text)}\n`;

/** So many places of one client are looked at for the best. */
const mostPlaces = 8;

/** One letter or digit stands in some word of nearly everybody; one Chinese character says more. */
const saysEnough = (wanted: string): boolean => wanted.length > 1 || /\p{Script=Han}/u.test(wanted);

/** The best of the lines that hold the word; a line may hold it several times. */
function bestLine(lines: string, wanted: string): number {
  if (!saysEnough(wanted)) return 0;
  let best = 0;
  let found = lines.indexOf(wanted);
  for (let places = 0; found >= 0 && places < mostPlaces; places++) {
    const start = lines.lastIndexOf('\n', found) + 1;
    const end = lines.indexOf('\n', found);
    const sort = furtherSorts[lines.charCodeAt(start) - firstMark];
    if (sort !== undefined) best = Math.max(best, pointsOf({ sort, text: lines.slice(start + 1, end) }, wanted));
    found = lines.indexOf(wanted, end);
  }
  return best;
}

/** Whether a further word answers a part of a query: why a client was found. */
export const answers = (word: Pick<FurtherWord, 'sort' | 'text'>, part: string): boolean =>
  bestLine(lineOf(word), part) > 0;

/** Kept up to date row by row; a query costs one pass over the joined strings. */
export class ClientSearch {
  readonly #known = new Map<RowId, Known>();
  #next = 0;

  get size(): number {
    return this.#known.size;
  }

  put(row: Row, words: Iterable<FurtherWord>): void {
    const named = wordsOf(row);
    const at = this.#known.get(row.id)?.at ?? this.#next++;
    let further = '';
    for (const word of words) further += lineOf(word);
    this.#known.set(row.id, { words: named, joined: named.map(({ text }) => text).join('\n'), further, at });
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
    for (const [id, { words, joined, further, at }] of this.#known) {
      if (!parts.every(part => joined.includes(part) || further.includes(part))) continue;
      const scores = parts.map(part => Math.max(bestOf(words, part), bestLine(further, part)));
      if (scores.every(score => score > 0))
        found.push({ id, at, points: scores.reduce((sum, score) => sum + score, 0) });
    }
    return found
      .sort((a, b) => b.points - a.points || a.at - b.at)
      .slice(0, limit)
      .map(({ id }) => id);
  }

  /** The parts of a query that the client's own words do not answer: something that belongs to them does. */
  unnamed(id: RowId, query: string): readonly string[] {
    const known = this.#known.get(id);
    return known === undefined ? [] : queryParts(query).filter(part => bestOf(known.words, part) === 0);
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
