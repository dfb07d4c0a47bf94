/** Copies bytes into a folder of the book: beside, verified, synced, then under the first free name; on any trouble nothing is left. */
import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/result';
import { diskProblem, syncFolder, writeAll } from '../store/disk';
import type { Filed } from './file-port';
import type { FolderDisk } from './folder-disk';
import { block, noFollow, type Source } from './outside';
import { placeNew } from './place-new';
import { foldName, freeName } from './safe-name';

/** Half-made copies; whatever is found under such a name, and is not under way, belongs to a copy that never ended. */
export const halfMade = '.adding-';
const underWay = new Set<string>();

/** Up to so many bytes stay at hand until what was written has been compared with them; of more only the digest is. */
const atHand = 8 << 20;
/** What is compared is read in such blocks. */
const compared = 1 << 18;

/** A folder that is copied into: which names are taken there, in the form in which they are compared. */
export interface Target {
  readonly folder: string;
  readonly taken: Set<string>;
  /** Files get their names one at a time. */
  readonly turn: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Reads the names once, and takes away what a crash left half-made. */
export async function targetIn(
  disk: FolderDisk,
  folder: string,
  turn: Target['turn'] = work => work(),
): Promise<Target> {
  const names = await disk.readdir(folder);
  for (const name of names)
    if (name.startsWith(halfMade) && !underWay.has(name))
      await disk.rm(path.join(folder, name), { force: true }).catch(() => undefined);
  return { folder, taken: new Set(names.map(foldName)), turn };
}

/** The folder is not synced yet: that is left to who copies, once for many. */
export async function copyIn(
  disk: FolderDisk,
  target: Target,
  what: { readonly name: string; readonly from: Source },
): Promise<Result<Filed>> {
  const beside = `${halfMade}${randomUUID()}`;
  const half = path.join(target.folder, beside);
  underWay.add(beside);
  try {
    const written = await writeHalf(disk, half, what.from);
    if (!written.ok) return await forget(disk, half, written);
    const { sha256, size, blocks } = written.value;
    const same = blocks === null ? (await digestOf(disk, half)) === sha256 : await holds(disk, half, blocks);
    if (!same) return await forget(disk, half, fail({ code: 'disk-error', file: what.name }));
    const name = await target.turn(() => placeFree(disk, target, { half, wanted: what.name }));
    return ok({ name, size, sha256 });
  } catch (error) {
    return await forget(disk, half, fail(diskProblem(error, what.name)));
  } finally {
    underWay.delete(beside);
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

interface Written {
  readonly sha256: string;
  readonly size: number;
  /** null: too many to stay at hand. */
  readonly blocks: readonly Uint8Array[] | null;
}

async function writeHalf(disk: FolderDisk, half: string, from: Source): Promise<Result<Written>> {
  const hash = createHash('sha256');
  let size = 0;
  let written: Uint8Array[] = [];
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
      if (size <= atHand) written.push(next.value);
      else written = [];
    }
    await handle.sync();
  } finally {
    await blocks.return(ok(null));
    await handle.close();
  }
  return ok({ sha256: hash.digest('hex'), size, blocks: size <= atHand ? written : null });
}

async function forget<T>(disk: FolderDisk, half: string, outcome: Result<T>): Promise<Result<T>> {
  await disk.rm(half, { force: true }).catch(() => undefined);
  return outcome;
}

/** Under the first free name; what came from elsewhere meanwhile keeps its own. */
async function placeFree(
  disk: FolderDisk,
  { folder, taken }: Target,
  { half, wanted }: { readonly half: string; readonly wanted: string },
): Promise<string> {
  for (;;) {
    const name = freeName(wanted, taken);
    taken.add(foldName(name));
    if (await placeNew(disk, half, path.join(folder, name))) return name;
  }
}

/** Whether a file holds just these bytes. */
async function holds(disk: FolderDisk, real: string, blocks: readonly Uint8Array[]): Promise<boolean> {
  const handle = await disk.open(real, constants.O_RDONLY | noFollow);
  const buffer = Buffer.allocUnsafe(compared);
  let position = 0;
  try {
    for (const wanted of blocks)
      for (let from = 0; from < wanted.length;) {
        const { bytesRead } = await handle.read(buffer, 0, Math.min(compared, wanted.length - from), position);
        if (bytesRead === 0 || !buffer.subarray(0, bytesRead).equals(wanted.subarray(from, from + bytesRead)))
          return false;
        from += bytesRead;
        position += bytesRead;
      }
    return (await handle.read(buffer, 0, 1, position)).bytesRead === 0;
  } finally {
    await handle.close();
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
