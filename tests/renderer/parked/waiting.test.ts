/** Rows that have no client yet, as their place gathers them. */
import { expect, test } from 'vitest';
import { OwnerIndex } from '../../../renderer/data/owner-index';
import { waitingRows } from '../../../renderer/parked/waiting';
import type { Row } from '../../../shared/cell';

const policy = (id: string, said: string | null): Row => ({
  id: `policy:${id}`,
  cells: { productName: id, ...(said === null ? {} : { client: { raw: said } }) },
});

test('[W44] rows of one name wait together, whichever script it is written in; the only client of the name is offered', () => {
  const rows = [policy('a', '無名氏'), policy('b', '无名氏'), policy('c', null), policy('d', '王小明')];
  const named = (name: string) =>
    name === '王小明' ? (['client:w'] as const) : name === '無名氏' ? (['client:x', 'client:y'] as const) : [];
  expect(waitingRows(rows, named).map(({ said, rows: theirs, client }) => [said, theirs.length, client])).toEqual([
    ['無名氏', 2, null],
    ['', 1, null],
    ['王小明', 1, 'client:w'],
  ]);
});

test('[W44] the book knows at any time who waits: rows that come, are given a client, lose it, or go', () => {
  const index = new OwnerIndex();
  const waiting = (): readonly string[] => [...index.nobodys];
  index.put('policy:a', { raw: '無名氏' });
  index.put('holding:b', null);
  index.put('event:c', null);
  expect(waiting()).toEqual(['policy:a', 'holding:b']);
  index.put('policy:a', 'client:w');
  expect(waiting()).toEqual(['holding:b']);
  index.put('policy:a', null);
  index.drop('holding:b');
  expect(waiting()).toEqual(['policy:a']);
});
