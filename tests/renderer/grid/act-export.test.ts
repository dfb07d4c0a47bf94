/** What an export may take from a grid: what is on screen, or what is picked of it. */
import { expect, test } from 'vitest';
import { shownCells } from '../../../renderer/grid/act-export';
import { select } from '../../../renderer/grid/selection';
import { aGrid, id } from './a-grid';

const grid = () => aGrid([{ name: '王' }, { name: '李' }, { name: '陳' }]).desk;

test('[X21] the view is every column and row shown, without the empty line', () => {
  expect(shownCells(grid()).view()).toEqual({
    columns: ['name', 'amount', 'day', 'tier', 'age'],
    rows: [id(0), id(1), id(2)],
  });
});

test('[X21] several blocks are their rows and their columns together; one cell is no selection', () => {
  const desk = grid();
  expect(shownCells(desk).selection()).toBeNull();
  desk.state.set({
    selection: {
      ...select({ col: 1, row: 2 }),
      corner: { col: 2, row: 3 },
      more: [{ x: 0, y: 0, width: 1, height: 1 }],
    },
  });
  expect(shownCells(desk).selection()).toEqual({ columns: ['name', 'amount', 'day'], rows: [id(0), id(2)] });
});
