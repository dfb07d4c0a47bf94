/** The categories of files in the order they are offered, and giving one to several files at once. */
import { cellOf, type Row } from '../../shared/cell';
import { optionLabel } from '../../shared/i18n/labels';
import type { Language } from '../../shared/kinds/kind';
import { optionLists } from '../../shared/sheets/options';
import { labelOf, run } from '../data/run';

export const fileCategories: readonly string[] = optionLists.attachmentCategory;

export const categoryLabel = (language: Language, id: string): string =>
  optionLabel(language, { list: 'attachmentCategory' }, id);

/** One change and one undo; files that have it already are left out. */
export async function setCategory(rows: readonly Row[], category: string): Promise<void> {
  const cells = rows
    .filter(row => cellOf(row, 'category') !== category)
    .map(row => ({ row: row.id, column: 'category', now: category, was: cellOf(row, 'category') }));
  if (cells.length > 0) await run([{ type: 'edit-cells', cells }], labelOf('edit', { count: cells.length }));
}
