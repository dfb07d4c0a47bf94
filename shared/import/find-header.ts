/** Finds the header of a table: the first line whose words name columns, with the merged groups above and below it. */
import { readHeader, type Header } from './header';
import type { Lexicon } from './lexicon';
import { oncePerText } from './once-per-text';
import { isBlank, rawText, type Area, type RawRow, type RawSheet } from './raw-table';
import { wideHeader } from './wide-headers';

export interface FoundHeader {
  /** Indexes into the sheet's rows. */
  readonly first: number;
  readonly last: number;
  /** By column; undefined where blank. */
  readonly headers: readonly (Header | undefined)[];
}

interface Search {
  readonly from: number;
  readonly lexicon: Lexicon;
  readonly chosen: number | undefined;
}

/** Prose before the header runs to 25 lines in the worst public files. */
const deepest = 40;
/** Groups over groups over names. */
const mostRows = 3;
/** Of merged cells in a header. */
const mostMerges = 2_000;

export function findHeader(sheet: RawSheet, { from, lexicon, chosen }: Search): FoundHeader | null {
  const asked = chosen === undefined ? -1 : sheet.rows.findIndex(({ at }) => at === chosen);
  if (asked >= 0) return withGroups(sheet, asked, lexicon);
  const known = knownHeader(sheet, from, lexicon);
  const best = known < 0 && from === 0 ? likeHeader(sheet) : known;
  return best < 0 ? null : withGroups(sheet, best, lexicon);
}

/**
 * The first line that is mostly words of ours; where none is, the one with the most of them (labels beside values, as in the head of
 * a bank statement, are half known). Of lines that follow one another the one with more words is the header, those above are groups.
 */
function knownHeader(sheet: RawSheet, from: number, lexicon: Lexicon): number {
  let [best, most] = [-1, 0];
  for (let at = from; at < Math.min(sheet.rows.length, from + deepest); at++) {
    const { known, filled } = wordsAt(sheet, at, lexicon);
    if (!(known >= 3 || (known === 2 && filled <= 4)) || known < filled * 0.4) continue;
    if (known >= 3 && known >= filled * 0.6) return richest(sheet, at, lexicon);
    if (known > most) [best, most] = [at, known];
  }
  return best;
}

function richest(sheet: RawSheet, from: number, lexicon: Lexicon): number {
  let best = from;
  for (
    let at = from + 1;
    at < from + mostRows && sheet.rows[at]?.at === (sheet.rows[from]?.at ?? 0) + at - from;
    at++
  ) {
    const [here, before] = [wordsAt(sheet, at, lexicon), wordsAt(sheet, best, lexicon)];
    if (here.known > before.known && here.known >= here.filled * 0.6) best = at;
  }
  return best;
}

const numeric = /^[-+(]?[\d.,/%:年月日-]+\)?$/;

/** A line nobody knows a word of, yet headed like a table of some lines: the user may map it by hand. */
function likeHeader(sheet: RawSheet): number {
  return sheet.rows.slice(0, deepest).findIndex((row, at) => {
    const texts = row.cells.filter(cell => !isBlank(cell));
    const words = texts.every(cell => typeof cell === 'string' && cell.length <= 60 && !numeric.test(cell.trim()));
    if (!words || texts.length < 2 || new Set(texts).size < texts.length * 0.7) return false;
    const below = sheet.rows.slice(at + 1, at + 6).map(({ cells }) => cells.filter(cell => !isBlank(cell)));
    if (texts.length === 2)
      return below.length > 1 && below.every(cells => cells.length <= 2) && below.some(cells => cells.some(isFigure));
    return below.length > 0 && Math.max(...below.map(cells => cells.length)) <= Math.max(texts.length * 2, 8);
  });
}

const isFigure = (cell: unknown): boolean =>
  typeof cell === 'number' ||
  (typeof cell === 'object' && cell !== null) ||
  (typeof cell === 'string' && /\d/.test(cell));

export interface Words {
  readonly known: number;
  readonly filled: number;
}

const wordsAt = (sheet: RawSheet, at: number, lexicon: Lexicon): Words => {
  const row = sheet.rows[at];
  return row === undefined ? { known: 0, filled: 0 } : wordsIn(row, lexicon);
};

export function wordsIn(row: RawRow, lexicon: Lexicon): Words {
  let [known, filled] = [0, 0];
  for (const cell of row.cells) {
    if (isBlank(cell)) continue;
    filled++;
    if (typeof cell === 'string' && isKnown(cell, lexicon)) known++;
  }
  return { known, filled };
}

export function isKnown(text: string, lexicon: Lexicon): boolean {
  if (text.length > 40) return false;
  const { names, isWide } = namesIn(text);
  return isWide || names.some(name => lexicon.knows(name));
}

const namesIn = oncePerText(text => {
  const { names } = readHeader(text);
  return { names, isWide: names.some(name => (wideHeader(name)?.rest ?? '') !== '') };
});

