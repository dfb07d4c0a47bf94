/** What the linked workbook needs of the disk: what the book remembers, the digest of the file, and news of its folder. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { realDisk, realFolder } from '../store/disk';
import { DurableJson } from '../store/durable-json';
import { digestOf } from './digest';
import { linkKnownSchema } from './link-known';
import { linkNext } from './link-next';
import { linkTermsSchema } from './link-terms';
import type { Link, LinkParts } from './linked-workbook';
import { watchFile } from './watch-file';

const schema = z.object({
  file: z.string().min(1),
  madeIn: z.string().catch(''),
  terms: linkTermsSchema.nullable().catch(null),
  digest: z.string(),
  seq: z.number().int().nonnegative().nullable(),
  taken: z.boolean().catch(false),
  known: linkKnownSchema.nullable().catch(null),
});

const noteIn = (book: string): string => path.join(book, 'linked-workbook.json');

export const linkFiles: Pick<LinkParts, 'home' | 'load' | 'save' | 'next' | 'watch'> = {
  home: book => realFolder(realDisk, book),
  load: async book => {
    const read = schema.safeParse(await new DurableJson<unknown>(noteIn(book)).read().catch(() => null));
    return read.success ? read.data : null;
  },
  save: async (book, link) => {
    if (link === null) await fs.rm(noteIn(book), { force: true });
    else await new DurableJson<Link>(noteIn(book)).write(link);
    await linkNext.forget(book);
  },
  next: linkNext.load,
  watch: (file, happened) => watchFile(file, happened),
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
