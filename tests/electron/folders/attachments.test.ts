/** Files go into a client's folder whole, are watched over, opened with care, and come back by undo. */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { RowId } from '../../../shared/id';
import { aBook, aFile, chen, temporary, wang } from './a-book';

const inFolder = (root: string, name: string): string => path.join(root, 'clients/A001 王美玲', name);

test('[F5] several dropped files are copied byte for byte and become rows in one undo', async () => {
  const book = aBook();
  const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => at % 251));
  const big = aFile('掃描.bin', bytes);
  const answer = await book.add(aFile('提案.pdf', 'one'), big, aFile('空.txt', ''));
  expect(answer).toMatchObject({ ok: true, value: { refused: [] } });
  expect(readFileSync(inFolder(book.root, '掃描.bin')).equals(bytes)).toBe(true);
  expect(readFileSync(big).equals(bytes)).toBe(true);
  expect(book.attachments().map(row => row.cells)).toMatchObject([
    {
      client: wang,
      fileName: '提案.pdf',
      date: '2026-12-04',
      size: '3',
      hash: createHash('sha256').update('one').digest('hex'),
      category: 'proposal',
    },
    {
      client: wang,
      fileName: '掃描.bin',
      date: '2026-12-04',
      size: '3000000',
      hash: createHash('sha256').update(bytes).digest('hex'),
      category: 'other',
    },
    {
      client: wang,
      fileName: '空.txt',
      date: '2026-12-04',
      size: '0',
      hash: createHash('sha256').update('').digest('hex'),
      category: 'other',
    },
  ]);
  expect(book.labels).toHaveLength(1);
});

test('[F2] the same name again, in another case or normal form, never overwrites', async () => {
  const book = aBook();
  await book.add(aFile('Résumé.pdf', 'first'), aFile('Re\u0301sume\u0301.pdf', 'second'), aFile('RÉSUMÉ.PDF', 'third'));
  expect(book.attachments().map(row => row.cells.fileName)).toEqual(['Résumé.pdf', 'Résumé (2).pdf', 'RÉSUMÉ (3).PDF']);
  expect(readFileSync(inFolder(book.root, 'Résumé.pdf'), 'utf8')).toBe('first');
  expect(readFileSync(inFolder(book.root, 'Résumé (2).pdf'), 'utf8')).toBe('second');
});

test('[F6] links, folders, relative paths and what is not there are refused, the rest is filed', async () => {
  const book = aBook();
  const outside = temporary();
  writeFileSync(path.join(outside, 'real.txt'), 'x');
  symlinkSync(path.join(outside, 'real.txt'), path.join(outside, 'link.txt'));
  const answer = await book.add(
    path.join(outside, 'link.txt'),
    'etc/passwd',
    path.join(outside, 'gone.txt'),
    path.join(outside, 'real.txt'),
  );
  expect(answer).toMatchObject({
    ok: true,
    value: {
      added: [expect.stringMatching(/^attachment:/)],
      refused: [
        { code: 'link-refused', file: 'link.txt' },
        { code: 'not-a-file', file: 'passwd' },
        { code: 'file-missing', file: 'gone.txt' },
      ],
    },
  });
  expect(book.files()).toEqual(['clients/A001 王美玲/.client-id', 'clients/A001 王美玲/real.txt']);
});

test('[F6] a link in the place of the clients folder, of a client folder or of a file leads nowhere', async () => {
  const elsewhere = temporary();
  for (const link of ['clients', 'clients/A001 王美玲']) {
    const book = aBook();
    mkdirSync(path.join(book.root, path.dirname(link)), { recursive: true });
    symlinkSync(elsewhere, path.join(book.root, link));
    expect(await book.add(aFile('a.pdf'))).toMatchObject({ ok: false, problem: { code: 'link-refused' } });
    expect(readdirSync(elsewhere)).toEqual([]);
  }
  const book = aBook();
  await book.add(aFile('a.pdf'));
  unlinkSync(inFolder(book.root, 'a.pdf'));
  symlinkSync(aFile('secret.txt'), inFolder(book.root, 'a.pdf'));
  const [row] = book.attachments();
  expect(await book.list()).toMatchObject({ value: { files: [{ state: 'missing' }] } });
  const opened = await book.handlers['attachment:open']({ attachment: row?.id ?? 'attachment:none' }, book.asker);
  expect(opened.ok).toBe(false);
  expect(book.desk.opened).toEqual([]);
});

