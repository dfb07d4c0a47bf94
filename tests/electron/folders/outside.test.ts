/** What happened in the folder behind the program's back is told, asked about and answered; nothing is dropped in silence. */
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { aBook, aFile, chen, temporary, tree, wang } from './a-book';

const hers = 'clients/A001 王美玲';
const within = (book: ReturnType<typeof aBook>, name: string): string => path.join(book.root, hers, name);
const listed = async (book: ReturnType<typeof aBook>) => {
  const answer = await book.list();
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
};

test('[F25] files put there outside are strangers, but not those that systems and office programs leave', async () => {
  const book = aBook();
  await book.add(aFile('a.pdf', 'mine'));
  for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini', '~$plan.docx', '.~lock.plan.odt#', '.adding-1'])
    writeFileSync(within(book, name), 'x');
  mkdirSync(within(book, 'a folder'));
  symlinkSync('/etc/passwd', within(book, 'link.txt'));
  writeFileSync(within(book, '外面來的.pdf'), 'stranger');
  expect(await listed(book)).toMatchObject({
    files: [{ state: 'there' }],
    strangers: [{ name: '外面來的.pdf', size: 8 }],
  });
});

test('[F26] strangers are adopted where they lie, as one undo; names no system can hold are made safe', async () => {
  const book = aBook();
  await book.add(aFile('a.pdf', 'mine'));
  for (const name of ['保單.pdf', 'a:b?.txt', 'trailing. ', '\u202Efdp.exe']) writeFileSync(within(book, name), name);
  const names = (await listed(book)).strangers.map(({ name }) => name);
  expect(names).toHaveLength(4);
  expect(await book.handlers['folder:adopt']({ client: wang, names }, book.asker)).toMatchObject({
    value: { twins: [], refused: [] },
  });
  expect(await book.states()).toEqual({
    'a.pdf': 'there',
    '保單.pdf': 'there',
    'a_b_.txt': 'there',
    trailing: 'there',
    'fdp.exe': 'there',
  });
  expect(book.rows.get(book.named('保單.pdf'))?.cells).toMatchObject({ category: 'policy', date: '2026-12-04' });
  expect((await listed(book)).strangers).toEqual([]);
  await book.undo();
  expect(book.attachments().map(({ cells }) => cells['fileName'])).toEqual(['a.pdf']);
});

test('[F26] what is an attachment already, gone, or no plain file is not adopted, and a refusal of the book moves nothing', async () => {
  const book = aBook();
  await book.add(aFile('a.pdf', 'mine'));
  writeFileSync(within(book, 'b.pdf'), 'stranger');
  symlinkSync('/etc/passwd', within(book, 'link.txt'));
  const adopt = async (...names: string[]) => book.handlers['folder:adopt']({ client: wang, names }, book.asker);
  const refused = await adopt('a.pdf', 'gone.pdf', 'link.txt', 'b.pdf/..');
  expect(refused.ok && refused.value.refused).toHaveLength(4);
  book.refusal.problem = { code: 'disk-full', file: 'journal' };
  expect(await adopt('b.pdf')).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
  expect(readFileSync(within(book, 'b.pdf'), 'utf8')).toBe('stranger');
});

test('[F25, F26] a file renamed outside is recognised by its content and followed; undo gives it its old name', async () => {
  const book = aBook();
  await book.add(aFile('a.pdf', 'the content'), aFile('b.pdf', 'another one'));
  renameSync(within(book, 'a.pdf'), within(book, '新名字.pdf'));
  writeFileSync(within(book, 'c.pdf'), 'same length');
  const attachment = book.named('a.pdf');
  expect((await listed(book)).files).toContainEqual(
    expect.objectContaining({ attachment, state: 'missing', renamedTo: '新名字.pdf' }),
  );
  expect(await book.handlers['attachment:relink']({ attachment, name: '新名字.pdf' }, book.asker)).toEqual({
    ok: true,
    value: null,
  });
  expect(await book.states()).toEqual({ '新名字.pdf': 'there', 'b.pdf': 'there' });
  await book.undo();
  expect(readFileSync(within(book, 'a.pdf'), 'utf8')).toBe('the content');
  expect(await book.states()).toEqual({ 'a.pdf': 'there', 'b.pdf': 'there' });
});

