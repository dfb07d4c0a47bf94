/** Gives a file its name where nothing stands. No look beforehand can promise that: the disk itself must refuse, whoever came first. */
import { codeOf, renameOver } from '../store/disk';
import type { FolderDisk } from './folder-disk';

/** False, and nothing has happened, if anything stands there. */
export async function placeNew(disk: FolderDisk, from: string, to: string): Promise<boolean> {
  const linked = await secondName(disk, from, to);
  if (linked === 'done') return true;
  return linked === 'impossible' && (await overOwn(disk, from, to));
}

/** A second name is given only where there is none; then the first one goes, unless somebody saved another file there meanwhile. */
async function secondName(disk: FolderDisk, from: string, to: string): Promise<'done' | 'taken' | 'impossible'> {
  try {
    await disk.link(from, to);
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'taken' : 'impossible';
  }
  try {
    const [first, second] = [await disk.lstat(from), await disk.lstat(to)];
    if (first.ino === second.ino) {
      await disk.unlink(from);
      return 'done';
    }
  } catch {
    /* held by another program: perhaps only for a moment */
  }
  await disk.unlink(to);
  return 'impossible';
}

/** For disks without second names, and files that another program holds for a moment: an empty file of ours keeps the name until the rename replaces it. */
async function overOwn(disk: FolderDisk, from: string, to: string): Promise<boolean> {
  try {
    await (await disk.open(to, 'wx', 0o600)).close();
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    await renameOver(disk, from, to);
    return true;
  } catch (error) {
    const left = await disk.lstat(to).catch(() => null);
    if (left?.size === 0) await disk.unlink(to).catch(() => undefined);
    throw error;
  }
}
