/** Reads the journal back from its end in slices: what is not asked about is told by its bytes and never decoded. */
import path from 'node:path';
import { sheetOf, type RowId } from '../../shared/id';
import type { Disk } from './disk';
import { entryAt, segmentName, segmentsIn, type Entry } from './journal';
import { linesOf, slices } from './line';

export interface BackReading<T> {
  /** The last entry that counts. */
  readonly to: number;
  /** At most so many entries; they are the newest. */
  readonly most: number;
  /** Row ids: one of them stands in a line that may say something. */
  readonly marks: readonly RowId[];
  /** What an entry's line says; the lines of one entry follow each other. */
  readonly take: (entry: Entry) => readonly T[];
  /** Asked between slices: whether nobody waits any more. */
  readonly stopped: () => boolean;
}
export interface PastEntry<T> {
  readonly entry: Entry;
  readonly said: T[];
}
export interface BackRead<T> {
  /** Newest first. */
  readonly found: readonly PastEntry<T>[];
  /** There are older ones. */
  readonly more: boolean;
}

/** null when it was stopped. */
export async function readBack<T>(disk: Disk, folder: string, asked: BackReading<T>): Promise<BackRead<T> | null> {
  const found: PastEntry<T>[] = [];
  for (const segment of (await segmentsIn(disk, folder)).toReversed()) {
    if (segment > segmentName(asked.to)) continue;
    const newest = await newestIn(disk, path.join(folder, segment), asked);
    if (newest === null) return null;
    found.push(...newest.toReversed());
    if (found.length > asked.most) break;
  }
  return { found: found.slice(0, asked.most), more: found.length > asked.most };
}

/** The newest of one segment, in the order written: one more than are wanted, if there are. */
async function newestIn<T>(disk: Disk, file: string, asked: BackReading<T>): Promise<PastEntry<T>[] | null> {
  const speaks = speaksOf(asked.marks);
  const breathe = slices();
  const found: PastEntry<T>[] = [];
  const handle = await disk.open(file, 'r');
  try {
    for await (const line of linesOf(handle, 0)) {
      await breathe();
      if (asked.stopped()) return null;
      if (!speaks(line.line)) continue;
      const entry = entryAt(line);
      if (entry === null) continue;
      if (entry.seq > asked.to) break;
      note(found, entry, asked.take(entry));
      if (found.length > 2 * asked.most + 2) found.splice(0, found.length - asked.most - 1);
    }
  } finally {
    await handle.close();
  }
  return found.slice(-asked.most - 1);
}

/** A line is looked through once for each id, or, for many ids, once for all of one sheet. */
const few = 4;

/** Whether one of these row ids stands in a line, as JSON writes it. */
function speaksOf(ids: readonly RowId[]): (line: Buffer) => boolean {
  const marks = ids.map(id => Buffer.from(JSON.stringify(id), 'utf8'));
  if (marks.length <= few) return line => marks.some(mark => line.includes(mark));
  const known = new Set(marks.map(mark => mark.toString('latin1')));
  const begins = [...new Set(ids.map(id => `"${sheetOf(id)}:`))].map(begin => Buffer.from(begin, 'latin1'));
  return line => begins.some(begin => holdsOne(line, begin, known));
}

const quote = 0x22;

function holdsOne(line: Buffer, begin: Buffer, known: ReadonlySet<string>): boolean {
  for (let at = line.indexOf(begin); at >= 0; at = line.indexOf(begin, at + begin.length)) {
    const end = line.indexOf(quote, at + begin.length);
    if (end >= 0 && known.has(line.toString('latin1', at, end + 1))) return true;
  }
  return false;
}

function note<T>(found: PastEntry<T>[], entry: Entry, said: readonly T[]): void {
  if (said.length === 0) return;
  const last = found.at(-1);
  if (last?.entry.seq === entry.seq) last.said.push(...said);
  else found.push({ entry, said: [...said] });
}
