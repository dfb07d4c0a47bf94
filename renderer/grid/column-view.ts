/** Which columns a view shows, in which order and width; and the small changes of a view that menus and drags make. */
import type { View } from '../../shared/contract/app';
import type { ColumnId } from '../../shared/id';
import type { GridColumn } from './grid-props';
import type { SortKey } from './sort-rows';
import { isIdle, type Filter } from './filter-rows';

export interface ShownColumn extends GridColumn {
  readonly width: number;
}

export const plainView: View = { name: '' };
const [narrowest, widest] = [36, 800];

export const isHidden = (column: GridColumn, view: View): boolean =>
  view.hidden === undefined ? column.column.hidden === true : view.hidden.includes(column.id);

/** All columns in the view's order; columns it does not know yet stand where the sheet puts them: behind their neighbour. */
export function orderedColumns(columns: readonly GridColumn[], view: View): readonly GridColumn[] {
  if (view.order === undefined) return columns;
  const byId = new Map(columns.map(column => [column.id, column]));
  const ordered = view.order.flatMap(id => byId.get(id) ?? []);
  columns.forEach((column, at) => {
    if (ordered.includes(column)) return;
    const before = columns[at - 1];
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, column);
  });
  return ordered;
}

export const shownColumns = (columns: readonly GridColumn[], view: View): readonly ShownColumn[] =>
  orderedColumns(columns, view)
    .filter(column => !isHidden(column, view))
    .map(column => ({ ...column, width: view.widths?.[column.id] ?? column.column.width }));

/** How many columns stay in place: as the view says, else through the column that names the row. */
export function frozenColumns(columns: readonly ShownColumn[], view: View, title: ColumnId): number {
  const wanted = view.frozen ?? columns.findIndex(column => column.id === title) + 1;
  return Math.min(wanted, Math.max(0, columns.length - 1));
}

const hiddenOf = (columns: readonly GridColumn[], view: View): readonly ColumnId[] =>
  columns.filter(column => isHidden(column, view)).map(column => column.id);

export interface Hiding {
  readonly ids: readonly ColumnId[];
  readonly hidden: boolean;
}

export function withHidden(columns: readonly GridColumn[], view: View, { ids, hidden }: Hiding): View {
  const now = new Set(hiddenOf(columns, view));
  for (const id of ids)
    if (hidden) now.add(id);
    else now.delete(id);
  return { ...view, hidden: [...now] };
}

export const withWidth = (view: View, id: ColumnId, width: number): View => ({
  ...view,
  widths: { ...view.widths, [id]: Math.round(Math.max(narrowest, Math.min(widest, width))) },
});

export interface ColumnMove {
  readonly from: number;
  readonly to: number;
}

/** Moves a shown column in front of the one shown at `to`. */
export function withMoved(columns: readonly GridColumn[], view: View, { from, to }: ColumnMove): View {
  const shown = shownColumns(columns, view);
  const [moving, target] = [shown[from], shown[to]];
  if (moving === undefined || target === undefined || moving === target) return view;
  const rest = orderedColumns(columns, view)
    .map(column => column.id)
    .filter(id => id !== moving.id);
  rest.splice(rest.indexOf(target.id) + (from < to ? 1 : 0), 0, moving.id);
  return { ...view, order: rest };
}

export interface Sorting {
  readonly column: ColumnId;
  readonly descending: boolean | null;
  readonly further?: boolean;
}

/** Sorts by a column alone, or as a further key behind those there are; null takes the column out. */
export function withSort(view: View, { column, descending, further = false }: Sorting): View {
  const others = (view.sort ?? []).filter(key => key.column !== column);
  if (descending === null) return { ...view, sort: others };
  const key: SortKey = { column, descending };
  const at = further ? (view.sort ?? []).findIndex(known => known.column === column) : -1;
  return { ...view, sort: further ? (at < 0 ? [...others, key] : others.toSpliced(at, 0, key)) : [key] };
}

export function withFilter(view: View, column: ColumnId, filter: Filter | null): View {
  const others = Object.fromEntries(Object.entries(view.filters ?? {}).filter(([id]) => id !== column));
  return { ...view, filters: filter === null || isIdle(filter) ? others : { ...others, [column]: filter } };
}

/** Whether two views sort and filter the same, so that the rows need not be worked out again. */
export const sameRows = (a: View, b: View): boolean =>
  JSON.stringify([a.sort ?? [], a.filters ?? {}]) === JSON.stringify([b.sort ?? [], b.filters ?? {}]);
