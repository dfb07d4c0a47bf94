/** Watches a folder that may not be there yet, or may go away: then the nearest folder above it tells when to look again. */
import path from 'node:path';
import type { FolderDisk } from './folder-disk';

/** Several changes within so many milliseconds are told once. */
const together = 250;

/** A folder, and the very one: another of the same name has another key. */
interface Nearest {
  readonly folder: string;
  readonly key: string;
}

interface Watched extends Nearest {
  readonly watching: { close(): void };
}

/** `parts` are the book's folder and the names below it. */
export function watchPlace(disk: FolderDisk, parts: readonly string[], tell: () => void): () => void {
  const whole = path.join(...parts);
  let watched: Watched | null = null;
  let timer: NodeJS.Timeout | null = null;
  let ended = false;
  const stir = (): void => {
    timer ??= setTimeout(() => {
      timer = null;
      void look().then(other => {
        if (!ended && (other || watched?.folder === whole)) tell();
      });
    }, together);
  };
  /** Whether another folder is watched than before. */
  const look = async (): Promise<boolean> => {
    const now = await nearestOf(disk, parts);
    if (ended || now?.key === watched?.key) return false;
    watched?.watching.close();
    watched = now === null ? null : { ...now, watching: watching(disk, now.folder, stir) };
    return true;
  };
  void look();
  return () => {
    ended = true;
    if (timer !== null) clearTimeout(timer);
    watched?.watching.close();
  };
}

/** The deepest folder that is there; no link is followed. */
async function nearestOf(disk: FolderDisk, parts: readonly string[]): Promise<Nearest | null> {
  let found: Nearest | null = null;
  let folder = '';
  for (const part of parts) {
    folder = path.join(folder, part);
    const stat = await disk.lstat(folder).catch(() => null);
    if (stat?.isDirectory() !== true) return found;
    found = { folder, key: `${folder}|${stat.dev}|${stat.ino}` };
  }
  return found;
}

/** A system that has no watchers left tells nothing; coming back to the window still looks. */
function watching(disk: FolderDisk, folder: string, stir: () => void): { close(): void } {
  try {
    return disk.watch(folder, stir);
  } catch {
    return { close: () => undefined };
  }
}
