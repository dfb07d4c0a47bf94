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
import { fillWorkbook, type Filled } from './fill-session';
import { readRawBook } from './gate';
import type { LinkCalls, LinkWritten } from './link-calls';
import { fillEdits } from './link-edits';
import { linkNext } from './link-next';
import { knownOf, type LinkKnown } from './link-known';
import { withTerms } from './link-terms';
import { readWorkbookFile, replaceWorkbook } from './patch/replace-workbook';
import type { WorkbookPackage } from './patch/workbook-package';
import { rowsOf } from './rows-of';

type Input = LinkCalls['linkWrite']['input'];
type Answering = {
  readonly [C in keyof LinkCalls]: (input: LinkCalls[C]['input']) => Promise<Result<LinkCalls[C]['output']>>;
};

export const linkDesk = (progress: Progress): Answering => ({
  linkWrite: input => writeLinked(input, progress),
});

/** A few plain edits are put where they belong; else the whole file is compared with the whole book. */
async function writeLinked(input: Input, progress: Progress): Promise<Result<LinkWritten>> {
  const { file, terms, digest, after, known, here } = input;
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
  const session = sessionOf(raw, withTerms(before ?? rows, terms), here);
  const { language, today } = here;
  const filled = fillWorkbook(
    {
      bytes: onDisk.bytes,
      raw,
      session,
      rows,
      before,
      append: terms.append,
      sensitive: terms.sensitive,
      language,
      today,
    },
    book => stamp(book, here.seq),
  );
  return put(input, { filled, known: knownOf({ filled, rows, language }) }, progress);
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

/** The book as it was when it was written last. */
const rowsBefore = (rows: readonly Row[], since: Change): readonly Row[] => [
  ...new RowsBefore(new Map(rows.map(row => [row.id, row])), since).rows(),
];

/** An export of ours says as of which entry it stands, so that what is changed outside merges with that. */
function stamp(book: WorkbookPackage, seq: number): void {
  if (!book.zip.has(identityPart.name)) return;
  book.setXml(identityPart.name, withEntry(book.xml(identityPart.name), seq));
}
