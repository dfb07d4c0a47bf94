/** Files go where their rows say, whatever changed the rows, and nothing is ever overwritten. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { moveFeed } from '../../../electron/folders/move-feed';
import type { Change } from '../../../shared/change';
import type { RowId } from '../../../shared/id';
import { aBook, aFile, chen, wang } from './a-book';

const hers = 'clients/A001 王美玲';
const his = 'clients/chen0000 陳志豪';
const failing = (code: string): Error => Object.assign(new Error(code), { code });

/** The files of the book but for the marks of folders. */
const filesOf = (book: ReturnType<typeof aBook>): readonly string[] =>
  book.files().filter(file => !file.endsWith('.client-id'));
const contentOf = (book: ReturnType<typeof aBook>, file: string): string =>
  readFileSync(path.join(book.root, file), 'utf8');
const trashed = (book: ReturnType<typeof aBook>, name: string): string =>
  `trash/${book.named(name).slice('attachment:'.length)}/${name}`;

test('[F14] a renamed file has its new name on disk, and its old one again after undo', async () => {
  const book = aBook();
  await book.add(aFile('a.pdf', 'one'));
  const attachment = book.named('a.pdf');
  expect(await book.handlers['attachment:rename']({ attachment, name: '保單正本' }, book.asker)).toEqual({
    ok: true,
    value: null,
  });
  expect(filesOf(book)).toEqual([`${hers}/保單正本.pdf`]);
  await book.undo();
  expect(filesOf(book)).toEqual([`${hers}/a.pdf`]);
  await book.redo();
  expect(filesOf(book)).toEqual([`${hers}/保單正本.pdf`]);
  expect(await book.states()).toEqual({ '保單正本.pdf': 'there' });
});

test('[F18] files moved to another client lie in their folder, as one undo, without what linked them to the first', async () => {
  const book = aBook();
  await book.add(aFile('a.pdf', 'one'), aFile('b.pdf', 'two'));
  await book.handlers['folder:add']({ client: chen, paths: [aFile('a.pdf', 'his own')], again: false }, book.asker);
  book.story.force('policy:p1', { client: wang, policyNo: '1' });
  const ids = book.attachmentsOf(wang);
  const [first] = ids;
  if (first === undefined) throw new Error('nothing was filed');
  book.story.force(first, { ...book.rows.get(first)?.cells, subject: 'policy:p1', note: 'keep' });
  await book.handlers['attachment:move']({ attachments: ids, client: chen }, book.asker);
  expect(filesOf(book)).toEqual([`${his}/a (2).pdf`, `${his}/a.pdf`, `${his}/b.pdf`]);
  expect(contentOf(book, `${his}/a.pdf`)).toBe('his own');
  expect(book.rows.get(first)?.cells).toMatchObject({ client: chen, fileName: 'a (2).pdf', note: 'keep' });
  expect(book.rows.get(first)?.cells['subject']).toBeUndefined();
  await book.undo();
  expect(filesOf(book)).toEqual([`${hers}/a.pdf`, `${hers}/b.pdf`, `${his}/a.pdf`]);
  expect(book.rows.get(first)?.cells).toMatchObject({ client: wang, subject: 'policy:p1' });
  expect(await book.states()).toEqual({ 'a.pdf': 'there', 'b.pdf': 'there' });
});

test('[F18] moving to somebody nobody knows, or to the same client, moves nothing', async () => {
  const book = aBook();
  await book.add(aFile('a.pdf'));
  const attachments = [book.named('a.pdf')];
  expect(await book.handlers['attachment:move']({ attachments, client: 'client:nobody' }, book.asker)).toMatchObject({
    problem: { code: 'unknown-row' },
  });
  expect(await book.handlers['attachment:move']({ attachments, client: wang }, book.asker)).toMatchObject({ ok: true });
  expect(filesOf(book)).toEqual([`${hers}/a.pdf`]);
});

test('[F9] removed files wait in the trash with their rows, and come back by undo or by hand', async () => {
  const book = aBook();
  await book.add(aFile('a.txt', 'keep me'), aFile('b.txt', 'me too'));
  const attachments = [book.named('a.txt'), book.named('b.txt')];
  await book.handlers['attachment:remove']({ attachments }, book.asker);
  expect(book.attachments()).toEqual([]);
  expect(filesOf(book)).toEqual([trashed(book, 'a.txt'), trashed(book, 'b.txt')].sort());
  expect(await book.states()).toEqual({ 'a.txt': 'there', 'b.txt': 'there' });
  await book.undo();
  expect(filesOf(book)).toEqual([`${hers}/a.txt`, `${hers}/b.txt`]);
  await book.redo();
  await book.add(aFile('a.txt', 'another of this name'));
  await book.handlers['attachment:bring-back']({ attachments }, book.asker);
  expect(filesOf(book)).toEqual([`${hers}/a (2).txt`, `${hers}/a.txt`, `${hers}/b.txt`]);
  expect(contentOf(book, `${hers}/a (2).txt`)).toBe('keep me');
  expect(contentOf(book, `${hers}/a.txt`)).toBe('another of this name');
});

