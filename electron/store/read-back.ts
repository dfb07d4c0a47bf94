/** Reads the journal back from its end in slices: what is not asked about is told by its bytes and never decoded. */
import path from 'node:path';
import type { Disk } from './disk';
import { entryAt, segmentName, segmentsIn, type Entry } from './journal';
import { linesOf, slices } from './line';

export interface BackReading<T> {
  /** The last entry that counts. */
  readonly to: number;
  /** At most so many entries; they are the newest. */
  readonly most: number;
  /** One of these texts stands in a line that may say something. */
  readonly marks: readonly string[];
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
  const marks = asked.marks.map(mark => Buffer.from(mark, 'utf8'));
  const breathe = slices();
  const found: PastEntry<T>[] = [];
  const handle = await disk.open(file, 'r');
  try {
    for await (const line of linesOf(handle, 0)) {
      await breathe();
      if (asked.stopped()) return null;
      if (!marks.some(mark => line.line.includes(mark))) continue;
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

function note<T>(found: PastEntry<T>[], entry: Entry, said: readonly T[]): void {
  if (said.length === 0) return;
  const last = found.at(-1);
  if (last?.entry.seq === entry.seq) last.said.push(...said);
  else found.push({ entry, said: [...said] });
}
