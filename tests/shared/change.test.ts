/** The laws of changes, and what makes one stale. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyTo,
  editedRows,
  invert,
  isEmpty,
  noChange,
  slicesOf,
  squash,
  staleCells,
  type Change,
} from '../../shared/change';
import { ChangeBuilder } from '../../shared/change-builder';
import { cellSchema } from '../../shared/commands/command';
import { sameCell, type Row } from '../../shared/cell';
import type { RowId } from '../../shared/id';
import { after, asObject, changeOf, rowsAndSteps, someCell } from './arbitrary';

const none = new Map<RowId, Row>();

describe('laws', () => {
  test('[C1] inverting twice is the same change', () => {
    fc.assert(
      fc.property(rowsAndSteps, ({ first, second }) => {
        const change = changeOf(after(none, changeOf(none, first)), second);
        expect(invert(invert(change))).toEqual(change);
      }),
    );
  });

  test('[C2] a change and then its inverse leave the rows as they were', () => {
    fc.assert(
      fc.property(rowsAndSteps, ({ first, second }) => {
        const rows = after(none, changeOf(none, first));
        const change = changeOf(rows, second);
        expect(asObject(after(rows, change, invert(change)))).toEqual(asObject(rows));
      }),
    );
  });

  test('[C3] squashed changes do what the two do one after the other', () => {
    fc.assert(
      fc.property(rowsAndSteps, ({ first, second, third }) => {
        const rows = after(none, changeOf(none, first));
        const one = changeOf(rows, second);
        const two = changeOf(after(rows, one), third);
        expect(asObject(after(rows, squash(one, two)))).toEqual(asObject(after(rows, one, two)));
      }),
    );
  });

  test('[C4] squashing a change with its inverse leaves nothing', () => {
    fc.assert(
      fc.property(rowsAndSteps, ({ first, second }) => {
        const rows = after(none, changeOf(none, first));
        const change = changeOf(rows, second);
        expect(isEmpty(squash(change, invert(change)))).toBe(true);
      }),
    );
  });

  test('[C20] the slices of a change touch different rows, few each, and together are the change', () => {
    fc.assert(
      fc.property(rowsAndSteps, fc.integer({ min: 1, max: 5 }), ({ first, second }, most) => {
        const rows = after(none, changeOf(none, first));
        const change = changeOf(rows, second);
        const slices = [...slicesOf(change, most)];
        const touched = slices.map(({ added, removed, edited }) => [
          ...[...added, ...removed].map(row => row.id),
          ...editedRows({ ...noChange, edited }),
        ]);
        expect(slices.every((_, at) => (touched[at]?.length ?? 0) <= most)).toBe(true);
        expect(new Set(touched.flat()).size).toBe(touched.flat().length);
        expect(slices.reduce(squash, noChange)).toEqual(change);
      }),
    );
  });

  test('[C5] a change is never stale on the rows it was planned on, and its inverse never on what it leaves', () => {
    fc.assert(
      fc.property(rowsAndSteps, ({ first, second }) => {
        const rows = after(none, changeOf(none, first));
        const change = changeOf(rows, second);
        expect(staleCells(rows, change)).toEqual([]);
        expect(staleCells(after(rows, change), invert(change))).toEqual([]);
      }),
    );
  });
});

const wang: Row = { id: 'client:wang', cells: { name: '王美玲', tier: 'A' } };
const rowsWithWang = new Map<RowId, Row>([[wang.id, wang]]);

test('[C6] the cell that moved is named as stale', () => {
  const change: Change = { ...noChange, edited: { 'client:wang': { tier: ['B', 'C'], name: ['王美玲', '王玲'] } } };
  expect(staleCells(rowsWithWang, change)).toEqual([{ row: 'client:wang', column: 'tier' }]);
});

test('[C6] a row that is gone, or is there already, is named by its id', () => {
  expect(staleCells(none, { ...noChange, edited: { 'client:wang': { tier: ['A', 'B'] } } })).toEqual([
    { row: 'client:wang', column: 'id' },
  ]);
  expect(staleCells(rowsWithWang, { ...noChange, added: [wang] })).toEqual([{ row: 'client:wang', column: 'id' }]);
  expect(staleCells(none, { ...noChange, removed: [wang] })).toEqual([{ row: 'client:wang', column: 'id' }]);
});

test('[C7] editing a cell twice keeps its first value, editing it back leaves no change', () => {
  const twice = new ChangeBuilder(rowsWithWang).set('client:wang', 'tier', 'B').set('client:wang', 'tier', 'C').build();
  expect(twice.edited).toEqual({ 'client:wang': { tier: ['A', 'C'] } });
  const back = new ChangeBuilder(rowsWithWang).set('client:wang', 'tier', 'B').set('client:wang', 'tier', 'A').build();
  expect(isEmpty(back)).toBe(true);
});

test('[C8] an emptied cell is absent from its row, never null', () => {
  const rows = new Map(rowsWithWang);
  applyTo(rows, { ...noChange, edited: { 'client:wang': { tier: ['A', null] } } });
  expect(rows.get('client:wang')).toEqual({ id: 'client:wang', cells: { name: '王美玲' } });
});

test('[C9] cells are equal by value, also after a trip through JSON', () => {
  fc.assert(fc.property(someCell, cell => sameCell(cell, cellSchema.parse(JSON.parse(JSON.stringify(cell))))));
});
