/** Cells of an import as the review shows them: in the words of the language, with the labels of the columns. */
import { isRaw, type Cell } from '../../shared/cell';
import { columnLabel, optionLabel } from '../../shared/i18n/labels';
import { isRowId, type ColumnId } from '../../shared/id';
import type { Draft } from '../../shared/import/draft';
import type { Lexicon } from '../../shared/import/lexicon';
import type { ImportPlan } from '../../shared/import/plan-import';
import { editCell } from '../../shared/kinds/cell-text';
import { exactNumber, grouped } from '../../shared/kinds/exact-number';
import type { Language, ShowContext } from '../../shared/kinds/kind';
import { sheetNamed, type GridSheetId } from '../../shared/sheets';
import type { Column } from '../../shared/sheets/sheet';

export interface WordParts {
  readonly plan: Pick<ImportPlan, 'index'>;
  readonly draft: Draft;
  readonly lexicon: Lexicon;
  readonly language: Language;
  readonly baseCurrency: string;
}
export type Cells = Readonly<Record<ColumnId, Cell>>;

/** Says the cells of one row, whose currency its amounts are in. */
export function cellWords(
  sheet: GridSheetId,
  cells: Cells,
  parts: WordParts,
): (column: ColumnId, cell: Cell) => string {
  const context = contextFor(cells[sheetNamed(sheet).currency ?? ''], parts);
  return (column, cell) => {
    const declared = parts.lexicon.column(sheet, column);
    if (declared === undefined) return plainText(cell);
    return declared.kind === 'money' && typeof cell === 'number' ? amountOf(cell) : editCell(cell, declared, context);
  };
}

/** To the last digit, which a sheet may leave away. */
const amountOf = (hundredths: number): string => grouped(exactNumber(hundredths).dividedBy(100), 0, 2);

const plainText = (cell: Cell): string =>
  cell === null ? '' : isRaw(cell) ? cell.raw : Array.isArray(cell) ? cell.join('、') : String(cell);

/** A column that comes with the file is called as its header. */
export function labelOf(sheet: GridSheetId, column: ColumnId, { draft, language }: WordParts): string {
  const own = draft.tables.flatMap(({ columns }) => columns).find(found => found.own?.id === column);
  return own?.header ?? columnLabel(language, sheet, column);
}

const contextFor = (currency: Cell | undefined, { plan, language, baseCurrency }: WordParts): ShowContext => ({
  language,
  years: 'western',
  currency: typeof currency === 'string' ? currency : baseCurrency,
  optionLabel: (column: Column, option: string) => optionLabel(language, column, option),
  rowLabel: (id: string) => (isRowId(id) ? plan.index.label(id) : id),
});
