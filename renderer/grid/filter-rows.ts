/** What a column's filter keeps. It is stored in a view as JSON, so it is checked when it is read back. */
import { isRaw, type Cell } from '../../shared/cell';
import type { ColumnId } from '../../shared/id';
import { fold } from '../../shared/fold';

/** The cells that a filter may ask for by their state. */
export const filterStates = ['empty', 'filled', 'marked'] as const;

/** All parts given must hold. `values` are cells as text ('' = empty); `from` and `to` are cells of the kind, both included. */
export interface Filter {
  readonly values?: readonly string[];
  readonly contains?: string;
  readonly from?: string | number;
  readonly to?: string | number;
  readonly state?: (typeof filterStates)[number];
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isBound = (value: unknown): value is string | number => isText(value) || typeof value === 'number';
const parts: Readonly<Record<keyof Filter, (value: unknown) => boolean>> = {
  values: value => Array.isArray(value) && value.every(isText),
  contains: isText,
  from: isBound,
  to: isBound,
  state: value => filterStates.some(state => state === value),
};
const isPart = (key: string): key is keyof Filter => key in parts;

/** Whether a value from a stored view is a filter of today; nothing unknown may be in it. */
const isFilter = (value: unknown): value is Filter =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([key, part]) => isPart(key) && (part === undefined || parts[key](part)));

export interface FilterBy {
  readonly filter: Filter;
  readonly cell: (at: number) => Cell;
  /** The text a cell is searched and listed by. */
  readonly text: (cell: Cell, at: number) => string;
  readonly order: (a: Cell, b: Cell) => number;
  /** Whether a cell carries a mark (invalid, due, stale, missing). */
  readonly marked: (at: number) => boolean;
}

/** The filters of a view that can be read; anything else in there is from another time and is passed over. */
export function filtersOf(stored: Readonly<Record<ColumnId, unknown>> | undefined): Readonly<Record<ColumnId, Filter>> {
  const entries = Object.entries(stored ?? {}).flatMap(([column, value]) =>
    isFilter(value) && !isIdle(value) ? [[column, value] as const] : [],
  );
  return Object.fromEntries(entries);
}

/** A filter that keeps everything. */
export const isIdle = (filter: Filter): boolean =>
  filter.values === undefined &&
  (filter.contains ?? '') === '' &&
  filter.from === undefined &&
  filter.to === undefined &&
  filter.state === undefined;

/** How a cell is named in `values`: references and options by id, lists item by item. */
export const valuesIn = (cell: Cell): readonly string[] => {
  if (cell === null) return [''];
  if (isRaw(cell)) return [cell.raw];
  if (typeof cell !== 'object') return [String(cell)];
  return cell.length === 0 ? [''] : cell;
};

/** Whether a filter keeps the row at a place of the table. */
export function testOf(by: FilterBy): (at: number) => boolean {
  const { filter } = by;
  const values = filter.values === undefined ? null : new Set(filter.values);
  const needle = fold(filter.contains ?? '');
  return at => {
    const cell = by.cell(at);
    if (values !== null && !valuesIn(cell).some(value => values.has(value))) return false;
    if (needle !== '' && !fold(by.text(cell, at)).includes(needle)) return false;
    if (filter.state === 'empty' && cell !== null) return false;
    if (filter.state === 'filled' && cell === null) return false;
    if (filter.state === 'marked' && !by.marked(at)) return false;
    return withinBounds(cell, by);
  };
}

/** An empty or unreadable cell is in no range. */
function withinBounds(cell: Cell, { filter, order }: FilterBy): boolean {
  if (filter.from === undefined && filter.to === undefined) return true;
  if (cell === null || isRaw(cell)) return false;
  if (filter.from !== undefined && order(cell, filter.from) < 0) return false;
  return filter.to === undefined || order(cell, filter.to) <= 0;
}
