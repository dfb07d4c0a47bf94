/** Typing, pasting, filling: what is sent to the book, and what is shown until it answers. */
import { expect, test } from 'vitest';
import { pasteText, copyCells, cutCells } from '../../../renderer/grid/act-clipboard';
import { commitEditor, openEditor, typed } from '../../../renderer/grid/act-edit';
import { clearCells, fillByHandle, fillFrom } from '../../../renderer/grid/act-fill';
import { act } from '../../../renderer/grid/act-keys';
import { growTo, moveTo } from '../../../renderer/grid/act-move';
import { aGrid, id, type AGrid } from './a-grid';

const rows = [
  { name: '王', amount: 100_00, day: '2026-01-01', tier: 'A' },
  { name: '陳', amount: 200_00, tier: 'B' },
  { name: '林' },
];

function type(grid: AGrid, text: string): void {
  grid.field.text = text;
  typed(grid.desk, text);
  act(grid.desk, 'below');
}

test('[G11] one act is one command with what each cell was; what does not change is not sent', () => {
  const grid = aGrid(rows);
  moveTo(grid.desk, { col: 0, row: 0 });
  pasteText(grid.desk, '王\t5\n李\t6\n');
  expect(grid.sent).toEqual([
    [
      {
        type: 'edit-cells',
        cells: [
          { row: id(0), column: 'amount', was: 100_00, now: 5_00 },
          { row: id(1), column: 'name', was: '陳', now: '李' },
          { row: id(1), column: 'amount', was: 200_00, now: 6_00 },
        ],
      },
    ],
  ]);
  expect(grid.labels).toEqual(['{"key":"paste","count":4}']);
});

test('[G13] a text the kind cannot read is kept as typed', () => {
  const grid = aGrid(rows);
  moveTo(grid.desk, { col: 2, row: 1 });
  type(grid, 'sometime');
  expect(grid.sent[0]).toMatchObject([{ cells: [{ column: 'day', now: { raw: 'sometime' } }] }]);
});

test('[G13] F2 and Enter on a cell changes nothing, however it is written', () => {
  const grid = aGrid(rows);
  moveTo(grid.desk, { col: 1, row: 0 });
  openEditor(grid.desk, { mode: 'editing' });
  act(grid.desk, 'below');
  expect(grid.sent).toEqual([]);
});

test('[G13] a computed column opens no editor and takes no paste', () => {
  const grid = aGrid(rows);
  moveTo(grid.desk, { col: 4, row: 0 });
  expect(openEditor(grid.desk, { mode: 'editing' })).toBe(false);
  pasteText(grid.desk, '5');
  expect(grid.sent).toEqual([]);
});

test('[G14] typing in the empty line makes a row at once, and more typing goes to the same row', async () => {
  const grid = aGrid(rows);
  moveTo(grid.desk, { col: 0, row: 3 });
  grid.field.text = '新';
  typed(grid.desk, '新');
  act(grid.desk, 'next');
  expect(grid.desk.frame.size).toMatchObject({ body: 4, rows: 5 });
  type(grid, '7');
  expect(grid.sent).toMatchObject([
    [{ type: 'add-rows', after: null, rows: [{ id: 'client:new0', cells: { name: '新' } }] }],
    [{ type: 'edit-cells', cells: [{ row: 'client:new0', column: 'amount', now: 7_00 }] }],
  ]);
  await grid.answer();
  expect(grid.desk.frame.size).toMatchObject({ body: 4, rows: 5 });
  expect(grid.table.stored('client:new0', 'amount')).toBe(7_00);
});

test('[G14] a paste that reaches below the last row adds rows in the same act', () => {
  const grid = aGrid(rows);
  moveTo(grid.desk, { col: 0, row: 2 });
  pasteText(grid.desk, '甲\n乙\n丙\n');
  expect(grid.sent).toHaveLength(1);
  expect(grid.sent[0]).toMatchObject([
    { type: 'edit-cells', cells: [{ row: id(2), now: '甲' }] },
    { type: 'add-rows', rows: [{ cells: { name: '乙' } }, { cells: { name: '丙' } }] },
  ]);
});

test('[G17] what the book refuses comes back to the editor, and is shown in its cell until then', async () => {
  const grid = aGrid(rows);
  moveTo(grid.desk, { col: 0, row: 0 });
  type(grid, '李');
  await grid.answer({ code: 'disk-full', file: 'x' });
  expect(grid.table.stored(id(0), 'name')).toBe('王');
  expect(grid.desk.state.get().editing).toMatchObject({ text: '李', column: 'name' });
  expect(grid.field.text).toBe('李');
  commitEditor(grid.desk);
  await grid.answer();
  expect(grid.table.stored(id(0), 'name')).toBe('李');
});

