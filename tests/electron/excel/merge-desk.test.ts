/** A merge on a real book folder: the base is read back from the journal, whatever happened to the book since. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Book } from '../../../electron/book';
import { digestOf } from '../../../electron/excel/digest';
import { exportBook } from '../../../electron/excel/export-book';
import { linkDesk } from '../../../electron/excel/link-desk';
import { mergeDesk } from '../../../electron/excel/merge-desk';
import type { Here } from '../../../electron/excel/protocol';
import { bookIdOf, makeBookFolder } from '../../../electron/store/book-folder';
import { changesAfter } from '../../../electron/store/changes-after';
import { realDisk } from '../../../electron/store/disk';
import type { Row } from '../../../shared/cell';
import type { MergeAnswer, MergeView } from '../../../shared/contract/merge';
import type { ExportWish } from '../../../shared/export/wish';
import { RowsBefore } from '../../../shared/import/changes-since';
import { OutsideWorkbook } from '../../pages/outside-workbook';
import { fixture } from '../../shared/import/import-harness';
import { wholeBook } from '../../shared/export/whole-book';
import { addClient, openBook, setCell, valueOf } from '../a-book';
import { tempFolder } from '../temp-folder';
import { sample, today } from './merge-harness';
import { plainTerms } from './plain-terms';

const tab = '客戶資料';
const at = (line: number, header: string) => ({ tab, line, header });

async function aBook(id = 'book-1'): Promise<Book> {
  const folder = path.join(await tempFolder(), '客戶簿');
  valueOf(await makeBookFolder(realDisk, folder, { id, created: today }));
  return openBook(folder);
}

const hereOf = (book: Book): Here => ({ book: book.folder, seq: book.seq, language: 'zh-TW', today });

async function exported(book: Book, wish: ExportWish = wholeBook): Promise<string> {
  const file = path.join(await tempFolder(), '客戶.xlsx');
  const id = (await bookIdOf(realDisk, book.folder)) ?? '';
  const exportId = `e${String(book.seq)}`;
  valueOf(await book.note('export', JSON.stringify({ key: 'export', exportId })));
  const rows = [...book.rows.all].map(([, row]) => row);
  valueOf(
    await exportBook({
      file,
      rows,
      here: { language: 'zh-TW', today },
      book: { id, seq: book.seq },
      exportId,
      wish,
      progress: () => undefined,
    }),
  );
  return file;
}

const run = (book: Book, ...commands: Parameters<Book['run']>[0]): Promise<unknown> =>
  book.run(commands, 'edit').then(valueOf);

async function withThree(): Promise<Book> {
  const book = await aBook();
  await run(book, addClient('甲', { occupation: '教師', clientNo: 'A1' }));
  await run(book, addClient('乙', { occupation: '醫師', clientNo: 'A2' }));
  await run(book, addClient('丙', { occupation: '律師', clientNo: 'A3' }));
  return book;
}

const quiet = (): undefined => undefined;

async function cameBack(book: Book, file: string) {
  const desk = mergeDesk(quiet);
  const back = valueOf(await desk.cameBack({ file, here: hereOf(book) }));
  return { desk, back, view: back.is === 'merge' ? back.merge : raise() };
}

function raise(): never {
  throw new Error('no merge');
}

const asked = ({ counts }: MergeView): readonly number[] => Object.values(counts).map(({ total }) => total);
const whole = {
  filter: { kind: null, sheet: null, open: false, text: '' },
  offset: 0,
  count: 100,
  language: 'zh-TW',
} as const;
const all = (said: 'ours' | 'theirs'): MergeAnswer => ({ key: null, filter: whole.filter, said, other: '' });

test('[M7] the book of every entry is read back from the journal, over undone edits, snapshots and removed rows', async () => {
  const book = await withThree();
  const states = new Map<number, Record<string, Row>>();
  const note = (): unknown => states.set(book.seq, Object.fromEntries(book.rows.all));
  note();
  const steps: readonly (() => Promise<unknown>)[] = [
    () => run(book, setCell('client:甲', 'occupation', '船長')),
    () => run(book, setCell('client:甲', 'occupation', '飛行員'), addClient('丁')),
    () => book.undo(),
    () => book.snapshot().then(() => run(book, setCell('client:乙', 'remarks', 'x'))),
    () => run(book, { type: 'remove-rows', rows: ['client:丙'] }),
    () => book.undo(),
    () => run(book, setCell('client:丙', 'occupation', null)),
    () => book.snapshot().then(() => run(book, { type: 'remove-rows', rows: ['client:甲'] })),
  ];
  for (const step of steps) {
    await step();
    note();
  }
  const now = new Map([...book.rows.all]);
  for (const [seq, state] of states) {
    const since = await changesAfter(realDisk, book.folder, { after: seq, to: book.seq });
    if (since === null) throw new Error(`no way back to ${seq}`);
    const before = new RowsBefore(now, since);
    expect(Object.fromEntries([...before.rows()].map(row => [row.id, row]))).toEqual(state);
  }
  expect(await changesAfter(realDisk, book.folder, { after: book.seq + 1, to: book.seq })).toBeNull();
});

test('[M2] a file that nobody touched merges to nothing, however the book went on', async () => {
  const book = await withThree();
  const file = await exported(book);
  await run(book, setCell('client:甲', 'occupation', '船長'), addClient('丁'));
  await run(book, { type: 'remove-rows', rows: ['client:丙'] });
  const { view } = await cameBack(book, file);
  expect(asked(view)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(view).toMatchObject({ writes: 0, found: 3, entriesSince: 2 });
});

test('[M4] what both changed since the export is asked, with all three values', async () => {
  const book = await withThree();
  const file = await exported(book);
  await run(book, setCell('client:甲', 'occupation', '船長'), setCell('client:乙', 'occupation', '水手'));
  new OutsideWorkbook(file).type(at(4, '職業'), '飛行員').type(at(6, '職業'), null).save();
  const { desk, view } = await cameBack(book, file);
  expect(asked(view)).toEqual([1, 0, 0, 0, 0, 1]);
  const page = valueOf(await desk.mergePage(whole));
  expect(page.lines.map(({ title, cells }) => [title, cells[0]?.was, cells[0]?.ours, cells[0]?.theirs])).toEqual([
    ['甲', '教師', '船長', '飛行員'],
    ['丙', '律師', '律師', ''],
  ]);
  expect(valueOf(await desk.mergeAnswer(all('theirs'))).writes).toBe(2);
  valueOf(await desk.mergeFreeze(null));
  await desk.mergeAnswer(all('ours'));
  const slice = valueOf(await desk.mergeSlice({ at: 0 }));
  expect(slice?.edited).toEqual({
    'client:甲': { occupation: ['船長', '飛行員'] },
    'client:丙': { occupation: ['律師', null] },
  });
  expect(valueOf(await desk.mergeSlice({ at: 1 }))).toBeNull();
});

test('[M34] what the checks would say of a value of the file stands beside it', async () => {
  const book = await withThree();
  const file = await exported(book);
  new OutsideWorkbook(file).type(at(4, '身分證字號'), 'A123456788').type(at(5, '身分證字號'), 'A123456789').save();
  const { desk } = await cameBack(book, file);
  const page = valueOf(await desk.mergePage(whole));
  expect(page.lines.map(({ kind, cells }) => [kind, cells[0]?.problem?.code ?? null])).toEqual([
    ['edited', 'checksum'],
    ['edited', null],
  ]);
});

test('[M43] when the book moves on, the merge is made anew and keeps what was said', async () => {
  const book = await withThree();
  const file = await exported(book);
  await run(book, setCell('client:甲', 'occupation', '船長'));
  new OutsideWorkbook(file).type(at(4, '職業'), '飛行員').type(at(5, '職業'), '水手').save();
  const { desk } = await cameBack(book, file);
  await desk.mergeAnswer(all('theirs'));
  await run(book, setCell('client:乙', 'occupation', '船員'));
  const view = valueOf(await desk.mergeView({ here: hereOf(book) }));
  expect(view.counts.conflict).toEqual({ total: 2, open: 1 });
  const page = valueOf(await desk.mergePage(whole));
  expect(page.lines.map(({ title, said }) => [title, said])).toEqual([
    ['甲', 'theirs'],
    ['乙', null],
  ]);
});

test('[M21] a file of another book, of a state that this copy of the book never was in, or of nobody is no merge', async () => {
  const book = await withThree();
  const file = await exported(book);
  const is = async (other: Book, what: string): Promise<unknown> =>
    mergeDesk(quiet).cameBack({ file: what, here: hereOf(other) });
  expect(await is(await aBook('book-2'), file)).toEqual({ ok: true, value: { is: 'other-book' } });
  expect(await is(await aBook('book-1'), file)).toEqual({ ok: true, value: { is: 'no-base' } });
  const copy = await withThree();
  await run(copy, setCell('client:甲', 'occupation', '船長'));
  expect(await is(copy, file)).toEqual({ ok: true, value: { is: 'no-base' } });
  for (const name of ['F1_star_banker_zhTW.xlsx', 'F4_branch_export_big5.csv', 'no such file.xlsx'])
    expect(await is(book, fixture(name))).toEqual({ ok: true, value: { is: 'not-ours' } });
});

/** An export that the book has kept in step since, as of this entry. */
async function keptInStep(book: Book, file: string): Promise<void> {
  const [digest, here] = [await digestOf(file), hereOf(book)];
  const link = { file, terms: plainTerms, digest, after: null, taken: false, known: null };
  valueOf(await linkDesk(quiet).linkWrite({ ...link, here, keepIn: await tempFolder() }));
}

