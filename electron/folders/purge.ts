/** Clears what has waited its thirty days in the trash, when folders are first used in a session. */
import { textCell } from '../../shared/cell';
import { rowId, type RowId } from '../../shared/id';
import { addDays } from '../../shared/time/day';
import { sinceFile, trashFolder, trashOf, versionsOf } from './attachment-places';
import type { BookForFolders } from './book-for-folders';
import type { FilePort, Place } from './file-port';
import type { Follower } from './follow';

const daysInTrash = 30;

export interface PurgeParts {
  readonly files: FilePort;
  readonly book: BookForFolders;
  readonly follower: Follower;
  /** The local day, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** The rows go first: a file whose row could not be removed stays. Only rows that say since when are cleared. */
export async function purge({ files, book, follower, today }: PurgeParts): Promise<void> {
  const last = addDays(today(), -daysInTrash);
  const due: RowId[] = [];
  for (const name of await files.names([trashFolder])) {
    const id = rowId('attachment', name);
    const row = book.rows.get(id);
    if (row === undefined) await clearOrphan(files, id, last);
    const removed = row === undefined ? null : textCell(row, 'removed');
    if (removed !== null && removed <= last) due.push(id);
  }
  if (due.length === 0) return;
  const label = JSON.stringify({ key: 'attachment-purge', count: due.length });
  const done = await follower.enter(due, () => book.run([{ type: 'remove-rows', rows: due }], label));
  if (!done.ok) return;
  for (const id of due) await clearAll(files, id);
}

/** A file whose row went by an undo or was forgotten. */
async function clearOrphan(files: FilePort, id: RowId, last: string): Promise<void> {
  const since = await files.text([...trashOf(id), sinceFile]);
  const day = since.ok ? since.value : null;
  if (day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) && day <= last) await clearAll(files, id);
}

async function clearAll(files: FilePort, id: RowId): Promise<void> {
  await clear(files, trashOf(id));
  for (const version of await files.names(versionsOf(id))) await clear(files, [...versionsOf(id), version]);
  await files.dropFolder(versionsOf(id));
}

async function clear(files: FilePort, folder: Place): Promise<void> {
  for (const name of await files.names(folder)) await files.remove([...folder, name]);
  await files.dropFolder(folder);
}
