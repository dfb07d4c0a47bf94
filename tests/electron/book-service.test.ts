/** One book at a time for every window, whatever is asked at once. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BookService } from '../../electron/book-service';
import type { BookNews, RecentBook } from '../../shared/contract/book';
import type { PackedRows } from '../../shared/contract/packed-rows';
import type { Row } from '../../shared/cell';
import { addClient, openBook, setCell, valueOf } from './a-book';
import { tempFolder } from './temp-folder';

const client = (name: string): Row => ({ id: `client:${name}`, cells: { name } });

interface Served {
  readonly books: BookService;
  readonly recent: RecentBook[];
  readonly folder: (name: string) => string;
}

async function served(): Promise<Served> {
  const root = await tempFolder();
  const recent: RecentBook[] = [];
  const books = new BookService({
    now: () => new Date('2026-11-22T09:00:00Z'),
    newId: () => 'id',
    remember: async book => void recent.push(book),
  });
  onTestFinished(() => books.close());
  return { books, recent, folder: name => path.join(root, name) };
}

/** What a window hears, and a promise that it has heard so many `ready`. */
function aWindow(books: BookService, id = 1): { readonly heard: BookNews[]; readonly ready: Promise<void> } {
  const heard: BookNews[] = [];
  const ready = new Promise<void>(done => {
    books.subscribe({
      id,
      send: news => {
        heard.push(news);
        if (news.type === 'ready') done();
      },
    });
  });
  return { heard, ready };
}

const idsIn = (heard: readonly BookNews[]): readonly string[] =>
  heard.flatMap(news =>
    news.type === 'rows' ? (JSON.parse(news.packed) as readonly PackedRows[]).flatMap(({ ids }) => ids) : [],
  );
const typesIn = (heard: readonly BookNews[]): readonly string[] => heard.map(news => news.type);

test('[J16] a window is shown a book once, and each change after it', async () => {
  const { books, folder } = await served();
  const { heard, ready } = aWindow(books);
  valueOf(await books.create(folder('a'), [client('wang')]));
  await ready;
  expect(typesIn(heard)).toEqual(['opened', 'rows', 'ready', 'history']);
  valueOf(await books.run([addClient('lin')], 'add'));
  expect(typesIn(heard).slice(4)).toEqual(['changed', 'history']);
});

test('[J16] a window that comes while a book is being opened is shown it once', async () => {
  const { books, folder } = await served();
  valueOf(await books.create(folder('a'), [client('wang')]));
  await books.close();
  const opening = books.open(folder('a'));
  const { heard, ready } = aWindow(books);
  valueOf(await opening);
  await ready;
  expect(typesIn(heard).filter(type => type === 'opened')).toHaveLength(1);
});

test('[J16] of two books asked for at once the later stays, and a window holds the rows of that one only', async () => {
  const { books, recent, folder } = await served();
  valueOf(await books.create(folder('a'), [client('of-a')]));
  valueOf(await books.create(folder('b'), [client('of-b')]));
  await books.close();
  const { heard, ready } = aWindow(books);
  const [first, second] = await Promise.all([books.open(folder('a')), books.open(folder('b'))]);
  expect([first.ok, second.ok]).toEqual([true, true]);
  await ready;
  const last = heard.findLastIndex(news => news.type === 'opened');
  expect(idsIn(heard.slice(last))).toEqual(['client:of-b']);
  expect(books.info?.name).toBe('b');
  expect(recent.at(-1)?.name).toBe('b');
});

test('[J16] asked twice at once for one book, both are answered and it is open', async () => {
  const { books, folder } = await served();
  valueOf(await books.create(folder('a'), [client('wang')]));
  await books.close();
  const opened = await Promise.all([books.open(folder('a')), books.open(folder('a'))]);
  expect(opened.map(one => one.ok)).toEqual([true, true]);
});

test('[J6] a book is one book by whatever path: a link to it opens no second writer', async context => {
  const { books, folder } = await served();
  valueOf(await books.create(folder('a'), [client('wang')]));
  if (!(await linked(folder('a'), folder('link')))) return context.skip('this machine makes no links');
  expect(valueOf(await books.open(folder('link'))).path).toBe(folder('a'));
  await expect(openBook(folder('link'))).rejects.toThrow('book-in-use');
});

const linked = (target: string, link: string): Promise<boolean> =>
  fs.symlink(target, link).then(
    () => true,
    () => false,
  );

test('[J15] who asks to close while it is being closed waits as well, and what was asked before is done', async () => {
  const { books, folder } = await served();
  valueOf(await books.create(folder('a'), [client('wang')]));
  const edit = books.run([setCell('client:wang', 'tier', 'A')], 'a');
  const order: string[] = [];
  await Promise.all([
    edit.then(() => order.push('edit')),
    books.close().then(() => order.push('first')),
    books.close().then(() => order.push('second')),
  ]);
  expect(order).toEqual(['edit', 'first', 'second']);
  expect(await books.run([setCell('client:wang', 'tier', 'B')], 'b')).toEqual({
    ok: false,
    problem: { code: 'no-book' },
  });
  expect((await openBook(folder('a'))).rows.get('client:wang')?.cells['tier']).toBe('A');
});

test('[J17] a book that cannot be opened leaves the one that is open, and at start is told to every window', async () => {
  const { books, folder } = await served();
  const { heard } = aWindow(books);
  await books.begin(books.open(folder('nowhere')));
  expect(heard).toEqual([{ type: 'trouble', problem: { code: 'file-missing', file: 'nowhere' } }]);
  expect(aWindow(books, 2).heard).toEqual(heard);
  valueOf(await books.create(folder('a'), [client('wang')]));
  expect((await books.open(folder('nowhere'))).ok).toBe(false);
  expect(books.info?.name).toBe('a');
});
