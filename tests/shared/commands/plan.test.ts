/** Commands become changes, or are refused as problems. */
import { describe, expect, test } from 'vitest';
import { BookRows } from '../../../electron/book-rows';
import type { Cell, Row } from '../../../shared/cell';
import type { Change } from '../../../shared/change';
import type { Command } from '../../../shared/commands/command';
import { plan, planInSlices } from '../../../shared/commands/plan';
import { sheetOf, type RowId } from '../../../shared/id';
import type { Result } from '../../../shared/result';

const row = (id: RowId, cells: Row['cells']): Row => ({ id, cells });
const rows = (): BookRows =>
  new BookRows(
    new Map(
      [
        row('client:wang', { name: '王美玲', tier: 'A', position: 'a0' }),
        row('client:lin', { name: '林俊傑', position: 'a1' }),
        row('policy:p', { client: 'client:wang', productName: '安心壽險', currency: 'TWD', position: 'a0' }),
        row('note:n', { row: 'policy:p', column: 'premium', text: '?', position: 'a0' }),
      ].map(one => [one.id, one]),
    ),
  );

const planned = (commands: readonly Command[], on = rows()): Result<Change> => plan(commands, on);
const changeOf = (commands: readonly Command[]): Change => {
  const result = planned(commands);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};
const problemOf = (commands: readonly Command[]): unknown => {
  const result = planned(commands);
  return result.ok ? null : result.problem;
};
const edit = (id: RowId, column: string, ...[now, was]: readonly [now: Cell, was?: Cell]): Command => ({
  type: 'edit-cells',
  cells: [was === undefined ? { row: id, column, now } : { row: id, column, now, was }],
});
const add = (id: RowId, cells: Row['cells'], after: RowId | null = null): Command => ({
  type: 'add-rows',
  sheet: sheetOf(id),
  after,
  rows: [{ id, cells }],
});
const positionOf = (change: Change, id: RowId): string => {
  const cell = change.added.find(one => one.id === id)?.cells['position'];
  return typeof cell === 'string' ? cell : '';
};

test('[C21] nothing is put under a row that is gone, nor behind a row of another sheet', () => {
  const gone: Command = { type: 'remove-rows', rows: ['client:lin'] };
  const unknown = { code: 'unknown-row', row: 'client:lin' };
  expect(problemOf([gone, add('policy:q', { client: 'client:lin' })])).toEqual(unknown);
  expect(problemOf([gone, edit('policy:p', 'client', 'client:lin')])).toEqual(unknown);
  expect(problemOf([add('policy:q', {}, 'client:lin')])).toEqual(unknown);
  expect(changeOf([add('client:new', {}), add('policy:q', { client: 'client:new' })]).added).toHaveLength(2);
});

describe('editing cells', () => {
  test('[C10] an edit becomes what the cell was and is now', () => {
    expect(changeOf([edit('client:wang', 'tier', 'B')]).edited).toEqual({ 'client:wang': { tier: ['A', 'B'] } });
  });

  test('[C11] an edit of a cell that has moved since it was seen is stale', () => {
    expect(problemOf([edit('client:wang', 'tier', 'B', 'C')])).toEqual({
      code: 'stale',
      cells: [{ row: 'client:wang', column: 'tier' }],
    });
  });

  test.each([
    [edit('client:nobody', 'tier', 'B'), { code: 'unknown-row', row: 'client:nobody' }],
    [edit('client:wang', 'shoeSize', '42'), { code: 'unknown-column', column: 'shoeSize' }],
    [edit('client:wang', 'netWorth', 1), { code: 'computed-column', column: 'netWorth' }],
    [edit('client:wang', 'tier', 'A'), { code: 'nothing-changed' }],
  ])('[C12] %j is refused', (command, problem) => expect(problemOf([command])).toEqual(problem));

  test('[C13] a value that its kind could not have read is refused, but text kept as typed is taken', () => {
    expect(problemOf([edit('client:wang', 'annualIncome', '3 million')])).toMatchObject({ code: 'wrong-form' });
    expect(problemOf([edit('client:wang', 'annualIncome', 1.5)])).toMatchObject({ code: 'wrong-form' });
    expect(changeOf([edit('client:wang', 'annualIncome', { raw: '約300萬' })]).edited['client:wang']).toEqual({
      annualIncome: [null, { raw: '約300萬' }],
    });
  });
});

