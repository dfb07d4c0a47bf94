/** The rows a grid shows: sorted and filtered anew when the view says so, otherwise only following what comes and goes. */
import { useState } from 'react';
import type { Cell } from '../../shared/cell';
import type { View } from '../../shared/contract/app';
import { kinds } from '../../shared/kinds/index';
import { filterRows, filtersOf, type FilterBy } from './filter-rows';
import type { GridColumn, SheetGridProps } from './grid-props';
import { followRows, rowView, type RowView } from './row-view';
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

/** Worked out in the render that needs it, so that no frame shows rows of another moment. */
export function useRowView({ props, view, turn, own }: RowViewParts): RowView {
  const { table, owner, loading } = props;
  const key = JSON.stringify([table.sheet, owner ?? '', loading === true, view.sort ?? [], view.filters ?? {}, turn]);
  const [held, setHeld] = useState<Held>(() => ({ key, props, rows: arranged(props, view) }));
  if (held.key !== key || held.props.table !== table) {
    const rows = arranged(props, view);
    setHeld({ key, props, rows });
    return rows;
  }
  if (held.rows.ids === table.ids) return held.rows;
  const tests = filterTests(props, view);
  const passes = (at: number): boolean => filterRows(Uint32Array.of(at), tests).length === 1;
  const rows = rowView(table, followRows(held.rows, table, { passes, own }));
  setHeld({ key, props, rows });
  return rows;
}

/** All rows that pass the view's filters, in its order. */
export function arranged(props: SheetGridProps, view: View): RowView {
  const { table } = props;
  const tests = filterTests(props, view);
  const keys = (view.sort ?? []).flatMap(({ column, descending }) => sortBy(props, column, descending) ?? []);
  if (tests.length === 0 && keys.length === 0) return rowView(table, null);
  const all = Uint32Array.from({ length: table.size }, (_, at) => at);
  const kept = tests.length === 0 ? all : filterRows(all, tests);
  return rowView(table, keys.length === 0 ? kept : sortRows(kept, keys));
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
  const owned = ownerTest(props);
  const filters = Object.entries(filtersOf(view.filters)).flatMap(([id, filter]) => {
    const column = columnNamed(props, id);
    return column === undefined ? [] : [{ ...testParts(props, column), filter }];
  });
  return owned === null ? filters : [owned, ...filters];
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

/** In a grid of one row's rows: only those that name it. */
function ownerTest({ owner, sheet, table }: SheetGridProps): FilterBy | null {
  const column = sheet.owner;
  if (owner === undefined || column === null) return null;
  return {
    filter: { values: [owner] },
    cell: at => table.cell(at, column),
    text: () => '',
    order: () => 0,
    marked: () => false,
  };
}
