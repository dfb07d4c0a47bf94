/** The folder where files to be filed arrive, such as the downloads: what lies directly in it, newest first. */
import { readdir, lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Inbox, InboxFile } from '../../shared/contract/folders';
import { fail, ok, type Result } from '../../shared/result';
import { diskProblem } from '../store/disk';
import { isSystemFile } from './listing';

export const mostInbox = 500;
const atOnce = 64;
/** A browser is still writing these. */
const halfLoaded = /\.(crdownload|part|partial|download|tmp|opdownload)$/i;

export async function inboxOf(folder: string | null): Promise<Result<Inbox>> {
  if (folder === null) return ok({ folder, files: [] });
  try {
    const names = (await readdir(folder)).filter(name => !isSystemFile(name) && !halfLoaded.test(name));
    const files: (InboxFile & { readonly modified: number })[] = [];
    for (let from = 0; from < names.length; from += atOnce) {
      const some = names.slice(from, from + atOnce).map(name => seen(join(folder, name), name));
      files.push(...(await Promise.all(some)).flat());
    }
    files.sort((a, b) => b.modified - a.modified);
    return ok({
      folder,
      files: files.slice(0, mostInbox).map(({ path, name, size, day }) => ({ path, name, size, day })),
    });
  } catch (error) {
    return fail(diskProblem(error, folder));
  }
}

/** Nothing for what is no plain file, or is gone again. */
async function seen(file: string, name: string): Promise<(InboxFile & { readonly modified: number })[]> {
  const stat = await lstat(file).catch(() => null);
  if (stat?.isFile() !== true) return [];
  const day = stat.mtime.toLocaleDateString('sv');
  return [{ path: file, name, size: stat.size, day, modified: stat.mtimeMs }];
}