test('[M22] a workbook that is kept in step is merged with the entry it was written at last', async () => {
  const book = await withThree();
  const file = await exported(book);
  await run(book, setCell('client:甲', 'occupation', '船長'));
  await keptInStep(book, file);
  await run(book, setCell('client:乙', 'remarks', '之後'));
  new OutsideWorkbook(file).type(at(4, '職業'), '飛行員').save();
  const { view } = await cameBack(book, file);
  expect(view).toMatchObject({ entriesSince: 1, counts: { conflict: { total: 0 }, edited: { total: 1 } } });
});

test('[M22] an older version of it, put back outside, does not take the book back', async () => {
  const book = await withThree();
  const file = await exported(book);
  const older = await fs.readFile(file);
  await run(book, setCell('client:甲', 'occupation', '船長'));
  await keptInStep(book, file);
  await fs.writeFile(file, older);
  const { view } = await cameBack(book, file);
  expect(view).toMatchObject({ writes: 0, entriesSince: 1, counts: { edited: { total: 0 } } });
});

test.each(['mask', 'leave-out'] as const)(
  '[M35] an export whose sensitive columns are to %s merges to nothing',
  async sensitive => {
    const book = await aBook();
    for (const row of sample('zh-TW', 6))
      if (row.id.startsWith('client:')) await run(book, addClient(row.id.slice(7), row.cells));
    const { view } = await cameBack(book, await exported(book, { ...wholeBook, sensitive }));
    expect(asked(view)).toEqual([0, 0, 0, 0, 0, 0]);
  },
);

