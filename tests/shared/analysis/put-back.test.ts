/** What may be put back. */
import { expect, test } from 'vitest';
import { putBackOf } from '../../../shared/analysis/put-back';
import type { Cell } from '../../../shared/cell';

test.each([
  ['B', 'A', 'A', 'possible'],
  [null, 'A', 'A', 'possible'],
  ['A', null, null, 'possible'],
  [['a'], ['a', 'b'], ['a', 'b'], 'possible'],
  ['B', { raw: '?' }, { raw: '?' }, 'possible'],
  ['B', 'A', 'C', 'changed-since'],
  ['B', 'A', null, 'changed-since'],
] as const)('[H7] %j became %j and is %j now: %s', (...given) => {
  const [was, now, present, put] = given;
  expect(putBackOf({ was, now }, present as Cell)).toBe(put);
});

test('[H7] what came or went with its row is not put back by itself', () => {
  expect(putBackOf({ was: null, now: 'A', row: 'added' }, 'A')).toBe('row');
});