test('[F26] only a file that is gone is forgotten; undo remembers it', async () => {
  const book = aBook();
  await book.add(aFile('a.pdf', 'mine'));
  const attachment = book.named('a.pdf');
  expect(await book.handlers['attachment:forget']({ attachment }, book.asker)).toMatchObject({
    ok: false,
    problem: { code: 'file-changed', file: 'a.pdf' },
  });
  unlinkSync(within(book, 'a.pdf'));
  expect(await book.handlers['attachment:forget']({ attachment }, book.asker)).toEqual({ ok: true, value: null });
  expect((await listed(book)).files).toEqual([]);
  await book.undo();
  expect(await book.states()).toEqual({ 'a.pdf': 'missing' });
});

test('[F7] a great folder answers at once and finds behind it what was altered in the same size', async () => {
  const first = aBook();
  const big = Buffer.alloc(70 << 20, 1);
  await first.add(aFile('a.bin', big));
  const attachment = first.named('a.bin');
  const row = first.rows.get(attachment);
  if (row === undefined) throw new Error('nothing was filed');
  big[5] = 2;
  writeFileSync(within(first, 'a.bin'), big);
  const second = aBook({ root: first.root, rows: [row] });
  expect(await second.states()).toEqual({ 'a.bin': 'there' });
  await vi.waitFor(() => expect(second.news).toEqual([{ client: wang }]), 15_000);
  expect(await second.states()).toEqual({ 'a.bin': 'altered' });
}, 30_000);

test('[F7] of two great folders listed at once both are looked through behind the answers', async () => {
  const first = aBook();
  const big = Buffer.alloc(65 << 20, 1);
  for (const client of [wang, chen])
    await first.handlers['folder:add'](
      { client, paths: [aFile(`${client.slice(7, 11)}.bin`, big)], again: false },
      first.asker,
    );
  const rows = [wang, chen].flatMap(client => first.attachmentsOf(client)).flatMap(id => first.rows.get(id) ?? []);
  big[5] = 2;
  writeFileSync(within(first, 'wang.bin'), big);
  writeFileSync(path.join(first.root, 'clients/chen0000 陳志豪/chen.bin'), big);
  const second = aBook({ root: first.root, rows });
  await Promise.all([second.list(wang), second.list(chen)]);
  await vi.waitFor(() => expect(second.news).toEqual([{ client: wang }, { client: chen }]), 15_000);
}, 30_000);

test('[F27] changes in the folder listed last are told, those in another client folder are not', async () => {
  const book = aBook();
  await book.add(aFile('a.pdf'));
  await book.handlers['folder:add']({ client: chen, paths: [aFile('his.pdf')], again: false }, book.asker);
  await book.list();
  await new Promise(done => setTimeout(done, 400));
  book.news.length = 0;
  writeFileSync(path.join(book.root, 'clients/chen0000 陳志豪/other.pdf'), 'x');
  await new Promise(done => setTimeout(done, 500));
  expect(book.news).toEqual([]);
  writeFileSync(within(book, 'b.pdf'), 'x');
  writeFileSync(within(book, 'c.pdf'), 'x');
  await vi.waitFor(() => expect(book.news).toEqual([{ client: wang }]), 5_000);
});

test('[F27] a folder that is not there yet, is renamed, goes away and comes back is watched all along', async () => {
  const book = aBook();
  await book.list();
  const told = async (work: () => unknown): Promise<void> => {
    await new Promise(done => setTimeout(done, 400));
    book.news.length = 0;
    await work();
    await vi.waitFor(() => expect(book.news).toContainEqual({ client: wang }), 5_000);
    await book.list();
  };
  await told(() => book.add(aFile('a.pdf')));
  await told(() => renameSync(path.join(book.root, hers), path.join(book.root, 'clients/other name')));
  await told(() => renameSync(path.join(book.root, 'clients/other name'), path.join(book.root, hers)));
  await told(() => rmSync(path.join(book.root, hers), { recursive: true }));
  await told(() => {
    mkdirSync(path.join(book.root, hers));
    writeFileSync(within(book, '.client-id'), wang);
  });
  await told(() => writeFileSync(within(book, 'late.pdf'), 'x'));
  book.close();
  book.folders();
  await new Promise(done => setTimeout(done, 400));
  book.news.length = 0;
  writeFileSync(within(book, 'after.pdf'), 'x');
  await new Promise(done => setTimeout(done, 500));
  expect(book.news).toEqual([]);
}, 60_000);

test('[F27] of two folders listed at once the one asked for last is watched', async () => {
  const book = aBook();
  await book.add(aFile('a.pdf'));
  await book.handlers['folder:add']({ client: chen, paths: [aFile('his.pdf')], again: false }, book.asker);
  await Promise.all([book.list(), book.list(chen)]);
  await new Promise(done => setTimeout(done, 400));
  book.news.length = 0;
  writeFileSync(within(book, 'b.pdf'), 'x');
  writeFileSync(path.join(book.root, 'clients/chen0000 陳志豪/b.pdf'), 'x');
  await vi.waitFor(() => expect(book.news).toEqual([{ client: chen }]), 5_000);
});

