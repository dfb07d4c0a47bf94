/** Which written amounts are read, and which are refused. */
import { expect, test } from 'vitest';
import { accepts, columnOf, refuses, show, showing } from './contexts';

const money = columnOf('money');

test.each([
  ['1,234.5萬', 12_345_000_00],
  ['３００万', 3_000_000_00],
  ['1.2億', 120_000_000_00],
  ['1.2亿', 120_000_000_00],
  ['(1,000)', -1_000_00],
  ['（1,000）', -1_000_00],
  ['1,234.50', 1_234_50],
  ['1234.5', 1_234_50],
  ['.5', 50],
  ['5.', 5_00],
  ['0', 0],
  ['-0', 0],
  ['-1,000', -1_000_00],
  ['−5', -5_00],
  ['+10000.00', 10_000_00],
  ['5千', 5_000_00],
  ['3百萬', 3_000_000_00],
  ['2千萬', 20_000_000_00],
  ['1億2,000萬', 120_000_000_00],
  ['84.3萬', 843_000_00],
  ['500K', 500_000_00],
  ['1.5M', 1_500_000_00],
  ['1.00001萬', 10_000_10],
  ['30w', 300_000_00],
  ['NT$1,000', 1_000_00],
  ['$ 1,000', 1_000_00],
  ['NT$(1,000)', -1_000_00],
  ['-$694.48', -694_48],
  ['$-694.48', -694_48],
  ['TWD 1,234', 1_234_00],
  ['200萬NTD', 2_000_000_00],
  ['新台幣  10.0000元', 10_00],
  ['10,000元整', 10_000_00],
  ['500萬元', 5_000_000_00],
  ['１，０００', 1_000_00],
  ['20250101\t', 20_250_101_00],
] as const)('[K10] money reads %s', (text, cell) => accepts(text, cell, money));

test.each([
  ['US$ 1,234.50', 'USD', 1_234_50],
  ['HK$8,637.50', 'HKD', 8_637_50],
  ['USD 1,234.50', 'USD', 1_234_50],
  ['1,234.50 USD', 'USD', 1_234_50],
  ['50.00 SEK', 'SEK', 50_00],
  ['¥28.16', 'CNY', 28_16],
  ['￥28', 'JPY', 28_00],
  ['人民币500万元', 'CNY', 5_000_000_00],
  ['美金1,000', 'USD', 1_000_00],
  ['RMB 20', 'CNY', 20_00],
  ['€20', 'EUR', 20_00],
  ['S$1,000', 'SGD', 1_000_00],
  ['$1,000', 'HKD', 1_000_00],
] as const)('[K11] money reads %s where the currency is %s', (text, currency, cell) =>
  accepts(text, cell, money, { currency }),
);

test.each([
  ['US$100', 'TWD'],
  ['NT$100', 'USD'],
  ['¥100', 'TWD'],
  ['100 EUR', 'USD'],
  ['$100', 'CNY'],
  ['港幣100', 'TWD'],
])('[K11] money in another currency is refused: %s in %s', (text, currency) =>
  refuses(text, 'other-currency', money, { currency }),
);

test.each([
  ['1,2', 'ambiguous-separator'],
  ['1.234,50', 'ambiguous-separator'],
  ['172,50', 'ambiguous-separator'],
  ['12,34,567', 'ambiguous-separator'],
  ['1,2345', 'ambiguous-separator'],
  ["1'234", 'ambiguous-separator'],
  ['1 234.50', 'ambiguous-separator'],
  ['1.2.3', 'ambiguous-separator'],
  ['1.234', 'too-many-decimals'],
  ['0.001', 'too-many-decimals'],
  ['0.0000001萬', 'too-many-decimals'],
  ['99999999999999999', 'number-too-large'],
  ['100000000億', 'number-too-large'],
  ['約300萬', 'approximate'],
  ['300萬以上', 'approximate'],
  ['~300', 'approximate'],
  ['300萬左右', 'approximate'],
  ['1825/月', 'not-a-number'],
  ['$1000/year', 'not-a-number'],
  ['10万的利息', 'not-a-number'],
  ['三百', 'not-a-number'],
  ['十萬', 'not-a-number'],
  ['3萬5', 'not-a-number'],
  ['3萬5億', 'not-a-number'],
  ['1E+05', 'not-a-number'],
  ['--5', 'not-a-number'],
  ['-(5)', 'not-a-number'],
  ['131.77(已退款89.84)', 'not-a-number'],
  ['300-500萬', 'not-a-number'],
  ['無', 'not-a-number'],
  ['5%', 'not-a-number'],
  ['USD', 'not-a-number'],
])('[K12] money refuses, never repairs: %s', (text, code) => refuses(text, code, money));

test.each(['', '  ', '-', '--', '－', '—', 'N/A', '　'])('[K2] money: "%s" is nothing', text =>
  accepts(text, null, money),
);

test('[K13] a header scale is applied once, and not to a cell with a unit of its own', () => {
  accepts('500', 5_000_000_00, money, { scale: 10_000 });
  accepts('500萬', 5_000_000_00, money, { scale: 10_000 });
  accepts('(1.5)', -15_000_00, money, { scale: 10_000 });
  accepts('0.123456', 1_234_56, money, { scale: 10_000 });
});

test.each([
  [1_234_567_00, 'TWD', '1,234,567'],
  [1_234_50, 'TWD', '1,235'],
  [1_234_50, 'USD', '1,234.50'],
  [-1_234_56, 'USD', '−1,234.56'],
  [-40, 'TWD', '0'],
  [-50, 'TWD', '−1'],
  [-0, 'USD', '0.00'],
  [1_000_00, 'JPY', '1,000'],
  [1_000_00, 'KRW', '1,000'],
  [0, 'TWD', '0'],
  [999_00, 'CNY', '999.00'],
  [Number.MAX_SAFE_INTEGER, 'USD', '90,071,992,547,409.91'],
])('[K14] money shows %d hundredths of %s as %s', (cell, currency, text) =>
  expect(show(cell, money, showing('en', 'western', currency))).toBe(text),
);
