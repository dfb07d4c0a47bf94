/** The files of a plain book, as they lie on disk: every step from the book's folder is checked, no link is followed. */
import { constants } from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/result';
import { inTurn } from '../in-turn';
import { diskProblem, isMissing, renameOver, syncFolder } from '../store/disk';
import { copyIn, copyOne, digestOf, halfMade, targetIn, type Target } from './copy-in';
import type { Copying, FilePort, Look, Place } from './file-port';
import { realFolderDisk, type FolderDisk } from './folder-disk';
import { memory, noFollow, outside } from './outside';
import { placeNew } from './place-new';
import { foldName } from './safe-name';
import { watchPlace } from './watch-place';

/** So many files are looked at side by side. */
const atOnce = 64;

export function plainFiles(root: string, disk: FolderDisk = realFolderDisk): FilePort {
  const turn = inTurn();
  const guarded = <T>(place: Place, work: (real: string) => Promise<Result<T>>): Promise<Result<T>> =>
    attempt(place.at(-1) ?? root, async () => {
      const real = await locate(disk, root, place);
      return real.ok ? work(real.value) : real;
    });
  const both = (from: Place, to: Place, work: typeof moveTo): Promise<Result<null>> =>
    guarded(from, async real => {
      const target = await locate(disk, root, to);
      return target.ok ? work(disk, real, target.value) : target;
    });
  const seen = async <T>(place: Place, otherwise: T, work: (real: string) => Promise<T>): Promise<T> => {
    const looked = await guarded(place, async real => ok(await work(real)));
    return looked.ok ? looked.value : otherwise;
  };
  return {
    bringIn: (source, folder, name) =>
      turn(() => guarded(folder, real => copyOne(disk, real, { name: plain(name), from: outside(disk, source) }))),
    copying: folder => turn(() => guarded(folder, async real => ok(await copyingInto(disk, real, turn)))),
    put: (bytes, folder, name) =>
      turn(() => guarded(folder, real => copyOne(disk, real, { name: plain(name), from: memory(bytes) }))),
    makeFolder: folder => turn(() => guarded(folder, real => makeFolder(disk, real))),
    names: folder => seen(folder, [], async real => (await disk.readdir(real)).filter(isWhole)),
    looks: folder => seen(folder, new Map<string, Look>(), real => looksIn(disk, real)),
    look: file => seen(file, null, real => lookAt(disk, real)),
    text: async file => {
      const read = await guarded(file, async real => ok(await disk.readFile(real, 'utf8')));
      return !read.ok && read.problem.code === 'file-missing' ? ok(null) : read;
    },
    head: (file, most) => guarded(file, real => headOf(disk, real, most)),
    digest: file => guarded(file, async real => ok(await digestOf(disk, real))),
    move: (from, to) => turn(() => both(from, to, moveTo)),
    keep: (file, to) => turn(() => both(file, to, secondOf)).then(() => undefined),
    remove: file => turn(() => guarded(file, real => removeFile(disk, real))),
    dropFolder: folder => turn(() => seen(folder, undefined, real => disk.rmdir(real))),
    pathFor: place => guarded(place, real => existing(disk, real)),
    watch: (folder, tell) => watchPlace(disk, [root, ...folder.filter(isPlainPart)], tell),
  };
}

/** What the disk throws becomes a problem that names the file; bugs pass through. */
async function attempt<T>(file: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return fail(diskProblem(error, file));
  }
}

/** The real path of a place, after looking at every part on the way; what is not there yet cannot lead outside. */
async function locate(disk: FolderDisk, root: string, place: Place): Promise<Result<string>> {
  let real = await disk.realpath(root);
  for (const part of place) {
    if (!isPlainPart(part)) return fail({ code: 'outside-book', file: part });
    real = path.join(real, part);
    const stat = await disk.lstat(real).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (stat?.isSymbolicLink() === true) return fail({ code: 'link-refused', file: part });
  }
  return ok(real);
}

/** On Windows a colon would name a drive, or a second content of a file. */
const strange = process.platform === 'win32' ? /[/\\:\0]/u : /[/\\\0]/u;
const isPlainPart = (part: string): boolean => part !== '' && part !== '.' && part !== '..' && !strange.test(part);

