/** Reads the journal back from its end in slices, as far as is asked for: what is not asked about is told by its bytes and never decoded. */
import path from 'node:path';
import { sheetOf, type RowId } from '../../shared/id';
import type { Disk } from './disk';
import { entryAt, segmentName, segmentsIn, type Entry } from './journal';
import { linesOf, slices } from './line';

export interface BackReading<T> {
  /** The last entry that counts. */
  readonly to: number;
  /** The last entry that is known already; 0: none is. */
  readonly after?: number;
  /** A first look goes no further back than a day, and through no more bytes than so many, than whole segments are. */
  readonly look?: { readonly since: string; readonly bytes: number };
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
  /** There are, or may be, older ones: those before this entry. */
  readonly more: number | null;
}

/** The first entry that may stand in a segment. */
const firstSeqOf = (segment: string): number => Number(/\d+/u.exec(segment)?.[0]);

/** null when it was stopped. */
export async function readBack<T>(disk: Disk, folder: string, asked: BackReading<T>): Promise<BackRead<T> | null> {
  const { to, after = 0, most, look } = asked;
  const found: PastEntry<T>[] = [];
  const segments = (await segmentsIn(disk, folder)).filter(segment => segment <= segmentName(to)).reverse();
  let [left, before] = [look?.bytes ?? Infinity, to + 1];
  for (const segment of to > after ? segments : []) {
    const file = path.join(folder, segment);
    left -= left === Infinity ? 0 : (await disk.stat(file)).size;
    if (left < 0 && before <= to) return { found, more: before };
    const read = await newestIn(disk, file, asked);
    if (read === null) return null;
    found.push(...read.newest.toReversed());
    if (found.length > most) return { found: found.slice(0, most), more: found[most - 1]?.entry.seq ?? null };
    before = firstSeqOf(segment);
    if (before <= after + 1) break;
    if (look !== undefined && read.began !== null && read.began < look.since && segment !== segments.at(-1))
      return { found, more: before };
  }
  return { found, more: null };
}

interface SegmentRead<T> {
  /** In the order written: one more than are wanted, if there are. */
  readonly newest: readonly PastEntry<T>[];
  /** When its first entry was written. */
  readonly began: string | null;
}

async function newestIn<T>(disk: Disk, file: string, asked: BackReading<T>): Promise<SegmentRead<T> | null> {
  const speaks = speaksOf(asked.marks);
  const breathe = slices();
  const found: PastEntry<T>[] = [];
  let began: string | null = null;
  const handle = await disk.open(file, 'r');
  try {
    for await (const line of linesOf(handle, 0)) {
      await breathe();
      if (asked.stopped()) return null;
      if (asked.look !== undefined) began ??= entryAt(line)?.at ?? '';
      if (!speaks(line.line)) continue;
      const entry = entryAt(line);
      if (entry === null || entry.seq <= (asked.after ?? 0)) continue;
      if (entry.seq > asked.to) break;
      note(found, entry, asked.take(entry));
      if (found.length > 2 * asked.most + 2) found.splice(0, found.length - asked.most - 1);
    }
  } finally {
    await handle.close();
  }
  return { newest: found.slice(-asked.most - 1), began: began === '' ? null : began };
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
