/** Sorting. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../../shared/cell';
import { sortRows } from '../../../renderer/grid/sort-rows';

const byNumber = (a: Cell, b: Cell): number => Number(a) - Number(b);
const sorted = (columns: readonly { cells: readonly Cell[]; descending?: boolean }[]): readonly number[] => {
  const rows = Uint32Array.from(columns[0]?.cells ?? [], (_, at) => at);
  return [
    ...sortRows(
      rows,
      columns.map(({ cells, descending = false }) => ({ cell: at => cells[at] ?? null, order: byNumber, descending })),
    ),
  ];
};

test('[G7] empty cells come last whichever way a column is sorted, unreadable ones just before them', () => {
  const cells = [3, null, { raw: '?' }, 1, 2];
  expect(sorted([{ cells }])).toEqual([3, 4, 0, 2, 1]);
  expect(sorted([{ cells, descending: true }])).toEqual([0, 4, 3, 2, 1]);
});

test('[G7] the first column weighs most, then the next; equal rows keep their order', () => {
  const first = [2, 1, 2, 1];
  expect(sorted([{ cells: first }])).toEqual([1, 3, 0, 2]);
  expect(sorted([{ cells: first }, { cells: [0, 1, 9, 2], descending: true }])).toEqual([3, 1, 2, 0]);
});

test('[G7] sorting neither loses nor doubles a row', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer())), cells => {
      expect([...sorted([{ cells }])].sort((a, b) => a - b)).toEqual(cells.map((_, at) => at));
    }),
  );
});
