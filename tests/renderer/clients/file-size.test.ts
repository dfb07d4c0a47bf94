/** The size of a file as people say it. */
import { expect, test } from 'vitest';
import { sizeText } from '../../../renderer/clients/file-size';

test.each([
  [0, '0 B'],
  [1_023, '1,023 B'],
  [1_024, '1 kB'],
  [1_536, '2 kB'],
  [1_258_291, '1.2 MB'],
  [3 * 1_024 ** 3, '3 GB'],
  [5_000 * 1_024 ** 3, '5,000 GB'],
])('[F13] %d bytes are %s', (bytes, text) => {
  expect(sizeText(bytes, 'en')).toBe(text);
});
