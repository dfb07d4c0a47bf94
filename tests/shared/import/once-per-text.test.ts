/** What follows from a text is worked out once. */
import { expect, test } from 'vitest';
import { oncePerText } from '../../../shared/import/once-per-text';

test('[I46] what follows from a text is worked out once, again only after much else was', () => {
  const asked: string[] = [];
  const length = oncePerText(text => asked.push(text) && text.length, 2);
  expect([length('a'), length('bb'), length('a')]).toEqual([1, 2, 1]);
  expect(asked).toEqual(['a', 'bb']);
  expect([length('ccc'), length('a')]).toEqual([3, 1]);
  expect(asked).toEqual(['a', 'bb', 'ccc', 'a']);
});
