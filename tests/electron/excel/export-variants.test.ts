/** Parts of a book, text files, masked columns: each comes back without a change and opens without a complaint. */
import fs from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identityIn } from '../../../electron/excel/export-identity';
import { Zip } from '../../../electron/excel/zip';
import type { Row } from '../../../shared/cell';
import { furtherSheets, rowsWanted, type ExportSheetId, type ExportWish } from '../../../shared/export/wish';
import { sheetOf } from '../../../shared/id';
import { languages } from '../../../shared/i18n/labels';
import { sampleBook } from '../../../shared/sample/sample-book';
import { gridSheetIds, sheetNamed, type GridSheetId } from '../../../shared/sheets';
import { importInto, rawBook } from '../../shared/import/import-harness';
import { comesBack, exported, partOf, today } from './an-export';
import { canJudge, openXmlErrors } from './open-xml-errors';
import { randomBook } from './random-book';

const sample = [...sampleBook({ language: 'zh-TW', clients: 20, seed: 3, today })];
const of = (sheet: ExportSheetId): readonly Row[] => sample.filter(({ id }) => sheetOf(id) === sheet);
const columnsOf = (sheet: ExportSheetId): readonly string[] => Object.keys(sheetNamed(sheet).columns);

const variants: Readonly<Record<string, Partial<ExportWish>>> = {
  'with all further sheets': { sheets: [...gridSheetIds, ...furtherSheets] },
  'sensitive columns masked': { sensitive: 'mask' },
  'without sensitive columns': { sensitive: 'leave-out' },
  'a view of the clients': partOf('client', ['tier', 'name', 'idNumber', 'annualIncome'], [...of('client')].reverse()),
  'a view of the holdings': partOf(
    'holding',
    ['client', 'productName', 'marketValue', 'marketValueBase'],
    of('holding'),
  ),
  'one picked column': partOf('policy', ['premium'], of('policy').slice(2, 5)),
  'a view without rows': partOf('liability', ['lender', 'outstanding', 'currency'], []),
};

describe.each(Object.entries(variants))('%s', (_, wish) => {
  test('[X1] comes back as an empty change', async () => {
    const { sheets = [...gridSheetIds], part = null } = wish;
    const whole = sample.filter(({ id }) =>
      gridSheetIds.some(sheet => sheet === sheetOf(id) && sheets.includes(sheet)),
    );
    const count = part === null ? whole.length : rowsWanted(part).length;
    await comesBack(await exported(sample, { wish }), sample, count);
  });

  test.skipIf(!canJudge)('[X2] has no error', async () => {
    expect(await openXmlErrors(await exported(sample, { wish, language: 'en' }))).toEqual([]);
  });
});

test.skipIf(!canJudge)('[X2] an empty book has no error either', async () => {
  expect(await openXmlErrors(await exported([]))).toEqual([]);
});

test('[X21] a part holds its columns and rows in the order asked for, and says that it is a part', async () => {
  const rows = [...of('client')].reverse();
  const file = await exported(sample, { wish: partOf('client', ['tier', 'name', 'no such column'], rows) });
  const [sheet, ...others] = (await rawBook(file)).sheets;
  expect(others.map(({ name }) => name)).toEqual(['sanbiao_lists']);
  expect(sheet?.rows[2]?.cells).toEqual(['客戶等級', '姓名', '三表 ID']);
  expect(sheet?.rows.slice(3).map(({ cells }) => cells[2])).toEqual(rows.map(({ id }) => id));
  const zip = await Zip.open(file);
  expect(identityIn(await zip.text('docProps/custom.xml'))).toEqual({
    exportId: 'test',
    bookId: 'book',
    seq: 7,
    scope: 'part',
    language: 'zh-TW',
  });
  zip.close();
});

