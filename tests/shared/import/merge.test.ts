/** The laws of a three-way merge. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyTo, editedRows, invert, isEmpty, noChange, squash, type Change } from '../../../shared/change';
import { cellOf, sameCell, type Row } from '../../../shared/cell';
import type { RowId } from '../../../shared/id';
import { ChangesSince, RowsBefore } from '../../../shared/import/changes-since';
import {
  mergeChanges as mergeSides,
  settle,
  type Choice,
  type Choices,
  type Merge,
} from '../../../shared/import/merge';
import { after, asObject, changeOf, rowsAndSteps } from '../arbitrary';

const none = new Map<RowId, Row>();
const mergeChanges = (ours: Change, change: Change): Merge =>
  mergeSides(ours, { change, columns: [], isDoubtful: () => false });
const all = (choice: Choice): Choices => ({ ofCell: () => choice, ofRow: () => choice, ofColumn: () => choice });
const bare = (rows: ReadonlyMap<RowId, Row>) => ({ get: (id: RowId) => rows.get(id), belongings: () => [] });

/** The book after the merge. */
function merged(base: ReadonlyMap<RowId, Row>, ours: Change, theirs: Change): Record<string, Row> {
  const now = after(base, ours);
  return asObject(after(now, settle(mergeChanges(ours, theirs), all('theirs'), bare(now))));
}

/** A book, and two changes made of it apart from each other. */
const sides = rowsAndSteps.map(({ first, second, third }) => {
  const base = after(none, changeOf(none, first));
  return { base, ours: changeOf(base, second), theirs: changeOf(base, third) };
});

const asked = (merge: Merge): readonly string[] =>
  [
    ...merge.conflicts.map(({ row, column }) => `${row} ${column}`),
    ...merge.removed.map(({ row }) => `- ${row.id}`),
    ...merge.revived.map(({ row }) => `! ${row.id}`),
    ...merge.added.map(({ id }) => `+ ${id}`),
  ].sort();

describe('laws', () => {
  test('[M1] a book that stood still becomes what the file says', () => {
    fc.assert(
      fc.property(sides, ({ base, theirs }) => {
        expect(merged(base, noChange, theirs)).toEqual(asObject(after(base, theirs)));
      }),
    );
  });

  test('[M2] a file that nobody touched changes nothing and asks nothing, whatever the book became', () => {
    fc.assert(
      fc.property(sides, ({ base, ours }) => {
        const merge = mergeChanges(ours, noChange);
        expect(isEmpty(settle(merge, all('theirs'), bare(after(base, ours))))).toBe(true);
        expect(asked(merge)).toEqual([]);
      }),
    );
  });

  test('[M3] the same edits on both sides are nothing to do and nothing to ask', () => {
    fc.assert(
      fc.property(sides, ({ base, ours }) => {
        const merge = mergeChanges(ours, ours);
        expect(asked(merge)).toEqual([]);
        expect(isEmpty(settle(merge, all('theirs'), bare(after(base, ours))))).toBe(true);
      }),
    );
  });

  test('[M4] cells are asked about exactly where both sides changed them, and not to the same', () => {
    fc.assert(
      fc.property(sides, ({ base, ours, theirs }) => {
        const [here, there] = [after(base, ours), after(base, theirs)];
        const expected = [...base.values()].flatMap(row => {
          const [one, other] = [here.get(row.id), there.get(row.id)];
          if (one === undefined || other === undefined) return [];
          return ['name', 'tier', 'premium']
            .filter(
              column =>
                !sameCell(cellOf(one, column), cellOf(row, column)) &&
                !sameCell(cellOf(other, column), cellOf(row, column)) &&
                !sameCell(cellOf(one, column), cellOf(other, column)),
            )
            .map(column => `${row.id} ${column}`);
        });
        const found = mergeChanges(ours, theirs)
          .conflicts.filter(({ row }) => base.has(row))
          .map(({ row, column }) => `${row} ${column}`);
        expect([...found].sort()).toEqual(expected.sort());
      }),
    );
  });

  test('[M5] the order of rows and columns is of no matter', () => {
    fc.assert(
      fc.property(sides, ({ base, ours, theirs }) => {
        const turned = backwards(theirs);
        expect(asked(mergeChanges(backwards(ours), turned))).toEqual(asked(mergeChanges(ours, theirs)));
        expect(merged(base, ours, turned)).toEqual(merged(base, ours, theirs));
      }),
    );
  });

  test('[M6] taking all from the file is keeping all of the book where the sides are exchanged', () => {
    fc.assert(
      fc.property(sides, ({ base, ours, theirs }) => {
        const now = after(base, ours);
        const merge = mergeChanges(ours, theirs);
        const refusing = after(now, settle(merge, all('ours'), bare(now)));
        expect(asObject(refusing)).toEqual(asObject(now));
        const cells = (rows: Record<string, Row>): unknown =>
          Object.entries(rows).filter(
            ([id]) => base.has(id as RowId) && now.has(id as RowId) && after(base, theirs).has(id as RowId),
          );
        const mirrored = mergeKeeping(base, theirs, ours);
        expect(cells(merged(base, ours, theirs))).toEqual(cells(mirrored));
      }),
    );
  });

  test('[M7] what happened since an entry is the squash of its changes, and the book before it is the book then', () => {
    fc.assert(
      fc.property(rowsAndSteps, ({ first, second, third }) => {
        const base = after(none, changeOf(none, first));
        const one = changeOf(base, second);
        const two = changeOf(after(base, one), third);
        const now = after(base, one, two);
        const since = new ChangesSince();
        for (const change of [one, two]) since.take(change);
        expect(asObject(after(base, since.build()))).toEqual(asObject(after(base, squash(one, two))));
        const before = new RowsBefore(now, since.build());
        expect(asObject(new Map([...before.rows()].map(row => [row.id, row])))).toEqual(asObject(base));
        for (const id of new Set([...base.keys(), ...now.keys()])) expect(before.get(id)).toEqual(base.get(id));
      }),
    );
  });

  test('[M8] a merge is one change that fits the book, and its undo', () => {
    fc.assert(
      fc.property(sides, ({ base, ours, theirs }) => {
        const now = after(base, ours);
        const change = settle(mergeChanges(ours, theirs), all('theirs'), bare(now));
        const there = new Map(now);
        applyTo(there, change);
        applyTo(there, invert(change));
        expect(asObject(there)).toEqual(asObject(now));
      }),
    );
  });
});

