/** The linked workbook of a real book folder: how often the book is read for a write. */
import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Book } from '../../../electron/book';
import { digestOf } from '../../../electron/excel/digest';
import { exportBook } from '../../../electron/excel/export-book';
import type { LinkCalls, LinkWritten, Outside } from '../../../electron/excel/link-calls';
import { linkDesk } from '../../../electron/excel/link-desk';
import { linkNext } from '../../../electron/excel/link-next';
import { makeBookFolder } from '../../../electron/store/book-folder';
import { realDisk } from '../../../electron/store/disk';
import type { readBook } from '../../../electron/store/read-book';
import type { Language } from '../../../shared/kinds/kind';
import { OutsideWorkbook } from '../../pages/outside-workbook';
import { rawBook } from '../../shared/import/import-harness';
import { wholeBook } from '../../shared/export/whole-book';
import { addClient, openBook, setCell, valueOf } from '../a-book';
import { tempFolder } from '../temp-folder';
import { plainTerms } from './plain-terms';
import { valuesOf } from './patch/parts';

const counts = vi.hoisted(() => ({ reads: 0 }));
vi.mock('../../../electron/store/read-book', async original => {
  const real = await original<{ readBook: typeof readBook }>();
  return {
    readBook: (folder: string) => {
      counts.reads++;
      return real.readBook(folder);
    },
  };
});
beforeEach(() => {
  counts.reads = 0;
});

const today = '2026-11-22';
type Write = LinkCalls['linkWrite']['input'];

/** A book of three with its workbook in step, and how it is written after something happened. */
async function aLink() {
  const folder = path.join(await tempFolder(), '客戶簿');
  valueOf(await makeBookFolder(realDisk, folder, { id: 'book-1', created: today }));
  const book: Book = await openBook(folder);
  const run = (...commands: Parameters<Book['run']>[0]) => book.run(commands, 'edit').then(valueOf);
  for (const [name, clientNo] of [
    ['甲', 'A1'],
    ['乙', 'A2'],
    ['丙', 'A3'],
  ] as const)
    await run(addClient(name, { clientNo, occupation: '教師', mobile: '0912345678', birthDate: '1980-05-06' }));
  const file = path.join(await tempFolder(), '客戶.xlsx');
  const here = { language: 'zh-TW' as Language, today };
  const wish = wholeBook;
  const rows = [...book.rows.all].map(([, row]) => row);
  const mark = { id: 'book-1', seq: book.seq };
  valueOf(await exportBook({ file, rows, here, book: mark, exportId: 'x', wish, progress: () => undefined }));
  let last: Pick<LinkWritten, 'digest' | 'known'> = { digest: await digestOf(file), known: null };
  let after: number | null = null;
  const desk = linkDesk(() => undefined);
  const write = async (given: Partial<Write> = {}): Promise<LinkWritten & { reads: number }> => {
    counts.reads = 0;
    const now = { book: folder, seq: book.seq, ...here };
    const keepIn = path.join(folder, 'workbooks-before');
    const input: Write = {
      file,
      terms: plainTerms,
      digest: last.digest,
      after,
      taken: false,
      known: last.known,
      here: now,
      keepIn,
      ...given,
    };
    const written = valueOf(await desk.linkWrite(input));
    [last, after] = [written, book.seq];
    return { ...written, reads: counts.reads };
  };
  const outside = async (given: Partial<Pick<Write, 'terms' | 'after'>> = {}): Promise<Outside> => {
    const input = { file, terms: plainTerms, digest: await digestOf(file), after, ...given };
    return valueOf(await desk.linkOutside({ ...input, here: { book: folder, seq: book.seq, ...here } }));
  };
  return { file, run, write, outside, here: () => ({ book: folder, seq: book.seq, ...here }) };
}

test('[L39] after the first write an edit of one row is one cell, and the book is not read', async () => {
  const { file, run, write } = await aLink();
  expect(await write()).toMatchObject({ reads: 1, cells: 0, left: 0 });
  const before = valuesOf(await rawBook(file));
  await run(setCell('client:乙', 'occupation', '飛行員'));
  await run(setCell('client:丙', 'birthDate', null));
  expect(await write()).toMatchObject({ reads: 0, cells: 2, lines: 0, left: 0 });
  await run(setCell('client:丙', 'birthDate', '1981-07-08'));
  expect(await write()).toMatchObject({ reads: 0, cells: 1 });
  const after = valuesOf(await rawBook(file));
  const changed = [...after].filter(([cell, value]) => before.get(cell) !== value);
  expect(changed.map(([, value]) => value)).toEqual([
    expect.stringContaining('飛行員'),
    expect.stringContaining('1981-07-08'),
  ]);
});

