/** Files follow the rows of a real book on disk, also what is undone right after it was opened. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Book } from '../../../electron/book';
import { BookService } from '../../../electron/book-service';
import type { BookForFolders } from '../../../electron/folders/book-for-folders';
import { realFolderDisk } from '../../../electron/folders/folder-disk';
import { moveFeed } from '../../../electron/folders/move-feed';
import { openFolders } from '../../../electron/folders/open-folders';
import { plainFiles } from '../../../electron/folders/plain-files';
import type { RowId } from '../../../shared/id';
import { aFile, temporary, wang } from './a-book';

/** The program as it is wired, with a disk that can be broken or slow; `load` is when the folders are first needed. */
function aProgram({ waits = true } = {}) {
  const disk = { broken: false, slow: 0 };
  const books = new BookService({ now: () => new Date(), newId: () => 'b', remember: async () => undefined });
  const feed = moveFeed(books, () => undefined);
  const meeting =
    (work: typeof fs.rename): typeof fs.rename =>
    async (from, to) => {
      if (disk.slow > 0) await new Promise(done => setTimeout(done, disk.slow));
      return disk.broken ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })) : work(from, to);
    };
  const bookAt = (here: () => Book | null): BookForFolders => ({
    bookFolder: () => (here() === books.book ? (books.book?.folder ?? null) : null),
    rows: { get: id => here()?.rows.get(id) },
    attachmentsOf: client => [...(here()?.rows.belongings(client) ?? [])].filter(id => id.startsWith('attachment:')),
    attachments: () => here()?.rows.of('attachment') ?? [],
    run: (commands, label) => books.run(commands, label),
    tidy: (commands, label) => books.tidy(commands, label),
    takeBack: seq => books.takeBack(seq),
  });
  const load = () => {
    const folders = openFolders({
      book: bookAt(() => books.book),
      hold: () => {
        const now = books.book;
        return bookAt(() => now);
      },
      today: () => '2026-12-04',
      tell: () => undefined,
      filesOf: folder => plainFiles(folder, { ...realFolderDisk, rename: meeting(fs.rename), link: meeting(fs.link) }),
    });
    if (waits) books.onLeaving(folders.idle);
    books.onTurn(folders.turned);
    const open = () => {
      const opened = folders.open();
      if (!opened.ok) throw new Error(opened.problem.code);
      return opened.value;
    };
    feed.to(moves => open().follower.follow(moves));
    return open();
  };
  return { books, disk, load };
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(path.join(folder, 'clients/A001 王美玲')).filter(name => !name.startsWith('.'));

async function aFiledBook(folder: string, options: { readonly waits?: boolean } = {}) {
  const program = aProgram(options);
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
  const { books, disk, folders, attachment } = await aFiledBook(folder);
  disk.broken = true;
  expect(await folders.acts.rename(attachment, 'b')).toEqual({
    ok: false,
    problem: { code: 'disk-error', file: 'a.pdf' },
  });
  expect(nameOf(books, attachment)).toBe('a.pdf');
  expect(filesIn(folder)).toEqual(['a.pdf']);
  expect(await books.takeBack(1)).toEqual({ ok: false, problem: { code: 'nothing-to-undo' } });
  disk.broken = false;
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

/** Many files that are renamed while another book is opened. */
async function aBookThatIsLeft(waits: boolean) {
  const [folder, other] = [path.join(temporary(), 'book'), path.join(temporary(), 'other')];
  const { books, disk, folders, attachment } = await aFiledBook(folder, { waits });
  const more = await folders.filing.add({ client: wang, paths: [aFile('b.pdf', 'two')], again: false });
  const second = more.ok ? more.value.added[0] : undefined;
  if (second === undefined) throw new Error('nothing was filed');
  disk.slow = 60;
  const named = [
    { row: attachment, column: 'fileName', now: 'one.pdf' },
    { row: second, column: 'fileName', now: 'two.pdf' },
  ];
  const edited = books.run([{ type: 'edit-cells', cells: named }], '{}');
  const created = books.create(other, []);
  return { folder, books, folders, done: Promise.all([edited, created]) };
}

test('[F31] a book that is left for another has its files where their rows say before it is closed', async () => {
  const { folder, books, done } = await aBookThatIsLeft(true);
  await done;
  expect(filesIn(folder)).toEqual(['one.pdf', 'two.pdf']);
  await books.close();
});

test('[F31] files that a disk is slow with follow the rows of their own book, whichever is open', async () => {
  const { folder, books, folders, done } = await aBookThatIsLeft(false);
  await done;
  await folders.follower.idle();
  expect(filesIn(folder)).toEqual(['one.pdf', 'two.pdf']);
  expect(await folders.acts.rename('attachment:none', 'x')).toMatchObject({ problem: { code: 'unknown-row' } });
  await books.close();
});

test('[F36] an adoption of last time that is undone leaves its file where it lies', async () => {
  const folder = path.join(temporary(), 'book');
  const first = await aFiledBook(folder);
  writeFileSync(path.join(folder, 'clients/A001 王美玲/b.pdf'), 'the only copy');
  expect(await first.folders.filing.adopt(wang, ['b.pdf'])).toMatchObject({ ok: true, value: { refused: [] } });
  await first.books.close();
  const { books, load } = aProgram();
  await books.open(folder);
  const folders = load();
  await books.undo();
  await folders.follower.idle();
  expect(filesIn(folder)).toEqual(['a.pdf', 'b.pdf']);
  await books.undo();
  await folders.follower.idle();
  expect(filesIn(folder)).toEqual(['b.pdf']);
  await books.close();
});
