/** Which files of a client are shown, and in which order: the newest first, narrowed by words and category. */
import { cellOf, isRaw, textCell, type Row } from '../../shared/cell';
import { fold } from '../../shared/fold';
import { isInTrash } from '../../shared/sheets/in-trash';
import { dayNumber, isDay } from '../../shared/time/day';

export interface FileFilter {
  readonly text: string;
  /** null: every category. */
  readonly category: string | null;
}
export const noFilter: FileFilter = { text: '', category: null };

/** Days a file waits in the trash. */
const trashDays = 30;

/** Each of several words must stand somewhere in the name, the note, the tags or what the file belongs to. */
export function filesShown(
  rows: readonly Row[],
  { text, category }: FileFilter,
  subjectOf: (row: Row) => string,
): readonly Row[] {
  const words = text
    .split(/\s+/)
    .map(fold)
    .filter(word => word !== '');
  const fits = (row: Row): boolean => {
    if (category !== null && textCell(row, 'category') !== category) return false;
    if (words.length === 0) return true;
    const said = saidOf(row) + fold(subjectOf(row));
    return words.every(word => said.includes(word));
  };
  return newestFirst(rows.filter(row => !isInTrash(row) && fits(row)));
}

/** What a row says of its file; a row that changes is another one. */
const folded = new WeakMap<Row, string>();
function saidOf(row: Row): string {
  const known = folded.get(row);
  if (known !== undefined) return known;
  const said = fold([textCell(row, 'fileName'), textCell(row, 'note'), ...tagsOf(row), ''].join('\n'));
  folded.set(row, said);
  return said;
}

/** What was thrown away, the latest first. */
export const inTrash = (rows: readonly Row[]): readonly Row[] =>
  rows
    .filter(isInTrash)
    .toReversed()
    .toSorted((a, b) => compare(textCell(b, 'removed'), textCell(a, 'removed')));

/** How many days are left to bring a file back; null where its day cannot be read. */
export function daysLeft(row: Row, today: string): number | null {
  const removed = textCell(row, 'removed');
  if (removed === null || !isDay(removed)) return null;
  return Math.max(0, dayNumber(removed) + trashDays - dayNumber(today));
}

export function tagsOf(row: Row): readonly string[] {
  const tags = cellOf(row, 'tags');
  return typeof tags === 'object' && tags !== null && !isRaw(tags) ? tags : [];
}

/** Rows come oldest first; of one day the one filed last is the newest. */
const newestFirst = (rows: readonly Row[]): readonly Row[] =>
  rows.toReversed().toSorted((a, b) => compare(textCell(b, 'date'), textCell(a, 'date')));

const compare = (a: string | null, b: string | null): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
