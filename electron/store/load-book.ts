/** Opens what is on disk: the newest whole snapshot, then every entry after it. Reads only; the writer decides what to mend. */
import path from 'node:path';
import { applyTo } from '../../shared/change';
import type { Problem } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import { diskProblem, type Disk } from './disk';
import { HistoryStacks } from './history';
import { entriesOf, segmentName, segmentsIn, type Entry } from './journal';
import { slices } from './line';
import { RowStore } from './row-store';
import { SnapshotFile, snapshotsIn } from './snapshot';

export interface LoadedBook {
  readonly rows: RowStore;
  /** The newest entry; 0 in a new book. */
  readonly seq: number;
  readonly history: HistoryStacks;
  readonly segment: string;
  /** Good bytes in that segment. */
  readonly length: number;
  readonly snapshotSeq: number;
  /** What was found damaged and got over. */
  readonly troubles: readonly Problem[];
}

interface Loading {
  readonly rows: RowStore;
  seq: number;
  history: HistoryStacks;
  readonly troubles: Problem[];
}

export async function loadBook(disk: Disk, folder: string): Promise<Result<LoadedBook>> {
  try {
    const loading = await newestSnapshot(disk, folder);
    const snapshotSeq = loading.seq;
    const segments = await segmentsIn(disk, folder);
    let length = 0;
    for (const [at, segment] of segments.entries()) {
      const next = segments[at + 1];
      if (next !== undefined && next <= segmentName(loading.seq + 1)) continue;
      const replayed = await replay(disk, { folder, segment, last: next === undefined }, loading);
      if (!replayed.ok) return replayed;
      length = replayed.value;
    }
    const segment = segments.at(-1) ?? segmentName(loading.seq + 1);
    return ok({ ...loading, snapshotSeq, segment, length });
  } catch (error) {
    return fail(diskProblem(error, folder));
  }
}

/** A damaged snapshot is passed over for the one before it: the journal, which is never cut, makes up for it. */
async function newestSnapshot(disk: Disk, folder: string): Promise<Loading> {
  const troubles: Problem[] = [];
  for (const name of await snapshotsIn(disk, folder)) {
    const snapshot = await new SnapshotFile(disk, folder, name).read();
    if (snapshot !== null)
      return { rows: snapshot.rows, seq: snapshot.seq, history: new HistoryStacks(snapshot.history), troubles };
    troubles.push({ code: 'damaged-snapshot', file: name });
  }
  return { rows: new RowStore(), seq: 0, history: new HistoryStacks(), troubles };
}

interface Segment {
  readonly folder: string;
  readonly segment: string;
  readonly last: boolean;
}

/** Replays a segment and returns how many bytes of it are good. Bad lines at the very end of the last one are a torn tail; elsewhere they are damage. */
async function replay(disk: Disk, { folder, segment, last }: Segment, loading: Loading): Promise<Result<number>> {
  const breathe = slices();
  let [good, number, bad] = [0, 0, 0];
  let began = 0;
  let parts: Entry[] = [];
  for await (const { entry, offset, bytes, ended } of entriesOf(disk, path.join(folder, segment))) {
    number++;
    if (entry === null && ended) loading.troubles.push({ code: 'damaged-tail', file: segment });
    if (bad > 0 && entry !== null) return fail({ code: 'damaged-journal', file: segment, line: bad });
    if (entry === null) {
      bad ||= number;
      continue;
    }
    if (parts.length > 0 && parts[0]?.seq !== entry.seq)
      return fail({ code: 'damaged-journal', file: segment, line: number });
    if (parts.length === 0) began = offset;
    parts.push(entry);
    if (entry.more === true) continue;
    take(parts, { segment, offset: began, lines: parts.length }, loading);
    good = offset + bytes;
    parts = [];
    await breathe();
  }
  if (!last && (bad > 0 || parts.length > 0))
    return fail({ code: 'damaged-journal', file: segment, line: bad || number });
  return ok(good);
}

function take(
  parts: readonly Entry[],
  place: { segment: string; offset: number; lines: number },
  loading: Loading,
): void {
  const [entry] = parts;
  if (entry === undefined || entry.seq <= loading.seq) return;
  for (const part of parts) applyTo(loading.rows, part.change);
  loading.history.record(entry, place);
  loading.seq = entry.seq;
}
