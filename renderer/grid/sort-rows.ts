/** Multi-column sort of a view. Equal rows keep their order; empty cells come last either way, unreadable ones just before them. */
import { isRaw, type Cell } from '../../shared/cell';
import type { ColumnId } from '../../shared/id';

export interface SortKey {
  readonly column: ColumnId;
  readonly descending: boolean;
}
export interface SortBy {
  readonly cell: (at: number) => Cell;
  /** Orders filled, readable cells. */
  readonly order: (a: Cell, b: Cell) => number;
  readonly descending: boolean;
}

const unreadable = 2 ** 30;
const empty = unreadable + 1;

/** The rows `at` sorted by the keys, the first key weighing most. */
export function sortRows(rows: Uint32Array, keys: readonly SortBy[]): Uint32Array {
  const ranks = keys.map(key => ranksOf(rows, key));
  const places = Uint32Array.from(rows, (_, place) => place);
  places.sort((a, b) => {
    for (const rank of ranks) {
      const difference = (rank[a] ?? 0) - (rank[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  return places.map(place => rows[place] ?? 0);
}

/** Each distinct value is ordered once, so that a dear collation runs over distinct words and not over rows. */
function ranksOf(rows: Uint32Array, { cell, order, descending }: SortBy): Int32Array {
  const distinct = new Map<Cell, Cell>();
  const keyOf = (value: Cell): Cell =>
    typeof value === 'object' && value !== null && !isRaw(value) ? value.join('\n') : value;
  const values = Array.from(rows, at => cell(at));
  for (const value of values) if (value !== null && !isRaw(value)) distinct.set(keyOf(value), value);
  const sorted = [...distinct.keys()].sort((a, b) => order(distinct.get(a) ?? null, distinct.get(b) ?? null));
  const rankOf = new Map<Cell, number>();
  let rank = 0;
  sorted.forEach((key, at) => {
    const before = at === 0 ? undefined : distinct.get(sorted[at - 1] ?? null);
    if (before !== undefined && order(before, distinct.get(key) ?? null) !== 0) rank++;
    rankOf.set(key, rank);
  });
  const rankedBy = (value: Cell): number => {
    if (value === null) return empty;
    if (isRaw(value)) return unreadable;
    const found = rankOf.get(keyOf(value)) ?? 0;
    return descending ? -found : found;
  };
  return Int32Array.from(values, rankedBy);
}