test('[F6] a row whose file name was edited into a path opens nothing', async () => {
  const book = aBook();
  await book.add(aFile('a.pdf'));
  for (const fileName of ['../../../etc/passwd', '..', '.', '', '/etc/passwd', '..\\..\\x', 'a\0.pdf']) {
    const id: RowId = 'attachment:evil';
    book.story.force(id, { client: wang, fileName });
    for (const channel of ['attachment:open', 'folder:reveal'] as const)
      expect((await book.handlers[channel]({ attachment: id }, book.asker)).ok).toBe(false);
  }
  expect([...book.desk.opened, ...book.desk.shown]).toEqual([]);
});

test('[F7] a file that went away is missing, one whose bytes changed is altered, the others are there', async () => {
  const book = aBook();
  await book.add(aFile('a.txt', 'aaaa'), aFile('b.txt', 'bbbb'), aFile('c.txt', 'cccc'), aFile('d.txt', 'dddd'));
  unlinkSync(inFolder(book.root, 'a.txt'));
  writeFileSync(inFolder(book.root, 'b.txt'), 'BBBB');
  appendFileSync(inFolder(book.root, 'c.txt'), '!');
  utimesSync(inFolder(book.root, 'd.txt'), 1, 1);
  const listed = await book.list();
  expect(listed.ok && listed.value.files.map(file => file.state)).toEqual(['missing', 'altered', 'altered', 'there']);
  expect(listed.ok && listed.value.folder).toBe('A001 王美玲');
});

test("[F7] another client's attachment is not listed as this one's", async () => {
  const book = aBook();
  await book.add(aFile('a.txt'));
  expect(await book.handlers['folder:list']({ client: chen }, book.asker)).toEqual({
    ok: true,
    value: { folder: null, files: [], strangers: [] },
  });
});

test.each([
  ['報告.pdf', false],
  ['表.xlsx', false],
  ['照片.JPG', false],
  ['run.exe', true],
  ['macro.xlsm', true],
  ['old.doc', true],
  ['old.XLS', true],
  ['old.ppt', true],
  ['old.wps', true],
  ['old.et', true],
  ['page.html', true],
  ['script.ps1', true],
  ['link.lnk', true],
  ['no type', true],
  ['doc.pdf.exe', true],
  ['a.svg', true],
])('[F8] opening %s asks first: %s', async (name, asks) => {
  const book = aBook();
  await book.add(aFile(name));
  const attachment = book.attachments()[0]?.id ?? 'attachment:none';
  expect(await book.handlers['attachment:open']({ attachment }, book.asker)).toEqual({ ok: true, value: !asks });
  expect(book.desk.asked).toHaveLength(asks ? 1 : 0);
  expect(book.desk.opened).toHaveLength(asks ? 0 : 1);
  book.desk.consent = true;
  expect(await book.handlers['attachment:open']({ attachment }, book.asker)).toEqual({ ok: true, value: true });
  expect(book.desk.opened.at(-1)).toBe(inFolder(book.root, name));
});

test('[F8] a system that has no program for the file is a problem', async () => {
  const book = aBook();
  await book.add(aFile('a.pdf'));
  book.desk.refusal = 'no application';
  const attachment = book.attachments()[0]?.id ?? 'attachment:none';
  expect(await book.handlers['attachment:open']({ attachment }, book.asker)).toEqual({
    ok: false,
    problem: { code: 'not-opened', file: 'a.pdf' },
  });
});

test('[F5] what the dialog chose is filed; nothing chosen files nothing', async () => {
  const book = aBook();
  expect(await book.handlers['folder:choose']({ client: wang }, book.asker)).toEqual({
    ok: true,
    value: { added: [], twins: [], refused: [] },
  });
  book.desk.chosen = [aFile('選.pdf')];
  expect(await book.handlers['folder:choose']({ client: wang }, book.asker)).toMatchObject({ ok: true });
  expect(book.attachments()).toHaveLength(1);
});

test('[F10] if the book refuses the rows, the copies go again', async () => {
  const book = aBook();
  book.refusal.problem = { code: 'disk-full', file: 'journal' };
  expect(await book.add(aFile('a.txt'))).toEqual({ ok: false, problem: { code: 'disk-full', file: 'journal' } });
  expect(book.files()).toEqual(['clients/A001 王美玲/.client-id']);
});

test('[F10] what a crash left half-copied goes with the next file', async () => {
  const book = aBook();
  await book.add(aFile('a.txt'));
  writeFileSync(inFolder(book.root, '.adding-123'), 'half');
  renameSync(inFolder(book.root, 'a.txt'), inFolder(book.root, 'kept.txt'));
  await book.add(aFile('b.txt'));
  expect(book.files()).toEqual([
    'clients/A001 王美玲/.client-id',
    'clients/A001 王美玲/b.txt',
    'clients/A001 王美玲/kept.txt',
  ]);
});
