/** What a file held before is kept: replaced, put back, altered outside, accepted. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { FolderDisk } from '../../../electron/folders/folder-disk';
import { textCell } from '../../../shared/cell';
import type { RowId } from '../../../shared/id';
import { aBook, aFile, tree, wang } from './a-book';

const hers = 'clients/A001 王美玲';

/** A disk on which what is kept can only be a second name. */
const noCopies: Partial<FolderDisk> = {
  copyFile: async () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })),
};

async function aFiled(name = '提案.pdf', content = 'first', disk: Partial<FolderDisk> = {}) {
  const book = aBook({ disk });
  await book.add(aFile(name, content));
  const [attachment] = book.attachmentsOf(wang);
  if (attachment === undefined) throw new Error('nothing was filed');
  const nameNow = (): string => textCell(book.rows.get(attachment) ?? { id: attachment, cells: {} }, 'fileName') ?? '';
  return {
    book,
    attachment,
    onDisk: (): string => readFileSync(path.join(book.root, hers, nameNow()), 'utf8'),
    cell: (column: string) => book.rows.get(attachment)?.cells[column],
    write: (content: string): void => writeFileSync(path.join(book.root, hers, nameNow()), content),
    lose: (): void => unlinkSync(path.join(book.root, hers, nameNow())),
    replace: async (source: string) => {
      book.desk.chosen = [source];
      return book.handlers['attachment:replace']({ attachment }, book.asker);
    },
    restore: async (hash?: string) => book.handlers['attachment:restore']({ attachment, hash }, book.asker),
    versions: async () => {
      const kept = await book.handlers['attachment:versions']({ attachment }, book.asker);
      if (!kept.ok) throw new Error(kept.problem.code);
      return kept.value;
    },
  };
}
const state = async (book: ReturnType<typeof aBook>) => {
  const listed = await book.list();
  return listed.ok ? listed.value.files[0] : undefined;
};

test('[F19] a replaced content is kept as a version, and undo and redo swap the two', async () => {
  const { book, onDisk, cell, replace, versions } = await aFiled();
  expect(await replace(aFile('new.pdf', 'second'))).toEqual({ ok: true, value: true });
  expect(onDisk()).toBe('second');
  expect([cell('fileName'), cell('version'), cell('size')]).toEqual(['提案.pdf', '2', '6']);
  expect(await versions()).toMatchObject([{ name: '提案.pdf', size: 5, day: '2026-12-04' }]);
  await book.undo();
  expect(onDisk()).toBe('first');
  expect(await versions()).toMatchObject([{ name: '提案.pdf', size: 6 }]);
  await book.redo();
  expect(onDisk()).toBe('second');
  expect(await book.states()).toEqual({ '提案.pdf': 'there' });
});

test('[F19] a file of another type brings its type, and the old name comes back with the old content', async () => {
  const { book, onDisk, cell, replace, restore, versions } = await aFiled('提案.docx', 'draft');
  await replace(aFile('final.pdf', 'final'));
  expect(cell('fileName')).toBe('提案.pdf');
  const [kept] = await versions();
  expect(await restore(kept?.hash)).toEqual({ ok: true, value: null });
  expect([cell('fileName'), onDisk(), cell('version')]).toEqual(['提案.docx', 'draft', '3']);
  await book.undo();
  expect([cell('fileName'), onDisk()]).toEqual(['提案.pdf', 'final']);
});

test('[F19] versions are listed newest first, and any of them can be put back', async () => {
  const { book, onDisk, replace, restore, versions } = await aFiled();
  book.clock.today = '2026-12-05';
  await replace(aFile('b.pdf', 'second'));
  book.clock.today = '2026-12-06';
  await replace(aFile('c.pdf', 'third!!'));
  expect((await versions()).map(({ size, day }) => [size, day])).toEqual([
    [6, '2026-12-06'],
    [5, '2026-12-05'],
  ]);
  const first = (await versions()).find(({ size }) => size === 5);
  await restore(first?.hash);
  expect(onDisk()).toBe('first');
  expect((await versions()).map(({ size }) => size).sort()).toEqual([6, 7]);
});

