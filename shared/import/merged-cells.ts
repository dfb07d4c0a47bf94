/** Spreads the words of merged cells over the lines they span. */
import type { FoundTable } from './find-tables';
import { isBlank, type RawCell, type RawRow } from './raw-table';

/** Cells filled down from merged ones: no honest table comes near. */
const mostCovered = 2_000_000;

/** Merged cells hold for every line they span; in the columns of amounts only words do, since a sum is not said again. */
export function mergedCells(table: FoundTable, amounts: ReadonlySet<number>): (row: RawRow) => readonly RawCell[] {
  const top = (table.headerRows.at(-1) ?? 0) + 1;
  const tall = table.sheet.merges.filter(
    merge => merge.bottom > merge.top && merge.top >= top && merge.bottom - merge.top < 10_000,
  );
  if (tall.length === 0) return row => row.cells;
  const sources = new Map<number, { left: number; top: number }[]>();
  let covered = 0;
  for (const { left, top: first, bottom } of tall) {
    covered += bottom - first;
    if (covered > mostCovered) break;
    for (let at = first + 1; at <= bottom; at++) {
      const here = sources.get(at);
      if (here === undefined) sources.set(at, [{ left, top: first }]);
      else here.push({ left, top: first });
    }
  }
  const byRow = new Map(table.rows.map(row => [row.at, row]));
  return row => {
    const merged = sources.get(row.at);
    if (merged === undefined) return row.cells;
    const cells = [...row.cells];
    for (const { left, top: from } of merged) {
      const said = byRow.get(from)?.cells[left] ?? null;
      while (cells.length <= left) cells.push(null);
      if ((typeof said === 'string' || !amounts.has(left)) && isBlank(cells[left])) cells[left] = said;
    }
    return cells;
  };
}
