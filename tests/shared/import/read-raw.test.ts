/** Cells of a file, which have a type of their own, read as values of a column. */
import { describe, expect, test } from 'vitest';
import type { RawCell } from '../../../shared/import/raw-table';
import { readRaw, type RawContext } from '../../../shared/import/read-raw';
import type { Column } from '../../../shared/sheets/sheet';
import { columnOf, reading } from '../kinds/contexts';

const text = columnOf('text');
const money = columnOf('money');
const percent = columnOf('percent');
const date = columnOf('date');

const context = (): RawContext => ({ ...reading(), date1904: false, fractions: false });

/** The cell, or the code of what is wrong; what is wrong must be kept as the file shows it. */
function read(raw: RawCell, column: Column, more: Partial<RawContext> = {}): unknown {
  const { cell, problem } = readRaw(raw, column, { ...context(), ...more });
  if (problem !== null) expect(cell).toHaveProperty('raw');
  return problem?.code ?? cell;
}

test('[K30] a serial number in a date column is its day in either date system', () => {
  expect(read(31_098, date)).toBe('1985-02-20');
  expect(read(29_636, date, { date1904: true })).toBe('1985-02-20');
  expect(read(31_098.75, date)).toBe('1985-02-20');
});

test('[K30] a number in a date column may be the digits of a day, never a year, an age or a sum taken for a serial', () => {
  expect(read(19_850_220, date)).toBe('1985-02-20');
  expect(read(1_131_029, date)).toBe('2024-10-29');
  expect(read(740_220, date, { years: 'roc' })).toBe('1985-02-20');
  expect(read(740_220, date)).toBe('two-digit-year');
  expect(read(1985, columnOf('date', { partial: true }))).toBe('1985');
  for (const number of [1985, 45, 367, 9_999, 90_000, -31_098]) expect(read(number, date)).toBe('not-a-date');
  expect(read(20_240_230, date)).toBe('no-such-day');
});

test('[K31] a long number in a text column is refused when the workbook has lost its digits', () => {
  expect(read(110_105_196_210_080_000, text)).toBe('precision-lost');
  expect(read(1_234_567_890_123_456, text)).toBe('precision-lost');
  expect(read(13_800_138_000, text)).toBe('13800138000');
  expect(read({ type: 'digits', number: 878, text: '000878' }, text)).toBe('000878');
});

test('[K32] an amount loses binary noise only, its scale applies once, and what is finer than hundredths is kept and marked', () => {
  expect(read(0.1 + 0.2, money)).toBe(30);
  expect(read(500, money, { scale: 10_000 })).toBe(5_000_000_00);
  expect(read('500萬', money, { scale: 10_000 })).toBe(5_000_000_00);
  expect(read(1234.567891, money)).toBe('too-many-decimals');
  expect(read(1e18, money)).toBe('number-too-large');
});

test('[K33] a share follows its sign or format, then the header, then how its column is written', () => {
  expect(read({ type: 'percent', number: 0.0525 }, percent)).toBe('0.0525');
  expect(read({ type: 'percent', number: 1.5 }, percent)).toBe('1.5');
  expect(read('5.25%', percent)).toBe('0.0525');
  expect(read(0.8, percent, { scale: 0.01 })).toBe('0.008');
  for (const file of ['typed', 'text'] as const) {
    const cell = (number: number): RawCell => (file === 'typed' ? number : String(number));
    expect([read(cell(5.25), percent), read(cell(0.9), percent)]).toEqual(['0.0525', '0.009']);
    expect(read(cell(0.07), percent, { fractions: true })).toBe('0.07');
  }
});

test('[K34] days, booleans, errors and blanks are what they are', () => {
  expect(read({ type: 'day', text: '1985-02-20' }, date)).toBe('1985-02-20');
  expect(read({ type: 'day', text: '1985-02-20T08:30:00' }, date)).toBe('1985-02-20');
  expect(read({ type: 'day', text: '1985-02-20' }, money)).toBe('not-a-number');
  expect(read(true, columnOf('flag'))).toBe(true);
  expect(read(1, columnOf('flag'))).toBe(true);
  expect(read(true, text)).toBe('TRUE');
  expect(read({ type: 'error', text: '#REF!' }, money)).toBe('formula-error');
  expect(read(null, money)).toBeNull();
  expect(read(20, columnOf('term'))).toBe('years:20');
});

describe('[I17] what Excel or a wrong encoding damaged is marked, never mended', () => {
  const mobile: Column = { kind: 'text', group: 'contact', check: 'phone', width: 100 };
  test.each([
    [912345678, 'zero-lost'],
    ['912345678', 'zero-lost'],
    [227644649, 'zero-lost'],
    [1065551234, 'zero-lost'],
    [13712345678, null],
    [85291234567, null],
    [886912345678, null],
    ['0912345678', null],
    [{ type: 'digits', number: 912345678, text: '0912-345-678' }, null],
    ['王\uFFFD明', 'damaged-text'],
  ] as const)('%j: %s', (raw, code) => {
    const { cell, problem } = readRaw(raw, mobile, context());
    expect(problem?.code ?? null).toBe(code);
    if (code !== null) expect(cell).toEqual({ raw: String(raw) });
  });
});

describe('[I19] what reading understood is noted', () => {
  test.each([
    ['500萬', money, 10_000, 500_000_000, 'own-unit'],
    [500, money, 10_000, 500_000_000, undefined],
    ['500', money, 10_000, 500_000_000, undefined],
    ['約300萬', money, 10_000, 300_000_000, 'approximate'],
    ['300萬左右', money, 1, 300_000_000, 'approximate'],
    [5.25, percent, 1, '0.0525', 'share-above-one'],
    ['5.25%', percent, 1, '0.0525', undefined],
  ] as const)('%j', (...[raw, column, scale, cell, note]) => {
    expect(readRaw(raw, column, { ...context(), scale })).toEqual({
      cell,
      problem: null,
      ...(note === undefined ? {} : { note }),
    });
  });
  test('a bound is no figure', () => {
    for (const raw of ['300萬以上', '不到100萬', '>500'])
      expect(readRaw(raw, money, context()).problem?.code).toBe('approximate');
  });
  test('no figure is as long as a page', () => {
    expect(readRaw('1'.repeat(5_000), money, context()).problem?.code).toBe('too-long');
  });
});