test('[F32] versions of one day are newest first, and those kept before turns were written down are still read', async () => {
  const { book, attachment, onDisk, replace, restore, versions } = await aFiled();
  for (const content of ['2', '33', '444', '5555']) await replace(aFile('next.pdf', content));
  expect((await versions()).map(({ size }) => size)).toEqual([3, 2, 1, 5]);
  const old = createHash('sha256').update('old one').digest('hex');
  const folder = path.join(book.root, 'versions', attachment.slice('attachment:'.length), `2026-12-04 ${old}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, '提案.pdf'), 'old one');
  expect((await versions()).map(({ size }) => size)).toEqual([3, 2, 1, 5, 7]);
  expect(await restore(old)).toEqual({ ok: true, value: null });
  expect(onDisk()).toBe('old one');
});

test.each([
  ['a copy', {}],
  ['a second name', noCopies],
])('[F32] where %s is kept, the original takes the place of a file that was edited in place', async (_, disk) => {
  const { book, onDisk, write, replace, versions } = await aFiled(undefined, undefined, disk);
  write('edited in place');
  expect(await replace(aFile('original.pdf', 'first'))).toEqual({ ok: true, value: true });
  expect(onDisk()).toBe('first');
  expect(await versions()).toMatchObject([{ size: 15 }]);
  expect(await book.states()).toEqual({ '提案.pdf': 'there' });
});

test.each(['before', 'after'])(
  '[F32] what is saved while it is being replaced is kept as well: %s it is taken',
  async when => {
    const saving = { at: '' };
    const book = aBook({
      disk: {
        link: async (from, to) => {
          const saved = saving.at !== '' && String(from) === saving.at && String(to).includes('versions');
          if (!saved) return fs.link(from, to);
          saving.at = '';
          if (when === 'after') await fs.link(from, to);
          writeFileSync(`${String(from)}.tmp`, 'saved meanwhile');
          renameSync(`${String(from)}.tmp`, String(from));
          if (when === 'before') await fs.link(from, to);
        },
      },
    });
    await book.add(aFile('a.txt', 'first'));
    const attachment = book.named('a.txt');
    saving.at = path.join(book.root, hers, 'a.txt');
    book.desk.chosen = [aFile('b.txt', 'second')];
    expect(await book.handlers['attachment:replace']({ attachment }, book.asker)).toEqual({ ok: true, value: true });
    saving.at = '';
    expect(readFileSync(path.join(book.root, hers, 'a.txt'), 'utf8')).toBe('second');
    const kept = tree(path.join(book.root, 'versions')).map(file =>
      readFileSync(path.join(book.root, 'versions', file), 'utf8'),
    );
    expect(kept).toEqual(expect.arrayContaining(['first', 'saved meanwhile']));
  },
);

test('[F19] an altered content is kept when another is put in its place', async () => {
  const { onDisk, write, replace, restore, versions } = await aFiled();
  write('edited outside');
  await replace(aFile('new.pdf', 'second'));
  expect(onDisk()).toBe('second');
  const [kept] = await versions();
  expect(kept).toMatchObject({ size: 14 });
  await restore(kept?.hash);
  expect(onDisk()).toBe('edited outside');
});

test('[F25] a file that was deleted outside, or saved anew in its place, says that it is kept, and is put back', async () => {
  const { book, attachment, onDisk, lose, restore, versions } = await aFiled();
  lose();
  expect(await state(book)).toEqual({ attachment, state: 'missing', kept: true });
  expect(await restore()).toEqual({ ok: true, value: null });
  expect(onDisk()).toBe('first');
  // As office programs save: beside, then in the place of the old.
  writeFileSync(path.join(book.root, hers, 'beside.tmp'), 'edited in Word');
  renameSync(path.join(book.root, hers, 'beside.tmp'), path.join(book.root, hers, '提案.pdf'));
  expect(await state(book)).toEqual({ attachment, state: 'altered', kept: true });
  expect(await restore()).toEqual({ ok: true, value: null });
  expect(onDisk()).toBe('first');
  expect(await versions()).toMatchObject([{ size: 14 }]);
  expect(await book.states()).toEqual({ '提案.pdf': 'there' });
  lose();
  expect(await restore()).toEqual({ ok: true, value: null });
});

test('[F25] what was edited in place is put back as well, and the edit is kept', async () => {
  const { book, attachment, onDisk, write, restore, versions } = await aFiled();
  write('edited in place');
  expect(await state(book)).toEqual({ attachment, state: 'altered', kept: true });
  expect(await restore()).toEqual({ ok: true, value: null });
  expect(onDisk()).toBe('first');
  expect(await versions()).toMatchObject([{ size: 15 }]);
});

test('[F25] where the disk has only room for a second name, what was edited in place is not called kept', async () => {
  const { book, attachment, onDisk, write, restore, versions } = await aFiled(undefined, undefined, noCopies);
  write('edited in place');
  expect(await state(book)).toEqual({ attachment, state: 'altered' });
  expect(await restore()).toMatchObject({ ok: false, problem: { code: 'file-missing' } });
  expect(onDisk()).toBe('edited in place');
  expect(await versions()).toEqual([]);
});

test('[F25] a disk that keeps nothing a second time files all the same', async () => {
  const book = aBook({
    disk: { ...noCopies, link: async () => Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' })) },
  });
  expect(await book.add(aFile('a.pdf', 'one'))).toMatchObject({ ok: true, value: { refused: [] } });
  expect(await state(book)).toMatchObject({ state: 'there' });
  expect(tree(book.root)).toEqual([`${hers}/.client-id`, `${hers}/a.pdf`]);
});

test('[F26] an altered file is accepted as it is, and undo calls it altered again where nothing else is kept', async () => {
  const { book, attachment, onDisk, cell, write } = await aFiled(undefined, undefined, noCopies);
  write('edited by hand');
  expect(await state(book)).toEqual({ attachment, state: 'altered' });
  expect(await book.handlers['attachment:accept']({ attachment }, book.asker)).toEqual({ ok: true, value: null });
  expect([cell('size'), cell('version')]).toEqual(['14', '2']);
  expect(await state(book)).toEqual({ attachment, state: 'there' });
  await book.undo();
  expect(onDisk()).toBe('edited by hand');
  expect(await state(book)).toEqual({ attachment, state: 'altered' });
});

test('[F26] where what was filed is kept, undoing an acceptance puts it back, and redo takes the edit again', async () => {
  const { book, attachment, onDisk, write, versions } = await aFiled();
  write('edited by hand');
  expect(await book.handlers['attachment:accept']({ attachment }, book.asker)).toEqual({ ok: true, value: null });
  expect(await versions()).toMatchObject([{ size: 5 }]);
  await book.undo();
  expect(onDisk()).toBe('first');
  expect(await versions()).toMatchObject([{ size: 14 }]);
  await book.redo();
  expect(onDisk()).toBe('edited by hand');
  expect(await book.states()).toEqual({ '提案.pdf': 'there' });
});

test('[F19] the same content again, nothing chosen, a link and a vanished file replace nothing and leave nothing', async () => {
  const { book, attachment, onDisk, replace } = await aFiled();
  const before = book.files();
  expect(await replace(aFile('same.pdf', 'first'))).toMatchObject({ ok: false, problem: { code: 'nothing-changed' } });
  expect(await replace('/nowhere/gone.pdf')).toMatchObject({ ok: false, problem: { code: 'file-missing' } });
  expect(await replace('relative.pdf')).toMatchObject({ ok: false, problem: { code: 'not-a-file' } });
  book.desk.chosen = [];
  expect(await book.handlers['attachment:replace']({ attachment }, book.asker)).toEqual({ ok: true, value: false });
  expect(onDisk()).toBe('first');
  expect(book.files()).toEqual(before);
});

test('[F19] a book that refuses the replacement keeps what was there', async () => {
  const { book, onDisk, replace } = await aFiled();
  book.refusal.problem = { code: 'disk-full', file: 'journal' };
  expect(await replace(aFile('b.pdf', 'second'))).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
  expect(onDisk()).toBe('first');
});

test('[F6] no way of naming a version or a file reaches out of the book', async () => {
  const { book, attachment } = await aFiled();
  const evil = ['../../../etc/passwd', '..', '/etc/passwd', 'a/../../b', '.client-id', '~$lock.docx'];
  for (const name of evil) {
    expect(await book.handlers['attachment:relink']({ attachment, name }, book.asker)).toMatchObject({ ok: false });
    const adopted = await book.handlers['folder:adopt']({ client: wang, names: [name] }, book.asker);
    expect(adopted).toMatchObject({ ok: true, value: { added: [] } });
    expect(adopted.ok && adopted.value.refused).toHaveLength(1);
  }
  const nobody: RowId = 'attachment:nobody';
  for (const channel of [
    'attachment:restore',
    'attachment:accept',
    'attachment:forget',
    'attachment:versions',
  ] as const)
    expect(await book.handlers[channel]({ attachment: nobody }, book.asker)).toMatchObject({ ok: false });
});
