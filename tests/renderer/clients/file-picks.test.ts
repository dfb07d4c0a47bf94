/** Picking several files at once. */
import { expect, test } from 'vitest';
import { noPicks, pickAll, stillShown, stretch, toggle, type Picks } from '../../../renderer/clients/file-picks';
import type { RowId } from '../../../shared/id';

const order: readonly RowId[] = ['attachment:a', 'attachment:b', 'attachment:c', 'attachment:d'];
const at = (letter: string): RowId => `attachment:${letter}`;
const letters = ({ picked }: Picks): string => [...picked].map(id => id.slice(-1)).join('');

test('[F71] files are picked one by one and let go again', () => {
  const two = toggle(toggle(noPicks, at('b')), at('d'));
  expect(letters(two)).toBe('bd');
  expect(letters(toggle(two, at('b')))).toBe('d');
});

test('[F71] a stretch goes from where it began to here, either way, and can shrink again', () => {
  const from = toggle(noPicks, at('b'));
  const down = stretch(from, at('d'), order);
  expect(letters(down)).toBe('bcd');
  expect(letters(stretch(down, at('c'), order))).toBe('bc');
  expect(letters(stretch(down, at('a'), order))).toBe('ab');
  expect(letters(stretch(noPicks, at('c'), order))).toBe('c');
  expect(stretch(down, at('x'), order)).toBe(down);
});

test('[F71] what is not shown any more is not picked', () => {
  const all = pickAll(order);
  expect(letters(all)).toBe('abcd');
  expect(letters(stillShown(all, order.slice(2)))).toBe('cd');
  expect(stillShown(all, order.slice(2)).anchor).toBe(null);
  expect(stillShown(all, order)).toBe(all);
});