test('[X22] contacts, tasks, tickets, appointments and reviews go out on request, and are no table of an import', async () => {
  const file = await exported(sample, { wish: { sheets: ['client', ...furtherSheets] } });
  const raw = await rawBook(file);
  expect(raw.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['客戶資料', of('client').length + 3],
    ['聯繫紀錄', of('contact').length + 3],
    ['待辦', of('task').length + 3],
    ['服務與申訴', of('ticket').length + 3],
    ['行程', of('event').length + 3],
    ['回顧紀錄', of('review').length + 3],
    ['sanbiao_lists', expect.any(Number)],
  ]);
  const { draft } = importInto(raw, { book: sample });
  expect(draft.tables.flatMap(({ sheet }) => sheet ?? [])).toEqual(['client']);
});

describe.each(languages)('text files in %s', language => {
  const book = [...sampleBook({ language, clients: 20, seed: 4, today })];

  test.each(gridSheetIds)('[X23] the sheet %s comes back from text as an empty change', async sheet => {
    const count = book.filter(({ id }) => sheetOf(id) === sheet).length;
    await comesBack(await exported(book, { language, wish: { format: 'csv', sheets: [sheet] } }), book, count);
  });
});

test('[X23] any sheet of any book comes back from text as an empty change', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      randomBook,
      fc.constantFrom(...languages),
      fc.constantFrom<GridSheetId>(...gridSheetIds),
      async (book, language, sheet) => {
        const file = await exported(book, { language, wish: { format: 'csv', sheets: [sheet] } });
        if (book.some(({ id }) => sheetOf(id) === sheet)) await comesBack(file, book);
      },
    ),
    { numRuns: 40 },
  );
});

test('[X1] any part of any book comes back as an empty change', { timeout: 60_000 }, async () => {
  const sheets = fc.constantFrom<GridSheetId>(...gridSheetIds);
  await fc.assert(
    fc.asyncProperty(randomBook, sheets, fc.infiniteStream(fc.boolean()), async (book, sheet, coin) => {
      const chosen = <T>(all: readonly T[]): readonly T[] => all.filter(() => coin.next().value);
      const columns = chosen(columnsOf(sheet));
      const rows = chosen(book.filter(({ id }) => sheetOf(id) === sheet));
      if (columns.length > 0) await comesBack(await exported(book, { wish: partOf(sheet, columns, rows) }), book);
    }),
    { numRuns: 40 },
  );
});

test('[X23] a text file says that it is UTF-8, and a whole book is a file a sheet', async () => {
  const file = await exported(sample, { name: 'mine', wish: { format: 'csv', sheets: ['client', 'policy'] } });
  const folder = path.dirname(file);
  expect((await fs.readdir(folder)).sort()).toEqual(['mine 保險涵蓋.csv', 'mine 客戶資料.csv']);
  const bytes = await fs.readFile(path.join(folder, 'mine 客戶資料.csv'));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString('utf8').split('\r\n')).toHaveLength(of('client').length + 2);
});

test('[X24] masked cells show what may be seen, in both formats, and no more', async () => {
  const rows: readonly Row[] = [
    { id: 'client:a', cells: { name: '王小明', idNumber: 'A123456789', mobile: '+886912345678', position: 'a0' } },
  ];
  for (const format of ['xlsx', 'csv'] as const) {
    const file = await exported(rows, { wish: { format, sheets: ['client'], sensitive: 'mask' } });
    const text = JSON.stringify(await rawBook(file));
    expect(text).toContain('A*****6789');
    expect(text).toContain('0912***678');
    expect(text).toContain('身分證字號（遮罩）');
    expect(text).not.toContain('A123456789');
    await comesBack(file, rows);
  }
});

test.each(['csv', 'xlsx'] as const)('[X29] how far an export to %s is goes up to its end', async format => {
  const said: number[] = [];
  const rows = [...sampleBook({ language: 'zh-TW', clients: 400, seed: 3, today })];
  await exported(rows, { wish: { format }, progress: done => said.push(done) });
  expect(said.length).toBeGreaterThan(3);
  expect(said).toEqual([...said].sort((a, b) => a - b));
  expect(said[0]).toBeGreaterThan(0);
  expect(said[0]).toBeLessThan(0.5);
  expect(said.at(-1)).toBe(1);
});

test('[X29] so it does where there is nothing to export', async () => {
  const said: number[] = [];
  await exported([], { wish: { format: 'csv' }, progress: done => said.push(done) });
  expect(said.at(-1)).toBe(1);
});
