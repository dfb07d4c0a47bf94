/** What a book notes of an export: who, what and how much, and no value. */
import { expect, test } from 'vitest';
import { exportNote } from '../../../electron/excel/export-note';
import type { Row } from '../../../shared/cell';
import { wholeBook } from '../../shared/export/whole-book';

const rows: readonly Row[] = [
  { id: 'client:a', cells: { name: '王小明', idNumber: 'A123456789' } },
  { id: 'client:b', cells: { name: '李小華' } },
  { id: 'holding:h', cells: { client: 'client:a', accountNo: '0123456789' } },
  { id: 'event:e', cells: { title: '拜訪' } },
];
const noting = { wish: wholeBook, files: ['/home/me/給總行.xlsx'], who: 'amy', exportId: '0f1e2d', rows };

test('[X27] it names the file, the person, the sensitive columns that go out and the number of rows', () => {
  expect(exportNote(noting)).toEqual({
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
  expect(JSON.stringify(exportNote(noting))).not.toMatch(/王小明|A123456789|0123456789/);
});

test('[X27] columns that were left out did not go out', () => {
  expect(exportNote({ ...noting, wish: { ...wholeBook, sensitive: 'leave-out' } }).columns).toEqual([]);
});

test('[X27] a part counts its own rows', () => {
  const part = { columns: ['name'], rows: 'client:b' };
  expect(exportNote({ ...noting, wish: { ...wholeBook, sheets: ['client'], part } })).toMatchObject({
    part: true,
    rows: 1,
    columns: [],
  });
});
