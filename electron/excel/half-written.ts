/** Where an export stands until it is whole. */
import path from 'node:path';

export const halfWritten = (file: string, exportId: string): string =>
  path.join(path.dirname(file), `.${path.basename(file)}.${exportId}.tmp`);