test('[G17] a refused text does not interrupt typing elsewhere, and waits in its cell', async () => {
  const grid = aGrid(rows);
  moveTo(grid.desk, { col: 0, row: 0 });
  type(grid, '李');
  grid.field.text = 'half';
  typed(grid.desk, 'half');
  await grid.answer({ code: 'disk-full', file: 'x' });
  expect(grid.field.text).toBe('half');
  expect([...grid.desk.state.get().refused.values()]).toMatchObject([{ text: '李' }]);
});

test('[G20] a cell shows what was written while it is on its way', async () => {
  const grid = aGrid(rows);
  moveTo(grid.desk, { col: 1, row: 0 });
  type(grid, '120萬');
  expect(grid.desk.frame.textAt({ col: 1, row: 0 })).toBe('1,200,000');
  expect(grid.table.stored(id(0), 'amount')).toBe(100_00);
  await grid.answer();
  expect(grid.table.stored(id(0), 'amount')).toBe(1_200_000_00);
});

test('[G6] Ctrl+D copies the first row of the block down, a single cell takes the one above', () => {
  const grid = aGrid(rows);
  moveTo(grid.desk, { col: 0, row: 0 });
  growTo(grid.desk, { col: 1, row: 2 });
  fillFrom(grid.desk, 'above');
  expect(grid.sent[0]).toMatchObject([
    {
      cells: [
        { row: id(1), now: '王' },
        { row: id(1), now: 100_00 },
        { row: id(2), now: '王' },
        { row: id(2), now: 100_00 },
      ],
    },
  ]);
  moveTo(grid.desk, { col: 2, row: 1 });
  fillFrom(grid.desk, 'above');
  expect(grid.sent[1]).toMatchObject([{ cells: [{ row: id(1), column: 'day', now: '2026-01-01' }] }]);
});

test('[G6] the handle goes on with the series of each column', () => {
  const grid = aGrid(rows);
  fillByHandle(grid.desk, { x: 1, y: 0, width: 1, height: 2 }, { x: 1, y: 0, width: 1, height: 3 });
  expect(grid.sent[0]).toMatchObject([{ cells: [{ row: id(2), column: 'amount', now: 300_00 }] }]);
});

test('[G5] within the program a copied block keeps its values, and what was cut is emptied when it lands', () => {
  const grid = aGrid(rows);
  moveTo(grid.desk, { col: 0, row: 0 });
  growTo(grid.desk, { col: 1, row: 0 });
  const { text } = cutCells(grid.desk);
  expect(text).toBe('王\t100\r\n');
  moveTo(grid.desk, { col: 0, row: 2 });
  pasteText(grid.desk, text);
  expect(grid.sent[0]).toMatchObject([
    {
      cells: [
        { row: id(0), now: null },
        { row: id(0), now: null },
        { row: id(2), now: '王' },
        { row: id(2), now: 100_00 },
      ],
    },
  ]);
  expect(copyCells(grid.desk).html).toContain('<table>');
});

test('[G11] Delete empties every picked cell that may be written', () => {
  const grid = aGrid(rows);
  moveTo(grid.desk, { col: 3, row: 0 });
  growTo(grid.desk, { col: 4, row: 1 });
  clearCells(grid.desk);
  expect(grid.sent[0]).toMatchObject([
    {
      cells: [
        { column: 'tier', now: null },
        { column: 'tier', now: null },
      ],
    },
  ]);
});

test('[G13] a list takes its only fitting option when the text is its beginning', () => {
  const grid = aGrid(rows);
  moveTo(grid.desk, { col: 3, row: 2 });
  type(grid, 'b');
  expect(grid.sent[0]).toMatchObject([{ cells: [{ column: 'tier', now: 'B' }] }]);
});

test('[G11] Ctrl+Enter writes what is typed into every picked cell', () => {
  const grid = aGrid(rows);
  moveTo(grid.desk, { col: 0, row: 0 });
  growTo(grid.desk, { col: 0, row: 2 });
  grid.field.text = '同';
  typed(grid.desk, '同');
  act(grid.desk, 'fill-selection');
  expect(grid.sent[0]).toMatchObject([
    {
      cells: [
        { row: id(0), now: '同' },
        { row: id(1), now: '同' },
        { row: id(2), now: '同' },
      ],
    },
  ]);
});
