/** Finds the tables on a sheet: where each header is, what stands above it, and which rows below are no data. */
import { fold } from '../fold';
import { findHeader, headerOf, isKnown, wordsIn, type FoundHeader } from './find-header';
import type { Header } from './header';
import type { Lexicon } from './lexicon';
import { isOutward, ourHeader } from './our-export';
import { oncePerText } from './once-per-text';
import { isBlank, rawText, type RawCell, type RawRow, type RawSheet } from './raw-table';
import type { Target } from './target';
import { blocksOf } from './table-blocks';

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
    const next = bodyEnd(sheet, { from: header.last + 1, lexicon, headers: header.headers });
    const following = next < sheet.rows.length ? findHeader(sheet, { from: next, lexicon, chosen: undefined }) : null;
    const end = beforeTitles(sheet, header.last + 1, Math.min(next, following?.first ?? next));
    for (const [at, block] of blocksOf(sheet, header, { end, lexicon }).entries()) {
      const table = tableOf(block.sheet, { from, header: block.header, end, lexicon });
      const titles = at === 0 ? table.skipped : table.skipped.filter(({ why }) => why !== 'title');
      tables.push({ ...table, sheet, skipped: titles });
    }
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

/** Lines of one cell right above the next header, apart from the table before, are the titles of what follows. */
function beforeTitles(sheet: RawSheet, from: number, next: number): number {
  let end = next;
  if (next === sheet.rows.length) return end;
  while (end > from && isTitle(sheet.rows[end - 1])) end--;
  return end;
}

const isTitle = (row: RawRow | undefined): boolean => {
  const filled = row?.cells.filter(cell => !isBlank(cell)) ?? [];
  return filled.length === 1 && typeof filled[0] === 'string';
};

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
  const headings = headingRows(sheet, header);
  for (const [offset, row] of sheet.rows.slice(header.last + 1, end).entries()) {
    if (row.cells.every(isBlank)) continue;
    const why = reasonToSkip(row, { headings, header, lexicon, first: offset === 0 });
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

/** No total is said without these signs: most texts need no folding to tell. */
const maySayTotal = /[計计合总總共加]|[tｔ].*[oｏ].*[tｔ]|[sｓ].*[uｕ].*[mｍ]/iu;
const saysTotal = oncePerText(text => maySayTotal.test(text) && total.test(fold(text)));

export const isTotalWord = (text: string): boolean => text.length <= 30 && saysTotal(text);

/** Rows of one text merged over most of the table: the headings of its parts. */
const headingRows = (sheet: RawSheet, { headers }: FoundHeader): ReadonlySet<number> =>
  new Set(
    sheet.merges
      .filter(({ top, bottom, left, right }) => top === bottom && right - left + 1 >= headers.length * 0.6)
      .map(({ top }) => top),
  );

/** Programs write the names of their fields below the header: client_name, npsp__Amount__c. */
const isMachineNames = (cells: readonly RawCell[]): boolean =>
  cells.length >= 3 &&
  cells.every(cell => typeof cell === 'string' && /^[A-Za-z][A-Za-z0-9]*(_+[A-Za-z0-9]+)+$/.test(cell));

/** Templates say below the header what must be filled in. */
const isDemands = (cells: readonly RawCell[]): boolean =>
  cells.length >= 3 &&
  cells.every(
    cell => typeof cell === 'string' && /^[(（]?(必填|选填|選填|非必填|required|optional|\*)[)）]?$/i.test(cell.trim()),
  );

interface Looking {
  readonly headings: ReadonlySet<number>;
  readonly header: FoundHeader;
  readonly lexicon: Lexicon;
  readonly first: boolean;
}

/** Totals, remarks and repeated headers are listed, never data. */
function reasonToSkip(row: RawRow, { headings, header, lexicon, first }: Looking): SkipReason | null {
  const filled = row.cells.filter(cell => !isBlank(cell));
  const [lead] = filled;
  if (typeof lead !== 'string') return null;
  if (filled.slice(0, 3).some(cell => typeof cell === 'string' && isTotalWord(cell))) return 'total';
  if (
    filled.length === 1 &&
    header.headers.filter(Boolean).length >= 4 &&
    (remark.test(lead.trim()) || lead.length > 24 || headings.has(row.at))
  )
    return 'note';
  if (first && (isMachineNames(filled) || isDemands(filled))) return 'header';
  if (!startsLikeHeader(row, lexicon)) return null;
  return (repeats(row, header.headers) && filled.length > 1) || (first && isHeaderRow(row, lexicon)) ? 'header' : null;
}
