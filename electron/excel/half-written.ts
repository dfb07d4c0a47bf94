/** Where a file stands until it is whole. */
import fs from 'node:fs/promises';
import path from 'node:path';

/** `job`: the export, or the kind of writing; two that may write one file at once are called otherwise. */
export const halfWritten = (file: string, job: string): string =>
  path.join(path.dirname(file), `.${path.basename(file)}.${job}.tmp`);

/** A process that was stopped could not do it itself, and on some systems lets go of its file only a moment later. */
export const clearAway = (file: string, job: string): Promise<void> =>
  fs
    .rm(halfWritten(file, job), { force: true, recursive: true, maxRetries: 5, retryDelay: 100 })
    .catch(() => undefined);
