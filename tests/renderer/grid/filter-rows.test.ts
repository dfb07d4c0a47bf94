/** Filters. */
import { expect, test } from 'vitest';
import type { Cell } from '../../../shared/cell';
import { filtersOf, testOf, type Filter } from '../../../renderer/grid/filter-rows';

const cells: readonly Cell[] = ['A', null, 'B', ['A', 'C'], { raw: '?' }, '臺北'];
const words = (cell: Cell): string => {
  if (typeof cell !== 'object' || cell === null) return String(cell);
  return 'raw' in cell ? cell.raw : cell.join(' ');
};
const kept = (filter: Filter, of: readonly Cell[] = cells): readonly number[] => {
  const all = Uint32Array.from(of, (_, at) => at);
  const order = (a: Cell, b: Cell): number => words(a).localeCompare(words(b));
  return [...all.filter(testOf({ filter, cell: at => of[at] ?? null, text: words, order, marked: at => at === 2 }))];
};

test('[G8] values keep the cells that hold one of them; a list by any of its items, an empty cell by an empty text', () => {
  expect(kept({ values: ['A'] })).toEqual([0, 3]);
  expect(kept({ values: ['', '?'] })).toEqual([1, 4]);
});

test('[G8] text is found whatever its script, width and case', () => {
  expect(kept({ contains: '台北' })).toEqual([5]);
  expect(kept({ contains: 'ａ' })).toEqual([0, 3]);
});

test('[G8] bounds are included; empty and unreadable cells are in no range', () => {
  const days: readonly Cell[] = ['2026-01-01', '2026-02-01', null, { raw: 'x' }, '2026-03-01'];
  expect(kept({ from: '2026-02-01' }, days)).toEqual([1, 4]);
  expect(kept({ from: '2026-01-01', to: '2026-02-01' }, days)).toEqual([0, 1]);
});

test('[G8] cells are kept by state: empty, filled, marked', () => {
  expect(kept({ state: 'empty' })).toEqual([1]);
  expect(kept({ state: 'filled' })).toEqual([0, 2, 3, 4, 5]);
  expect(kept({ state: 'marked' })).toEqual([2]);
});

test('[G8] a stored filter that cannot be read, or keeps everything, is passed over', () => {
  expect(filtersOf({ a: { values: ['A'] }, b: { nonsense: 1 }, c: {}, d: { contains: '' } })).toEqual({
    a: { values: ['A'] },
  });
});