/** Joins a header of several rows: what stands merged above belongs to the words below. */
function withGroups(sheet: RawSheet, chosen: number, lexicon: Lexicon): FoundHeader {
  let [first, last] = [chosen, chosen];
  while (last - first + 1 < mostRows && groupsBelow(sheet, first - 1)) first--;
  while (last - first + 1 < mostRows && continues(sheet, last, lexicon)) last++;
  return { first, last, headers: joined(sheet, sheet.rows.slice(first, last + 1)) };
}

const follows = (above: RawRow | undefined, below: RawRow | undefined): boolean =>
  above !== undefined && below !== undefined && above.at + 1 === below.at;

/** A group spans several columns, but not the whole table: that is a title. */
function groupsIn(sheet: RawSheet, row: RawRow, width: number): readonly Area[] {
  return sheet.merges.filter(
    merge =>
      merge.top === row.at &&
      merge.right > merge.left &&
      merge.right - merge.left < width * 0.8 &&
      merge.bottom - merge.top < mostRows,
  );
}

const tallCells = (sheet: RawSheet, top: number, bottom: number): number =>
  sheet.merges.filter(
    merge => merge.top <= top && merge.bottom === bottom && merge.left === merge.right && top < bottom,
  ).length;

function groupsBelow(sheet: RawSheet, at: number): boolean {
  const [above, row] = [sheet.rows[at], sheet.rows[at + 1]];
  if (above === undefined || row === undefined || !follows(above, row)) return false;
  const reach = row.cells.length;
  if (groupsIn(sheet, above, reach).length > 0 || tallCells(sheet, above.at, row.at) > 0) return true;
  return unmergedGroups(above, row);
}

/** A text file has no merged cells: a few short words, each over the first of several columns whose names repeat. */
function unmergedGroups(above: RawRow, row: RawRow): boolean {
  const words = row.cells.map(cell => rawText(cell).trim());
  const groups = above.cells.flatMap((cell, at) => (isBlank(cell) ? [] : [at]));
  const repeated = words.filter((word, at) => word !== '' && words.indexOf(word) !== at).length;
  return (
    repeated > 0 &&
    groups.length > 1 &&
    groups.length < words.filter(word => word !== '').length &&
    groups.every(at => typeof above.cells[at] === 'string' && rawText(above.cells[at]).length <= 20) &&
    groups.filter(at => repeats(words, at)).length > 1
  );
}

const repeats = (words: readonly string[], at: number): boolean =>
  words.some((word, other) => other !== at && word !== '' && word === words[at]);

/** The header goes on below where it has groups and the next line has the names. */
function continues(sheet: RawSheet, at: number, lexicon: Lexicon): boolean {
  const [row, below] = [sheet.rows[at], sheet.rows[at + 1]];
  if (row === undefined || below === undefined || !follows(row, below)) return false;
  const width = Math.max(row.cells.length, below.cells.length);
  const groups = groupsIn(sheet, row, width).filter(({ bottom }) => bottom === row.at);
  if (groups.length === 0 && tallCells(sheet, row.at, below.at) === 0) return false;
  const named = groups.some(({ left, right }) => below.cells.slice(left, right + 1).some(cell => !isBlank(cell)));
  return (
    below.cells.every(cell => isBlank(cell) || typeof cell === 'string') &&
    (wordsIn(below, lexicon).known >= 2 || named)
  );
}

function joined(sheet: RawSheet, rows: readonly RawRow[]): readonly (Header | undefined)[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const [low] = rows.slice(-1);
  const words = low?.cells.map(cell => rawText(cell).trim()) ?? [];
  const [top, bottom] = [rows[0]?.at ?? 0, low?.at ?? 0];
  const merges = sheet.merges.filter(merge => merge.top <= bottom && merge.bottom >= top).slice(0, mostMerges);
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.map((row, level) => {
      const own = rawText(row.cells[column]).trim();
      if (own !== '' || level === rows.length - 1) return own;
      return mergedText(merges, row, column) ?? spreadText(row, { column, words, merges });
    });
    const distinct = texts.filter((text, at) => text !== '' && text !== texts[at - 1]);
    return headerOf(distinct.at(-1) ?? '', distinct.slice(0, -1));
  });
}

function mergedText(merges: readonly Area[], row: RawRow, column: number): string | null {
  const merge = merges.find(
    ({ top, bottom, left, right }) => top <= row.at && bottom >= row.at && left <= column && right >= column,
  );
  if (merge === undefined) return null;
  return merge.top === row.at ? rawText(row.cells[merge.left]).trim() : '';
}

/** Without merged cells a group reaches over the columns to its right whose names repeat. */
function spreadText(
  row: RawRow,
  { column, words, merges }: { column: number; words: readonly string[]; merges: readonly Area[] },
): string {
  if (merges.some(({ top }) => top === row.at)) return '';
  for (let at = column; at >= 0 && repeats(words, at); at--) {
    const text = rawText(row.cells[at]).trim();
    if (text !== '') return text;
  }
  return '';
}

export function headerOf(text: string, parents: readonly string[] = []): Header | undefined {
  const trimmed = text.replace(/\s+/g, ' ').trim();
  return trimmed === '' ? undefined : readHeader(trimmed, ...parents);
}
