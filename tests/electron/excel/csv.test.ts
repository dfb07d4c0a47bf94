/** Delimited text: how its bytes are read, where its fields end, what banks do to keep Excel from eating zeros. */
import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { delimiterOf, readCsv, recordsOf } from '../../../electron/excel/csv';
import { guessEncoding } from '../../../electron/excel/encoding';
import { fixture } from '../../shared/import/import-harness';

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
/** 客戶姓名,王小明 in Big5 and 客户姓名,王小明 in GB 18030. */
const big5 = bytes('abc8a4e1a96da6572ca4fda470a9fa');
const gb = bytes('bfcdbba7d0d5c3fb2ccdf5d0a1c3f7');

describe('[I30] the encoding is told from the bytes', () => {
  test.each([
    ['UTF-8', Buffer.from('客戶,王'), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from('\uFEFF客戶,王'), 'utf-8'],
    ['UTF-16 with its mark', Buffer.from('\uFEFF客戶,王', 'utf16le'), 'utf-16le'],
    ['UTF-16 without', Buffer.from('name,number\nWang,12\nLi,13\n', 'utf16le'), 'utf-16le'],
    ['Big5', big5, 'big5'],
    ['GB 18030', gb, 'gb18030'],
    ['Western', Buffer.from('nom,prénom\nDupré,René\n', 'latin1'), 'windows-1252'],
    ['the branch export', fs.readFileSync(fixture('F4_branch_export_big5.csv')), 'big5'],
  ])('%s', (_, text, encoding) => {
    expect(guessEncoding(text)).toBe(encoding);
  });

  test('what fits nothing is asked', () => {
    const noise = Buffer.from(Array.from({ length: 600 }, (_, at) => 0x80 + ((at * 37) % 0x20)));
    expect(readCsv(noise, 'x.csv')).toMatchObject({ ok: false, problem: { code: 'unknown-encoding' } });
  });

  test('the user may say otherwise', () => {
    expect(readCsv(gb, 'x.csv', 'gb18030')).toMatchObject({ ok: true, value: { encoding: 'gb18030' } });
  });
});

const cells = (text: string): unknown => {
  const read = readCsv(Buffer.from(text), 'x.csv');
  return read.ok ? read.value.sheets[0]?.rows.map(({ at, cells: row }) => [at, ...row]) : read.problem.code;
};

describe('[I31] fields', () => {
  test('quotes, doubled quotes, line breaks inside, every line end', () => {
    expect(cells('a,"b ""c""\nd"\r\n1,2\r3,4')).toEqual([
      [1, 'a', 'b "c"\nd'],
      [2, '1', '2'],
      [3, '3', '4'],
    ]);
  });
  test('padding tabs, full-width blanks and ="…" are not part of the text, leading zeros are', () => {
    expect(cells('VIP1\t,王　,="0086",0912345678\t')).toEqual([[1, 'VIP1', '王', '0086', '0912345678']]);
  });
  test('blank lines count as lines, trailing blanks are no cells', () => {
    expect(cells('a,b,,\n\nc,d')).toEqual([
      [1, 'a', 'b'],
      [3, 'c', 'd'],
    ]);
  });
  test('a quote inside a field, or never closed, is a character', () => {
    expect([...recordsOf('5" disk,x\n"open,y', ',')]).toEqual([
      ['5" disk', 'x'],
      ['"open', 'y'],
    ]);
  });
  test.each([
    ['a,b\n1,2', ','],
    ['a\tb\n1\t2', '\t'],
    ['a;b\n1,5;2', ';'],
    ['a|b\n1|2', '|'],
  ])('%j is parted by %j', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });
  test('a field that never ends is refused', () => {
    expect(() => readCsv(Buffer.from(`a,"${'x'.repeat(2_000_000)}"`), 'x.csv')).toThrow('file-too-big');
  });
});
