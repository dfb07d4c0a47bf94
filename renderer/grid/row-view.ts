/** Which rows of a sheet a grid shows, and in which order. Sorting and filtering happen when asked for, never while one types. */
import type { RowId } from '../../shared/id';
import type { SheetTable } from '../data/sheet-table';

/** `order` holds places in the table; null = all of them as they stand. */
export interface RowView {
  readonly ids: readonly RowId[];
  readonly order: Uint32Array | null;
  readonly size: number;
  /** The place in the table of the n-th row shown, or -1. */
  readonly tableAt: (row: number) => number;
  /** Where a row is shown, or -1. */
  readonly rowOf: (id: RowId) => number;
}

export function rowView(table: SheetTable, order: Uint32Array | null): RowView {
  const ids = table.ids;
  let places: Int32Array | null = null;
  const rowAt = (rows: Uint32Array, at: number): number => {
    if (places === null) {
      places = new Int32Array(ids.length).fill(-1);
      for (let row = 0; row < rows.length; row++) places[rows[row] ?? 0] = row;
    }
    return places[at] ?? -1;
  };
  const size = order?.length ?? ids.length;
  return {
    ids,
    order,
    size,
    tableAt: row => (row < 0 || row >= size ? -1 : order === null ? row : (order[row] ?? -1)),
    rowOf: id => {
      const at = table.indexOf(id);
      return at < 0 || order === null ? at : rowAt(order, at);
    },
  };
}

export interface Arrivals {
  /** Whether a row that came meanwhile belongs here: its owner, its filters. */
  readonly passes: (at: number) => boolean;
  /** Rows made in this grid: shown even if a filter would hide them. */
  readonly own: ReadonlySet<RowId>;
}

/** The same order after rows came or went: rows stay where they are, new ones stand behind their neighbour, appended ones at the end. */
export function followRows(before: RowView, table: SheetTable, { passes, own }: Arrivals): Uint32Array | null {
  if (before.order === null) return null;
  const known = new Set(before.ids);
  const lastKnown = table.ids.findLastIndex(id => known.has(id));
  const kept: number[] = [];
  for (const at of before.order) {
    const id = before.ids[at];
    const now = id === undefined ? -1 : table.indexOf(id);
    if (now >= 0) kept.push(now);
  }
  const shown = new Set(kept);
  const behind = new Map<number, number>();
  const last: number[] = [];
  table.ids.forEach((id, at) => {
    if (known.has(id) || !(own.has(id) || passes(at))) return;
    if (at > lastKnown || !shown.has(at - 1)) last.push(at);
    else behind.set(at - 1, at);
    shown.add(at);
  });
  return Uint32Array.from([...kept, ...last].flatMap(at => withFollowers(at, behind)));
}

function withFollowers(at: number, behind: ReadonlyMap<number, number>): number[] {
  const run = [at];
  for (let next = behind.get(at); next !== undefined; next = behind.get(next)) run.push(next);
  return run;
}
