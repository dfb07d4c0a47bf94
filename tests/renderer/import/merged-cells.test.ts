/** The table that Excel puts beside the text of a block says which cells were merged. */
import { expect, test } from 'vitest';
import { mergesOf } from '../../../renderer/import/merged-cells';

const one = { rowSpan: 1, colSpan: 1 };

test('[I70] a cell over two rows shifts the row below it', () => {
  const rows = [
    [{ rowSpan: 2, colSpan: 1 }, one, one],
    [one, { rowSpan: 1, colSpan: 1 }],
    [one, { rowSpan: 1, colSpan: 2 }],
  ];
  expect(mergesOf(rows)).toEqual([
    { top: 0, left: 0, bottom: 1, right: 0 },
    { top: 2, left: 1, bottom: 2, right: 2 },
  ]);
});

test('[I70] merges beside one another keep their columns', () => {
  const tall = { rowSpan: 3, colSpan: 1 };
  expect(mergesOf([[tall, one, tall], [{ rowSpan: 2, colSpan: 1 }], []])).toEqual([
    { top: 0, left: 0, bottom: 2, right: 0 },
    { top: 0, left: 2, bottom: 2, right: 2 },
    { top: 1, left: 1, bottom: 2, right: 1 },
  ]);
});
