/** What happened to a book after one of its entries, read from the journal, which is never cut. */
import path from 'node:path';
import type { Change } from '../../shared/change';
import { ChangesSince } from '../../shared/import/changes-since';
import type { Disk } from './disk';
import { entriesOf, segmentName, segmentsIn } from './journal';
import { slices } from './line';

export interface Stretch {
  /** The entry after which it begins. */
  readonly after: number;
  /** The last entry that counts: what the rows at hand contain. */
  readonly to: number;
}

/** null where the journal does not reach from the one to the other. */
export async function changesAfter(disk: Disk, folder: string, { after, to }: Stretch): Promise<Change | null> {
  const since = new ChangesSince();
  if (after > to) return null;
  const segments = await segmentsIn(disk, folder);
  const breathe = slices();
  let reached = after;
  for (const [at, segment] of segments.entries()) {
    const next = segments[at + 1];
    if (next !== undefined && next <= segmentName(after + 1)) continue;
    if (segment > segmentName(to)) break;
    for await (const { entry } of entriesOf(disk, path.join(folder, segment))) {
      if (entry === null || entry.seq <= after) continue;
      if (entry.seq > to) break;
      if (entry.seq > reached + 1) return null;
      since.take(entry.change);
      reached = entry.seq;
      await breathe();
    }
  }
  return reached === to ? since.build() : null;
}

/** How many edits may come between the note of an export and the moment the export reads the book. */
const between = 100;

/** Whether this history noted something of the kind, in or shortly before an entry. A copy of the book that went its own way did not. */
export async function wasNoted(
  disk: Disk,
  folder: string,
  { cause, mark, by }: { readonly cause: string; readonly mark: string; readonly by: number },
): Promise<boolean> {
  const segments = await segmentsIn(disk, folder);
  for (const [at, segment] of segments.entries()) {
    const next = segments[at + 1];
    if (next !== undefined && next <= segmentName(Math.max(1, by - between))) continue;
    if (segment > segmentName(by)) break;
    for await (const { entry } of entriesOf(disk, path.join(folder, segment))) {
      if (entry === null || entry.seq > by) continue;
      if (entry.kind === 'note' && entry.cause === cause && entry.label.includes(mark)) return true;
    }
  }
  return false;
}