test('[F14] undoing an adding takes the file away into the trash, doing it again brings it back', async () => {
  const book = aBook();
  await book.add(aFile('a.txt', 'keep me'));
  const [added] = book.attachmentsOf(wang);
  await book.undo();
  const trash = `trash/${added?.slice('attachment:'.length) ?? ''}`;
  expect(filesOf(book)).toEqual([`${trash}/.since`, `${trash}/a.txt`]);
  expect(await book.list()).toMatchObject({ value: { files: [], strangers: [] } });
  await book.redo();
  expect(filesOf(book)).toEqual([`${hers}/a.txt`]);
  expect(contentOf(book, `${hers}/a.txt`)).toBe('keep me');
});

test('[F14] a client who is removed leaves the folder as it is, and has it again by undo', async () => {
  const book = aBook();
  await book.add(aFile('a.txt', 'keep me'));
  await book.bookParts.run([{ type: 'remove-rows', rows: [wang] }], 'x');
  await book.open().follower.settled(() => Promise.resolve());
  expect(filesOf(book)).toEqual([`${hers}/a.txt`]);
  await book.undo();
  expect(await book.states()).toEqual({ 'a.txt': 'there' });
});

test('[F14] an edit of the row by any other way moves the file too, but never out of the book', async () => {
  const book = aBook();
  await book.add(aFile('a.txt', 'x'));
  const row = book.named('a.txt');
  const name = async (now: string): Promise<void> => {
    await book.bookParts.run([{ type: 'edit-cells', cells: [{ row, column: 'fileName', now }] }], 'x');
    await book.open().follower.settled(() => Promise.resolve());
  };
  await name('b.txt');
  expect(filesOf(book)).toEqual([`${hers}/b.txt`]);
  for (const evil of ['../../b.txt', '..', '/etc/b.txt', 'x/b.txt', 'a\0b']) {
    await name(evil);
    expect(filesOf(book)).toEqual([`${hers}/b.txt`]);
    await book.undo();
  }
  expect(book.news.map(({ problem }) => problem?.code)).toContain('outside-book');
  expect(await book.states()).toEqual({ 'b.txt': 'there' });
});

test.each(['EBUSY', 'EACCES', 'EROFS', 'ENOSPC', 'EIO'])(
  '[F15] a rename that meets %s puts the row back and says why',
  async code => {
    let broken = false;
    const book = aBook({
      disk: { rename: async (from, to) => (broken ? Promise.reject(failing(code)) : fs.rename(from, to)) },
    });
    await book.add(aFile('a.pdf', 'one'));
    broken = true;
    const attachment = book.named('a.pdf');
    const answer = await book.handlers['attachment:rename']({ attachment, name: 'b' }, book.asker);
    expect(answer).toMatchObject({ ok: false, problem: { file: 'a.pdf' } });
    expect(book.rows.get(attachment)?.cells['fileName']).toBe('a.pdf');
    expect(filesOf(book)).toEqual([`${hers}/a.pdf`]);
    expect(book.news).toEqual([]);
  },
);

/** A rename whose file is locked, while somebody does something else. */
async function aLockedRename(meanwhile: (book: ReturnType<typeof aBook>, attachment: RowId) => Promise<unknown>) {
  const locked = { on: false };
  const met = { rename: (): void => undefined };
  const meeting = new Promise<void>(done => (met.rename = done));
  const book = aBook({
    disk: {
      rename: async (from, to) => {
        if (!locked.on) return fs.rename(from, to);
        met.rename();
        await new Promise(done => setTimeout(done, 20));
        throw failing('EIO');
      },
    },
  });
  await book.add(aFile('a.txt', 'one'));
  const attachment = book.named('a.txt');
  locked.on = true;
  const renamed = book.handlers['attachment:rename']({ attachment, name: 'b.txt' }, book.asker);
  await meeting;
  await meanwhile(book, attachment);
  const answer = await renamed;
  locked.on = false;
  return { book, attachment, answer };
}

test('[F15] a row whose file cannot follow is put back also if something else was edited meanwhile, which stays', async () => {
  const { book, attachment, answer } = await aLockedRename(({ story }) =>
    story.run([{ type: 'edit-cells', cells: [{ row: chen, column: 'name', now: '陳' }] }], 'typing'),
  );
  expect(answer).toEqual({ ok: false, problem: { code: 'disk-error', file: 'a.txt' } });
  expect(book.rows.get(attachment)?.cells['fileName']).toBe('a.txt');
  expect(book.rows.get(chen)?.cells['name']).toBe('陳');
  expect(await book.states()).toEqual({ 'a.txt': 'there' });
  expect(book.news).toEqual([]);
});

