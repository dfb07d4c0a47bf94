/** Spreads the words of merged cells over the lines they span. */
import type { FoundTable } from './find-tables';
import { isBlank, type RawCell, type RawRow } from './raw-table';

/** Words of merged cells hold for every line they span; amounts stand only where they are written. */
export function mergedCells(table: FoundTable): (row: RawRow) => readonly RawCell[] {
  const top = (table.headerRows.at(-1) ?? 0) + 1;
  const tall = table.sheet.merges.filter(
    merge => merge.bottom > merge.top && merge.top >= top && merge.bottom - merge.top < 10_000,
  );
  if (tall.length === 0) return row => row.cells;
  const sources = new Map<number, { left: number; top: number }[]>();
  for (const merge of tall)
    for (let at = merge.top + 1; at <= merge.bottom; at++)
      sources.set(at, [...(sources.get(at) ?? []), { left: merge.left, top: merge.top }]);
  const byRow = new Map(table.rows.map(row => [row.at, row]));
  return row => {
    const merged = sources.get(row.at);
    if (merged === undefined) return row.cells;
    const cells = [...row.cells];
    for (const { left, top: from } of merged) {
      const word = byRow.get(from)?.cells[left];
      while (cells.length <= left) cells.push(null);
      if (typeof word === 'string' && isBlank(cells[left])) cells[left] = word;
    }
    return cells;
  };
}
