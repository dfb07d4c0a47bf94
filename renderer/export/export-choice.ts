/** What is chosen in the export dialog, and the wish that it makes. */
import { usualSheets, type ExportSheetId, type ExportWish, type SensitiveWay } from '../../shared/export/wish';
import { sensitiveColumns, type SensitiveColumn } from '../../shared/export/sensitive-columns';
import type { GridPart, ScopeKind } from './export-scope';

export interface ExportChoice {
  readonly scope: ScopeKind;
  readonly format: ExportWish['format'];
  readonly also: readonly ExportSheetId[];
  /** null: not decided yet. */
  readonly sensitive: SensitiveWay | null;
}

export const firstChoice = (scope: ScopeKind): ExportChoice => ({ scope, format: 'xlsx', also: [], sensitive: null });

export interface ChoiceParts {
  readonly sheet: ExportSheetId | null;
  readonly part: GridPart | null;
  readonly isFilled: (sheet: ExportSheetId, column: string) => boolean;
}

const scopeOf = ({ scope, also }: ExportChoice, { sheet, part }: ChoiceParts): Pick<ExportWish, 'sheets' | 'part'> =>
  scope === 'book' || sheet === null || part === null
    ? { sheets: [...usualSheets, ...also], part: null }
    : { sheets: [sheet], part: { columns: [...part.columns], rows: part.rows.join('\n') } };

/** The sensitive columns that the choice would write. */
export const sensitiveIn = (choice: ExportChoice, parts: ChoiceParts): readonly SensitiveColumn[] =>
  sensitiveColumns(scopeOf(choice, parts), parts.isFilled);

/** null while something is still to be decided. */
export function wishOf(choice: ExportChoice, parts: ChoiceParts): ExportWish | null {
  const sensitive = sensitiveIn(choice, parts).length === 0 ? 'include' : choice.sensitive;
  return sensitive === null ? null : { ...scopeOf(choice, parts), format: choice.format, sensitive };
}
