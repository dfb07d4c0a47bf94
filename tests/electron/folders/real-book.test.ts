/** Files follow the rows of a real book on disk, also what is undone right after it was opened. */
import { readdirSync, readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { BookService } from '../../../electron/book-service';
import { realFolderDisk } from '../../../electron/folders/folder-disk';
import { moveFeed } from '../../../electron/folders/move-feed';
import { openFolders } from '../../../electron/folders/open-folders';
import { plainFiles } from '../../../electron/folders/plain-files';
import type { RowId } from '../../../shared/id';
import { aFile, temporary, wang } from './a-book';

/** The program as it is wired, with a disk that can be broken; `load` is when the folders are first needed. */
function aProgram() {
  const broken = { rename: false };
  const books = new BookService({ now: () => new Date(), newId: () => 'b', remember: async () => undefined });
  const feed = moveFeed(books, () => undefined);
  const rename: typeof fs.rename = async (from, to) =>
    broken.rename ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })) : fs.rename(from, to);
  const link: typeof fs.link = async (from, to) =>
    broken.rename ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })) : fs.link(from, to);
  const load = () => {
    const folders = openFolders({
      book: {
        bookFolder: () => books.book?.folder ?? null,
        rows: { get: id => books.book?.rows.get(id) },
        attachmentsOf: client =>
          [...(books.book?.rows.belongings(client) ?? [])].filter(id => id.startsWith('attachment:')),
        attachments: () => books.book?.rows.of('attachment') ?? [],
        run: (commands, label) => books.run(commands, label),
        tidy: (commands, label) => books.tidy(commands, label),
        takeBack: seq => books.takeBack(seq),
      },
      today: () => '2026-12-04',
      tell: () => undefined,
      filesOf: folder => plainFiles(folder, { ...realFolderDisk, rename, link }),
    });
    const open = () => {
      const opened = folders.open();
      if (!opened.ok) throw new Error(opened.problem.code);
      return opened.value;
    };
    feed.to(moves => open().follower.follow(moves));
    return open();
  };
  return { books, broken, load };
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(path.join(folder, 'clients/A001 王美玲')).filter(name => !name.startsWith('.'));

async function aFiledBook(folder: string) {
  const program = aProgram();
  await program.books.create(folder, [{ id: wang, cells: { clientNo: 'A001', name: '王美玲' } }]);
  const folders = program.load();
  const added = await folders.filing.add({ client: wang, paths: [aFile('a.pdf', 'one')], again: false });
  const [attachment] = added.ok ? added.value.added : [];
  if (attachment === undefined) throw new Error('nothing was filed');
  return { ...program, folders, attachment };
}

const nameOf = (books: BookService, attachment: RowId): unknown => books.book?.rows.get(attachment)?.cells['fileName'];

test('[F15] an act whose file could not follow is undone in the journal, and only while it is the last', async () => {
  const folder = path.join(temporary(), 'book');
  const { books, broken, folders, attachment } = await aFiledBook(folder);
  broken.rename = true;
  expect(await folders.acts.rename(attachment, 'b')).toEqual({
    ok: false,
    problem: { code: 'disk-error', file: 'a.pdf' },
  });
  expect(nameOf(books, attachment)).toBe('a.pdf');
  expect(filesIn(folder)).toEqual(['a.pdf']);
  expect(await books.takeBack(1)).toEqual({ ok: false, problem: { code: 'nothing-to-undo' } });
  broken.rename = false;
  expect(await books.redo()).toMatchObject({ ok: true });
  await folders.follower.settled(() => Promise.resolve());
  expect(filesIn(folder)).toEqual(['b.pdf']);
  await books.close();
});

test('[F16] a rename undone right after the start, before the folders are loaded, is followed once they are', async () => {
  const folder = path.join(temporary(), 'book');
  const first = await aFiledBook(folder);
  await first.folders.acts.rename(first.attachment, 'renamed');
  expect(filesIn(folder)).toEqual(['renamed.pdf']);
  await first.books.close();

  const { books, load } = aProgram();
  await books.open(folder);
  expect(await books.undo()).toMatchObject({ ok: true });
  expect(nameOf(books, first.attachment)).toBe('a.pdf');
  expect(filesIn(folder)).toEqual(['renamed.pdf']);
  const folders = load();
  expect((await folders.listing.list(wang)).listing).toMatchObject({ files: [{ state: 'there' }], strangers: [] });
  expect(filesIn(folder)).toEqual(['a.pdf']);
  expect(readFileSync(path.join(folder, 'clients/A001 王美玲/a.pdf'), 'utf8')).toBe('one');
  folders.watch.end();
  await books.close();
});
