/** What the book notes of an export before it is written (domain F): who, which file, which columns, how many rows, and no value. */
import path from 'node:path';
import { isFilled, type PackedRows } from '../../shared/contract/packed-rows';
import { sensitiveColumns, type SensitiveColumn } from '../../shared/export/sensitive-columns';
import { rowsWanted, type ExportWish } from '../../shared/export/wish';
import type { RowId, SheetId } from '../../shared/id';
import { slices as breathing } from '../store/line';

export interface ExportNote {
  readonly key: 'export';
  /** The names of the files, without their folder. */
  readonly files: readonly string[];
  readonly who: string;
  /** Stands in the file, too: by it the file is known when it comes back. */
  readonly exportId: string;
  readonly sheets: readonly string[];
  readonly part: boolean;
  readonly rows: number;
  /** Sensitive columns: `client.idNumber`. */
  readonly columns: readonly string[];
  readonly sensitive: ExportWish['sensitive'];
}

export interface Noting {
  readonly wish: ExportWish;
  readonly files: readonly string[];
  readonly who: string;
  readonly exportId: string;
  /** The rows of the book. */
  readonly slices: Iterable<PackedRows>;
}

export async function exportNote({ wish, files, who, exportId, slices }: Noting): Promise<ExportNote> {
  const held = wish.part === null ? await heldIn(slices, wish) : inPart(wish, wish.part);
  return {
    key: 'export',
    files: files.map(file => path.basename(file)),
    who,
    exportId,
    sheets: wish.sheets,
    part: wish.part !== null,
    rows: held.rows,
    columns: wish.sensitive === 'leave-out' ? [] : held.columns.map(({ sheet, column }) => `${sheet}.${column}`),
    sensitive: wish.sensitive,
  };
}

interface Held {
  readonly rows: number;
  readonly columns: readonly SensitiveColumn[];
}

const inPart = (wish: ExportWish, part: NonNullable<ExportWish['part']>): Held => ({
  rows: rowsWanted(part).length,
  columns: sensitiveColumns(wish, () => true),
});

/** Looked through as they lie in memory, a slice at a time: nothing waits for it. */
async function heldIn(slices: Iterable<PackedRows>, wish: ExportWish): Promise<Held> {
  const breathe = breathing();
  const open = sensitiveColumns(wish, () => true);
  const filled = new Set<SensitiveColumn>();
  const wanted = new Set<SheetId>(wish.sheets);
  const rows = new Set<RowId>();
  for (const { sheet, ids, columns } of slices) {
    if (!wanted.has(sheet)) continue;
    // A row that changes meanwhile comes again.
    for (const id of ids) rows.add(id);
    for (const one of open)
      if (one.sheet === sheet && !filled.has(one) && isFilled(columns[one.column])) filled.add(one);
    await breathe();
  }
  return { rows: rows.size, columns: open.filter(one => filled.has(one)) };
}
