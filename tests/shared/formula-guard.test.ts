/** A text of a text file is never a formula, and comes back as it was. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guarded, unguarded } from '../../shared/formula-guard';

test.each(['=1+1', '+886912345678', '-5', '@SUM(A1)', '\ttab', '\r\n=1', '＝1＋1', "'=1+1"])(
  '[X25] %j gets an apostrophe before it',
  text => {
    expect(guarded(text)).toBe(`'${text}`);
    expect(unguarded(guarded(text))).toBe(text);
  },
);

test.each(['王小明', '0912-345-678', "'5191", "O'Neil", '5-3', ''])('[X25] %j stays as it is', text => {
  expect(guarded(text)).toBe(text);
  expect(unguarded(text)).toBe(text);
});

test('[X25] whatever the text, the guard can be taken away again, and nothing that begins like a formula is left', () => {
  const signs = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '＝', 'a', '1', ' ', '"'),
    maxLength: 8,
  });
  fc.assert(
    fc.property(fc.oneof(signs, fc.string()), text => {
      expect(unguarded(guarded(text))).toBe(text);
      expect(guarded(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }),
  );
});
