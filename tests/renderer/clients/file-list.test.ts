/** Which files of a client are shown, and in which order. */
import { expect, test } from 'vitest';
import { daysLeft, filesShown, inTrash, noFilter } from '../../../renderer/clients/file-list';
import type { Cell, Row } from '../../../shared/cell';
import type { RowId } from '../../../shared/id';

const file = (id: string, cells: Readonly<Record<string, Cell>>): Row => ({ id: `attachment:${id}`, cells });
const rows = [
  file('a', { fileName: '保險提案.pdf', date: '2026-01-05', category: 'proposal', tags: ['壽險', '急件'] }),
  file('b', { fileName: '對帳單 2025.pdf', date: '2026-03-01', category: 'statement', note: '給太太看過' }),
  file('c', { fileName: 'ID.jpg', date: '2026-03-01', category: 'identity', subject: 'policy:p1' }),
  file('d', { fileName: '舊檔.txt', date: '2026-05-01', category: 'other', removed: '2026-11-01' }),
  file('e', { fileName: '更舊.txt', date: '2026-06-01', category: 'other', removed: '2026-10-20' }),
];
const subjects: Readonly<Record<string, string>> = { 'attachment:c': '安家定期壽險' };
const shown = (text: string, category: string | null = null): RowId[] =>
  filesShown(rows, { text, category }, row => subjects[row.id] ?? '').map(({ id }) => id);

test('[F70] the newest file stands first, of one day the one filed last; what was thrown away is apart', () => {
  expect(filesShown(rows, noFilter, () => '').map(({ id }) => id)).toEqual([
    'attachment:c',
    'attachment:b',
    'attachment:a',
  ]);
  expect(inTrash(rows).map(({ id }) => id)).toEqual(['attachment:d', 'attachment:e']);
});

test('[F70] words are found in names, notes, tags and what a file belongs to, in either script, each somewhere', () => {
  expect(shown('提案')).toEqual(['attachment:a']);
  expect(shown('保险')).toEqual(['attachment:a']);
  expect(shown('太太 2025')).toEqual(['attachment:b']);
  expect(shown('急件')).toEqual(['attachment:a']);
  expect(shown('壽險')).toEqual(['attachment:c', 'attachment:a']);
  expect(shown('提案 太太')).toEqual([]);
  expect(shown('', 'identity')).toEqual(['attachment:c']);
  expect(shown('提案', 'identity')).toEqual([]);
});

test('[F70] the days left of a thrown away file are counted from thirty, never below none', () => {
  const thrown = (removed: Cell): Row => file('x', { removed });
  expect(daysLeft(thrown('2026-11-22'), '2026-11-22')).toBe(30);
  expect(daysLeft(thrown('2026-11-01'), '2026-11-22')).toBe(9);
  expect(daysLeft(thrown('2026-01-01'), '2026-11-22')).toBe(0);
  expect(daysLeft(thrown({ raw: 'soon' }), '2026-11-22')).toBe(null);
});
