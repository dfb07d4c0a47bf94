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

type Scope = Pick<ExportChoice, 'scope' | 'also'>;

const scopeOf = ({ scope, also }: Scope, { sheet, part }: Pick<ChoiceParts, 'sheet' | 'part'>) =>
  scope === 'book' || sheet === null || part === null
    ? { sheets: [...usualSheets, ...also], part: null }
    : { sheets: [sheet], part };

/** The sensitive columns that the choice would write; looking for filled cells is dear. */
export const sensitiveIn = (choice: Scope, parts: ChoiceParts): readonly SensitiveColumn[] =>
  sensitiveColumns(scopeOf(choice, parts), parts.isFilled);

/** How sensitive columns go out; null while that is still to be decided. */
export const wayOf = (choice: ExportChoice, sensitive: readonly SensitiveColumn[]): SensitiveWay | null =>
  sensitive.length === 0 ? 'include' : choice.sensitive;

/** What is asked of main; it names every row of a part. */
export function wishOf(choice: ExportChoice, parts: ChoiceParts, sensitive: SensitiveWay): ExportWish {
  const { sheets, part } = scopeOf(choice, parts);
  const rows = part && { columns: [...part.columns], rows: part.rows.join('\n') };
  return { sheets, part: rows, format: choice.format, sensitive };
}
