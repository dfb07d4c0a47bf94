/** What is picked. */
import { expect, test } from 'vitest';
import * as picked from '../../../renderer/grid/selection';

const size = { cols: 4, rows: 6, body: 5 };

test('[G3] Shift grows the block from the active cell, which stays', () => {
  const grown = picked.extendTo(picked.select({ col: 2, row: 2 }), { col: 0, row: 9 }, size);
  expect(grown.active).toEqual({ col: 2, row: 2 });
  expect(picked.blockOf(grown, size)).toEqual({ x: 0, y: 2, width: 3, height: 4 });
});

test('[G3] whole rows and columns are as wide and high as the sheet is, both together are everything', () => {
  const one = picked.select({ col: 1, row: 1 });
  const rows = picked.widen(picked.extendTo(one, { col: 2, row: 2 }, size), 'rows');
  expect(picked.blockOf(rows, size)).toEqual({ x: 0, y: 1, width: 4, height: 2 });
  expect(picked.blockOf(picked.widen(one, 'columns'), size)).toEqual({ x: 1, y: 0, width: 1, height: 5 });
  expect(picked.blockOf(picked.widen(rows, 'columns'), size)).toEqual({ x: 0, y: 0, width: 4, height: 5 });
});

test('[G3] a block added with Ctrl leaves those picked before', () => {
  const two = picked.addBlock(picked.select({ col: 0, row: 0 }), { col: 3, row: 3 }, size);
  expect(picked.blocksOf(two, size)).toHaveLength(2);
  expect(picked.rowsOf(picked.blocksOf(two, size), size)).toEqual([0, 3]);
  expect(picked.columnsOf(picked.blocksOf(two, size))).toEqual([0, 3]);
});

test('[G3] the empty line is a cell to type in and no row', () => {
  expect(picked.rowsOf([{ x: 0, y: 4, width: 1, height: 2 }], size)).toEqual([4]);
});

test('[G3] what is picked stays inside a sheet that has shrunk', () => {
  const kept = picked.keepInside(picked.select({ col: 3, row: 5 }), { cols: 2, rows: 3, body: 2 });
  expect(kept.active).toEqual({ col: 1, row: 2 });
});
