/** A disk that fails at any step leaves no partial file and says why. */
import {
  appendFileSync,
  chmodSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import fs, { type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { FolderDisk } from '../../../electron/folders/folder-disk';
import { aBook, aFile, temporary } from './a-book';

const failing = (code: string): Error => Object.assign(new Error(code), { code });

/** The disk, with one call on the half-made copy replaced. */
function withHandle(change: (handle: FileHandle) => Partial<FileHandle>): Partial<FolderDisk> {
  const open: FolderDisk['open'] = async (file, flags, mode) => {
    const handle = await fs.open(file, flags, mode);
    if (!String(file).includes('.adding-') || flags !== 'wx') return handle;
    const changed = change(handle);
    return new Proxy(handle, {
      get: (target, key) => {
        const own: unknown = Reflect.get(key in changed ? changed : target, key);
        return typeof own === 'function' ? (own.bind(key in changed ? changed : target) as unknown) : own;
      },
    });
  };
  return { open };
}

const markOnly = ['clients/A001 王美玲/.client-id'];

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EIO', 'disk-error'],
  ['EROFS', 'read-only'],
])('[F10] %s after some bytes is %s and leaves nothing', async (code, problem) => {
  let writes = 0;
  const book = aBook({
    disk: withHandle(handle => ({
      write: (async (buffer: Uint8Array, offset: number, length: number) => {
        writes += 1;
        if (writes > 3) throw failing(code);
        return handle.write(buffer, offset, Math.min(length, 1_000));
      }) as FileHandle['write'],
    })),
  });
  const source = aFile('big.bin', Buffer.alloc(100_000, 7));
  expect(await book.add(source)).toEqual({
    ok: true,
    value: { added: [], twins: [], refused: [{ code: problem, file: 'big.bin' }] },
  });
  expect(book.files()).toEqual(markOnly);
  expect(book.attachments()).toEqual([]);
  expect(readFileSync(source)).toHaveLength(100_000);
});

test('[F10] short writes are carried on until all is written', async () => {
  const book = aBook({
    disk: withHandle(handle => ({
      write: (async (buffer: Uint8Array, offset: number, length: number) =>
        handle.write(buffer, offset, Math.min(length, 777))) as FileHandle['write'],
    })),
  });
  expect(await book.add(aFile('a.bin', Buffer.alloc(10_000, 3)))).toMatchObject({ value: { refused: [] } });
  expect(await book.list()).toMatchObject({ value: { files: [{ state: 'there' }] } });
});

test('[F10] a sync that fails, or a disk that kept other bytes than it was given, is a failed copy', async () => {
  const unsynced = aBook({ disk: withHandle(() => ({ sync: async () => Promise.reject(failing('EIO')) })) });
  expect(await unsynced.add(aFile('a.txt'))).toMatchObject({ ok: false, problem: { code: 'disk-error' } });
  const lying = aBook({
    disk: withHandle(handle => ({
      write: (async (buffer: Uint8Array, offset: number, length: number) => {
        const other = Buffer.from(buffer.subarray(offset, offset + length));
        if (other.toString().startsWith('content')) other[0] = 0;
        return handle.write(other, 0, length);
      }) as FileHandle['write'],
    })),
  });
  expect(await lying.add(aFile('a.txt'))).toMatchObject({
    value: { refused: [{ code: 'disk-error', file: 'a.txt' }] },
  });
  expect(lying.files()).toEqual(markOnly);
});

test.each([
  [
    'grows',
    (file: string) => {
      appendFileSync(file, 'more');
    },
  ],
  [
    'shrinks',
    (file: string) => {
      writeFileSync(file, 'x');
    },
  ],
])('[F10] a source that %s while it is copied is refused', async (_how, change) => {
  const source = aFile('moving.txt', 'a'.repeat(3_000_000));
  const book = aBook({
    disk: withHandle(handle => ({
      write: (async (buffer: Uint8Array, offset: number, length: number) => {
        change(source);
        return handle.write(buffer, offset, length);
      }) as FileHandle['write'],
    })),
  });
  const answer = await book.add(source);
  expect(answer).toMatchObject({ value: { added: [], refused: [{ code: 'file-changed', file: 'moving.txt' }] } });
  expect(book.files()).toEqual(markOnly);
});

test('[F10] a source that vanishes while it is copied is still copied whole or refused, never halved', async () => {
  const source = aFile('vanishing.txt', 'b'.repeat(2_000_000));
  const book = aBook({
    disk: withHandle(handle => ({
      write: (async (buffer: Uint8Array, offset: number, length: number) => {
        try {
          unlinkSync(source);
        } catch {
          /* gone already */
        }
        return handle.write(buffer, offset, length);
      }) as FileHandle['write'],
    })),
  });
  await book.add(source);
  for (const row of book.attachments()) expect(row.cells.size).toBe('2000000');
  expect(book.files().filter(file => file.includes('.adding-'))).toEqual([]);
});

test('[F10] a rename that stays refused leaves no file', async () => {
  const book = aBook({
    disk: {
      rename: async (from, to) =>
        String(to).endsWith('.client-id') ? fs.rename(from, to) : Promise.reject(failing('EXDEV')),
    },
  });
  expect(await book.add(aFile('a.txt'))).toMatchObject({ value: { refused: [{ code: 'disk-error', file: 'a.txt' }] } });
  expect(book.files()).toEqual(markOnly);
});

