/** Many files at once: folders are walked, twins asked about, progress told, and an adding stopped. */
import {
  chmodSync,
  mkdirSync,
  openSync,
  closeSync,
  ftruncateSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import fs, { type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { FolderDisk } from '../../../electron/folders/folder-disk';
import { longestPause } from './a-pause';
import { aBook, aFile, chen, temporary, wang } from './a-book';

/** A folder outside the book with these files, by path. */
function aFolder(files: Readonly<Record<string, string>>): string {
  const folder = temporary();
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
}

test('[F21] a dropped folder is walked: its files have its name as a tag, and what it says of them', async () => {
  const book = aBook();
  const folder = aFolder({
    '王美玲/掃描1.pdf': '1',
    '王美玲/保單/掃描2.pdf': '2',
    '王美玲/保單/.DS_Store': 'x',
    '王美玲/保單/Thumbs.db': 'x',
    '王美玲/~$draft.docx': 'x',
  });
  expect(await book.add(path.join(folder, '王美玲'), aFile('單獨.pdf'))).toMatchObject({ value: { refused: [] } });
  expect(book.attachments().map(({ cells }) => [cells['fileName'], cells['tags'], cells['category']])).toEqual([
    ['掃描2.pdf', ['保單'], 'policy'],
    ['掃描1.pdf', ['王美玲'], 'other'],
    ['單獨.pdf', undefined, 'other'],
  ]);
  expect(book.labels).toHaveLength(1);
});

test('[F21] links inside a dropped folder are refused, wherever they lead, and an empty one is told', async () => {
  const book = aBook();
  const folder = aFolder({ 'in/a.txt': 'a' });
  const secret = aFolder({ 'secret.txt': 's' });
  symlinkSync(path.join(secret, 'secret.txt'), path.join(folder, 'in/file-link.txt'));
  symlinkSync(secret, path.join(folder, 'in/folder-link'), 'junction');
  symlinkSync(path.join(folder, 'in'), path.join(folder, 'in/loop'));
  mkdirSync(path.join(folder, 'empty'));
  const answer = await book.add(path.join(folder, 'in'), path.join(folder, 'empty'));
  expect(answer).toMatchObject({ value: { added: [expect.anything()] } });
  expect(answer.ok && answer.value.refused).toEqual([
    { code: 'link-refused', file: 'file-link.txt' },
    { code: 'link-refused', file: 'folder-link' },
    { code: 'link-refused', file: 'loop' },
    { code: 'empty-file', file: 'empty' },
  ]);
  expect(book.attachments().map(({ cells }) => cells['fileName'])).toEqual(['a.txt']);
});

test.skipIf(process.getuid?.() === 0)(
  '[F21] a folder inside that cannot be read costs only what is in it',
  async () => {
    const book = aBook();
    const folder = aFolder({ 'in/a.txt': 'a', 'in/locked/b.txt': 'b' });
    chmodSync(path.join(folder, 'in/locked'), 0o000);
    const answer = await book.add(path.join(folder, 'in'));
    chmodSync(path.join(folder, 'in/locked'), 0o700);
    expect(answer).toMatchObject({ value: { refused: [{ code: 'no-permission', file: 'locked' }] } });
    expect(book.attachments()).toHaveLength(1);
  },
);

test('[F22] content that is there already waits for an answer, and is filed when the user says again', async () => {
  const book = aBook();
  await book.add(aFile('a.pdf', 'same content'));
  const [sameAs] = book.attachmentsOf(wang);
  const twin = aFile('copy of a.pdf', 'same content');
  const answer = await book.add(twin, aFile('b.pdf', 'another text'), aFile('c.pdf', 'another text'));
  expect(answer).toMatchObject({
    value: {
      added: [expect.anything()],
      twins: [
        { path: twin, name: 'copy of a.pdf', sameAs },
        { name: 'c.pdf', sameAs: book.named('b.pdf') },
      ],
      refused: [],
    },
  });
  expect(book.files().filter(file => file.endsWith('.pdf'))).toHaveLength(2);
  expect(await book.handlers['folder:add']({ client: wang, paths: [twin], again: true }, book.asker)).toMatchObject({
    value: { added: [expect.anything()], twins: [] },
  });
  expect(book.attachments().map(({ cells }) => cells['fileName'])).toEqual(['a.pdf', 'b.pdf', 'copy of a.pdf']);
});

test('[F22] empty files, files in the trash, missing ones and those of other clients are no twins', async () => {
  const book = aBook();
  await book.add(aFile('empty.txt', ''), aFile('a.pdf', 'thrown away'), aFile('b.pdf', 'gone outside'));
  await book.handlers['attachment:remove']({ attachments: [book.named('a.pdf')] }, book.asker);
  await book.handlers['folder:add']({ client: chen, paths: [aFile('x.pdf', 'his own')], again: false }, book.asker);
  const answer = await book.add(aFile('empty 2.txt', ''), aFile('c.pdf', 'thrown away'), aFile('d.pdf', 'his own'));
  expect(answer).toMatchObject({ value: { twins: [], refused: [] } });
  expect(answer.ok && answer.value.added).toHaveLength(3);
});

test('[F23] an adding tells each file it is at, and when it is stopped what was filed is one undo', async () => {
  const files = Array.from({ length: 9 }, (_, at) => aFile(`${at}.txt`, `${at}`));
  const book = aBook({
    onStep: done => {
      if (done === 4) void book.handlers['folder:stop']({}, book.asker);
    },
  });
  const answer = await book.add(...files);
  expect(answer).toMatchObject({ value: { stopped: true, refused: [] } });
  expect(book.steps).toEqual([0, 1, 2, 3, 4].map(done => ({ done, of: 9, file: `${done}.txt` })));
  expect(book.attachments()).toHaveLength(5);
  expect(book.labels).toHaveLength(1);
  await book.undo();
  expect(book.attachments()).toEqual([]);
  expect(await book.add(...files.slice(0, 2))).toEqual({
    ok: true,
    value: { added: [expect.anything(), expect.anything()], twins: [], refused: [] },
  });
});

test('[F23] a folder listed while files come into it calls none of them a stranger, and adopts none', async () => {
  const listings: unknown[] = [];
  const adoptions: unknown[] = [];
  const looking: Promise<unknown>[] = [];
  const book = aBook({
    onStep: done => {
      if (done === 0) return;
      looking.push(book.list().then(answer => listings.push(answer.ok && answer.value.strangers)));
      looking.push(adopt().then(answer => adoptions.push(answer.ok && answer.value.added)));
    },
  });
  const adopt = async () => book.handlers['folder:adopt']({ client: wang, names: ['0.txt'] }, book.asker);
  await book.add(...Array.from({ length: 9 }, (_, at) => aFile(`${at}.txt`, `${at}`)));
  await Promise.all(looking);
  expect(listings).toEqual(Array.from({ length: 8 }, () => []));
  expect(adoptions).toEqual(Array.from({ length: 8 }, () => []));
  expect(book.attachments()).toHaveLength(9);
  expect(await book.list()).toMatchObject({ value: { strangers: [] } });
});

test('[F5] a pasted picture is filed under its name, made safe, and what it seems to be', async () => {
  const book = aBook();
  const bytes = new Uint8Array([137, 80, 78, 71]);
  const answer = await book.handlers['folder:paste']({ client: wang, name: 'scr/een:shot.png', bytes }, book.asker);
  expect(answer).toMatchObject({ ok: true, value: { added: [expect.anything()], twins: [], refused: [] } });
  expect(book.attachments()[0]?.cells).toMatchObject({ fileName: 'scr_een_shot.png', category: 'photo', size: '4' });
});

test('[F31] a book that is closed meanwhile gets no rows, and neither does the next', async () => {
  const book = aBook({
    onStep: done => {
      if (done === 1) book.close();
    },
  });
  const answer = await book.add(aFile('a.txt', 'a'), aFile('b.txt', 'b'), aFile('c.txt', 'c'));
  expect(answer).toEqual({ ok: false, problem: { code: 'no-book' } });
  expect(book.labels).toEqual([]);
  expect(book.files()).toEqual(['clients/A001 王美玲/.client-id']);
});

/** A disk that syncs nothing and keeps holes: what is measured is the program, and 2 GiB take no room. */
function lightDisk(): Partial<FolderDisk> {
  const open: FolderDisk['open'] = async (file, flags, mode) => {
    const handle = await fs.open(file, flags, mode);
    let length = 0;
    const own: Partial<FileHandle> = {
      sync: async () => undefined,
      write: (async (buffer: Uint8Array, offset: number, count: number) => {
        const block = Buffer.from(buffer.buffer, buffer.byteOffset + offset, count);
        const hole = count > 4_096 && block.equals(Buffer.alloc(count));
        if (hole) await handle.truncate(length + count);
        else await handle.write(block, 0, count, length);
        length += count;
        return { bytesWritten: count, buffer };
      }) as FileHandle['write'],
    };
    return new Proxy(handle, {
      get: (target, key) => {
        const from = key in own ? own : target;
        const value: unknown = Reflect.get(from, key);
        return typeof value === 'function' ? (value.bind(from) as unknown) : value;
      },
    });
  };
  return { open };
}

test('[F21, F29] of more than 5,000 files 5,000 are taken, which is told, and nothing holds the process for long', async () => {
  const book = aBook({ disk: lightDisk() });
  const folder = path.join(temporary(), 'many');
  mkdirSync(folder);
  for (let at = 0; at < 5_050; at++)
    writeFileSync(path.join(folder, `f${String(at).padStart(4, '0')}.txt`), `file ${at}`);
  const adding = await longestPause(async () => {
    expect(await book.add(folder)).toMatchObject({
      value: { refused: [{ code: 'too-many-files', file: 'many', limit: 5_000 }] },
    });
  });
  const attachments = book.attachmentsOf(wang);
  expect(attachments).toHaveLength(5_000);
  const listing = await longestPause(async () => {
    expect(Object.values(await book.states()).every(state => state === 'there')).toBe(true);
  });
  const removing = await longestPause(async () => {
    expect(await book.handlers['attachment:remove']({ attachments }, book.asker)).toEqual({ ok: true, value: null });
  });
  expect(readdirSync(path.join(book.root, 'clients/A001 王美玲'))).toEqual(['.client-id']);
  expect(Math.max(adding, listing, removing)).toBeLessThan(50);
}, 240_000);

test('[F30] a file of more than 2 GiB is copied in blocks, byte for byte', async () => {
  const book = aBook({ disk: lightDisk() });
  const big = path.join(temporary(), 'big.bin');
  const file = openSync(big, 'w');
  ftruncateSync(file, 2 ** 31);
  writeSync(file, 'the end', 2 ** 31 + 4_096);
  closeSync(file);
  expect(await book.add(big)).toMatchObject({ value: { refused: [] } });
  expect(book.attachments()[0]?.cells['size']).toBe(String(2 ** 31 + 4_096 + 7));
  expect(await book.states()).toEqual({ 'big.bin': 'there' });
}, 120_000);

test('[F2] a name that a rename takes while a copy is about to is left to it, and nothing is overwritten', async () => {
  let [slow, calls]: [boolean, number] = [false, 0];
  const meanwhile = { rename: (): Promise<unknown> => Promise.resolve(null), renamed: null as Promise<unknown> | null };
  const pausing = async (file: string): Promise<void> => {
    if (!slow || path.basename(file) !== 'x.txt' || !file.includes('clients')) return;
    calls += 1;
    if (calls > 1) return;
    meanwhile.renamed = meanwhile.rename();
    await new Promise(done => setTimeout(done, 300));
  };
  const book = aBook({
    disk: {
      lstat: (async (file: string) => {
        await pausing(file);
        return fs.lstat(file);
      }) as FolderDisk['lstat'],
      link: async (from, to) => {
        await pausing(String(to));
        return fs.link(from, to);
      },
    },
  });
  await book.add(aFile('a.txt', 'the first'));
  const attachment = book.named('a.txt');
  meanwhile.rename = async () => book.handlers['attachment:rename']({ attachment, name: 'x.txt' }, book.asker);
  slow = true;
  expect(await book.add(aFile('x.txt', 'the second, longer'))).toMatchObject({ value: { refused: [] } });
  await meanwhile.renamed;
  const contents = book
    .files()
    .filter(file => file.endsWith('.txt'))
    .map(file => readFileSync(path.join(book.root, file), 'utf8'));
  expect(calls).toBeGreaterThan(0);
  expect(contents.sort()).toEqual(['the first', 'the second, longer']);
  expect(Object.values(await book.states())).toEqual(['there', 'there']);
});

test.each(['with second names', 'without them'])(
  '[F2] what was put there outside right before a file gets its name keeps it: on a disk %s',
  async disk => {
    const outside = { at: '' };
    const put = (to: string): void => {
      if (to === outside.at) writeFileSync(to, 'from outside', { flag: 'wx' });
      if (to === outside.at) outside.at = '';
    };
    const book = aBook({
      disk: {
        link: async (from, to) => {
          put(String(to));
          if (disk === 'without them') throw Object.assign(new Error('ENOTSUP'), { code: 'ENOTSUP' });
          return fs.link(from, to);
        },
      },
    });
    await book.add(aFile('a.txt', 'one'));
    const folder = path.join(book.root, 'clients/A001 王美玲');
    outside.at = path.join(folder, 'b.txt');
    await book.add(aFile('b.txt', 'two'));
    outside.at = path.join(folder, 'c.txt');
    const rename = { attachment: book.named('a.txt'), name: 'c.txt' };
    expect(await book.handlers['attachment:rename'](rename, book.asker)).toMatchObject({
      problem: { code: 'name-taken' },
    });
    const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
    expect(['a.txt', 'b.txt', 'b (2).txt', 'c.txt'].map(read)).toEqual(['one', 'from outside', 'two', 'from outside']);
    expect(await book.states()).toEqual({ 'a.txt': 'there', 'b (2).txt': 'there' });
  },
);