test('[L39] a new client and a new name take the whole book, and so does the write after a name', async () => {
  const { run, write } = await aLink();
  await write();
  await run(addClient('丁', { clientNo: 'A4' }));
  expect(await write()).toMatchObject({ reads: 1, lines: 1 });
  await run(setCell('client:丁', 'occupation', '教師'));
  expect(await write()).toMatchObject({ reads: 0, cells: 1 });
  await run(setCell('client:丁', 'name', '丁丁'));
  expect(await write()).toMatchObject({ reads: 1, cells: 1, known: null });
  await run(setCell('client:丁', 'occupation', '律師'));
  expect(await write()).toMatchObject({ reads: 1, cells: 1 });
  await run(setCell('client:丁', 'occupation', '醫師'));
  expect(await write()).toMatchObject({ reads: 0, cells: 1 });
});

test('[L39] another language, and a write of which nothing is known, take the whole book', async () => {
  const { run, write, here } = await aLink();
  const { known } = await write();
  expect(known).not.toBeNull();
  await run(setCell('client:乙', 'occupation', '飛行員'));
  expect(await write({ here: { ...here(), language: 'en' } })).toMatchObject({ reads: 1, cells: 1 });
  await run(setCell('client:乙', 'occupation', '農夫'));
  expect(await write({ known: null })).toMatchObject({ reads: 1, cells: 1 });
  await run(setCell('client:乙', 'occupation', '漁夫'));
  expect(await write({ after: null })).toMatchObject({ reads: 1, cells: 1 });
});

test('[L32] a file that is not what was written is left alone the short way, too', async () => {
  const { file, run, write, here } = await aLink();
  const { digest, known } = await write();
  await run(setCell('client:乙', 'occupation', '飛行員'));
  fs.appendFileSync(file, ' ');
  const bytes = fs.readFileSync(file);
  const desk = linkDesk(() => undefined);
  const input = {
    file,
    terms: plainTerms,
    digest,
    after: here().seq - 1,
    taken: false,
    known,
    here: here(),
    keepIn: await tempFolder(),
  };
  expect(await desk.linkWrite(input)).toMatchObject({ ok: false });
  expect(fs.readFileSync(file).equals(bytes)).toBe(true);
});

test('[L43] before a file is put in place the book holds its digest and its entry; where nothing is written it holds none', async () => {
  const { run, write, here } = await aLink();
  await write();
  expect(await linkNext.load(here().book)).toBeNull();
  await run(setCell('client:乙', 'occupation', '飛行員'));
  const { digest } = await write();
  expect(await linkNext.load(here().book)).toEqual({ digest, seq: here().seq });
});

const tab = '客戶資料';
const at = (header: string) => ({ tab, line: 4, header });

test('[L36] a workbook that was only saved anew says what it was left with, whatever the book did since', async () => {
  const { file, run, write, outside } = await aLink();
  await write();
  new OutsideWorkbook(file).save();
  await run(setCell('client:乙', 'occupation', null), setCell('client:丙', 'remarks', '之後'), addClient('丁'));
  expect(await outside()).toBe('none');
});

test('[L36] a cell emptied outside, a line deleted, and a cell edited that the book did not take would be undone', async () => {
  const edits: readonly ((book: OutsideWorkbook) => OutsideWorkbook)[] = [
    book => book.type(at('職業'), null),
    book => book.remove(tab, 5),
    book => book.type(at('職業'), '飛行員'),
    book => book.type(at('三表 ID'), null).type(at('姓名'), null),
  ];
  for (const edit of edits) {
    const { file, write, outside } = await aLink();
    await write();
    edit(new OutsideWorkbook(file)).save();
    expect(await outside()).toBe('undone');
    expect(await outside({ after: null })).toBe('undone');
  }
});

test('[L36] what the book says as well, what only the file says, and sensitive columns that are never written stay', async () => {
  const { file, run, write, outside } = await aLink();
  await write();
  new OutsideWorkbook(file).type(at('職業'), '飛行員').type(at('備註'), '手寫').save();
  await run(setCell('client:甲', 'occupation', '飛行員'));
  expect(await outside()).toBe('kept');
  new OutsideWorkbook(file).type(at('手機'), null).save();
  expect(await outside({ terms: { ...plainTerms, sensitive: 'leave-out' } })).toBe('kept');
  expect(await outside()).toBe('undone');
});

test('[L32] once the file was accepted, what the book emptied since it was written is emptied, and a line merged is found by what it is now', async () => {
  const { file, run, write } = await aLink();
  await write();
  const book = new OutsideWorkbook(file);
  const line = book.copy(tab, 6);
  for (const [header, text] of [
    ['三表 ID', null],
    ['姓名', '丁'],
    ['客戶編號', 'A4'],
  ] as const)
    book.type({ tab, line, header }, text);
  book.save();
  await run(setCell('client:乙', 'occupation', null));
  await run(addClient('丁', { clientNo: 'A4', occupation: '教師', mobile: '0912345678', birthDate: '1980-05-06' }));
  const digest = await digestOf(file);
  expect(await write({ taken: true, digest, known: null })).toMatchObject({ cells: 1, lines: 0, left: 0 });
  expect(new OutsideWorkbook(file).text({ tab, line: 5, header: '職業' })).toBe('');
});