test.skipIf(process.getuid?.() === 0)('[F10] a book folder without rights is a clear problem', async () => {
  const book = aBook();
  chmodSync(book.root, 0o500);
  expect(await book.add(aFile('a.txt'))).toMatchObject({ ok: false, problem: { code: 'no-permission' } });
  chmodSync(book.root, 0o700);
});

test.each([
  ['a\\b:c*d?"e<f>g|h.pdf', 'a_b_c_d__e_f_g_h.pdf'],
  ['CON.pdf', '_CON.pdf'],
  ['aux', '_aux'],
  ['trailing dots...', 'trailing dots'],
  ['\u202Efdp.scr', 'fdp.scr'],
  ['😀報告🎉.pdf', '😀報告🎉.pdf'],
  ['e\u0301te\u0301.pdf', 'été.pdf'],
  [`${'x'.repeat(251)}.pdf`, `${'x'.repeat(96)}.pdf`],
  [`${'家'.repeat(83)}.pdf`, `${'家'.repeat(72)}.pdf`],
])('[F1, F5] a file called %j is filed as %j, whole', async (given, name) => {
  const book = aBook();
  expect(await book.add(aFile(given, 'content'))).toMatchObject({ value: { refused: [] } });
  expect(book.files()).toEqual([...markOnly, `clients/A001 王美玲/${name}`].sort());
  expect(await book.states()).toEqual({ [name]: 'there' });
});

test('[F6] paths of the window with steps back, relative or empty ones name no file', async () => {
  const book = aBook();
  const file = aFile('a.txt');
  const folder = path.dirname(file);
  const paths = [`${folder}/../${path.basename(folder)}/a.txt`, `${folder}/..`, '..', './a.txt', `${folder}/./a.txt`];
  const answer = await book.add(...paths);
  expect(answer).toMatchObject({ ok: true, value: { added: [] } });
  expect(answer.ok && answer.value.refused.map(({ code }) => code)).toEqual(paths.map(() => 'not-a-file'));
  expect(book.files()).toEqual(markOnly);
});

test.each(['trash', 'versions'])(
  '[F6] a link in the place of the folder %s leads nowhere, and the act has not happened',
  async link => {
    const book = aBook();
    await book.add(aFile('a.txt', 'mine'));
    rmSync(path.join(book.root, link), { recursive: true, force: true });
    const elsewhere = temporary();
    symlinkSync(elsewhere, path.join(book.root, link), 'junction');
    const attachment = book.named('a.txt');
    book.desk.chosen = [aFile('b.txt', 'other')];
    const answer =
      link === 'trash'
        ? await book.handlers['attachment:remove']({ attachments: [attachment] }, book.asker)
        : await book.handlers['attachment:replace']({ attachment }, book.asker);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'link-refused' } });
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(await book.states()).toEqual({ 'a.txt': 'there' });
    expect(book.attachments()).toHaveLength(1);
  },
);

test.each([
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'no-permission'],
])('[F15] a trash that cannot be made (%s) removes nothing', async (code, problem) => {
  const book = aBook({
    disk: {
      mkdir: (async (folder: string, options: { recursive: true }) =>
        folder.includes('trash') ? Promise.reject(failing(code)) : fs.mkdir(folder, options)) as FolderDisk['mkdir'],
    },
  });
  await book.add(aFile('a.txt', 'mine'));
  const attachments = [book.named('a.txt')];
  expect(await book.handlers['attachment:remove']({ attachments }, book.asker)).toEqual({
    ok: false,
    problem: { code: problem, file: 'a.txt' },
  });
  expect(await book.states()).toEqual({ 'a.txt': 'there' });
  expect(book.attachments()).toHaveLength(1);
});

/** A book whose disk refuses to rename into places of this name, so many times from `break` on. */
async function aBookThatBreaks(place: string) {
  const left = { times: 0 };
  const book = aBook({
    disk: {
      rename: async (from, to) => {
        if (left.times === 0 || !String(to).includes(place)) return fs.rename(from, to);
        left.times -= 1;
        throw failing('EIO');
      },
    },
  });
  await book.add(aFile('a.txt', 'mine'));
  book.desk.chosen = [aFile('b.txt', 'other')];
  return { book, left, attachment: book.named('a.txt') };
}

test.each(['coming', 'versions', 'clients/A001'])(
  '[F19] a replacement that fails at %s leaves the old content, and no new one',
  async place => {
    const { book, left, attachment } = await aBookThatBreaks(place);
    left.times = 1;
    expect(await book.handlers['attachment:replace']({ attachment }, book.asker)).toMatchObject({ ok: false });
    expect(await book.states()).toEqual({ 'a.txt': 'there' });
    expect(book.files()).toEqual([...markOnly, 'clients/A001 王美玲/a.txt']);
    expect(readFileSync(path.join(book.root, 'clients/A001 王美玲/a.txt'), 'utf8')).toBe('mine');
  },
);

test('[F19] where nothing can be put into the folder any more, the old content is kept and can be put back', async () => {
  const { book, left, attachment } = await aBookThatBreaks('clients/A001');
  left.times = 1_000;
  expect(await book.handlers['attachment:replace']({ attachment }, book.asker)).toMatchObject({ ok: false });
  expect(await book.list()).toMatchObject({ value: { files: [{ attachment, state: 'missing', kept: true }] } });
  left.times = 0;
  expect(await book.handlers['attachment:restore']({ attachment }, book.asker)).toEqual({ ok: true, value: null });
  expect(readFileSync(path.join(book.root, 'clients/A001 王美玲/a.txt'), 'utf8')).toBe('mine');
});
