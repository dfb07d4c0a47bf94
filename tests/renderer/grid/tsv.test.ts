/** The clipboard's text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTsv, writeHtml, writeTsv } from '../../../renderer/grid/tsv';

test.each([
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a\tb', [['a', 'b']]],
  ['\t\r\n', [['', '']]],
  ['"two\nlines"\tx\r\n', [['two\nlines', 'x']]],
  ['"a ""quoted"" word"\n', [['a "quoted" word']]],
  ['5" pipe\t"open\n', [['5" pipe', '"open']]],
  ['"a"b\tc', [['"a"b', 'c']]],
  ['x\n\ny\n', [['x'], [''], ['y']]],
])('[G4] %j is read as Excel and LibreOffice write it', (text, block) => {
  expect(parseTsv(text)).toEqual(block);
});

test('[G4] any block written is read back as it was', () => {
  const field = fc.string({ unit: fc.constantFrom('a', '中', '"', '\t', '\n', ' ', ',') });
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain(cols => fc.array(fc.array(field, { minLength: cols, maxLength: cols }), { minLength: 1 }));
  fc.assert(
    fc.property(block, cells => {
      expect(parseTsv(writeTsv(cells))).toEqual(cells);
    }),
  );
});

test('[G4] a column of words is marked as text for Excel, so that a phone keeps its zero', () => {
  const html = writeHtml([['0912', '5']], [true, false]);
  expect(html).toContain(`<td style="mso-number-format:'\\@'" sdnum="1033;0;@">0912</td><td>5</td>`);
  expect(writeHtml([['<b>&']], [false])).toContain('&lt;b&gt;&amp;');
});
