/** The files of a plain book, as they lie on disk: every step from the book's folder is checked, no link is followed. */
import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/result';
import { inTurn } from '../in-turn';
import { diskProblem, isMissing, realDisk, renameOver, syncFolder, writeAll, type Disk } from '../store/disk';
import type { Filed, FilePort, Look, Place } from './file-port';
import { foldName, freeName } from './safe-name';

export type FolderDisk = Disk & Pick<typeof fs, 'lstat' | 'realpath' | 'rm'>;
export const realFolderDisk: FolderDisk = { ...realDisk, lstat: fs.lstat, realpath: fs.realpath, rm: fs.rm };

/** Half-made copies; whatever is found under this name belongs to a copy that never ended. */
const halfMade = '.adding-';
const block = 1 << 20;
/** Absent on Windows (there `|` takes undefined for 0), where `lstat` alone must do. */
const noFollow = constants.O_NOFOLLOW;

export function plainFiles(root: string, disk: FolderDisk = realFolderDisk): FilePort {
  const turn = inTurn();
  const guarded = <T>(place: Place, work: (real: string) => Promise<Result<T>>): Promise<Result<T>> =>
    attempt(place.at(-1) ?? root, async () => {
      const real = await locate(disk, root, place);
      return real.ok ? work(real.value) : real;
    });
  return {
    bringIn: (source, folder, name) =>
      turn(() => guarded(folder, real => copyIn(disk, real, { name, from: outside(disk, source) }))),
    put: (bytes, folder, name) =>
      turn(() => guarded(folder, real => copyIn(disk, real, { name, from: memory(bytes) }))),
    makeFolder: folder => turn(() => guarded(folder, real => makeFolder(disk, real))),
    names: async folder => {
      const listed = await guarded(folder, async real => ok(await disk.readdir(real)));
      return listed.ok ? listed.value.filter(name => !name.startsWith(halfMade)) : [];
    },
    look: async file => {
      const seen = await guarded(file, async real => ok(await lookAt(disk, real)));
      return seen.ok ? seen.value : null;
    },
    text: async file => {
      const read = await guarded(file, async real => ok(await disk.readFile(real, 'utf8')));
      return read.ok ? read.value : null;
    },
    head: (file, most) => guarded(file, real => headOf(disk, real, most)),
    digest: file => guarded(file, async real => ok((await digestOf(disk, real)).sha256)),
    move: (from, folder, name) =>
      turn(() => guarded(from, real => guarded(folder, target => moveInto(disk, real, { folder: target, name })))),
    remove: file => turn(() => guarded(file, real => removeFile(disk, real))),
    pathFor: place => guarded(place, real => existing(disk, real)),
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

const isPlainPart = (part: string): boolean => part !== '' && part !== '.' && part !== '..' && !/[/\\\0]/u.test(part);

async function lookAt(disk: FolderDisk, real: string): Promise<Look | null> {
  const stat = await disk.lstat(real);
  return stat.isFile() ? { size: stat.size, modified: stat.mtimeMs } : null;
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

/** Bytes to be filed, in blocks; what it returns at the end tells whether they were what they seemed. */
interface Source {
  blocks(): AsyncGenerator<Uint8Array, Result<null>>;
}

const memory = (bytes: Uint8Array): Source => ({
  async *blocks() {
    yield bytes;
    return ok(null);
  },
});

/** A plain file outside the book; links, folders and devices are refused, and one that changes while it is read. */
const outside = (disk: FolderDisk, source: string): Source => ({
  async *blocks() {
    const file = path.basename(source);
    if ((await disk.lstat(source)).isSymbolicLink()) return fail({ code: 'link-refused', file });
    const handle = await disk.open(source, constants.O_RDONLY | noFollow | constants.O_NONBLOCK);
    try {
      const before = await handle.stat();
      if (!before.isFile()) return fail({ code: 'not-a-file', file });
      let length = 0;
      while (length <= before.size) {
        const buffer = Buffer.allocUnsafe(Math.min(block, before.size - length + 1));
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, length);
        if (bytesRead === 0) break;
        length += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
      const after = await handle.stat();
      const same = length === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs;
      return same ? ok(null) : fail({ code: 'file-changed', file });
    } finally {
      await handle.close();
    }
  },
});

/** Copy beside, compare the digests of what was read and what was written, sync, rename; on any trouble nothing is left. */
async function copyIn(disk: FolderDisk, folder: string, what: { name: string; from: Source }): Promise<Result<Filed>> {
  await sweep(disk, folder);
  const half = path.join(folder, `${halfMade}${randomUUID()}`);
  try {
    const written = await writeHalf(disk, half, what.from);
    if (!written.ok) return await forget(disk, half, written);
    const { sha256, size } = written.value;
    const there = await digestOf(disk, half);
    if (there.sha256 !== sha256) return await forget(disk, half, fail({ code: 'disk-error', file: what.name }));
    const name = await nameIn(disk, folder, what.name);
    await renameOver(disk, half, path.join(folder, name));
    await syncFolder(disk, folder);
    return ok({ name, size, sha256 });
  } catch (error) {
    return await forget(disk, half, fail(diskProblem(error, what.name)));
  }
}

async function writeHalf(
  disk: FolderDisk,
  half: string,
  from: Source,
): Promise<Result<{ sha256: string; size: number }>> {
  const hash = createHash('sha256');
  let size = 0;
  const blocks = from.blocks();
  const first = await blocks.next();
  if (first.done === true && !first.value.ok) return first.value;
  const handle = await disk.open(half, 'wx', 0o600);
  try {
    for (let next = first; ; next = await blocks.next()) {
      if (next.done === true) {
        if (!next.value.ok) return next.value;
        break;
      }
      hash.update(next.value);
      await writeAll(handle, next.value, null);
      size += next.value.length;
    }
    await handle.sync();
  } finally {
    await blocks.return(ok(null));
    await handle.close();
  }
  return ok({ sha256: hash.digest('hex'), size });
}

async function forget<T>(disk: FolderDisk, half: string, outcome: Result<T>): Promise<Result<T>> {
  await disk.rm(half, { force: true }).catch(() => undefined);
  return outcome;
}

/** Takes away what a crash left half-made. */
async function sweep(disk: FolderDisk, folder: string): Promise<void> {
  const left = (await disk.readdir(folder)).filter(name => name.startsWith(halfMade));
  for (const name of left) await disk.rm(path.join(folder, name), { force: true }).catch(() => undefined);
}

async function nameIn(disk: FolderDisk, folder: string, wanted: string): Promise<string> {
  if (!isPlainPart(wanted)) throw new Error(`plainFiles: ${wanted} is no plain name`);
  const taken = new Set((await disk.readdir(folder)).map(foldName));
  return freeName(wanted, taken);
}

async function moveInto(disk: FolderDisk, from: string, to: { folder: string; name: string }): Promise<Result<string>> {
  await disk.lstat(from);
  await makeFolder(disk, to.folder);
  const name = await nameIn(disk, to.folder, to.name);
  await renameOver(disk, from, path.join(to.folder, name));
  await syncFolder(disk, to.folder);
  return ok(name);
}

async function digestOf(disk: FolderDisk, real: string): Promise<{ sha256: string; size: number }> {
  const handle = await disk.open(real, constants.O_RDONLY | noFollow);
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(block);
  let size = 0;
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, block, size);
      if (bytesRead === 0) return { sha256: hash.digest('hex'), size };
      hash.update(buffer.subarray(0, bytesRead));
      size += bytesRead;
    }
  } finally {
    await handle.close();
  }
}
