/** The window's copy of the book. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRows } from '../../../shared/contract/packed-rows';
import { Replica } from '../../../renderer/data/replica';
import { textCell, type Row } from '../../../shared/cell';
import { noChange, type Change } from '../../../shared/change';
import { sheetIds, sheetOf, type RowId } from '../../../shared/id';
import { after, asObject, changeOf, rowsAndSteps } from '../../shared/arbitrary';

const place = (rows: ReadonlyMap<RowId, Row>): Map<RowId, Row> => new Map(rows);
const load = (rows: ReadonlyMap<RowId, Row>): Replica => {
  const replica = new Replica('2026-11-22');
  replica.hear({ type: 'opened', book: { name: 'b', path: '/b', readOnly: false }, total: rows.size });
  for (const sheet of sheetIds) {
    const mine = [...rows.values()].filter(row => sheetOf(row.id) === sheet);
    if (mine.length > 0) replica.hear({ type: 'rows', packed: JSON.stringify([packRows(sheet, mine)]) });
  }
  replica.hear({ type: 'ready', seq: 1 });
  return replica;
};
const contents = (replica: Replica): Record<string, Row> =>
  asObject(new Map(sheetIds.flatMap(sheet => [...replica.rows(sheet)].map(row => [row.id, row] as const))));
const hear = (replica: Replica, change: Change): void =>
  replica.hear({ type: 'changed', seq: 2, packed: JSON.stringify(change), cause: 'edit-cells' });

test('[S50] what a window knows is what the book holds, after any changes', () => {
  fc.assert(
    fc.property(rowsAndSteps, ({ first, second, third }) => {
      const rows = after(new Map(), changeOf(new Map(), first));
      const replica = load(rows);
      const one = changeOf(rows, second);
      hear(replica, one);
      const two = changeOf(after(rows, one), third);
      hear(replica, two);
      expect(contents(replica)).toEqual(asObject(after(rows, one, two)));
    }),
  );
});

const client = (id: string, position: string): Row => ({ id: `client:${id}`, cells: { name: id, position } });
const many = (...rows: readonly Row[]): Map<RowId, Row> => place(new Map(rows.map(row => [row.id, row])));

test('[S51] rows stand in the order of their positions, wherever they came from', () => {
  const replica = load(many(client('c', 'a2'), client('a', 'a0')));
  hear(replica, { added: [client('b', 'a1')], removed: [], edited: {} });
  const table = replica.sheet('client');
  expect(table.ids).toEqual(['client:a', 'client:b', 'client:c']);
  expect(table.indexOf('client:c')).toBe(2);
  hear(replica, { added: [], removed: [], edited: { 'client:a': { position: ['a0', 'a3'] } } });
  expect(table.ids).toEqual(['client:b', 'client:c', 'client:a']);
  hear(replica, { added: [], removed: [client('c', 'a2')], edited: {} });
  expect([table.size, table.indexOf('client:c'), table.idAt(1)]).toEqual([2, -1, 'client:a']);
});

test('[S51] many rows that come and go at once stand in order as well', () => {
  const key = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 3 });
  const batch = fc.uniqueArray(fc.nat(60), { maxLength: 30 });
  fc.assert(
    fc.property(fc.array(fc.tuple(batch, fc.array(key, { minLength: 30, maxLength: 30 })), { maxLength: 6 }), steps => {
      const replica = load(new Map());
      const there = new Map<RowId, Row>();
      for (const [numbers, keys] of steps) {
        const rows = numbers.map((number, at) => client(String(number), keys[at] ?? 'a'));
        const removed = rows.flatMap(row => there.get(row.id) ?? []);
        const added = rows.filter(row => !there.has(row.id));
        hear(replica, { added, removed, edited: {} });
        for (const row of removed) there.delete(row.id);
        for (const row of added) there.set(row.id, row);
        const ordered = [...there.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)).map(row => row.id);
        const table = replica.sheet('client');
        expect(table.ids).toEqual(ordered);
        expect(ordered.map(id => table.indexOf(id))).toEqual(ordered.map((_, at) => at));
      }
    }),
  );
});

const orderOf = (row: Row): string => `${textCell(row, 'position') ?? ''} ${row.id}`;

test('[S52] what belongs to a client is found by the client, and the list is the same array until it changes', () => {
  const policy: Row = { id: 'policy:p', cells: { client: 'client:a', productName: '安心', position: 'a0' } };
  const replica = load(many(client('a', 'a0'), client('b', 'a1'), policy));
  const owned = replica.owned('client:a', 'policy');
  expect(owned.map(row => row.id)).toEqual(['policy:p']);
  expect(replica.owned('client:a', 'policy')).toBe(owned);
  hear(replica, { added: [], removed: [], edited: { 'policy:p': { client: ['client:a', 'client:b'] } } });
  expect(replica.owned('client:a', 'policy')).toEqual([]);
  expect(replica.owned('client:b', 'policy').map(row => row.id)).toEqual(['policy:p']);
});

test('[S53] a figure of a client follows when one of their rows changes', () => {
  const holding: Row = {
    id: 'holding:h',
    cells: {
      client: 'client:a',
      heldAt: 'own',
      assetClass: 'cash',
      currency: 'TWD',
      marketValue: 100_000,
      position: 'a0',
    },
  };
  const setting: Row = { id: 'setting:book', cells: { baseCurrency: 'TWD' } };
  const replica = load(many(client('a', 'a0'), holding, setting));
  expect(replica.cell('client:a', 'aumOwn')).toBe(100_000);
  hear(replica, { added: [], removed: [], edited: { 'holding:h': { marketValue: [100_000, 250_000] } } });
  expect(replica.cell('client:a', 'aumOwn')).toBe(250_000);
  hear(replica, {
    added: [],
    removed: [{ ...holding, cells: { ...holding.cells, marketValue: 250_000 } }],
    edited: {},
  });
  expect(replica.cell('client:a', 'aumOwn')).not.toBe(250_000);
});

test('[S55] news that touches no row makes nothing be counted again', () => {
  const replica = load(many(client('a', 'a0')));
  const heard: (Change | null)[] = [];
  replica.subscribe(change => heard.push(change));
  replica.hear({ type: 'history', undo: '{"key":"edit"}', redo: null });
  replica.hear({ type: 'trouble', problem: { code: 'no-book' } });
  expect(heard).toEqual([noChange, noChange]);
  replica.hear({ type: 'closed' });
  expect(heard.at(-1)).toBeNull();
});
