/** The rows of a book, packed or loose, against a plain map. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowStore, rowsPerSlice } from '../../../electron/store/row-store';
import { packRows } from '../../../shared/contract/packed-rows';
import { applyTo } from '../../../shared/change';
import type { Cell, Row } from '../../../shared/cell';
import { sheetIds, sheetOf, type RowId } from '../../../shared/id';
import { after, asObject, changeOf, rowsAndSteps } from '../../shared/arbitrary';

/** An empty cell and no cell are the same. */
const filled = (rows: ReadonlyMap<RowId, Row>): Record<string, Row> =>
  asObject(
    new Map(
      [...rows].map(([id, row]) => [
        id,
        {
          id,
          cells: Object.fromEntries(
            Object.entries(row.cells).filter((entry): entry is [string, Cell] => entry[1] !== null),
          ),
        },
      ]),
    ),
  );
const stored = (rows: ReadonlyMap<RowId, Row>): RowStore => {
  const store = new RowStore();
  for (const sheet of sheetIds) {
    const mine = [...rows.values()].filter(row => sheetOf(row.id) === sheet);
    if (mine.length > 0) store.take(packRows(sheet, mine));
  }
  return store;
};
const inSlices = (store: RowStore): Map<RowId, Row> => {
  const read = new RowStore();
  for (const slice of store.slices()) {
    expect(slice.ids.length).toBeLessThanOrEqual(rowsPerSlice);
    read.take(slice);
  }
  return new Map(read);
};

test('[J20] packed rows change as a plain map of rows does, and their slices hold just the same', () => {
  fc.assert(
    fc.property(rowsAndSteps, ({ first, second, third }) => {
      const rows = after(new Map(), changeOf(new Map(), first));
      const store = stored(rows);
      const one = changeOf(rows, second);
      const two = changeOf(after(rows, one), third);
      applyTo(store, one);
      applyTo(store, two);
      const expected = after(rows, one, two);
      expect(filled(new Map(store))).toEqual(filled(expected));
      expect(filled(inSlices(store))).toEqual(filled(expected));
      expect([...store.keys()].sort()).toEqual([...expected.keys()].sort());
      expect(store.size).toBe(expected.size);
    }),
  );
});

test('[J20] a row that is packed again counts as it came last', () => {
  const store = stored(new Map([['client:a', { id: 'client:a', cells: { name: 'old' } }]]));
  store.take(packRows('client', [{ id: 'client:a', cells: { name: 'new' } }]));
  expect([...store.values()]).toEqual([{ id: 'client:a', cells: { name: 'new' } }]);
  expect(inSlices(store).size).toBe(1);
});
