/** Finds the tables on a sheet: where each header is, what stands above it, and which rows below are no data. */
import { fold } from '../fold';
import { readHeader, type Header } from './header';
import type { Lexicon } from './lexicon';
import { isOutward, ourHeader } from './our-export';
import { isBlank, rawText, type RawRow, type RawSheet } from './raw-table';
import type { Target } from './target';
import { wideHeader } from './wide-headers';

export type SkipReason = 'title' | 'total' | 'note' | 'header' | 'empty' | 'hidden';
export interface Skipped {
  readonly row: number;
  readonly why: SkipReason;
  readonly text: string;
}
export interface FoundTable {
  readonly sheet: RawSheet;
  readonly headerRows: readonly number[];
  /** By column; undefined where the header is blank. */
  readonly headers: readonly (Header | undefined)[];
  /** Our own export says of every column what it is. */
  readonly targets: readonly (Target | undefined)[] | null;
  /** What stands above the header: titles, dates, units. */
  readonly notes: readonly string[];
  readonly rows: readonly RawRow[];
  readonly skipped: readonly Skipped[];
}

/** Prose before the header runs to 25 lines in the worst public files. */
const deepest = 40;

/** `headerRow` is the user's word on where the header of the sheet's first table is. */
export function findTables(sheet: RawSheet, lexicon: Lexicon, headerRow?: number): readonly FoundTable[] {
  if (isOutward(sheet)) return [];
  const ours = ourTable(sheet, lexicon);
  if (ours !== null) return [ours];
  const tables: FoundTable[] = [];
  let from = 0;
  while (from < sheet.rows.length) {
    const header = findHeader(sheet, { from, lexicon, chosen: tables.length === 0 ? headerRow : undefined });
    if (header === null) break;
    const end = bodyEnd(sheet, { from: header.last + 1, lexicon, headers: header.headers });
    tables.push(tableOf(sheet, { from, header, end, lexicon }));
    from = end;
  }
  return tables;
}

/** Every line below is a row: nothing is taken for a title, a total or a second table. */
function ourTable(sheet: RawSheet, lexicon: Lexicon): FoundTable | null {
  const ours = ourHeader(sheet, lexicon);
  if (ours === null) return null;
  const { labels, rows } = ours;
  const headers = ours.targets.map((target, at) => headerOf(rawText(labels.cells[at]) || (target ?? '')));
  return {
    sheet,
    headerRows: [labels.at],
    headers,
    targets: ours.targets,
    notes: [],
    rows,
    skipped: [],
  };
}

interface FoundHeader {
  /** Indexes into the sheet's rows. */
  readonly first: number;
  readonly last: number;
  readonly headers: readonly (Header | undefined)[];
}

interface Search {
  readonly from: number;
  readonly lexicon: Lexicon;
  readonly chosen: number | undefined;
}

/** The row with the most known words among the first lines; at least three, and a good part of what is filled. */
function findHeader(sheet: RawSheet, { from, lexicon, chosen }: Search): FoundHeader | null {
  const asked = chosen === undefined ? -1 : sheet.rows.findIndex(({ at }) => at === chosen);
  if (asked >= 0) return withParents(sheet, asked, lexicon);
  let [best, most] = [-1, 0];
  for (const [offset, row] of sheet.rows.slice(from, from + deepest).entries()) {
    const { known, filled } = wordsIn(row, lexicon);
    const enough = known >= 3 || (known === 2 && filled <= 4);
    if (enough && known >= filled * 0.4 && known > most) [best, most] = [from + offset, known];
  }
  if (best < 0 && from === 0) best = likeHeader(sheet);
  return best < 0 ? null : withParents(sheet, best, lexicon);
}

/** A row nobody knows a word of, yet headed like a table: the user may map it by hand. */
function likeHeader(sheet: RawSheet): number {
  return sheet.rows.slice(0, deepest).findIndex((row, at) => {
    const texts = row.cells.filter(cell => !isBlank(cell));
    const words = texts.every(cell => typeof cell === 'string' && cell.length <= 30 && !/^[\d.,/-]+$/.test(cell));
    return texts.length >= 3 && words && new Set(texts).size === texts.length && at + 1 < sheet.rows.length;
  });
}

function wordsIn(row: RawRow, lexicon: Lexicon): { known: number; filled: number } {
  let [known, filled] = [0, 0];
  for (const cell of row.cells) {
    if (isBlank(cell)) continue;
    filled++;
    if (typeof cell === 'string' && isKnown(cell, lexicon)) known++;
  }
  return { known, filled };
}

function isKnown(text: string, lexicon: Lexicon): boolean {
  if (text.length > 40) return false;
  return readHeader(text).names.some(name => lexicon.knows(name) || (wideHeader(name)?.rest ?? '') !== '');
}

/** Joins a header of two rows: the merged group above belongs to the words below. */
function withParents(sheet: RawSheet, chosen: number, lexicon: Lexicon): FoundHeader {
  const row = sheet.rows[chosen];
  if (row === undefined) throw new Error('withParents: no such row');
  const [above, below] = [sheet.rows[chosen - 1], sheet.rows[chosen + 1]];
  const groups = (at: number): number =>
    sheet.merges.filter(
      merge =>
        merge.top === at &&
        merge.bottom === at &&
        merge.right > merge.left &&
        merge.right - merge.left < row.cells.length * 0.8,
    ).length;
  if (above?.at === row.at - 1 && (groups(above.at) > 0 || tallCells(sheet, above.at, row.at) > 0))
    return { first: chosen - 1, last: chosen, headers: joined(sheet, above, row) };
  if (below?.at === row.at + 1 && groups(row.at) > 0 && wordsIn(below, lexicon).known >= 2)
    return { first: chosen, last: chosen + 1, headers: joined(sheet, row, below) };
  return { first: chosen, last: chosen, headers: row.cells.map(cell => headerOf(rawText(cell))) };
}

