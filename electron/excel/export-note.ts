/** What the book notes of an export before it is written (domain F): who, which file, which columns, how many rows, and no value. */
import path from 'node:path';
import { cellOf, type Row } from '../../shared/cell';
import { sensitiveColumns } from '../../shared/export/sensitive-columns';
import { rowsWanted, type ExportWish } from '../../shared/export/wish';
import { sheetOf, type SheetId } from '../../shared/id';

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
  readonly rows: Iterable<Row>;
}

export function exportNote({ wish, files, who, exportId, rows }: Noting): ExportNote {
  const bySheet = new Map<SheetId, Row[]>(wish.sheets.map(sheet => [sheet, []]));
  for (const row of rows) bySheet.get(sheetOf(row.id))?.push(row);
  const count = Array.from(bySheet.values(), ({ length }) => length).reduce((sum, length) => sum + length, 0);
  const held = sensitiveColumns(wish, (sheet, column) =>
    (bySheet.get(sheet) ?? []).some(row => cellOf(row, column) !== null),
  );
  return {
    key: 'export',
    files: files.map(file => path.basename(file)),
    who,
    exportId,
    sheets: wish.sheets,
    part: wish.part !== null,
    rows: wish.part === null ? count : rowsWanted(wish.part).length,
    columns: wish.sensitive === 'leave-out' ? [] : held.map(({ sheet, column }) => `${sheet}.${column}`),
    sensitive: wish.sensitive,
  };
}
