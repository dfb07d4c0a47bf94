/** Clears what has waited its thirty days in the trash, when folders are first used in a session. */
import { textCell } from '../../shared/cell';
import { rowId, type RowId } from '../../shared/id';
import { addDays } from '../../shared/time/day';
import { slices } from '../store/line';
import { sinceFile, trashFolder, trashOf, versionsFolder, versionsOf } from './attachment-places';
import type { BookForFolders } from './book-for-folders';
import type { FilePort, Place } from './file-port';
import type { Follower } from './follow';
import { inParts } from './in-parts';

const daysInTrash = 30;

export interface PurgeParts {
  readonly files: FilePort;
  readonly book: BookForFolders;
  readonly follower: Follower;
  /** The local day, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** The rows go first: a file whose row could not be removed stays. It is no act of the user's, and no step of undo. */
export async function purge(parts: PurgeParts): Promise<void> {
  const { files, book, follower, today } = parts;
  const last = addDays(today(), -daysInTrash);
  await sweep(parts, last);
  const due: RowId[] = [];
  const breathe = slices();
  for (const id of book.attachments()) {
    const row = book.rows.get(id);
    const removed = row === undefined ? null : textCell(row, 'removed');
    if (removed !== null && removed <= last) due.push(id);
    await breathe();
  }
  if (due.length === 0) return;
  const label = JSON.stringify({ key: 'attachment-purge', count: due.length });
  const commands = inParts(due).map(rows => ({ type: 'remove-rows' as const, rows }));
  const done = await follower.enter(due, () => book.tidy(commands, label));
  if (!done.ok) return;
  for (const id of due) await clearAll(files, id);
}

const aDay = /^\d{4}-\d{2}-\d{2}$/;
const ownFolder = /^[\w-]{12}$/;

/** What is kept for no row, since it went by an undo, with its client, or was forgotten: cleared when it was first found so long ago. */
async function sweep({ files, book, today }: PurgeParts, last: string): Promise<void> {
  const known = await firstFound(files);
  const found = new Map<string, string>();
  const breathe = slices();
  const trash = new Set(await files.names([trashFolder]));
  for (const name of new Set([...trash, ...(await files.names([versionsFolder]))])) {
    await breathe();
    const id = rowId('attachment', name);
    if (!ownFolder.test(name) || book.rows.get(id) !== undefined) continue;
    const written = trash.has(name) ? await sinceIn(files, id) : null;
    const since = written ?? known.get(name) ?? today();
    if (since <= last) await clearAll(files, id);
    else if (written === null) found.set(name, since);
  }
  const lines = [...found].map(([name, day]) => `${name} ${day}`);
  if (lines.join() === [...known].map(([name, day]) => `${name} ${day}`).join()) return;
  if ((await files.look([versionsFolder, sinceFile])) !== null) await files.remove([versionsFolder, sinceFile]);
  if (lines.length === 0) return;
  await files.makeFolder([versionsFolder]);
  await files.put(new TextEncoder().encode(lines.join('\n')), [versionsFolder], sinceFile);
}

/** One line for each: its folder, and the day it was first found to be no row's. */
async function firstFound(files: FilePort): Promise<ReadonlyMap<string, string>> {
  const text = await files.text([versionsFolder, sinceFile]);
  const lines = ((text.ok ? text.value : null) ?? '').split('\n').map(line => line.split(' '));
  return new Map(lines.flatMap(([name, day]) => (name && day && aDay.test(day) ? [[name, day] as const] : [])));
}

async function sinceIn(files: FilePort, id: RowId): Promise<string | null> {
  const since = await files.text([...trashOf(id), sinceFile]);
  return since.ok && since.value !== null && aDay.test(since.value) ? since.value : null;
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