test('[F27] a system without watchers lists all the same', async () => {
  const book = aBook({
    disk: {
      watch: () => {
        throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      },
    },
  });
  await book.add(aFile('a.pdf'));
  expect(await book.states()).toEqual({ 'a.pdf': 'there' });
});

test('[F28] the inbox lists plain files newest first, without hidden and half-loaded ones, and is remembered', async () => {
  const book = aBook();
  expect(await book.handlers['folder:inbox']({ choose: false }, book.asker)).toEqual({
    ok: true,
    value: { folder: null, files: [] },
  });
  const folder = temporary();
  for (const [at, name] of [
    'old.pdf',
    'new.pdf',
    '.hidden',
    'a.crdownload',
    'b.part',
    'c.tmp',
    'Thumbs.db',
  ].entries()) {
    writeFileSync(path.join(folder, name), name);
    utimesSync(path.join(folder, name), 0, new Date(2026, 7, 1 + at, 12));
  }
  mkdirSync(path.join(folder, 'inside'));
  writeFileSync(path.join(folder, 'inside/deep.pdf'), 'x');
  symlinkSync('/etc/passwd', path.join(folder, 'link.pdf'));
  book.desk.inbox = folder;
  const answer = {
    ok: true,
    value: {
      folder,
      files: [
        { path: path.join(folder, 'new.pdf'), name: 'new.pdf', size: 7, day: '2026-08-02' },
        { path: path.join(folder, 'old.pdf'), name: 'old.pdf', size: 7, day: '2026-08-01' },
      ],
    },
  };
  expect(await book.handlers['folder:inbox']({ choose: true }, book.asker)).toEqual(answer);
  book.desk.inbox = null;
  expect(await book.handlers['folder:inbox']({ choose: true }, book.asker)).toEqual(answer);
  for (let at = 0; at < 520; at++) writeFileSync(path.join(folder, `n${at}.txt`), '');
  const many = await book.handlers['folder:inbox']({ choose: false }, book.asker);
  expect(many.ok && many.value.files).toHaveLength(500);
  rmSync(folder, { recursive: true });
  expect(await book.handlers['folder:inbox']({ choose: false }, book.asker)).toMatchObject({
    ok: false,
    problem: { code: 'file-missing' },
  });
});

test('[F20] what waited thirty days is cleared with its row and versions when folders are first used; nothing else is', async () => {
  const first = aBook();
  await first.add(aFile('a.pdf', 'old'), aFile('b.pdf', 'young'), aFile('c.pdf', 'kept'), aFile('d.pdf', 'undone'));
  const [a, b, c] = ['a.pdf', 'b.pdf', 'c.pdf'].map(name => first.named(name));
  if (a === undefined || b === undefined || c === undefined) throw new Error('nothing was filed');
  first.desk.chosen = [aFile('a2.pdf', 'newer')];
  await first.handlers['attachment:replace']({ attachment: a }, first.asker);
  first.clock.today = '2026-12-10';
  await first.handlers['attachment:remove']({ attachments: [a] }, first.asker);
  first.clock.today = '2026-12-11';
  await first.handlers['attachment:remove']({ attachments: [b] }, first.asker);
  await first.add(aFile('e.pdf', 'taken back'));
  const e = first.named('e.pdf');
  await first.undo();
  const again = (today: string) => {
    const rows = [a, b, c].flatMap(id => first.rows.get(id) ?? []);
    const book = aBook({ root: first.root, rows });
    book.clock.today = today;
    return book;
  };
  const before = again('2027-01-08');
  await before.list();
  expect(before.attachmentsOf(wang)).toHaveLength(3);
  const due = again('2027-01-09');
  await due.list();
  expect(due.attachmentsOf(wang)).toEqual([b, c]);
  expect(tree(first.root).filter(file => file.includes(a.slice('attachment:'.length)))).toEqual([]);
  expect(tree(first.root).some(file => file.startsWith(`trash/${e.slice('attachment:'.length)}`))).toBe(true);
  expect(due.labels.map(label => JSON.parse(label) as unknown)).toEqual([{ key: 'attachment-purge', count: 1 }]);
  const later = again('2027-03-01');
  await later.list();
  expect(tree(first.root).filter(file => file.startsWith('trash/'))).toEqual([]);
  expect(readFileSync(within(later, 'c.pdf'), 'utf8')).toBe('kept');
});
