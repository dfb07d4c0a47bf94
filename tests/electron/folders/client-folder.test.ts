/** Each client has one folder, found again whatever happens to names and numbers. */
import { mkdirSync, readFileSync, renameSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
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
