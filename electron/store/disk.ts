/** The few file operations the store stands on, as a port, so that tests can let any of them fail. */
import fs from 'node:fs/promises';
import type { StoreProblem } from '../../shared/problem';
import path from 'node:path';

export type Disk = Pick<
  typeof fs,
  'open' | 'rename' | 'readdir' | 'mkdir' | 'unlink' | 'readFile' | 'stat' | 'copyFile' | 'realpath'
>;
export const realDisk: Disk = fs;

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const problemCodes: Readonly<Record<string, 'disk-full' | 'no-permission' | 'read-only' | 'file-missing'>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only',
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
};

/** What the disk said, as a problem that names the file; an error that is not the disk's is a bug and is thrown on. */
export function diskProblem(error: unknown, file: string): StoreProblem {
  const code = codeOf(error);
  if (code === '') throw error;
  return { code: problemCodes[code] ?? 'disk-error', file: path.basename(file) };
}

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';

/** A folder by the one path that stands for all of its paths: links and the case of letters are followed where they can be. */
export const realFolder = (disk: Disk, folder: string): Promise<string> =>
  disk.realpath(folder).catch(() => path.resolve(folder));

/** Writes all of it: one `write` may take less than it was given. */
export async function writeAll(file: fs.FileHandle, bytes: Uint8Array, position: number | null): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const at = position === null ? null : position + done;
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at);
    if (bytesWritten <= 0) throw Object.assign(new Error('the disk took no bytes'), { code: 'ENOSPC' });
    done += bytesWritten;
  }
}

/** Makes a rename or a new file durable; a file system that cannot sync folders (NTFS) needs none. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  const handle = await disk.open(folder, 'r').catch(() => null);
  if (handle === null) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

const pause = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));

export interface Renaming {
  readonly from: string;
  readonly to: string;
  /** Asked right before each try. */
  readonly isWanted: () => Promise<boolean>;
}

/** Renames over the target while that is wanted, and tells whether it was; an antivirus or sync program holding it (EBUSY, EPERM, EACCES) is waited for, 2 s at most. */
export async function renameWhile(disk: Disk, { from, to, isWanted }: Renaming): Promise<boolean> {
  for (let attempt = 1; await isWanted(); attempt++)
    try {
      await disk.rename(from, to);
      return true;
    } catch (error) {
      if (attempt === 10 || !['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(error))) throw error;
      await pause(attempt * 40);
    }
  return false;
}

/** Renames over the target, whatever stands there. */
export async function renameOver(disk: Disk, from: string, to: string): Promise<void> {
  await renameWhile(disk, { from, to, isWanted: () => Promise.resolve(true) });
}

/** Replaces a file by these bytes, or leaves it as it was: write beside, check the length, sync, rename, sync the folder. */
export async function replaceFile(
  disk: Disk,
  target: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  const beside = `${target}.tmp`;
  try {
    const file = await disk.open(beside, 'w');
    try {
      let length = 0;
      for await (const chunk of chunks) {
        await writeAll(file, chunk, null);
        length += chunk.length;
      }
      await file.sync();
      const { size } = await file.stat();
      if (size !== length)
        throw Object.assign(new Error(`${beside} is ${size} of ${length} bytes`), { code: 'ENOSPC' });
    } finally {
      await file.close();
    }
    await renameOver(disk, beside, target);
    await syncFolder(disk, path.dirname(target));
  } catch (error) {
    await disk.unlink(beside).catch(() => undefined);
    throw error;
  }
}
