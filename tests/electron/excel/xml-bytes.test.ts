/** The cells of a worksheet, read from its bytes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CellTag } from '../../../electron/excel/cell-tag';
import { plainNumber, tagFrom } from '../../../electron/excel/xml-bytes';

const read = (text: string): number => plainNumber(Buffer.from(text), 0, text.length);

describe('[I23] a cell keeps its type', () => {
  test('a plain number is exactly what Number makes of it', () => {
    const plain = fc
      .tuple(fc.boolean(), fc.stringMatching(/^\d{1,9}$/), fc.option(fc.stringMatching(/^\d{1,6}$/)))
      .map(([minus, whole, part]) => `${minus ? '-' : ''}${whole}${part === null ? '' : `.${part}`}`);
    fc.assert(
      fc.property(plain, text => {
        expect(read(text)).toBe(Number(text));
      }),
    );
  });

  test.each(['', '-', '1e5', '1,5', '1.2.3', ' 1', '1234567890123456', '0x10'])('%j is left to Number', text => {
    expect(read(text)).toBeNaN();
  });

  test.each([
    [' r="AB12" s="3" t="s">', { column: 27, style: 3, type: 's', isClosed: false }],
    [' s="3"/>', { column: -1, style: 3, type: 'n', isClosed: true }],
    ['>', { column: -1, style: -1, type: 'n', isClosed: false }],
    [" r='B2'  t = 'inlineStr' >", { column: 1, style: -1, type: 'inlineStr', isClosed: false }],
    [' r="C2" cm="1" t="str"/>', { column: 2, style: -1, type: 'str', isClosed: true }],
  ])('the tag of a cell says where it is and how it is written: %s', (tag, said) => {
    const cell = new CellTag();
    expect(cell.read(Buffer.from(tag), 0)).toBe(tag.length);
    expect(cell).toMatchObject(said);
  });
});

test('[I22] a tag without an end, and a name that only begins alike, are no cell', () => {
  expect(new CellTag().read(Buffer.from(' r="A1" s="'), 0)).toBe(-1);
  expect(tagFrom(Buffer.from('<rowBreaks/><row/>'), 0, Buffer.from('<row'))).toBe(12);
  expect(tagFrom(Buffer.from('<rowBreaks/>'), 0, Buffer.from('<row'))).toBe(-1);
});
