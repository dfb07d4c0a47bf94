/** Tab and Enter. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextCell, nextWithin } from '../../../renderer/grid/flow';
import type { Box, Spot } from '../../../renderer/grid/selection';

const size = { cols: 4, rows: 5, body: 4 };
const tab = { along: 'row', back: false } as const;
const enter = { along: 'column', back: false } as const;

test('[G2] Tab goes on along the row, and Enter then returns to the column the Tabs began in, one row down', () => {
  let flow = { active: { col: 1, row: 0 }, tabFrom: null as number | null };
  flow = nextCell(flow, tab, size);
  flow = nextCell(flow, tab, size);
  expect(flow).toEqual({ active: { col: 3, row: 0 }, tabFrom: 1 });
  expect(nextCell(flow, enter, size)).toEqual({ active: { col: 1, row: 1 }, tabFrom: null });
});

test('[G2] Tab from the last column goes to the first of the next row; Enter stays on the last row', () => {
  expect(nextCell({ active: { col: 3, row: 0 }, tabFrom: null }, tab, size).active).toEqual({ col: 0, row: 1 });
  expect(nextCell({ active: { col: 2, row: 4 }, tabFrom: null }, enter, size).active).toEqual({ col: 2, row: 4 });
});

const boxes: readonly Box[] = [
  { x: 0, y: 0, width: 2, height: 2 },
  { x: 3, y: 1, width: 1, height: 3 },
];

test('[G2] within picked cells Tab and Enter visit every one of them and come round', () => {
  for (const along of ['row', 'column'] as const) {
    let active: Spot = { col: 0, row: 0 };
    const seen = new Set<string>();
    for (let n = 0; n < 7; n++) {
      seen.add(`${active.col} ${active.row}`);
      active = nextWithin(boxes, active, { along, back: false });
    }
    expect(seen.size).toBe(7);
    expect(active).toEqual({ col: 0, row: 0 });
  }
});

test('[G2] with Shift they go the same way back', () => {
  const spot = fc.constantFrom<Spot>({ col: 1, row: 1 }, { col: 0, row: 1 }, { col: 3, row: 1 }, { col: 3, row: 3 });
  fc.assert(
    fc.property(spot, fc.constantFrom('row' as const, 'column' as const), (active, along) => {
      const there = nextWithin(boxes, active, { along, back: false });
      expect(nextWithin(boxes, there, { along, back: true })).toEqual(active);
    }),
  );
});
