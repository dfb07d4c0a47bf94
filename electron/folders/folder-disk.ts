/** The file operations that clients' folders stand on, as a port, so that tests can let any of them fail. */
import { watch } from 'node:fs';
import fs from 'node:fs/promises';
import { realDisk, type Disk } from '../store/disk';

/** Tells of anything that happens directly in a folder, until it is closed; ends by itself when the folder cannot be watched any more. */
export type WatchFolder = (folder: string, tell: () => void) => { close(): void };

export type FolderDisk = Disk &
  Pick<typeof fs, 'lstat' | 'realpath' | 'rm' | 'rmdir' | 'link'> & { readonly watch: WatchFolder };

const watchFolder: WatchFolder = (folder, tell) => {
  const watcher = watch(folder, { persistent: false }, tell);
  watcher.on('error', () => {
    watcher.close();
    tell();
  });
  return watcher;
};

export const realFolderDisk: FolderDisk = {
  ...realDisk,
  lstat: fs.lstat,
  realpath: fs.realpath,
  rm: fs.rm,
  rmdir: fs.rmdir,
  link: fs.link,
  watch: watchFolder,
};
