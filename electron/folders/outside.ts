/** What is to be copied into the book: a plain file outside of it, read once from end to end and never touched, or bytes in memory. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/result';
import { diskProblem } from '../store/disk';
import type { FolderDisk } from './folder-disk';

/** Bytes to be filed, in blocks; what it returns at the end tells whether they were what they seemed. */
export interface Source {
  blocks(): AsyncGenerator<Uint8Array, Result<null>>;
}

export const block = 1 << 20;
/** Absent on Windows (there `|` takes undefined for 0), where `lstat` alone must do. */
export const noFollow = constants.O_NOFOLLOW;

export const memory = (bytes: Uint8Array): Source => ({
  async *blocks() {
    yield bytes;
    return ok(null);
  },
});

/** Links, folders and devices are refused, and a file that changes while it is read. */
export const outside = (disk: FolderDisk, source: string): Source => ({
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

/** The digest of a file outside the book. */
export async function digestOutside(disk: FolderDisk, source: string): Promise<Result<string>> {
  try {
    const hash = createHash('sha256');
    const blocks = outside(disk, source).blocks();
    for (let next = await blocks.next(); ; next = await blocks.next()) {
      if (next.done !== true) hash.update(next.value);
      else return next.value.ok ? ok(hash.digest('hex')) : next.value;
    }
  } catch (error) {
    return fail(diskProblem(error, source));
  }
}
