/** Where an export stands until it is whole. */
import path from 'node:path';

export const halfWritten = (file: string, exportId: string): string =>
  path.join(path.dirname(file), `.${path.basename(file)}.${exportId}.tmp`);

/** Whether a file name is that of a half-written file of this export. */
export const isHalfWritten = (name: string, exportId: string): boolean =>
  name.startsWith('.') && name.endsWith(`.${exportId}.tmp`);
