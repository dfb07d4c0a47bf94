/** Makes a review's paper: prints it, files it in the client's folder, and puts it where the user wanted it as well. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { isRowId, type RowId } from '../shared/id';
import { textCell } from '../shared/cell';
import type { FiledPaper, reviewRequests } from '../shared/contract/reviews';
import { fail, ok, type Result } from '../shared/result';
import type { BookForFolders } from './folders/book-for-folders';
import type { OpenFolders } from './folders/open-folders';
import { keepOther } from './folders/keep-other';
import { safeName } from './folders/safe-name';
import type { Printer } from './pdf';
import type { Handlers } from './serve';
import { diskProblem, realDisk, replaceFile, type Disk } from './store/disk';

export interface PaperParts {
  readonly book: BookForFolders;
  readonly folders: () => Result<OpenFolders>;
  readonly printer: Printer;
  /** Where else to save; null if the user thought better of it. */
  readonly askWhere: (defaultPath: string) => Promise<string | null>;
  readonly disk?: Disk;
}

export function paperHandlers(parts: PaperParts): Pick<Handlers, keyof typeof reviewRequests> {
  return {
    'review:pdf': input => makePaper(parts, input),
    'print:ready': (lines, asker) =>
      parts.printer.ready(asker.id, lines) ? ok(null) : fail({ code: 'malformed', channel: 'print:ready' }),
  };
}

interface PaperWish {
  readonly review: RowId;
  readonly name: string;
  readonly ask: boolean;
}

async function makePaper(parts: PaperParts, { review, name, ask }: PaperWish): Promise<Result<FiledPaper | null>> {
  const open = parts.folders();
  if (!open.ok) return open;
  const client = clientOf(parts.book, review);
  if (!client.ok) return client;
  const file = `${safeName(name, 'review')}.pdf`;
  const place = await open.value.folders.make(client.value);
  const folder = place.ok ? await open.value.files.pathFor(place.value) : place;
  if (!folder.ok) return folder;
  const chosen = ask ? await parts.askWhere(path.join(folder.value, file)) : path.join(folder.value, file);
  if (chosen === null) return ok(null);
  const printed = await parts.printer.print(review, file);
  if (!printed.ok) return printed;
  if (path.dirname(path.resolve(chosen)) !== folder.value) {
    const written = await writeBeside(parts.disk ?? realDisk, chosen, printed.value);
    if (!written.ok) return written;
  }
  const filed = await open.value.filing.put(client.value.id, {
    bytes: printed.value,
    name: path.basename(chosen),
    metadata: { category: 'review', subject: review },
  });
  return filed.ok ? ok({ file: filed.value.place.at(-1) ?? file, attachment: filed.value.id }) : filed;
}

function clientOf(book: BookForFolders, review: RowId) {
  const row = book.rows.get(review);
  const owner = row === undefined ? null : textCell(row, 'client');
  const client = owner !== null && isRowId(owner) ? book.rows.get(owner) : undefined;
  return client === undefined ? fail({ code: 'unknown-row', row: owner ?? review }) : ok(client);
}

/** Writes to a place the user chose; what stood there, if it was something else, is kept. */
async function writeBeside(disk: Disk, target: string, bytes: Uint8Array): Promise<Result<null>> {
  try {
    const there = await disk.readFile(target).catch(() => null);
    if (there !== null && !sameBytes(there, bytes)) await keepOther(disk, target);
    await replaceFile(disk, target, [bytes]);
    return ok(null);
  } catch (error) {
    return fail(diskProblem(error, target));
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => digest(a) === digest(b);
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
