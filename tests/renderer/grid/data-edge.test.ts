/** Ctrl and an arrow. */
import { expect, test } from 'vitest';
import { dataEdge } from '../../../renderer/grid/data-edge';

const from = (cells: string, at: number, step: 1 | -1): number =>
  dataEdge({ from: at, step, count: cells.length, filled: place => cells[place] === 'x' });

test('[G1] Ctrl and an arrow goes to the end of a filled run', () => {
  expect(from('xxxx..', 0, 1)).toBe(3);
  expect(from('..xxxx', 5, -1)).toBe(2);
});

test('[G1] from the end of a run or an empty cell it goes to the next filled cell, or to the edge', () => {
  expect(from('xx..xx', 1, 1)).toBe(4);
  expect(from('..x...', 5, -1)).toBe(2);
  expect(from('xx....', 1, 1)).toBe(5);
  expect(from('....xx', 4, -1)).toBe(0);
});

test('[G1] at the edge it stays', () => {
  expect(from('xx', 1, 1)).toBe(1);
  expect(from('..', 0, -1)).toBe(0);
});