test('[F15] a row that cannot be put back is told as well', async () => {
  const { book, attachment, answer } = await aLockedRename(async ({ story, refusal }, row) => {
    await story.run([{ type: 'edit-cells', cells: [{ row, column: 'note', now: 'typed' }] }], 'typing');
    refusal.problem = { code: 'disk-full', file: 'journal' };
  });
  expect(answer).toEqual({ ok: false, problem: { code: 'disk-error', file: 'a.txt' } });
  expect(book.rows.get(attachment)?.cells).toMatchObject({ fileName: 'b.txt', note: 'typed' });
  expect(book.news).toEqual([{ client: wang, problem: { code: 'disk-full', file: 'journal' } }]);
});

test('[F15] of several files that move, one that cannot takes all of them back', async () => {
  const book = aBook({
    disk: {
      rename: async (from, to) =>
        String(to).endsWith('陳志豪/b.pdf') ? Promise.reject(failing('EIO')) : fs.rename(from, to),
    },
  });
  await book.add(aFile('a.pdf', 'one'), aFile('b.pdf', 'two'), aFile('c.pdf', 'three'));
  const attachments = book.attachmentsOf(wang);
  expect(await book.handlers['attachment:move']({ attachments, client: chen }, book.asker)).toMatchObject({
    ok: false,
    problem: { code: 'disk-error' },
  });
  expect(filesOf(book)).toEqual([`${hers}/a.pdf`, `${hers}/b.pdf`, `${hers}/c.pdf`]);
  expect(book.attachmentsOf(wang)).toHaveLength(3);
});

test('[F15] an undo whose name was taken outside is told, and both files stay', async () => {
  const book = aBook();
  await book.add(aFile('a.txt', 'mine'));
  await book.handlers['attachment:rename']({ attachment: book.named('a.txt'), name: 'b' }, book.asker);
  writeFileSync(path.join(book.root, hers, 'a.txt'), 'from outside');
  await book.undo();
  expect(book.news).toEqual([{ client: wang, problem: { code: 'name-taken', file: 'a.txt' } }]);
  expect(contentOf(book, `${hers}/a.txt`)).toBe('from outside');
  expect(contentOf(book, `${hers}/b.txt`)).toBe('mine');
  expect(await book.list()).toMatchObject({
    value: { files: [{ state: 'altered' }], strangers: [{ name: 'b.txt', size: 4 }] },
  });
});

test('[F16] a removal or its undo that the program did not live to follow is followed when the folder is listed', async () => {
  const first = aBook();
  await first.add(aFile('a.txt', 'aaa'), aFile('b.txt', 'bbb'));
  const [a, b] = [first.named('a.txt'), first.named('b.txt')];
  await first.handlers['attachment:remove']({ attachments: [b] }, first.asker);
  const rows = [a, b].flatMap(id => first.rows.get(id) ?? []);
  const [rowA, rowB] = rows;
  if (rowA === undefined || rowB === undefined) throw new Error('nothing was filed');
  const { removed, ...live } = rowB.cells;
  const second = aBook({
    root: first.root,
    rows: [
      { id: a, cells: { ...rowA.cells, removed: removed ?? null } },
      { id: b, cells: live },
    ],
  });
  expect(await second.states()).toEqual({ 'a.txt': 'there', 'b.txt': 'there' });
  expect(filesOf(second)).toEqual([`${hers}/b.txt`, trashed(second, 'a.txt')].sort());
});

test('[F16] moves wait for who takes them, and go with their book', () => {
  const change: Change = {
    added: [{ id: 'attachment:a', cells: { client: wang, fileName: 'a.txt' } }],
    removed: [],
    edited: {},
  };
  const [changed, turned, taken]: [((change: Change, label: string) => void)[], (() => void)[], string[]] = [
    [],
    [],
    [],
  ];
  let wanted = 0;
  const named: Change['edited'][RowId] = { name: [null, 'x'] };
  const books = {
    book: { rows: new Map() },
    onChange: (listener: (change: Change, label: string) => void) => void changed.push(listener),
    onTurn: (listener: () => void) => void turned.push(listener),
  };
  const feed = moveFeed(books, () => (wanted += 1));
  changed[0]?.({ added: [], removed: [], edited: { [wang]: named } }, '');
  expect(wanted).toBe(0);
  changed[0]?.(change, '');
  turned[0]?.();
  changed[0]?.(change, '');
  expect(wanted).toBe(2);
  feed.to(moves => taken.push(...moves.map(({ attachment }) => attachment)));
  changed[0]?.(change, '');
  expect(taken).toEqual(['attachment:a', 'attachment:a']);
});

