/** Contents that were replaced: `versions/<attachment>/<day> <turn> <sha256>/<name>`, readable in the file manager; older ones have no turn. */
import type { FileVersion } from '../../shared/contract/folders';
import type { RowId } from '../../shared/id';
import { ok, type Result } from '../../shared/result';
import { versionsOf } from './attachment-places';
import type { FilePort, Look, Place } from './file-port';

const form = /^(\d{4}-\d{2}-\d{2}) (?:(\d{1,9}) )?([0-9a-f]{64})$/;

export interface KeptVersion extends FileVersion {
  readonly place: Place;
  readonly look: Look;
  /** Which of its attachment's it is, counted as they were kept; 0 if that was not written down. */
  readonly turn: number;
}

/** Where a content is kept as of a day; the first one of its attachment unless said. */
export const versionAs = (
  attachment: RowId,
  { day, hash, name, turn = 1 }: { readonly day: string; readonly hash: string; readonly name: string; turn?: number },
): Place => [...versionsOf(attachment), `${day} ${String(turn).padStart(3, '0')} ${hash}`, name];

/** Newest first. */
export async function versionsKept(files: FilePort, attachment: RowId): Promise<readonly KeptVersion[]> {
  const kept: KeptVersion[] = [];
  for (const folder of await files.names(versionsOf(attachment))) {
    const [, day, turn = '0', hash] = form.exec(folder) ?? [];
    if (day === undefined || hash === undefined) continue;
    for (const [name, look] of await files.looks([...versionsOf(attachment), folder])) {
      const place = [...versionsOf(attachment), folder, name];
      kept.push({ hash, name, size: look.size, day, place, look, turn: Number(turn) });
    }
  }
  return kept.sort((a, b) => (a.day === b.day ? b.turn - a.turn : a.day < b.day ? 1 : -1));
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

/** Moves a file among the versions, as of that day, and answers where it is; what is kept of its content already goes once the file is there. */
export async function keepVersion(
  files: FilePort,
  attachment: RowId,
  { from, hash, day }: { readonly from: Place; readonly hash: string; readonly day: string },
): Promise<Result<Place>> {
  await relabel(files, attachment, hash);
  const there = await versionKept(files, attachment, hash);
  const turn = await nextTurn(files, attachment);
  const to = versionAs(attachment, { day, hash, name: from.at(-1) ?? 'file', turn });
  const moved = await files.move(from, to);
  if (!moved.ok) return moved;
  const digest = await files.digest(to);
  if (!digest.ok) return ok(to);
  if (digest.value !== hash) return ok(await asWhatItIs(files, attachment, { place: to, day, hash: digest.value }));
  if (there !== null) await dropVersion(files, there.place);
  return ok(to);
}

/** Keeps what a file holds beside it, for when it is edited or deleted outside. */
export async function keepContent(
  files: FilePort,
  attachment: RowId,
  { file, hash, day }: { readonly file: Place; readonly hash: string; readonly day: string },
): Promise<void> {
  if ((await versionKept(files, attachment, hash)) !== null) return;
  await relabel(files, attachment, hash);
  const turn = await nextTurn(files, attachment);
  await files.keep(file, versionAs(attachment, { day, hash, name: file.at(-1) ?? 'file', turn }));
}

/** What was edited in place together with the file it was kept for is called what it holds now. */
async function relabel(files: FilePort, attachment: RowId, hash: string): Promise<void> {
  for (const { place, day, hash: called } of await versionsKept(files, attachment)) {
    const digest = called === hash ? await files.digest(place) : null;
    if (digest?.ok === true && digest.value !== hash)
      await asWhatItIs(files, attachment, { place, day, hash: digest.value });
  }
}

async function asWhatItIs(
  files: FilePort,
  attachment: RowId,
  { place, day, hash }: { readonly place: Place; readonly day: string; readonly hash: string },
): Promise<Place> {
  const turn = await nextTurn(files, attachment);
  const to = versionAs(attachment, { day, hash, name: place.at(-1) ?? 'file', turn });
  const moved = await files.move(place, to);
  if (!moved.ok) return place;
  await files.dropFolder(place.slice(0, -1));
  return to;
}

async function nextTurn(files: FilePort, attachment: RowId): Promise<number> {
  const turns = (await files.names(versionsOf(attachment))).map(folder => Number(form.exec(folder)?.[2] ?? '0'));
  return Math.max(0, ...turns) + 1;
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
