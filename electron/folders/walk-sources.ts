/** Finds the files among what was dropped: folders are walked, links refused; at most so many are taken. */
import path from 'node:path';
import type { Problem } from '../../shared/problem';
import { diskProblem } from '../store/disk';
import type { FolderDisk } from './folder-disk';
import { isSystemFile } from './listing';

export const mostFiles = 5_000;
/** Deeper than any folder made by hand. */
const mostDeep = 40;

export interface Coming {
  readonly path: string;
  /** The folder it came from, if a folder was given. */
  readonly folder: string | null;
}

export interface Walked {
  readonly coming: readonly Coming[];
  readonly refused: readonly Problem[];
}

interface Walk {
  readonly disk: FolderDisk;
  readonly stopped: () => boolean;
  readonly coming: Coming[];
  readonly refused: Problem[];
}

export async function walkSources(
  disk: FolderDisk,
  paths: readonly string[],
  stopped: () => boolean = () => false,
): Promise<Walked> {
  const walk: Walk = { disk, stopped, coming: [], refused: [] };
  for (const source of paths) {
    if (stopped()) break;
    const more = await walkOne(walk, source);
    if (more) continue;
    walk.refused.push({ code: 'too-many-files', file: path.basename(source), limit: mostFiles });
    break;
  }
  return walk;
}

/** Absolute, and without steps back. */
export const isWholePath = (source: string): boolean => path.isAbsolute(source) && path.resolve(source) === source;

/** Whether all of it was taken. */
async function walkOne(walk: Walk, source: string): Promise<boolean> {
  const file = path.basename(source);
  if (!isWholePath(source)) {
    walk.refused.push({ code: 'not-a-file', file });
    return true;
  }
  try {
    const stat = await walk.disk.lstat(source);
    if (stat.isDirectory()) return await walkFolder(walk, source, 0);
    if (!stat.isSymbolicLink()) return take(walk, { path: source, folder: null });
    walk.refused.push({ code: 'link-refused', file });
    return true;
  } catch (error) {
    walk.refused.push(diskProblem(error, file));
    return true;
  }
}

function take({ coming }: Walk, file: Coming): boolean {
  if (coming.length >= mostFiles) return false;
  coming.push(file);
  return true;
}

async function walkFolder(walk: Walk, folder: string, depth: number): Promise<boolean> {
  const { disk, refused } = walk;
  const before = walk.coming.length;
  const entries = await disk.readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = path.join(folder, entry.name);
    if (walk.stopped()) return true;
    if (isSystemFile(entry.name)) continue;
    if (entry.isSymbolicLink()) refused.push({ code: 'link-refused', file: entry.name });
    else if (!entry.isDirectory()) {
      if (!take(walk, { path: inside, folder: path.basename(folder) })) return false;
    } else if (depth < mostDeep && !(await walkInside(walk, inside, depth + 1))) return false;
  }
  if (entries.length === 0 && walk.coming.length === before)
    refused.push({ code: 'empty-file', file: path.basename(folder) });
  return true;
}

/** A folder that cannot be read costs only what is in it. */
async function walkInside(walk: Walk, folder: string, depth: number): Promise<boolean> {
  try {
    return await walkFolder(walk, folder, depth);
  } catch (error) {
    walk.refused.push(diskProblem(error, folder));
    return true;
  }
}

/** So many files are looked at side by side. */
const atOnce = 64;

/** In the order of the files; 0 for one that is gone. */
export async function sizesOf(disk: FolderDisk, coming: readonly Coming[]): Promise<readonly number[]> {
  const sizes: number[] = [];
  for (let from = 0; from < coming.length; from += atOnce) {
    const looks = coming.slice(from, from + atOnce).map(file => disk.lstat(file.path));
    for (const look of await Promise.allSettled(looks)) sizes.push(look.status === 'fulfilled' ? look.value.size : 0);
  }
  return sizes;
}