test.each([
  ['報告', '報告.pdf'],
  ['報告.docx', '報告.docx'],
  ['a/b:c*d?.pdf', 'a_b_c_d_.pdf'],
  ['CON', '_CON.pdf'],
  ['trailing dots...', 'trailing dots.pdf'],
  ['\u202Efdp.exe', 'fdp.exe.pdf'],
  ['報告 v1.2', '報告 v1.2.pdf'],
  ['letter to J.Smith', 'letter to J.Smith.pdf'],
  ['e\u0301te\u0301', 'été.pdf'],
  ['家'.repeat(250), `${'家'.repeat(72)}.pdf`],
  ['😀', '😀.pdf'],
  ['../../up', '__._up.pdf'],
])('[F17] renamed to %j, it is called %j', async (typed, called) => {
  const book = aBook();
  await book.add(aFile('a.pdf', 'one'));
  const attachment = book.named('a.pdf');
  expect(await book.handlers['attachment:rename']({ attachment, name: typed }, book.asker)).toMatchObject({ ok: true });
  expect(book.rows.get(attachment)?.cells['fileName']).toBe(called);
  expect(filesOf(book)).toEqual([`${hers}/${called}`]);
});

test('[F17] a name that is taken, in any case or normal form, gets a number; case alone may change; blanks are no name', async () => {
  const book = aBook();
  await book.add(aFile('a.pdf', 'one'), aFile('Été.pdf', 'two'));
  const rename = (name: string) => book.handlers['attachment:rename']({ attachment: first, name }, book.asker);
  const first = book.named('a.pdf');
  await rename('e\u0301te\u0301');
  expect(filesOf(book)).toEqual([`${hers}/Été.pdf`, `${hers}/été (2).pdf`].sort());
  await rename('A.PDF');
  await rename('a.pdf');
  expect(filesOf(book)).toEqual([`${hers}/a.pdf`, `${hers}/Été.pdf`].sort());
  expect(await rename('   ')).toMatchObject({ ok: false, problem: { code: 'required' } });
  renameSync(path.join(book.root, hers, 'a.pdf'), path.join(book.root, 'moved.pdf'));
  expect(await rename('b')).toMatchObject({ ok: false, problem: { code: 'file-missing', file: 'a.pdf' } });
});

test('[F14] a trash that holds something else of the same name loses neither', async () => {
  const book = aBook();
  await book.add(aFile('a.txt', 'mine'));
  const trash = path.join(book.root, path.dirname(trashed(book, 'a.txt')));
  mkdirSync(trash, { recursive: true });
  writeFileSync(path.join(trash, 'a.txt'), 'left over');
  await book.handlers['attachment:remove']({ attachments: [book.named('a.txt')] }, book.asker);
  expect(filesOf(book)).toHaveLength(2);
  rmSync(path.join(trash, 'a.txt'));
  await book.undo();
  expect(contentOf(book, `${hers}/a.txt`)).toBe('mine');
});

test('[F36] undoing an adoption or a paste leaves the file where it lies, a stranger again, and no clearing touches it', async () => {
  const book = aBook();
  await book.add(aFile('a.txt', 'one'));
  writeFileSync(path.join(book.root, hers, 'only copy.txt'), 'precious');
  await book.handlers['folder:adopt']({ client: wang, names: ['only copy.txt'] }, book.asker);
  await book.handlers['folder:paste'](
    { client: wang, name: 'picture.png', bytes: new TextEncoder().encode('pasted') },
    book.asker,
  );
  await book.undo();
  await book.undo();
  const all = [`${hers}/a.txt`, `${hers}/only copy.txt`, `${hers}/picture.png`];
  expect(filesOf(book)).toEqual(all);
  expect(await book.list()).toMatchObject({
    value: { strangers: [{ name: 'only copy.txt' }, { name: 'picture.png' }] },
  });
  const rows = book.attachmentsOf(wang).flatMap(id => book.rows.get(id) ?? []);
  const later = aBook({ root: book.root, rows });
  for (const today of ['2027-01-10', '2027-03-10']) {
    later.clock.today = today;
    await later.list();
  }
  expect(filesOf(later)).toEqual(all);
  await book.redo();
  await book.redo();
  expect(await book.states()).toEqual({ 'a.txt': 'there', 'only copy.txt': 'there', 'picture.png': 'there' });
});

test('[F36] undoing an adding leaves a file that was worked on since where it lies', async () => {
  const book = aBook();
  await book.add(aFile('a.txt', 'one'));
  writeFileSync(path.join(book.root, hers, 'a.txt'), 'her own work');
  await book.undo();
  expect(contentOf(book, `${hers}/a.txt`)).toBe('her own work');
  expect(await book.list()).toMatchObject({ value: { files: [], strangers: [{ name: 'a.txt' }] } });
});
