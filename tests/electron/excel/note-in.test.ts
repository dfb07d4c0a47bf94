/** What is done with a book is noted in that book, whatever is open by then. */
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { noteIn } from '../../../electron/excel/note-in';
import { BookService } from '../../../electron/book-service';
import { fail, ok } from '../../../shared/result';
import { valueOf } from '../a-book';
import { tempFolder } from '../temp-folder';

async function served() {
  const root = await tempFolder();
  const now = (): Date => new Date('2026-11-22T09:00:00Z');
  const books = new BookService({ now, newId: () => 'id', remember: async () => undefined });
  onTestFinished(() => books.close());
  const open = async (name: string): Promise<string> => {
    const folder = path.join(root, name);
    valueOf(await books.create(folder, []));
    return folder;
  };
  return { books, open };
}
const noBook = fail({ code: 'no-book' });

test('[X27] it is noted in the book that is meant, as long as that is open', async () => {
  const { books, open } = await served();
  const a = await open('a');
  const seq = books.book?.seq ?? 0;
  expect(await noteIn(books, a, async () => ({ key: 'export' }))).toEqual(
    ok({ seq: seq + 1, label: '{"key":"export"}' }),
  );
  await open('b');
  expect(await noteIn(books, a, () => ({ key: 'export' }))).toEqual(noBook);
});

test('[X27] a book that is opened while the note is made gets none', async () => {
  const { books, open } = await served();
  const a = await open('a');
  const noted = await noteIn(books, a, async () => {
    await open('b');
    return { key: 'export' };
  });
  expect(noted).toEqual(noBook);
  expect(books.book?.seq).toBe(0);
});
