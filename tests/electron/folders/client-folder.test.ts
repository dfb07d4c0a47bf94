/** Each client has one folder, found again whatever happens to names and numbers. */
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, unlinkSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { FolderDisk } from '../../../electron/folders/folder-disk';
import type { RowId } from '../../../shared/id';
import { aBook, aFile, chen, wang } from './a-book';

test('[F3] a folder is made when first used, under the number, or else the short id, and the name', async () => {
  const book = aBook();
  expect(await book.list()).toEqual({ ok: true, value: { folder: null, files: [], strangers: [] } });
  expect(book.files()).toEqual([]);
  await book.add(aFile('提案.pdf'));
  await book.handlers['folder:open']({ client: chen }, book.asker);
  expect(book.files()).toEqual([
    'clients/A001 王美玲/.client-id',
    'clients/A001 王美玲/提案.pdf',
    'clients/chen0000 陳志豪/.client-id',
  ]);
  expect(book.desk.opened).toEqual([path.join(book.root, 'clients', 'chen0000 陳志豪')]);
});

test('[F4] a client who changes name and number, or whose folder was renamed by hand, keeps the folder', async () => {
  const book = aBook();
  await book.add(aFile('a.pdf'));
  book.story.force(wang, { clientNo: 'B777', name: '王美玲（改名）' });
  renameSync(path.join(book.root, 'clients/A001 王美玲'), path.join(book.root, 'clients/my favourite'));
  await book.add(aFile('b.pdf'));
  expect(book.files()).toEqual([
    'clients/my favourite/.client-id',
    'clients/my favourite/a.pdf',
    'clients/my favourite/b.pdf',
  ]);
});

test('[F4] two clients of the same name and number never share a folder', async () => {
  const book = aBook({
    clients: { [wang]: { clientNo: '7', name: '王美玲' }, [chen]: { clientNo: '7', name: '王美玲' } },
  });
  await book.add(aFile('mine.pdf'));
  await book.handlers['folder:add']({ client: chen, paths: [aFile('hers.pdf')], again: false }, book.asker);
  expect(book.files().filter(file => file.endsWith('.pdf'))).toEqual([
    'clients/7 王美玲 (2)/hers.pdf',
    'clients/7 王美玲/mine.pdf',
  ]);
});

test('[F4] a folder of the wanted name without a mark is taken over', async () => {
  const book = aBook();
  mkdirSync(path.join(book.root, 'clients/A001 王美玲'), { recursive: true });
  await book.add(aFile('a.pdf'));
  expect(book.files()).toEqual(['clients/A001 王美玲/.client-id', 'clients/A001 王美玲/a.pdf']);
  expect(readFileSync(path.join(book.root, 'clients/A001 王美玲/.client-id'), 'utf8').trim()).toBe(wang);
  unlinkSync(path.join(book.root, 'clients/A001 王美玲/.client-id'));
  await book.add(aFile('b.pdf'));
  expect(book.files()).toContain('clients/A001 王美玲/b.pdf');
});

