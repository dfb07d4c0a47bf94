/** A view's columns. */
import { expect, test } from 'vitest';
import * as view from '../../../renderer/grid/column-view';
import type { GridColumn } from '../../../renderer/grid/grid-props';

const column = (id: string, hidden?: true): GridColumn => ({
  id,
  column: { kind: 'text', group: 'record', width: 100, ...(hidden && { hidden }) },
  label: id,
  groupLabel: '',
});
const columns = ['a', 'b', 'c', 'd'].map(id => column(id)).concat(column('e', true));
const shown = (of: Parameters<typeof view.shownColumns>[1]) => view.shownColumns(columns, of).map(({ id }) => id);

test('[G19] a view without choices shows the sheet as it comes, without its hidden columns', () => {
  expect(shown(view.plainView)).toEqual(['a', 'b', 'c', 'd']);
});

test('[G19] columns move, hide and come back; one the view does not know yet stands behind its neighbour', () => {
  const moved = view.withMoved(columns, view.plainView, { from: 3, to: 0 });
  expect(shown(moved)).toEqual(['d', 'a', 'b', 'c']);
  expect(shown(view.withMoved(columns, moved, { from: 0, to: 2 }))).toEqual(['a', 'b', 'd', 'c']);
  const hidden = view.withHidden(columns, moved, { ids: ['a'], hidden: true });
  expect(shown(hidden)).toEqual(['d', 'b', 'c']);
  expect(shown({ name: '', order: ['d', 'a'] })).toEqual(['d', 'a', 'b', 'c']);
});

test('[G19] a further sort key joins those there are, a sort alone takes their place', () => {
  const one = view.withSort(view.plainView, { column: 'a', descending: false });
  const two = view.withSort(one, { column: 'b', descending: true, further: true });
  expect(two.sort).toEqual([
    { column: 'a', descending: false },
    { column: 'b', descending: true },
  ]);
  expect(view.withSort(two, { column: 'c', descending: false }).sort).toEqual([{ column: 'c', descending: false }]);
  expect(view.withSort(two, { column: 'a', descending: null }).sort).toEqual([{ column: 'b', descending: true }]);
});

test('[G19] columns stay in place through the name unless the view says otherwise, and never all of them', () => {
  const all = view.shownColumns(columns, view.plainView);
  expect(view.frozenColumns(all, view.plainView, 'b')).toBe(2);
  expect(view.frozenColumns(all, { name: '', frozen: 9 }, 'b')).toBe(3);
});
