/** Find and replace. */
import { expect, test } from 'vitest';
import { findIn, matcher, nextMatch, replaceIn } from '../../../renderer/grid/find-text';

const query = (text: string, part: { exactCase?: boolean; wholeCell?: boolean } = {}) => ({
  text,
  exactCase: false,
  wholeCell: false,
  ...part,
});

test('[G9] case and width do not matter unless asked; an empty query finds nothing', () => {
  expect(matcher(query('ABC'))('xａbcx')).toBe(true);
  expect(matcher(query('ABC', { exactCase: true }))('xabcx')).toBe(false);
  expect(matcher(query('abc', { wholeCell: true }))('abcd')).toBe(false);
  expect(matcher(query(''))('abc')).toBe(false);
});

test('[G9] every match in a cell is replaced, and signs mean themselves', () => {
  expect(replaceIn('a.b.c', query('.'), '$&')).toBe('a$&b$&c');
  expect(replaceIn('Bank bank', query('bank'), 'B')).toBe('B B');
  expect(replaceIn('whole', query('whole', { wholeCell: true }), 'new')).toBe('new');
});

test('[G9] the next match is the one behind the active cell, going round, and back likewise', () => {
  const spots = [
    ...findIn({ rows: 3, cols: 2, textAt: ({ col, row }) => (col === row ? 'x' : ''), matches: text => text === 'x' }),
  ].flat();
  expect(spots).toEqual([
    { col: 0, row: 0 },
    { col: 1, row: 1 },
  ]);
  expect(nextMatch(spots, { col: 0, row: 0 }, false)).toEqual({ col: 1, row: 1 });
  expect(nextMatch(spots, { col: 1, row: 1 }, false)).toEqual({ col: 0, row: 0 });
  expect(nextMatch(spots, { col: 0, row: 0 }, true)).toEqual({ col: 1, row: 1 });
  expect(nextMatch([], { col: 0, row: 0 }, false)).toBeNull();
});
