/** Where lines that a table lacks are put: behind the last line of the same client where a few are missing, else behind all. */
import type { FilledTable, FillLine } from '../../shared/export/plan-fill';
import type { RawCell } from '../../shared/import/raw-table';
import { patchValue, type FillStyles } from './fill-styles';
import type { NewRows } from './patch/patch-sheet';

export interface Append {
  readonly tab: string;
  readonly lines: readonly FillLine[];
  readonly rows: NewRows;
}

/** Every place costs a walk over the sheet. */
const mostPlaces = 30;

/** From the last row up, so that each leaves the numbers of the next as they are. */
export function appendsOf(tables: readonly FilledTable[], styles: FillStyles): readonly Append[] {
  const appends = tables.flatMap(filled =>
    [...groupsOf(filled)].map(([after, lines]) => ({
      tab: filled.table.table.sheet.name,
      lines,
      rows: newRows(filled, { after, lines, styles }),
    })),
  );
  return appends.sort((a, b) => b.rows.after - a.rows.after);
}

function groupsOf(filled: FilledTable): ReadonlyMap<number, readonly FillLine[]> {
  const end = endOf(filled);
  const groups = new Map<number, FillLine[]>();
  for (const line of filled.lines) {
    const after = line.behind ?? end;
    const there = groups.get(after);
    if (there === undefined) groups.set(after, [line]);
    else there.push(line);
  }
  // An export of ours is no form that somebody laid out.
  if (groups.size <= mostPlaces && filled.table.table.targets === null) return groups;
  return filled.lines.length === 0 ? new Map() : new Map([[end, filled.lines]]);
}

/** Behind the last line; where clients have subtotals, behind the one that belongs to it. */
function endOf({ table: { table } }: FilledTable): number {
  const last = table.rows.at(-1)?.at ?? table.headerRows.at(-1) ?? 0;
  const totals = new Set(table.skipped.flatMap(({ row, why }) => (why === 'total' ? [row] : [])));
  const hasSubtotals = [...totals].some(row => row < last);
  return hasSubtotals && totals.has(last + 1) ? last + 1 : last;
}

interface Group {
  readonly after: number;
  readonly lines: readonly FillLine[];
  readonly styles: FillStyles;
}

function newRows({ table: { table } }: FilledTable, { after, lines, styles }: Group): NewRows {
  const header = table.headerRows.at(-1) ?? 0;
  const like = table.rows.findLast(({ at }) => at <= after);
  const was = (column: number): RawCell => like?.cells[column] ?? null;
  return {
    first: table.rows[0]?.at ?? header + 1,
    after,
    // A table without a row has a line below its header that shows how rows shall look, or none.
    like: like?.at ?? header + 1,
    rows: lines.map(({ cells }) =>
      cells.map(({ column, value }) => {
        const style = styles.styleFor(value, was(column), { sheet: table.sheet, column });
        return { column, value: patchValue(value, table.sheet.date1904), ...(style === undefined ? {} : { style }) };
      }),
    ),
  };
}
