/** Where a pasted block lands. */
import { expect, test } from 'vitest';
import { layBlock } from '../../../renderer/grid/paste-layout';

const at = (width: number, height: number) => ({ x: 2, y: 3, width, height });

test('[G5] a block lands whole at the corner of what is picked', () => {
  const { box, from } = layBlock({ rows: 2, cols: 3 }, at(1, 1));
  expect(box).toEqual(at(3, 2));
  expect(from(4, 4)).toEqual({ row: 1, col: 2 });
});

test('[G5] one cell fills all that is picked, and a block repeats if it divides it', () => {
  expect(layBlock({ rows: 1, cols: 1 }, at(4, 5)).box).toEqual(at(4, 5));
  const { box, from } = layBlock({ rows: 2, cols: 2 }, at(4, 6));
  expect(box).toEqual(at(4, 6));
  expect(from(5, 8)).toEqual({ row: 1, col: 1 });
});

test('[G5] a block that does not divide what is picked lands once; a single row or column is drawn out', () => {
  expect(layBlock({ rows: 2, cols: 2 }, at(3, 4)).box).toEqual(at(2, 2));
  expect(layBlock({ rows: 1, cols: 3 }, at(1, 4)).box).toEqual(at(3, 4));
  expect(layBlock({ rows: 3, cols: 1 }, at(4, 1)).box).toEqual(at(4, 3));
});