/** One-sided edits of both, and of conflicts the book's side. */
function mergeKeeping(base: ReadonlyMap<RowId, Row>, ours: Change, theirs: Change): Record<string, Row> {
  const now = after(base, ours);
  const choices: Choices = { ofCell: () => 'ours', ofRow: () => undefined, ofColumn: () => undefined };
  return asObject(after(now, settle(mergeChanges(ours, theirs), choices, bare(now))));
}

function backwards(change: Change): Change {
  const edited = Object.fromEntries(
    [...editedRows(change)]
      .reverse()
      .map(id => [id, Object.fromEntries(Object.entries(change.edited[id] ?? {}).reverse())]),
  );
  return { added: [...change.added].reverse(), removed: [...change.removed].reverse(), edited };
}

const wang: Row = { id: 'client:wang', cells: { name: '王美玲', tier: 'A' } };
const policy: Row = { id: 'policy:1', cells: { client: 'client:wang', premium: 100 } };

test('[M9] a cell cleared in the file is cleared; one that was never filled, and that the book filled since, stays', () => {
  const cleared = mergeChanges(noChange, { ...noChange, edited: { 'client:wang': { tier: ['A', null] } } });
  expect(cleared.edited).toEqual({ 'client:wang': { tier: ['A', null] } });
  const filledSince = mergeChanges({ ...noChange, edited: { 'client:wang': { note: [null, 'x'] } } }, noChange);
  expect(asked(filledSince)).toEqual([]);
  expect(filledSince.edited).toEqual({});
  const both = mergeChanges(
    { ...noChange, edited: { 'client:wang': { tier: ['A', 'B'] } } },
    { ...noChange, edited: { 'client:wang': { tier: ['A', null] } } },
  );
  expect(both.conflicts).toEqual([{ row: wang.id, column: 'tier', was: 'A', ours: 'B', theirs: null }]);
});

test('[M10] a row deleted on one side and changed on the other is asked about, and nothing happens unasked', () => {
  const edits: Change['edited'] = { 'client:wang': { tier: ['A', 'B'] } };
  const deletedThere = mergeChanges({ ...noChange, edited: edits }, { ...noChange, removed: [wang] });
  expect(deletedThere.removed).toEqual([{ row: wang, moved: true }]);
  const deletedHere = mergeChanges({ ...noChange, removed: [wang] }, { ...noChange, edited: edits });
  expect(deletedHere.revived).toEqual([{ row: wang, edits: edits['client:wang'] }]);
  const unsaid: Choices = { ofCell: () => undefined, ofRow: () => undefined, ofColumn: () => undefined };
  for (const merge of [deletedThere, deletedHere]) expect(isEmpty(settle(merge, unsaid, bare(none)))).toBe(true);
  expect(settle(deletedHere, all('theirs'), bare(none)).added).toEqual([
    { id: wang.id, cells: { name: '王美玲', tier: 'B' } },
  ]);
});

test('[M11] a row that is removed takes along all that belongs to it', () => {
  const now = new Map([wang, policy].map(row => [row.id, row]));
  const rows = { get: (id: RowId) => now.get(id), belongings: (id: RowId) => (id === wang.id ? [policy.id] : []) };
  const change = settle(mergeChanges(noChange, { ...noChange, removed: [wang] }), all('theirs'), rows);
  expect(change.removed).toEqual([wang, policy]);
});

test('[M12] another value than either side can be written', () => {
  const merge = mergeChanges(
    { ...noChange, edited: { 'client:wang': { tier: ['A', 'B'] } } },
    { ...noChange, edited: { 'client:wang': { tier: ['A', 'C'] } } },
  );
  const now = new Map([[wang.id, { ...wang, cells: { ...wang.cells, tier: 'B' } }]]);
  const choices: Choices = { ofCell: () => ({ cell: 'D' }), ofRow: () => undefined, ofColumn: () => undefined };
  expect(settle(merge, choices, bare(now)).edited).toEqual({ 'client:wang': { tier: ['B', 'D'] } });
});