test.each([
  ['..', '../../escape'],
  ['CON', 'nul'],
  ['a/b\\c', 'x:y*?"<>|'],
  ['1. ', `${'王'.repeat(300)}...`],
  ['\u202Efdp', 'zero\u200Bwidth'],
  ['', '   '],
  ['no', '😀'.repeat(200)],
])('[F3] client number %j with name %j stays one plain folder in the book', async (clientNo, name) => {
  const book = aBook({ clients: { [wang]: { clientNo, name } } });
  expect(await book.add(aFile('a.pdf'))).toMatchObject({ ok: true });
  const files = book.files();
  expect(files).toHaveLength(2);
  for (const file of files) expect(file).toMatch(/^clients\/[^/\\:*?"<>|\p{Cf}]+\/(\.client-id|a\.pdf)$/u);
});

test('[F3] a client nobody knows is a problem and makes nothing', async () => {
  const book = aBook();
  const stranger: RowId = 'client:nobody';
  const answer = await book.handlers['folder:add'](
    { client: stranger, paths: [aFile('a.pdf')], again: false },
    book.asker,
  );
  expect(answer).toEqual({ ok: false, problem: { code: 'unknown-row', row: stranger } });
  expect(book.files()).toEqual([]);
});

test('[F4] a folder that went away and comes back, under any name, is the client\u2019s again', async () => {
  const book = aBook();
  await book.add(aFile('a.pdf'));
  const folder = path.join(book.root, 'clients/A001 王美玲');
  renameSync(folder, path.join(book.root, 'elsewhere'));
  expect(await book.list()).toMatchObject({ value: { folder: null } });
  renameSync(path.join(book.root, 'elsewhere'), path.join(book.root, 'clients/came back'));
  expect(await book.list()).toMatchObject({ value: { folder: 'came back', files: [{ state: 'there' }] } });
});

test.each([
  ['EBUSY', 'disk-error'],
  ['EPERM', 'no-permission'],
  ['EIO', 'disk-error'],
])(
  '[F4] a folder whose mark meets %s is nobody else\u2019s: it is told, and nothing is filed or made',
  async (code, told) => {
    const clients = { [wang]: { clientNo: '7', name: '王美玲' }, [chen]: { clientNo: '7', name: '王美玲' } };
    const locked = { on: false };
    const book = aBook({
      clients,
      disk: {
        readFile: (async (file: string, encoding: 'utf8') =>
          locked.on && file.endsWith('.client-id')
            ? Promise.reject(Object.assign(new Error(code), { code }))
            : fs.readFile(file, encoding)) as FolderDisk['readFile'],
      },
    });
    await book.add(aFile('a.txt', 'one'));
    locked.on = true;
    const adding = { client: chen, paths: [aFile('b.txt', 'his')], again: false };
    expect(await book.handlers['folder:add'](adding, book.asker)).toMatchObject({ ok: false, problem: { code: told } });
    expect(await book.add(aFile('c.txt', 'hers'))).toMatchObject({ ok: false, problem: { code: told } });
    expect(await book.states()).toEqual({ 'a.txt': 'there' });
    expect(book.files()).toEqual(['clients/7 王美玲/.client-id', 'clients/7 王美玲/a.txt']);
    locked.on = false;
    await book.handlers['folder:add'](adding, book.asker);
    expect(book.files()).toContain('clients/7 王美玲 (2)/b.txt');
  },
);

test('[F4] of a folder and a copy of it, the one with the rows\u2019 files is the client\u2019s, and the copy is left alone', async () => {
  const book = aBook();
  await book.add(aFile('a.txt', 'one'));
  const copy = path.join(book.root, 'clients', 'A001 copy');
  cpSync(path.join(book.root, 'clients/A001 王美玲'), copy, { recursive: true });
  const before = readdirSync(copy);
  await book.add(aFile('b.txt', 'two'));
  const clients = { [wang]: { clientNo: 'A001', name: '王美玲玲' } };
  const rows = book.attachmentsOf(wang).flatMap(id => book.rows.get(id) ?? []);
  const again = aBook({ root: book.root, rows, clients });
  expect(await again.list()).toMatchObject({ value: { folder: 'A001 王美玲', strangers: [] } });
  expect(await again.states()).toEqual({ 'a.txt': 'there', 'b.txt': 'there' });
  await again.add(aFile('c.txt', 'three'));
  expect(readdirSync(copy)).toEqual(before);
});

test('[F4] a folder and a copy with the same files: the shorter name is the client\u2019s', async () => {
  const book = aBook();
  await book.add(aFile('a.txt', 'one'));
  const [mine, copy] = ['one name', '1 name - 副本'].map(name => path.join(book.root, 'clients', name));
  renameSync(path.join(book.root, 'clients/A001 王美玲'), mine ?? '');
  cpSync(mine ?? '', copy ?? '', { recursive: true });
  const rows = book.attachmentsOf(wang).flatMap(id => book.rows.get(id) ?? []);
  const again = aBook({ root: book.root, rows });
  expect(await again.list()).toMatchObject({ value: { folder: 'one name', files: [{ state: 'there' }] } });
});
