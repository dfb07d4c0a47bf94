/** Which rows are shown while rows come and go. */
import { expect, test } from 'vitest';
import type { RowId } from '../../../shared/id';
import { followRows, rowView } from '../../../renderer/grid/row-view';
import { id, tableOf, viewOf } from './a-grid';

const none = { passes: () => false, own: new Set<RowId>() };
const place = (n: number): string => String(n).padStart(6, '0');

test('[G10] a sorted view keeps its order when rows go, and puts a new one behind its neighbour', () => {
  const table = tableOf([{}, {}, {}, {}]);
  const before = rowView(viewOf(table), Uint32Array.of(3, 1, 0, 2));
  table.remove(id(1));
  table.add({ id: id(9), cells: { position: `${place(0)}5` } });
  const order = followRows(before, viewOf(table), { ...none, passes: () => true });
  expect([...(order ?? [])].map(at => table.idAt(at))).toEqual([id(3), id(0), id(9), id(2)]);
});

test('[G10] a row added at the end is shown at the end, and one the filter hides only if it was made here', () => {
  const table = tableOf([{}, {}]);
  const before = rowView(viewOf(table), Uint32Array.of(1, 0));
  table.add({ id: id(8), cells: { position: '8' } });
  table.add({ id: id(9), cells: { position: '9' } });
  const order = followRows(before, viewOf(table), { ...none, own: new Set([id(9)]) });
  expect([...(order ?? [])].map(at => table.idAt(at))).toEqual([id(1), id(0), id(9)]);
});

test('[G10] a view of all rows as they stand needs no order', () => {
  const table = tableOf([{}, {}]);
  expect(followRows(rowView(viewOf(table), null), viewOf(table), none)).toBeNull();
  expect(rowView(viewOf(table), null).rowOf(id(1))).toBe(1);
  expect(rowView(viewOf(table), Uint32Array.of(1)).rowOf(id(0))).toBe(-1);
});
