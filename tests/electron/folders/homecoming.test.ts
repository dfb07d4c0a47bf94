/** What the program did not live to move is found where it lies, and nothing else is taken for it. */
import { cpSync, mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { textCell, type Row } from '../../../shared/cell';
import { aBook, aFile, chen, tree, wang } from './a-book';

const hers = 'clients/A001 王美玲';
const his = 'clients/chen0000 陳志豪';

/** As the program leaves it that ends while it moves files. */
function cut(root: string): string {
  mkdirSync(path.join(root, 'versions'), { recursive: true });
  writeFileSync(path.join(root, 'versions/.moving'), '');
  return root;
}

/** A book whose rows went to the other client while their files did not. */
async function anEnding(contents: Readonly<Record<string, string>>, called: (name: string) => string = name => name) {
  const first = aBook();
  await first.add(...Object.entries(contents).map(([name, content]) => aFile(name, content)));
  const rows: Row[] = first.attachmentsOf(wang).map(id => {
    const row = first.rows.get(id) ?? { id, cells: {} };
    return { id, cells: { ...row.cells, client: chen, fileName: called(textCell(row, 'fileName') ?? '') } };
  });
  return { first, begin: () => aBook({ root: cut(first.root), rows }) };
}

test.each([
  ['the old client', [wang, chen]],
  ['the new client', [chen, wang]],
] as const)('[F33] files left behind in a move are brought home when %s is listed first', async (_, order) => {
  const { begin } = await anEnding({ 'a.txt': 'one', 'b.txt': 'two', 'c.txt': 'third' });
  const book = begin();
  for (const client of order) expect(await book.list(client)).toMatchObject({ value: { strangers: [] } });
  expect(await book.states(chen)).toEqual({ 'a.txt': 'there', 'b.txt': 'there', 'c.txt': 'there' });
  expect(tree(path.join(book.root, his))).toEqual(['.client-id', 'a.txt', 'b.txt', 'c.txt']);
  expect(tree(path.join(book.root, hers))).toEqual(['.client-id']);
});

test('[F33] a file that was to have another name there has it', async () => {
  const { begin } = await anEnding({ 'a.txt': 'one' }, () => 'a (2).txt');
  const book = begin();
  expect(await book.states(chen)).toEqual({ 'a (2).txt': 'there' });
});

test('[F33] what only looks alike, is spoken of, waits in the trash or was renamed outside stays where it is', async () => {
  const first = aBook();
  await first.add(aFile('a.txt', 'one'), aFile('d.txt', 'renamed'));
  await first.handlers['folder:add']({ client: chen, paths: [aFile('a.txt', 'one')], again: true }, first.asker);
  renameSync(path.join(first.root, hers, 'a.txt'), path.join(first.root, 'elsewhere'));
  renameSync(path.join(first.root, hers, 'd.txt'), path.join(first.root, hers, 'e.txt'));
  writeFileSync(path.join(first.root, his, 'b.txt'), 'two');
  writeFileSync(path.join(first.root, his, 'e.txt'), 'renamed');
  mkdirSync(path.join(first.root, 'clients/nobody'));
  writeFileSync(path.join(first.root, 'clients/nobody/a.txt'), 'one');
  const rows = [...first.attachmentsOf(wang), ...first.attachmentsOf(chen)].flatMap(id => first.rows.get(id) ?? []);
  const before = tree(path.join(first.root, 'clients'));
  const book = aBook({ root: cut(first.root), rows });
  expect(await book.states(wang)).toEqual({ 'a.txt': 'missing', 'd.txt': 'missing' });
  expect(await book.states(chen)).toEqual({ 'a.txt': 'there' });
  expect(tree(path.join(first.root, 'clients'))).toEqual(before);
});

test('[F33] what was moved by hand while the program was closed is asked about, not fetched', async () => {
  const first = aBook();
  await first.add(aFile('a.txt', 'one'));
  await first.handlers['folder:add']({ client: chen, paths: [aFile('b.txt', 'two')], again: false }, first.asker);
  await first.handlers['attachment:rename']({ attachment: first.named('a.txt'), name: 'c' }, first.asker);
  expect(tree(path.join(first.root, 'versions'))).not.toContain('.moving');
  renameSync(path.join(first.root, hers, 'c.txt'), path.join(first.root, his, 'c.txt'));
  const rows = [...first.attachmentsOf(wang), ...first.attachmentsOf(chen)].flatMap(id => first.rows.get(id) ?? []);
  const book = aBook({ root: first.root, rows });
  expect(await book.states(wang)).toEqual({ 'c.txt': 'missing' });
  expect(await book.list(chen)).toMatchObject({ value: { strangers: [{ name: 'c.txt' }] } });
});

test('[F33] what is moved outside later is asked about, not fetched', async () => {
  const book = aBook();
  await book.add(aFile('a.txt', 'one'));
  await book.handlers['folder:add']({ client: chen, paths: [aFile('b.txt', 'two')], again: false }, book.asker);
  await Promise.all([book.list(wang), book.list(chen)]);
  renameSync(path.join(book.root, hers, 'a.txt'), path.join(book.root, his, 'a.txt'));
  expect(await book.states(wang)).toEqual({ 'a.txt': 'missing' });
  expect(await book.list(chen)).toMatchObject({ value: { strangers: [{ name: 'a.txt' }] } });
});

test('[F16] an undone removal whose name was taken outside comes back under the next free name', async () => {
  const book = aBook();
  await book.add(aFile('a.txt', 'mine'));
  await book.handlers['attachment:remove']({ attachments: [book.named('a.txt')] }, book.asker);
  writeFileSync(path.join(book.root, hers, 'a.txt'), 'a stranger');
  await book.undo();
  expect(book.news).toMatchObject([{ problem: { code: 'name-taken' } }]);
  expect(await book.list()).toMatchObject({ value: { files: [{ state: 'there' }], strangers: [{ name: 'a.txt' }] } });
  expect(await book.states()).toEqual({ 'a (2).txt': 'there' });
  expect(readFileSync(path.join(book.root, hers, 'a (2).txt'), 'utf8')).toBe('mine');
  expect(readFileSync(path.join(book.root, hers, 'a.txt'), 'utf8')).toBe('a stranger');
});

test('[F16] a replacement that ended half way is followed, a file deleted outside is asked about', async () => {
  const ended = { at: '' };
  const book = aBook({
    disk: {
      link: async (from, to) => {
        const half = String(from).includes('versions') && String(to).includes('clients') && ended.at === '';
        if (half) cpSync(book.root, (ended.at = `${book.root} ended`), { recursive: true });
        return fs.link(from, to);
      },
    },
  });
  await book.add(aFile('a.txt', 'first'));
  const attachment = book.named('a.txt');
  book.desk.chosen = [aFile('b.txt', 'second')];
  await book.handlers['attachment:replace']({ attachment }, book.asker);
  const rows = book.attachmentsOf(wang).flatMap(id => book.rows.get(id) ?? []);
  expect(tree(path.join(ended.at, hers))).toEqual(['.client-id']);
  expect(await aBook({ root: ended.at, rows }).states()).toEqual({ 'a.txt': 'there' });
  expect(readFileSync(path.join(ended.at, hers, 'a.txt'), 'utf8')).toBe('second');
  unlinkSync(path.join(book.root, hers, 'a.txt'));
  const listed = await aBook({ root: book.root, rows }).list();
  expect(listed).toMatchObject({ value: { files: [{ state: 'missing', kept: true }] } });
});
