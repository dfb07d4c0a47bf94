/** The rows a grid shows: sorted and filtered anew when the view says so, otherwise only following what comes and goes. */
import { useEffect, useInsertionEffect, useRef, useState } from 'react';
import type { Cell } from '../../shared/cell';
import type { View } from '../../shared/contract/app';
import { kinds } from '../../shared/kinds/index';
import { filtersOf, testOf, type FilterBy } from './filter-rows';
import type { GridColumn, SheetGridProps } from './grid-props';
import { followRows, rowView, type RowView } from './row-view';
import { inSlices } from './slices';
import { sortRows, type SortBy } from './sort-rows';
import type { RowId } from '../../shared/id';

export interface RowViewParts {
  readonly props: SheetGridProps;
  readonly view: View;
  /** Grows when the user asks to sort and filter again. */
  readonly turn: number;
  readonly own: ReadonlySet<RowId>;
}

interface Held {
  readonly key: string;
  readonly props: SheetGridProps;
  readonly rows: RowView;
}
interface Shown {
  readonly rows: RowView;
  /** The order that is asked for is still being worked out; meanwhile the rows stand as before. */
  readonly arranging: boolean;
}

/** More rows than these are sorted and filtered in slices, so that nobody waits for a frame. */
const many = 2_000;

const keyOf = ({ table, owners, loading }: SheetGridProps, view: View, turn: number): string =>
  JSON.stringify([table.sheet, owners ?? [], loading === true, view.sort ?? [], view.filters ?? {}, turn]);

/** Few rows are worked out in the render that needs them, so that no frame shows rows of another moment. */
export function useRowView({ props, view, turn, own }: RowViewParts): Shown {
  const { table } = props;
  const key = keyOf(props, view, turn);
  const [held, setHeld] = useState<Held>(() => heldAtFirst(props, view, key));
  const other = held.props.table !== table;
  const settled = held.key === key && !other;
  const atOnce = isQuick(props, view);
  useArranging({ props, view, key, idle: settled || atOnce, done: setHeld });
  if (!settled && (atOnce || other)) {
    const now = atOnce ? { key, props, rows: arranged(props, view) } : heldAtFirst(props, view, key);
    setHeld(now);
    return { rows: now.rows, arranging: !atOnce };
  }
  if (held.rows.ids === table.ids) return { rows: held.rows, arranging: !settled };
  const tests = filterTests(props, view).map(testOf);
  const passes = (at: number): boolean => isOwned(props, at) && tests.every(test => test(at));
  const rows = rowView(table, followRows(held.rows, table, { passes, own }));
  setHeld({ key: held.key, props, rows });
  return { rows, arranging: !settled };
}

/** Many rows stand as they are until they are arranged. */
const heldAtFirst = (props: SheetGridProps, view: View, key: string): Held =>
  isQuick(props, view)
    ? { key, props, rows: arranged(props, view) }
    : { key: '', props, rows: rowView(props.table, null) };

interface ArrangingParts {
  readonly props: SheetGridProps;
  readonly view: View;
  readonly key: string;
  readonly idle: boolean;
  readonly done: (held: Held) => void;
}

/** Works the order out in slices; rows that come or go meanwhile make it begin anew. */
function useArranging({ props, view, key, idle, done }: ArrangingParts): void {
  const now = useRef({ props, view });
  useInsertionEffect(() => {
    now.current = { props, view };
  });
  const { ids } = props.table;
  useEffect(() => {
    if (idle) return;
    const { current } = now;
    let rows: RowView | null = null;
    const work = function* (): Generator<undefined> {
      rows = yield* arranging(current.props, current.view);
    };
    const pause = (ended: boolean): void => {
      if (ended && rows !== null) done({ key, props: current.props, rows });
    };
    return inSlices(work(), { each: () => true, pause });
  }, [idle, key, ids, done]);
}

/** Few rows, or rows as they stand. */
const isQuick = (props: SheetGridProps, view: View): boolean =>
  props.table.size <= many ||
  props.owners !== undefined ||
  ((view.sort ?? []).length === 0 && filterTests(props, view).length === 0);

/** All rows that pass the view's filters, in its order. */
export function arranged(props: SheetGridProps, view: View): RowView {
  const work = arranging(props, view);
  for (let step = work.next(); ; step = work.next()) if (step.done === true) return step.value;
}

/** The same, pausing after every row whose cells may have to be computed. */
function* arranging(props: SheetGridProps, view: View): Generator<undefined, RowView> {
  const { table } = props;
  const tests = filterTests(props, view).map(testOf);
  const keys = (view.sort ?? []).flatMap(({ column, descending }) => sortBy(props, column, descending) ?? []);
  if (tests.length === 0 && keys.length === 0 && props.owners === undefined) return rowView(table, null);
  const kept: number[] = [];
  for (const at of placesIn(props)) {
    if (tests.every(test => test(at))) kept.push(at);
    yield;
  }
  // What is computed is kept: the sort then only compares.
  for (const { cell } of keys)
    for (const at of kept) {
      cell(at);
      yield;
    }
  const rows = Uint32Array.from(kept);
  return rowView(table, keys.length === 0 ? rows : sortRows(rows, keys));
}

const columnNamed = (props: SheetGridProps, id: string): GridColumn | undefined =>
  props.columns.find(column => column.id === id);

function sortBy(props: SheetGridProps, id: string, descending: boolean): SortBy | null {
  const column = columnNamed(props, id);
  return column === undefined
    ? null
    : { cell: at => props.table.cell(at, id), order: orderOf(props, column), descending };
}

export const orderOf = (props: SheetGridProps, { column }: GridColumn): ((a: Cell, b: Cell) => number) =>
  kinds[column.kind].order(column, props.contexts.show(props.baseCurrency));

function filterTests(props: SheetGridProps, view: View): readonly FilterBy[] {
  return Object.entries(filtersOf(view.filters)).flatMap(([id, filter]) => {
    const column = columnNamed(props, id);
    return column === undefined ? [] : [{ ...testParts(props, column), filter }];
  });
}

/** How a column's cells are read, listed, ordered and marked in a filter. */
export function testParts(props: SheetGridProps, column: GridColumn): Omit<FilterBy, 'filter'> {
  const { table, contexts, baseCurrency, marks } = props;
  const context = contexts.show(baseCurrency);
  return {
    cell: at => table.cell(at, column.id),
    text: cell => kinds[column.column.kind].show(cell, column.column, context),
    order: orderOf(props, column),
    marked: at => (marks?.(table.idAt(at), column.id) ?? null) !== null,
  };
}

/** The places of the rows that may be shown, in their order; those of owners are found by their owner. */
function placesIn({ table, owners }: SheetGridProps): Iterable<number> {
  return owners === undefined
    ? Array(table.size).keys()
    : owners.flatMap(owner => table.ownedAt(owner)).sort((a, b) => a - b);
}

function isOwned({ owners, sheet, table }: SheetGridProps, at: number): boolean {
  if (owners === undefined || sheet.owner === null) return true;
  const owner = table.cell(at, sheet.owner);
  return owners.some(one => one === owner);
}
