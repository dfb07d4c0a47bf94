/** What a book notes of an export: who, what and how much, and no value. */
import { expect, test } from 'vitest';
import { exportNote } from '../../../electron/excel/export-note';
import type { Row } from '../../../shared/cell';
import { packRows, type PackedRows } from '../../../shared/contract/packed-rows';
import { sheetOf, type SheetId } from '../../../shared/id';
import { wholeBook } from '../../shared/export/whole-book';

const rows: readonly Row[] = [
  { id: 'client:a', cells: { name: '王小明', idNumber: 'A123456789' } },
  { id: 'client:b', cells: { name: '李小華' } },
  { id: 'holding:h', cells: { client: 'client:a', accountNo: '0123456789' } },
  { id: 'event:e', cells: { title: '拜訪' } },
];
const sheets = ['client', 'holding', 'event'] as const;
const ofSheet = (sheet: SheetId): readonly Row[] => rows.filter(({ id }) => sheetOf(id) === sheet);
const slices = sheets.map(sheet => packRows(sheet, ofSheet(sheet)));
function* unread(): Generator<PackedRows> {
  throw new Error('looked through');
}
const noting = { wish: wholeBook, files: ['/home/me/給總行.xlsx'], who: 'amy', exportId: '0f1e2d', slices };

test('[X27] it names the file, the person, the sensitive columns that go out and the number of rows', async () => {
  const note = await exportNote(noting);
  expect(note).toEqual({
    key: 'export',
    files: ['給總行.xlsx'],
    who: 'amy',
    exportId: '0f1e2d',
    sheets: ['client', 'member', 'policy', 'holding', 'liability'],
    part: false,
    rows: 3,
    columns: ['client.idNumber', 'holding.accountNo'],
    sensitive: 'include',
  });
  expect(JSON.stringify(note)).not.toMatch(/王小明|A123456789|0123456789/);
});

test('[X27] columns that were left out did not go out', async () => {
  expect((await exportNote({ ...noting, wish: { ...wholeBook, sensitive: 'leave-out' } })).columns).toEqual([]);
});

test('[X27] a part counts its own rows, and looks through none', async () => {
  const part = { columns: ['name', 'mobile'], rows: 'client:b' };
  const note = await exportNote({ ...noting, slices: unread(), wish: { ...wholeBook, sheets: ['client'], part } });
  expect(note).toMatchObject({ part: true, rows: 1, columns: ['client.mobile'] });
});

test('[X27] what no row fills does not go out, however its cells lie in memory', async () => {
  const many = Array.from({ length: 40 }, (_, at): Row => ({
    id: `client:c${at}`,
    cells: { name: `c${at % 2}`, ...(at === 39 ? { mobile: '+886912345678' } : { mobile: null }), phoneHome: null },
  }));
  const note = await exportNote({ ...noting, slices: [packRows('client', many)] });
  expect(note).toMatchObject({ rows: 40, columns: ['client.mobile'] });
});

test('[X27] a row that changes while they are looked through comes twice, and counts once', async () => {
  const again = packRows('client', [{ id: 'client:a', cells: { name: '王大明', mobile: '+886912345678' } }]);
  const note = await exportNote({ ...noting, slices: [...slices, again] });
  expect(note).toMatchObject({ rows: 3, columns: ['client.idNumber', 'client.mobile', 'holding.accountNo'] });
});