const tallCells = (sheet: RawSheet, top: number, bottom: number): number =>
  sheet.merges.filter(merge => merge.top === top && merge.bottom === bottom && merge.left === merge.right).length;

function joined(sheet: RawSheet, above: RawRow, row: RawRow): readonly (Header | undefined)[] {
  const width = Math.max(above.cells.length, row.cells.length);
  return Array.from({ length: width }, (_, column) => {
    const own = rawText(row.cells[column]).trim();
    const merge = sheet.merges.find(({ top, left, right }) => top === above.at && left <= column && right >= column);
    const parent = rawText(above.cells[merge?.left ?? column]).trim();
    return own === '' ? headerOf(parent) : headerOf(own, parent);
  });
}

function headerOf(text: string, parent = ''): Header | undefined {
  const trimmed = text.replace(/\s+/g, ' ').trim();
  return trimmed === '' ? undefined : readHeader(trimmed, parent);
}

interface Body {
  readonly from: number;
  readonly lexicon: Lexicon;
  readonly headers: readonly (Header | undefined)[];
}

/** Where the next table's header stands, or the end of the sheet. */
function bodyEnd(sheet: RawSheet, { from, lexicon, headers }: Body): number {
  for (let at = from + 1; at < sheet.rows.length; at++) {
    const row = sheet.rows[at];
    if (row === undefined || !startsLikeHeader(row, lexicon)) continue;
    if (isHeaderRow(row, lexicon) && !repeats(row, headers)) return at;
  }
  return sheet.rows.length;
}

function startsLikeHeader(row: RawRow, lexicon: Lexicon): boolean {
  const first = row.cells.find(cell => !isBlank(cell));
  return typeof first === 'string' && first.length <= 40 && isKnown(first, lexicon);
}

function isHeaderRow(row: RawRow, lexicon: Lexicon): boolean {
  const { known, filled } = wordsIn(row, lexicon);
  return known >= 3 && known >= filled * 0.6;
}

/** The same words again, as on every printed page, or the same columns in another language just below. */
function repeats(row: RawRow, headers: readonly (Header | undefined)[]): boolean {
  const filled = row.cells.flatMap((cell, column) => (isBlank(cell) ? [] : [[fold(rawText(cell)), column] as const]));
  const same = filled.filter(
    ([text, column]) => headers[column] !== undefined && fold(headers[column].text) === text,
  ).length;
  return same >= filled.length * 0.6;
}

interface Span {
  readonly from: number;
  readonly header: FoundHeader;
  readonly end: number;
  readonly lexicon: Lexicon;
}

function tableOf(sheet: RawSheet, { from, header, end, lexicon }: Span): FoundTable {
  const above = sheet.rows.slice(from, header.first);
  const skipped: Skipped[] = above.map(row => ({ row: row.at, why: 'title', text: textOf(row) }));
  const rows: RawRow[] = [];
  for (const [offset, row] of sheet.rows.slice(header.last + 1, end).entries()) {
    const why = reasonToSkip(row, { header, lexicon, first: offset === 0 });
    if (why === null) rows.push(row);
    else skipped.push({ row: row.at, why, text: textOf(row) });
  }
  const headerRows = sheet.rows.slice(header.first, header.last + 1).map(({ at }) => at);
  return { sheet, headerRows, headers: header.headers, targets: null, notes: above.map(textOf), rows, skipped };
}

/** A row as one line of text, to list it. */
export const textOf = (row: RawRow): string =>
  row.cells
    .filter(cell => !isBlank(cell))
    .map(rawText)
    .join(' ')
    .slice(0, 200);

const total =
  /^(.{0,6}(合计|小计|总计|总和|加总|总额)|本页(小)?计|(sub|grand)?totals?(for.{1,20})?|sum|共(计)?\d+(位|户|笔|人|件|名).{0,4})([(（].*[)）])?$/;
const remark = /^([※★☆*＊◎●•]|註|注[:：]|备注[:：]|備註[:：]|note|說明[:：]|说明[:：]|end of|資料來源|制表|製表)/i;

export const isTotalWord = (text: string): boolean => text.length <= 30 && total.test(fold(text));

interface Looking {
  readonly header: FoundHeader;
  readonly lexicon: Lexicon;
  readonly first: boolean;
}

/** Totals, remarks and repeated headers are listed, never data. */
function reasonToSkip(row: RawRow, { header, lexicon, first }: Looking): SkipReason | null {
  const filled = row.cells.filter(cell => !isBlank(cell));
  const [lead] = filled;
  if (typeof lead !== 'string') return null;
  if (isTotalWord(lead)) return 'total';
  if (
    filled.length === 1 &&
    header.headers.filter(Boolean).length >= 4 &&
    (remark.test(lead.trim()) || lead.length > 24)
  )
    return 'note';
  if (!startsLikeHeader(row, lexicon)) return null;
  return (repeats(row, header.headers) && filled.length > 1) || (first && isHeaderRow(row, lexicon)) ? 'header' : null;
}
