/** Contents that were replaced: `versions/<attachment>/<day> <sha256>/<name>`, readable in the file manager. */
import type { FileVersion } from '../../shared/contract/folders';
import type { RowId } from '../../shared/id';
import { ok, type Result } from '../../shared/result';
import { versionsOf } from './attachment-places';
import type { FilePort, Place } from './file-port';

const form = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f]{64})$/;

export interface KeptVersion extends FileVersion {
  readonly place: Place;
}

/** Where a content is kept as of a day. */
export const versionAs = (
  attachment: RowId,
  { day, hash, name }: { readonly day: string; readonly hash: string; readonly name: string },
): Place => [...versionsOf(attachment), `${day} ${hash}`, name];

/** Newest first. */
export async function versionsKept(files: FilePort, attachment: RowId): Promise<readonly KeptVersion[]> {
  const kept: KeptVersion[] = [];
  for (const folder of await files.names(versionsOf(attachment))) {
    const [, day, hash] = form.exec(folder) ?? [];
    if (day === undefined || hash === undefined) continue;
    for (const [name, { size }] of await files.looks([...versionsOf(attachment), folder]))
      kept.push({ hash, name, size, day, place: [...versionsOf(attachment), folder, name] });
  }
  return kept.sort((a, b) => (a.day < b.day ? 1 : -1));
}

/** The place of a content that is still what it was when it was kept. */
export async function versionKept(files: FilePort, attachment: RowId, hash: string): Promise<KeptVersion | null> {
  for (const version of await versionsKept(files, attachment)) {
    if (version.hash !== hash) continue;
    const digest = await files.digest(version.place);
    if (digest.ok && digest.value === hash) return version;
  }
  return null;
}

/** Moves a file among the versions, as of that day, and answers where it is; a second name of its content goes. */
export async function keepVersion(
  files: FilePort,
  attachment: RowId,
  { from, hash, day }: { readonly from: Place; readonly hash: string; readonly day: string },
): Promise<Result<Place>> {
  const there = await versionKept(files, attachment, hash);
  const to = versionAs(attachment, { day, hash, name: from.at(-1) ?? 'file' });
  if (there === null) {
    const moved = await files.move(from, to);
    return moved.ok ? ok(to) : moved;
  }
  const removed = await files.remove(from);
  if (!removed.ok) return removed;
  const renamed = await takeVersion(files, there, to);
  return ok(renamed.ok ? to : there.place);
}

/** Keeps what a file holds beside it, for when it is edited or deleted outside. */
export async function keepContent(
  files: FilePort,
  attachment: RowId,
  { file, hash, day }: { readonly file: Place; readonly hash: string; readonly day: string },
): Promise<void> {
  const there = (await files.names(versionsOf(attachment))).some(folder => folder.endsWith(hash));
  if (!there) await files.keep(file, versionAs(attachment, { day, hash, name: file.at(-1) ?? 'file' }));
}

/** Takes a kept content out of the versions. */
export async function takeVersion(files: FilePort, { place }: KeptVersion, to: Place): Promise<Result<null>> {
  const moved = await files.move(place, to);
  if (moved.ok) await files.dropFolder(place.slice(0, -1));
  return moved;
}

/** Takes away a content that was never filed. */
export async function dropVersion(files: FilePort, place: Place): Promise<void> {
  await files.remove(place);
  await files.dropFolder(place.slice(0, -1));
}