test('[M37] of a part that was exported, what is not in the file is kept', async () => {
  const book = await withThree();
  const part = { columns: ['name', 'occupation'], rows: 'client:甲\nclient:乙' };
  const file = await exported(book, { ...wholeBook, sheets: ['client'], part });
  new OutsideWorkbook(file).type(at(4, '職業'), '飛行員').save();
  const { view } = await cameBack(book, file);
  expect(asked(view)).toEqual([0, 0, 0, 0, 0, 1]);
  expect(view.scope).toBe('part');
});

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

test.skipIf(!hasLibreOffice)(
  '[M23] saved again by LibreOffice an export keeps its identity and merges to nothing',
  { timeout: 120_000 },
  async () => {
    const book = await aBook();
    for (const row of sample('zh-TW', 12)) {
      const sheet = row.id.split(':')[0];
      if (sheet === 'client' || sheet === 'policy' || sheet === 'holding')
        await run(book, { type: 'add-rows', sheet, after: null, rows: [row] });
    }
    const file = await exported(book);
    const folder = await tempFolder();
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync('soffice', ['--headless', profile, '--convert-to', 'xlsx', '--outdir', folder, file]);
    const { view } = await cameBack(book, path.join(folder, path.basename(file)));
    expect(asked(view)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(view.found).toBe([...book.rows.all.keys()].filter(id => /^(client|policy|holding):/.test(id)).length);
  },
);