const isWhole = (name: string): boolean => !name.startsWith(halfMade);

function plain(name: string): string {
  if (!isPlainPart(name)) throw new Error(`plainFiles: ${name} is no plain name`);
  return name;
}

async function copyingInto(disk: FolderDisk, folder: string, turn: Target['turn']): Promise<Copying> {
  const target = await targetIn(disk, folder, turn);
  return {
    bringIn: (source, name) =>
      attempt(name, () => copyIn(disk, target, { name: plain(name), from: outside(disk, source) })),
    done: () => syncFolder(disk, folder),
  };
}

async function lookAt(disk: FolderDisk, real: string): Promise<Look | null> {
  const stat = await disk.lstat(real);
  return stat.isFile() ? { size: stat.size, modified: stat.mtimeMs } : null;
}

/** What vanishes meanwhile is not there. */
async function looksIn(disk: FolderDisk, folder: string): Promise<ReadonlyMap<string, Look>> {
  const names = (await disk.readdir(folder)).filter(isWhole);
  const looks = new Map<string, Look>();
  for (let from = 0; from < names.length; from += atOnce) {
    const some = names.slice(from, from + atOnce);
    const seen = await Promise.all(some.map(name => lookAt(disk, path.join(folder, name)).catch(() => null)));
    some.forEach((name, at) => {
      const look = seen[at] ?? null;
      if (look !== null) looks.set(name, look);
    });
  }
  return looks;
}

async function headOf(disk: FolderDisk, real: string, most: number): Promise<Result<Uint8Array>> {
  const handle = await disk.open(real, constants.O_RDONLY | noFollow | constants.O_NONBLOCK);
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) return fail({ code: 'not-a-file', file: path.basename(real) });
    const bytes = new Uint8Array(Math.min(stat.size, most));
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return ok(bytes.subarray(0, length));
  } finally {
    await handle.close();
  }
}

async function makeFolder(disk: FolderDisk, real: string): Promise<Result<null>> {
  await disk.mkdir(real, { recursive: true });
  await syncFolder(disk, path.dirname(real));
  return ok(null);
}

async function removeFile(disk: FolderDisk, real: string): Promise<Result<null>> {
  await disk.rm(real);
  return ok(null);
}

async function existing(disk: FolderDisk, real: string): Promise<Result<string>> {
  await disk.lstat(real);
  return ok(real);
}

/** Up to so many bytes are copied (which costs no room where the disk can share them): what is edited in place can be put back. */
const copied = 8 << 20;

/** A hard link of the others, or where there is no room, costs none. What edits a file in place changes both, which is found out by the digest. */
async function secondOf(disk: FolderDisk, from: string, to: string): Promise<Result<null>> {
  await disk.mkdir(path.dirname(to), { recursive: true });
  const small = (await disk.lstat(from)).size <= copied;
  if (!small || !(await copiedTo(disk, from, to))) await disk.link(from, to);
  return ok(null);
}

async function copiedTo(disk: FolderDisk, from: string, to: string): Promise<boolean> {
  try {
    await disk.copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    return true;
  } catch {
    await disk.rm(to, { force: true });
    return false;
  }
}

/** A name that differs only in case or normal form may be the very file itself; any other second name of one content is another file. */
async function moveTo(disk: FolderDisk, from: string, to: string): Promise<Result<null>> {
  const moving = await disk.lstat(from);
  if (!moving.isFile()) return fail({ code: 'not-a-file', file: path.basename(from) });
  const there = await disk.lstat(to).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  const itself = there?.ino === moving.ino && there.dev === moving.dev && foldName(from) === foldName(to);
  const taken = fail({ code: 'name-taken', file: path.basename(to) });
  if (there !== null && !itself) return taken;
  await disk.mkdir(path.dirname(to), { recursive: true });
  if (itself) await renameOver(disk, from, to);
  else if (!(await placeNew(disk, from, to))) return taken;
  await syncFolder(disk, path.dirname(to));
  return ok(null);
}
