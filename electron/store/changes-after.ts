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
