/** Rows found by what people call them. */
import { expect, test } from 'vitest';
import { NameIndex } from '../../../renderer/data/name-index';
import { Replica } from '../../../renderer/data/replica';
import type { Cell, Row } from '../../../shared/cell';
import { noChange, type CellChange, type Change } from '../../../shared/change';
import type { RowId } from '../../../shared/id';
import { sheets } from '../../../shared/sheets/index';

const client = (id: string, cells: Readonly<Record<string, Cell>>): Row => ({ id: `client:${id}`, cells });
const referrer = sheets.client.columns.referrer;

function anIndex(...rows: readonly Row[]) {
  const replica = new Replica('2026-11-22');
  const index = new NameIndex(replica);
  const happens = (change: Partial<Change>): void =>
    replica.hear({ type: 'changed', seq: 1, packed: JSON.stringify({ ...noChange, ...change }), cause: 'test' });
  happens({ added: rows });
  const named = (text: string): string => {
    const found = index.rowNamed(referrer, text);
    return found.ok ? found.value : found.problem.code;
  };
  return { index, happens, named };
}

const edit = (row: RowId, column: string, cell: CellChange): Partial<Change> => ({
  edited: { [row]: { [column]: cell } },
});

test('[S54] a row is found by its name in either script, number or other name; two of one name are a question', () => {
  const { named } = anIndex(
    client('wang', { name: '王美玲', clientNo: 'C001', alias: '玲姐' }),
    client('lin', { name: '林俊傑' }),
    client('other', { name: '林俊傑' }),
  );
  expect(['王美玲', '王美玲 ', 'c001', '玲姐'].map(named)).toEqual(Array(4).fill('client:wang'));
  expect([named('林俊杰'), named('陳怡君')]).toEqual(['several-rows', 'no-such-row']);
});

test('[S54] names follow what happens to their rows', () => {
  const { named, happens, index } = anIndex(client('wang', { name: '王美玲', alias: '王美玲' }));
  expect(named('王美玲')).toBe('client:wang');
  happens(edit('client:wang', 'alias', ['王美玲', null]));
  expect(named('王美玲')).toBe('client:wang');
  happens(edit('client:wang', 'name', ['王美玲', '王玲']));
  expect([named('王美玲'), named('王玲')]).toEqual(['no-such-row', 'client:wang']);
  happens({ added: [client('lin', { name: '王玲' })] });
  expect(named('王玲')).toBe('several-rows');
  expect(index.containing('client', '王', 5)).toEqual(['client:wang', 'client:lin']);
  happens({ removed: [client('wang', { name: '王玲' })] });
  expect(named('王玲')).toBe('client:lin');
});
