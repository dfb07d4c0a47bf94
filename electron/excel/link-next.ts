/** What is about to be put in the place of the linked workbook: written down before, so that a crash behind it does not make the file look changed outside. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { DurableJson } from '../store/durable-json';

const schema = z.object({ digest: z.string().min(1), seq: z.number().int().nonnegative() });

/** A file with this digest is the workbook as of this entry of the book. */
export type LinkNext = z.infer<typeof schema>;

const noteIn = (book: string): string => path.join(book, 'linked-workbook-next.json');

export const linkNext = {
  load: async (book: string): Promise<LinkNext | null> => {
    const read = schema.safeParse(await new DurableJson<unknown>(noteIn(book)).read().catch(() => null));
    return read.success ? read.data : null;
  },
  save: (book: string, next: LinkNext): Promise<void> => new DurableJson<LinkNext>(noteIn(book)).write(next),
  forget: (book: string): Promise<void> => fs.rm(noteIn(book), { force: true }),
};
