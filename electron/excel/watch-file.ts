/** News of one file, by watching its folder: a watcher that fails is set up again, and the file looked at then. */
import { watch } from 'node:fs';
import path from 'node:path';

export interface WatchParts {
  readonly watch: typeof watch;
  /** Milliseconds until a watcher that failed is tried again. */
  readonly again: number;
}

/** Calls back when something happens to the file or beside it; answers how to stop. */
export function watchFile(
  file: string,
  happened: () => void,
  parts: WatchParts = { watch, again: 15_000 },
): () => void {
  const name = path.basename(file);
  let timer: NodeJS.Timeout | undefined;
  let stop = (): void => undefined;
  const begin = (): boolean => {
    try {
      const watcher = parts.watch(path.dirname(file), (_, changed) => {
        if (changed === null || changed.includes(name)) happened();
      });
      stop = () => watcher.close();
      watcher.on('error', () => {
        watcher.close();
        retry();
      });
      return true;
    } catch {
      // A folder that is away, or a network drive that tells nothing; the file is also looked at whenever the window comes to the front.
      retry();
      return false;
    }
  };
  const retry = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (begin()) happened();
    }, parts.again).unref();
  };
  begin();
  return () => {
    clearTimeout(timer);
    stop();
  };
}
