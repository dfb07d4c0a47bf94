/** Cells of a workbook, which have a type of their own. */
import { expect, test } from 'vitest';
import { readTyped, type TypedValue } from '../../../shared/kinds/read-typed';
import type { ReadContext } from '../../../shared/kinds/kind';
import type { Column } from '../../../shared/sheets/sheet';
import { columnOf, reading } from './contexts';

const text = columnOf('text');
const money = columnOf('money');
const percent = columnOf('percent');
const date = columnOf('date');
const number = (value: number, shown?: string): TypedValue => ({
  type: 'number',
  value,
  ...(shown === undefined ? {} : { text: shown }),
});
const typed = (value: TypedValue, column: Column, more: Partial<ReadContext> = {}): unknown => {
  const read = readTyped(value, column, reading(more));
  return read.ok ? [read.value.cell, read.value.note] : read.problem.code;
};

test('[K30] a serial number in a date column is its day in either date system', () => {
  expect(typed(number(31_098), date)).toEqual(['1985-02-20', null]);
  expect(typed({ type: 'number', value: 29_636, epoch: 1904 }, date)).toEqual(['1985-02-20', null]);
  expect(typed(number(31_098.75), date)).toEqual(['1985-02-20', null]);
});

test('[K30] a number in a date column may be the digits of a day, never an age', () => {
  expect(typed(number(19_850_220), date)).toEqual(['1985-02-20', null]);
  expect(typed(number(1_131_029), date)).toEqual(['2024-10-29', null]);
  expect(typed(number(740_220), date, { years: 'roc' })).toEqual(['1985-02-20', null]);
  expect(typed(number(740_220), date)).toBe('two-digit-year');
  expect(typed(number(1985), columnOf('date', { partial: true }))).toEqual(['1985', null]);
  expect(typed(number(45), date)).toBe('not-a-date');
  expect(typed(number(1985), date)).toBe('not-a-date');
  expect(typed(number(20_240_230), date)).toBe('no-such-day');
});

test('[K31] a long number in a text column is refused when Excel has lost its digits', () => {
  expect(typed(number(110_105_196_210_080_000), text)).toBe('precision-lost');
  expect(typed(number(1_234_567_890_123_456), text)).toBe('precision-lost');
  expect(typed(number(13_800_138_000), text)).toEqual(['13800138000', null]);
  expect(typed(number(912_345_678, '0912-345-678'), text)).toEqual(['0912-345-678', null]);
  expect(typed(number(878, '000878'), text)).toEqual(['000878', null]);
  expect(typed(number(12_345, '12,345'), text)).toEqual(['12345', null]);
  expect(typed(number(138_001_380_001, '1.38E+11'), text)).toEqual(['138001380001', null]);
  expect(typed(number(3.14159, '3.14'), text)).toEqual(['3.14159', null]);
  expect(typed(number(5, '##'), text)).toEqual(['5', null]);
});

test('[K32] typed money: binary noise is gone, calculated fractions are rounded and said so, units apply once', () => {
  expect(typed(number(0.1 + 0.2), money)).toEqual([30, null]);
  expect(typed(number(1234.567891), money)).toEqual([1_234_57, 'rounded']);
  expect(typed(number(500), money, { scale: 10_000 })).toEqual([5_000_000_00, null]);
  expect(typed(number(500, '500萬'), money, { scale: 10_000 })).toEqual([5_000_000_00, 'own-unit']);
  expect(typed(number(500, '500萬'), money)).toEqual([5_000_000_00, null]);
  expect(typed(number(500_000, '500K'), money)).toEqual([500_000_00, null]);
  expect(typed(number(-1000, '(1,000)'), money)).toEqual([-1_000_00, null]);
  expect(typed(number(100, 'US$100.00'), money)).toBe('other-currency');
  expect(typed(number(100, 'US$100.00'), money, { currency: 'USD' })).toEqual([100_00, null]);
  expect(typed(number(1e300), money)).toBe('number-too-large');
  expect(typed(number(Number.NaN), money)).toBe('not-a-number');
});

test('[K33] typed percentages follow the shown sign, then the header, then rule A.6 with a note', () => {
  expect(typed(number(0.0525, '5.25%'), percent)).toEqual(['0.0525', null]);
  expect(typed(number(1.5, '150%'), percent)).toEqual(['1.5', null]);
  expect(typed(number(5.25), percent)).toEqual(['0.0525', 'read-as-percentage']);
  expect(typed(number(0.8), percent, { scale: 0.01 })).toEqual(['0.008', null]);
  expect(typed({ type: 'text', value: '5.25' }, percent)).toEqual(['0.0525', 'read-as-percentage']);
  expect(typed({ type: 'text', value: '5.25%' }, percent)).toEqual(['0.0525', null]);
});

test('[K34] other types: days, booleans, texts, errors and blanks', () => {
  expect(typed({ type: 'date', value: '1985-02-20' }, date)).toEqual(['1985-02-20', null]);
  expect(typed({ type: 'date', value: '2026-08-15', text: '8月15日' }, columnOf('lunarDate'))).toEqual(['08-15', null]);
  expect(typed({ type: 'date', value: '1985-02-20', text: '1985/2/20' }, text)).toEqual(['1985/2/20', null]);
  expect(typed({ type: 'boolean', value: true }, columnOf('flag'))).toEqual([true, null]);
  expect(typed(number(1), columnOf('flag'))).toEqual([true, null]);
  expect(typed({ type: 'boolean', value: true }, text)).toEqual(['TRUE', null]);
  expect(typed({ type: 'text', value: '500萬' }, money, { scale: 10_000 })).toEqual([5_000_000_00, 'own-unit']);
  expect(typed({ type: 'error', value: '#REF!' }, money)).toBe('formula-error');
  expect(typed({ type: 'blank' }, money)).toEqual([null, null]);
  expect(typed(number(20), columnOf('term'))).toEqual(['years:20', null]);
  expect(typed(number(3.1415926), columnOf('decimal', { places: 6 }))).toEqual(['3.141593', 'rounded']);
  expect(typed(number(2.5), columnOf('decimal', { places: 0 }))).toBe('too-many-decimals');
});
