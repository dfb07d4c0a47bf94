/** The linked workbook in the workbook process: brought up to the book by a patch, if it is what was written last. */
import path from 'node:path';
import type { Row } from '../../shared/cell';
import type { Change } from '../../shared/change';
import { RowsBefore } from '../../shared/import/changes-since';
import { fail, ok, type Result } from '../../shared/result';
import { changesAfter } from '../store/changes-after';
import { realDisk } from '../store/disk';
import { identityPart, withEntry } from './export-identity';
import { readBoth, sessionOf, type Progress } from './fill-desk';
import { fillWorkbook, type Filled, type FillParts } from './fill-session';
import { readRawBook } from './gate';
import type { LinkCalls, LinkWritten, Outside } from './link-calls';
import { fillEdits } from './link-edits';
import { linkNext } from './link-next';
import { knownOf, type LinkKnown } from './link-known';
import { withTerms, type LinkTerms } from './link-terms';
import { readWorkbookFile, replaceWorkbook, type WorkbookFile } from './patch/replace-workbook';
import type { WorkbookPackage } from './patch/workbook-package';
import type { Here } from './protocol';
import { rowsOf } from './rows-of';

type Input = LinkCalls['linkWrite']['input'];
type Answering = {
  readonly [C in keyof LinkCalls]: (input: LinkCalls[C]['input']) => Promise<Result<LinkCalls[C]['output']>>;
};

export const linkDesk = (progress: Progress): Answering => ({
  linkOutside: input => outside(input, progress),
  linkWrite: input => writeLinked(input, progress),
});

/** A few plain edits are put where they belong; else the whole file is compared with the whole book. */
async function writeLinked(input: Input, progress: Progress): Promise<Result<LinkWritten>> {
  const { file, terms, digest, after, taken, known, here } = input;
  const since = after === null ? null : await changesAfter(realDisk, here.book, { after, to: here.seq });
  if (since !== null && terms.append && known?.language === here.language) {
    const edited = await writeEdits(input, { change: since, known }, progress);
    if (edited !== null) return edited;
  }
  const read = await readBoth(file, progress);
  if (!read.ok) return read;
  const { raw, onDisk } = read.value;
  if (onDisk.digest !== digest) return fail({ code: 'file-changed', file: raw.file });
  progress(null, 'book');
  const rows = await rowsOf(here);
  const before = since === null ? null : rowsBefore(rows, since);
  const lines = taken ? rows : (before ?? rows);
  const filled = fillWorkbook(fillOf({ raw, onDisk, rows, before, lines }, terms, here), book => stamp(book, here.seq));
  return put(input, { filled, known: knownOf({ filled, rows, language: here.language }) }, progress);
}

/** null: it takes more than that. */
async function writeEdits(
  input: Input,
  { change, known }: { change: Change; known: LinkKnown },
  progress: Progress,
): Promise<Result<LinkWritten> | null> {
  const { file, terms, digest, here } = input;
  progress(0, 'reading');
  const onDisk = await readWorkbookFile(file);
  if (!onDisk.ok || onDisk.value.digest !== digest) return null;
  const { bytes } = onDisk.value;
  const read = (tabs: ReadonlySet<string>) => readRawBook(file, { tabs });
  const filled = await fillEdits(
    { bytes, file: path.basename(file), read, change, known, terms, today: here.today },
    book => stamp(book, here.seq),
  );
  return filled === null ? null : put(input, { filled, known }, progress);
}

async function put(
  { file, digest, keepIn, here }: Input,
  { filled, known }: { filled: Filled; known: LinkKnown | null },
  progress: Progress,
): Promise<Result<LinkWritten>> {
  const { changeCount: cells, addedCount: lines, leftCount: left } = filled.view;
  const told = { cells, lines, left, known };
  if (filled.chunks === null) return ok({ digest, ...told });
  progress(null, 'writing');
  const about = (next: string): Promise<void> => linkNext.save(here.book, { digest: next, seq: here.seq });
  const written = await replaceWorkbook({ file, job: 'link', digest, chunks: filled.chunks(), keepIn, about });
  return written.ok ? ok({ digest: written.value, ...told }) : written;
}

/** What the book did since is no undoing: only what neither says what the book says now nor what it said then. */
async function outside(
  { file, terms, digest, after, here }: LinkCalls['linkOutside']['input'],
  progress: Progress,
): Promise<Result<Outside>> {
  const read = await readBoth(file, progress);
  if (!read.ok) return read;
  if (read.value.onDisk.digest !== digest) return fail({ code: 'file-changed', file: read.value.raw.file });
  const since = after === null ? null : await changesAfter(realDisk, here.book, { after, to: here.seq });
  const rows = await rowsOf(here);
  const before = since === null ? null : rowsBefore(rows, since);
  const fill = (parts: Pick<Comparing, 'rows' | 'before'>): Filled =>
    fillWorkbook(fillOf({ ...read.value, ...parts, lines: parts.rows }, terms, here));
  const then = before === null ? null : fill({ rows: before, before: null });
  if (then !== null && saysAll(then)) return ok('none');
  const written = placesWritten(fill({ rows, before }));
  const touched = then === null ? written : new Set([...placesWritten(then), ...placesKept(then)]);
  return ok([...written].some(place => touched.has(place)) ? 'undone' : 'kept');
}

/** Nothing is to be written, and nothing is there that the book does not say. */
const saysAll = ({ tables, view }: Filled): boolean =>
  view.changeCount + view.addedCount + view.leftCount === 0 && tables.every(({ kept }) => kept.length === 0);

const placeOf = (tab: string, { row, column }: { row: number; column: number }): string => `${tab}!${row}:${column}`;

/** Cells by their place, lines that the file lacks by their row. */
function placesWritten({ tables, outcome }: Filled): ReadonlySet<string> {
  const refused = new Set(outcome.refused.map(at => placeOf(at.tab, at)));
  const cells = tables.flatMap(({ table, cells: written }) =>
    written.map(at => placeOf(table.table.sheet.name, at)).filter(place => !refused.has(place)),
  );
  return new Set([...cells, ...outcome.added.flatMap(({ lines }) => lines.map(({ id }) => id))]);
}

/** Cells that only the file fills. */
const placesKept = ({ tables }: Filled): readonly string[] =>
  tables.flatMap(({ table, kept }) => kept.map(at => placeOf(table.table.sheet.name, at)));

interface Comparing extends Pick<FillParts, 'raw' | 'rows' | 'before'> {
  readonly onDisk: WorkbookFile;
  /** The rows that the lines of the file are. */
  readonly lines: readonly Row[];
}

const fillOf = ({ raw, onDisk, rows, before, lines }: Comparing, terms: LinkTerms, here: Here): FillParts => ({
  bytes: onDisk.bytes,
  raw,
  session: sessionOf(raw, withTerms(lines, terms), here),
  rows,
  before,
  append: terms.append,
  sensitive: terms.sensitive,
  language: here.language,
  today: here.today,
});

/** The book as it was when it was written last. */
const rowsBefore = (rows: readonly Row[], since: Change): readonly Row[] => [
  ...new RowsBefore(new Map(rows.map(row => [row.id, row])), since).rows(),
];

/** An export of ours says as of which entry it stands, so that what is changed outside merges with that. */
function stamp(book: WorkbookPackage, seq: number): void {
  if (!book.zip.has(identityPart.name)) return;
  book.setXml(identityPart.name, withEntry(book.xml(identityPart.name), seq));
}
