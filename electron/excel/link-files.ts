/** What the linked workbook needs of the disk: what the book remembers, the digest of the file, and news of its folder. */
import { watch } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { DurableJson } from '../store/durable-json';
import { digestOf } from './digest';
import { linkKnownSchema } from './link-known';
import { linkTermsSchema, plainTerms } from './link-terms';
import type { Link, LinkParts } from './linked-workbook';

const schema = z.object({
  file: z.string().min(1),
  terms: linkTermsSchema.catch(plainTerms),
  digest: z.string(),
  seq: z.number().int().nonnegative().nullable(),
  known: linkKnownSchema.nullable().catch(null),
});

const noteIn = (book: string): string => path.join(book, 'linked-workbook.json');

export const linkFiles: Pick<LinkParts, 'load' | 'save' | 'watch'> = {
  load: async book => {
    const read = schema.safeParse(await new DurableJson<unknown>(noteIn(book)).read().catch(() => null));
    return read.success ? read.data : null;
  },
  save: async (book, link) => {
    if (link === null) await fs.rm(noteIn(book), { force: true });
    else await new DurableJson<Link>(noteIn(book)).write(link);
  },
  watch: (file, happened) => {
    const name = path.basename(file);
    try {
      const watcher = watch(path.dirname(file), (_, changed) => {
        if (changed === null || changed.includes(name)) happened();
      });
      watcher.on('error', () => watcher.close());
      return () => watcher.close();
    } catch {
      // Some network drives tell nothing; the file is looked at whenever the window comes to the front.
      return () => undefined;
    }
  },
};

/** Hashes a file only if its size or time is another than when it was hashed last. */
export function digests(): LinkParts['digest'] {
  let known = { file: '', size: -1, time: -1, digest: '' };
  return async file => {
    const stat = await fs.stat(file).catch(() => null);
    if (stat === null || !stat.isFile()) return '';
    if (known.file === file && known.size === stat.size && known.time === stat.mtimeMs) return known.digest;
    const digest = await digestOf(file);
    // What could not be read for a moment is tried again.
    if (digest !== '') known = { file, size: stat.size, time: stat.mtimeMs, digest };
    return digest;
  };
}
