/** What an export holds of sensitive columns is known before it is written. */
import { expect, test } from 'vitest';
import { sensitiveColumns } from '../../../shared/export/sensitive-columns';
import { exportWishSchema, rowsWanted } from '../../../shared/export/wish';
import { wholeBook } from './whole-book';

test('[X26] a whole book has the sensitive columns that hold anything, a part those it names', () => {
  const filled = sensitiveColumns(wholeBook, (sheet, column) => sheet === 'client' && column !== 'taxNumber');
  expect(filled.map(({ column }) => column)).toEqual([
    'idNumber',
    'mobile',
    'phoneHome',
    'phoneOffice',
    'otherPhones',
    'vulnerableFlag',
  ]);
  const part = { columns: ['name', 'mobile'], rows: 'client:a' };
  expect(sensitiveColumns({ sheets: ['client'], part }, () => false)).toEqual([{ sheet: 'client', column: 'mobile' }]);
});

test('[X21] the rows of a part are ids, a line each; anything else is no row', () => {
  expect(rowsWanted({ columns: ['name'], rows: 'client:a\nx\n\npolicy:b' })).toEqual(['client:a', 'policy:b']);
});

test('[X21] a wish without sheets or columns is none', () => {
  expect(exportWishSchema.safeParse(wholeBook).success).toBe(true);
  expect(exportWishSchema.safeParse({ ...wholeBook, sheets: [] }).success).toBe(false);
  expect(exportWishSchema.safeParse({ ...wholeBook, part: { columns: [], rows: '' } }).success).toBe(false);
});
