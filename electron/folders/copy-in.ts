/** Copies bytes into a folder of the book: beside, verified, synced, then under the first free name; on any trouble nothing is left. */
import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/result';
import { diskProblem, isMissing, renameOver, syncFolder, writeAll } from '../store/disk';
import type { Filed } from './file-port';
import type { FolderDisk } from './folder-disk';
import { block, noFollow, type Source } from './outside';
import { foldName, freeName } from './safe-name';

/** Half-made copies; whatever is found under this name belongs to a copy that never ended. */
export const halfMade = '.adding-';

/** A folder that is copied into: which names are taken there, in the form in which they are compared. */
export interface Target {
  readonly folder: string;
  readonly taken: Set<string>;
}

/** Reads the names once, and takes away what a crash left half-made. */
export async function targetIn(disk: FolderDisk, folder: string): Promise<Target> {
  const names = await disk.readdir(folder);
  for (const name of names)
    if (name.startsWith(halfMade)) await disk.rm(path.join(folder, name), { force: true }).catch(() => undefined);
  return { folder, taken: new Set(names.map(foldName)) };
}

/** The folder is not synced yet: that is left to who copies, once for many. */
export async function copyIn(
  disk: FolderDisk,
  target: Target,
  what: { readonly name: string; readonly from: Source },
): Promise<Result<Filed>> {
  const half = path.join(target.folder, `${halfMade}${randomUUID()}`);
  try {
    const written = await writeHalf(disk, half, what.from);
    if (!written.ok) return await forget(disk, half, written);
    const { sha256, size } = written.value;
    if ((await digestOf(disk, half)) !== sha256)
      return await forget(disk, half, fail({ code: 'disk-error', file: what.name }));
    const name = await nameIn(disk, target, what.name);
    await renameOver(disk, half, path.join(target.folder, name));
    target.taken.add(foldName(name));
    return ok({ name, size, sha256 });
  } catch (error) {
    return await forget(disk, half, fail(diskProblem(error, what.name)));
  }
}

/** One file, and the folder synced behind it. */
export async function copyOne(
  disk: FolderDisk,
  folder: string,
  what: { readonly name: string; readonly from: Source },
): Promise<Result<Filed>> {
  const copied = await copyIn(disk, await targetIn(disk, folder), what);
  if (copied.ok) await syncFolder(disk, folder);
  return copied;
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

/** The first free name; looked at once more right before, for what came from elsewhere meanwhile. */
async function nameIn(disk: FolderDisk, { folder, taken }: Target, wanted: string): Promise<string> {
  for (;;) {
    const name = freeName(wanted, taken);
    if (!(await stands(disk, path.join(folder, name)))) return name;
    taken.add(foldName(name));
  }
}

async function stands(disk: FolderDisk, real: string): Promise<boolean> {
  try {
    await disk.lstat(real);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Read in blocks, so that a file of any size takes no room. */
export async function digestOf(disk: FolderDisk, real: string): Promise<string> {
  const handle = await disk.open(real, constants.O_RDONLY | noFollow);
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(block);
  let size = 0;
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, block, size);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, bytesRead));
      size += bytesRead;
    }
  } finally {
    await handle.close();
  }
}