describe('adding rows', () => {
  test('[C14] a row goes behind the row it is put behind, or at the end', () => {
    const change = changeOf([add('client:between', { name: 'b' }, 'client:wang'), add('client:last', { name: 'l' })]);
    expect(positionOf(change, 'client:between') > 'a0' && positionOf(change, 'client:between') < 'a1').toBe(true);
    expect(positionOf(change, 'client:last') > 'a1').toBe(true);
  });

  test('[C14] rows put behind the same row a hundred times never move another', () => {
    const many = Array.from({ length: 100 }, (_, at) => add(`client:n${at}`, { name: 'n' }, 'client:wang'));
    const change = changeOf(many);
    const places = change.added.map(one => one.cells['position']);
    expect(new Set(places).size).toBe(100);
    expect(Object.keys(change.edited)).toEqual([]);
    expect(places.every(place => typeof place === 'string' && place > 'a0' && place < 'a1')).toBe(true);
  });

  test('[C15] money stands in the base currency where none is said', () => {
    const change = changeOf([
      add('policy:new', { client: 'client:wang' }),
      add('policy:usd', { client: 'client:wang', currency: 'USD' }),
    ]);
    expect(change.added.map(one => one.cells['currency'])).toEqual(['TWD', 'USD']);
  });

  test('[C12] a row that is there already, or of another sheet, is refused', () => {
    expect(problemOf([add('client:wang', {})])).toEqual({ code: 'unknown-row', row: 'client:wang' });
    expect(
      problemOf([{ type: 'add-rows', sheet: 'policy', after: null, rows: [{ id: 'client:new', cells: {} }] }]),
    ).toEqual({
      code: 'unknown-row',
      row: 'client:new',
    });
  });

  test('[C16] a later command of a batch sees what the earlier ones made', () => {
    const change = changeOf([add('client:new', { name: 'n' }), edit('client:new', 'tier', 'B')]);
    expect(change.added[0]?.cells).toMatchObject({ name: 'n', tier: 'B' });
    expect(change.edited).toEqual({});
  });

  test('[C16] planned in slices, commands make the same change', async () => {
    const commands = [
      add('client:new', { name: 'n' }),
      edit('client:new', 'tier', 'B'),
      edit('client:lin', 'tier', 'A'),
    ];
    let breaths = 0;
    const sliced = await planInSlices(commands, rows(), async () => {
      breaths += 1;
    });
    expect(sliced).toEqual(plan(commands, rows()));
    expect(breaths).toBe(3);
  });
});

test('[C17] a removed client takes their policies, and those their notes, along', () => {
  const change = changeOf([{ type: 'remove-rows', rows: ['client:wang'] }]);
  expect(change.removed.map(one => one.id).sort()).toEqual(['client:wang', 'note:n', 'policy:p']);
});

test('[C18] moved rows stand behind the other in their own order', () => {
  const change = changeOf([{ type: 'move-rows', rows: ['client:wang'], after: 'client:lin' }]);
  const [was, now] = change.edited['client:wang']?.['position'] ?? [];
  expect([was, typeof now === 'string' && now > 'a1']).toEqual(['a0', true]);
});

test('[C19] a telephone number typed as people write it is kept in one form, and text that is none as it was typed', () => {
  const change = changeOf([edit('client:wang', 'mobile', '0912-345-678'), edit('client:lin', 'mobile', '問太太')]);
  expect(change.edited['client:wang']).toEqual({ mobile: [null, '+886912345678'] });
  expect(change.edited['client:lin']).toEqual({ mobile: [null, '問太太'] });
});
