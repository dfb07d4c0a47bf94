/** Which sensitive columns an export would hold: what is asked about before it is written in plain, and named in the log. */
import type { ColumnId } from '../id';
import { sheetNamed } from '../sheets/index';
import type { ExportSheetId, ExportWish } from './wish';

export interface SensitiveColumn {
  readonly sheet: ExportSheetId;
  readonly column: ColumnId;
}

interface SensitiveScope extends Pick<ExportWish, 'sheets'> {
  readonly part: { readonly columns: readonly ColumnId[] } | null;
}

/** Of a whole book, those that hold anything. */
export function sensitiveColumns(
  { sheets, part }: SensitiveScope,
  isFilled: (sheet: ExportSheetId, column: ColumnId) => boolean,
): readonly SensitiveColumn[] {
  return sheets.flatMap(sheet =>
    Object.entries(sheetNamed(sheet).columns)
      .filter(([, { sensitive }]) => sensitive === true)
      .filter(([column]) => (part === null ? isFilled(sheet, column) : part.columns.includes(column)))
      .map(([column]) => ({ sheet, column })),
  );
}
