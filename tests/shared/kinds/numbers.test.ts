/** Decimals and percentages. */
import { expect, test } from 'vitest';
import { accepts, columnOf, refuses, show, showing } from './contexts';

const decimal = columnOf('decimal');
const percent = columnOf('percent');

test.each([
  ['1,234.5600', '1234.56'],
  ['0012', '12'],
  ['-0', '0'],
  ['0.000001', '0.000001'],
  ['(3.5)', '-3.5'],
  ['NT$580', '580'],
  ['1.2萬', '12000'],
  ['123456789012345678.123456', '123456789012345678.123456'],
  ['３２．５', '32.5'],
])('[K15] a decimal is read into its one canonical form: %s', (text, cell) => accepts(text, cell, decimal));

test('[K15] a decimal keeps to the places of its column', () => {
  accepts('3', '3', columnOf('decimal', { places: 0 }));
  refuses('3.5', 'too-many-decimals', columnOf('decimal', { places: 0 }));
  refuses('1.1234567', 'too-many-decimals', columnOf('decimal', { places: 6 }));
  refuses('1,2', 'ambiguous-separator', decimal);
  refuses('3張', 'not-a-number', decimal);
  refuses('1'.repeat(31), 'number-too-large', decimal);
});

test('[K13] a rate quoted per hundred is scaled by its header, exactly', () =>
  accepts('21.3', '0.213', decimal, { scale: 0.01 }));

test.each([
  ['1234567.5', '1,234,567.5'],
  ['-0.5', '−0.5'],
  ['0.100', '0.1'],
  ['12', '12'],
])('[K15] a decimal %s shows as %s', (cell, text) => expect(show(cell, decimal)).toBe(text));

test.each([
  ['5.25%', '0.0525'],
  ['５．２５％', '0.0525'],
  ['5.25', '0.0525'],
  ['0.0525', '0.0525'],
  ['-3%', '-0.03'],
  ['(3%)', '-0.03'],
  ['100%', '1'],
  ['1', '1'],
  ['0.5', '0.5'],
  ['0.5%', '0.005'],
  ['5‰', '0.005'],
  ['1,200%', '12'],
  ['60', '0.6'],
  ['0', '0'],
])('[K16] a percentage is read as its fraction: %s', (text, cell) => accepts(text, cell, percent));

test('[K16] a header that says % takes every bare number as a percentage, and none twice', () => {
  accepts('0.8', '0.008', percent, { scale: 0.01 });
  accepts('1', '0.01', percent, { scale: 0.01 });
  accepts('0.8%', '0.008', percent, { scale: 0.01 });
});

test.each([
  ['LPR+1.2%', 'not-a-number'],
  ['1.5%-2%', 'not-a-number'],
  ['約5%', 'approximate'],
  ['5萬', 'not-a-number'],
  ['$5', 'not-a-number'],
])('[K16] a percentage refuses %s', (text, code) => refuses(text, code, percent));

test.each([
  ['0.0525', '5.25%'],
  ['0.05', '5.00%'],
  ['0.05125', '5.125%'],
  ['-0.03', '−3.00%'],
  ['1', '100.00%'],
])('[K16] a percentage %s shows as %s', (cell, text) => expect(show(cell, percent, showing('en'))).toBe(text));

test('[K16] a computed percentage shows two places', () =>
  expect(show('0.606407322654', columnOf('percent', { computed: true }))).toBe('60.64%'));
