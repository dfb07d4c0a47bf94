/** The linked workbook in the workbook process: brought up to the book by a patch, if it is what was written last. */
import type { Row } from '../../shared/cell';
import { RowsBefore } from '../../shared/import/changes-since';
import { fail, ok, type Result } from '../../shared/result';
import { changesAfter } from '../store/changes-after';
import { realDisk } from '../store/disk';
import { identityIn, identityPart } from './export-identity';
import { readBoth, rowsOf, sessionOf, type Progress } from './fill-desk';
import { fillWorkbook } from './fill-session';
import type { LinkCalls, LinkWritten } from './link-calls';
import { withTerms } from './link-terms';
import { replaceWorkbook } from './patch/replace-workbook';
import type { WorkbookPackage } from './patch/workbook-package';
import type { Here } from './protocol';

type Answering = {
  readonly [C in keyof LinkCalls]: (input: LinkCalls[C]['input']) => Promise<Result<LinkCalls[C]['output']>>;
};

export const linkDesk = (progress: Progress): Answering => ({
  linkWrite: input => writeLinked(input, progress),
});

async function writeLinked(input: LinkCalls['linkWrite']['input'], progress: Progress): Promise<Result<LinkWritten>> {
  const { file, terms, digest, after, here, keepIn } = input;
  const read = await readBoth(file, progress);
  if (!read.ok) return read;
  const { raw, onDisk } = read.value;
  if (onDisk.digest !== digest) return fail({ code: 'file-changed', file: raw.file });
  const rows = await rowsOf(here, progress);
  const before = after === null ? null : await rowsBefore(rows, after, here);
  const session = sessionOf(raw, withTerms(before ?? rows, terms), here);
  const { language, today } = here;
  const filled = fillWorkbook(
    { bytes: onDisk.bytes, raw, session, rows, before, append: terms.append, language, today },
    book => stamp(book, here.seq),
  );
  const told = { cells: filled.view.changeCount, lines: filled.view.addedCount, left: filled.view.leftCount };
  if (filled.chunks === null) return ok({ digest, ...told });
  progress(null, 'writing');
  const written = await replaceWorkbook({ file, digest, chunks: filled.chunks(), keepIn });
  return written.ok ? ok({ digest: written.value, ...told }) : written;
}

/** The book as it was when it was written last; where the journal does not tell, as it is. */
async function rowsBefore(rows: readonly Row[], after: number, here: Here): Promise<readonly Row[] | null> {
  const since = await changesAfter(realDisk, here.book, { after, to: here.seq });
  return since === null ? null : [...new RowsBefore(new Map(rows.map(row => [row.id, row])), since).rows()];
}

/** An export of ours says as of which entry it stands, so that what is changed outside merges with that. */
function stamp(book: WorkbookPackage, seq: number): void {
  if (!book.zip.has(identityPart.name)) return;
  const xml = book.xml(identityPart.name);
  if (identityIn(xml) === null) return;
  const entry = /(<(?:\w+:)?property\s[^>]*name\s*=\s*["']SanbiaoEntry["'][^>]*>\s*<(?:\w+:)?lpwstr>)\d+/;
  book.setXml(identityPart.name, xml.replace(entry, `$1${seq}`));
}
