/** References within formulas. */
import { expect, test } from 'vitest';
import { copied, referencesIn } from '../../../../electron/excel/patch/formula';

test('[L5] references are told from names, functions, texts, numbers and table columns', () => {
  const named = (formula: string) =>
    referencesIn(formula).map(({ sheet, from, to }) => [sheet, from.column, from.row, to?.column, to?.row]);
  expect(named('SUM(A1:B$2)+LOG10(C3)')).toEqual([
    [null, 0, 1, 1, 2],
    [null, 2, 3, undefined, undefined],
  ]);
  expect(named(`'客戶 (1)'!A2&資料!$C:$C&"A1"&1E5&Taxes2020`)).toEqual([
    ['客戶 (1)', 0, 2, undefined, undefined],
    ['資料', 2, null, 2, null],
  ]);
  expect(named('Table1[[#This Row],[A1]]+AB_1+_x1')).toEqual([]);
  expect(named("'it''s'!3:4")).toEqual([["it's", null, 3, null, 4]]);
});

test('[L5] a formula copied to another row moves what is not fixed', () => {
  const down = { rows: 3, columns: 1 };
  expect(copied('A1+$A1+A$1+$A$1', down)).toBe('B4+$A4+B$1+$A$1');
  expect(copied(`SUM('a b'!A1:B2)&"A1"`, down)).toBe(`SUM('a b'!B4:C5)&"A1"`);
  expect(copied('A:A+1:1+$B:C', down)).toBe('B:B+4:4+$B:D');
});
