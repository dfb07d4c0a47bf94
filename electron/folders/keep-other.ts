/** What stands where we are about to write is kept under the next free name: no file is overwritten without a copy. */
import path from 'node:path';
import { renameOver, type Disk } from '../store/disk';
import { foldName, freeName } from './safe-name';

export async function keepOther(disk: Disk, target: string): Promise<void> {
  const there = await disk.stat(target).catch(() => null);
  if (there === null) return;
  const folder = path.dirname(target);
  const kept = freeName(path.basename(target), new Set((await disk.readdir(folder)).map(foldName)));
  await renameOver(disk, target, path.join(folder, kept));
}
