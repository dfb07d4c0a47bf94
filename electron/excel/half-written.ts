/** Where an export stands until it is whole. */
import fs from 'node:fs/promises';
import path from 'node:path';

export const halfWritten = (file: string, exportId: string): string =>
  path.join(path.dirname(file), `.${path.basename(file)}.${exportId}.tmp`);

/** Whether a file name is that of a half-written file of this export. */
const isHalfWritten = (name: string, exportId: string): boolean =>
  name.startsWith('.') && name.endsWith(`.${exportId}.tmp`);

/** A process that was stopped could not do it itself, and on some systems lets go of its file only a moment later. */
export async function clearAway(file: string, exportId: string): Promise<void> {
  const folder = path.dirname(file);
  const names = await fs.readdir(folder).catch(() => []);
  const half = names.filter(name => isHalfWritten(name, exportId)).map(name => path.join(folder, name));
  const gone = { force: true, recursive: true, maxRetries: 5, retryDelay: 100 } as const;
  await Promise.all(half.map(name => fs.rm(name, gone).catch(() => undefined)));
}
