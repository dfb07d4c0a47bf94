/** What a cell may become while its text is typed: the options of a choice, the rows a reference may name. */
import { textCell } from '../../shared/cell';
import { fold } from '../../shared/fold';
import { optionLabel } from '../../shared/i18n/labels';
import { isRowId, sheetOf, type RowId } from '../../shared/id';
import type { Language } from '../../shared/kinds/kind';
import { sheetNamed } from '../../shared/sheets/index';
import type { Column } from '../../shared/sheets/sheet';
import { nameIndex } from '../data/contexts';
import { nameOfId } from '../data/row-names';
import { replica } from '../data/use-book';
import type { Suggestion } from '../grid/grid-props';

const most = 60;

export function suggest(language: Language, column: Column, text: string): readonly Suggestion[] {
  if (column.kind === 'reference')
    return (column.to ?? [])
      .flatMap(sheet => nameIndex.containing(sheet, text, most))
      .slice(0, most)
      .map(rowSuggestion);
  const word = fold(text);
  return (column.options ?? [])
    .map(option => ({ cell: option, label: optionLabel(language, column, option) }))
    .filter(({ cell, label }) => word === '' || fold(label).includes(word) || fold(cell).includes(word));
}

/** Two of the same name are told apart by number, a member by whose family it is. */
function rowSuggestion(id: RowId): Suggestion {
  const row = replica.get(id);
  const { owner } = sheetNamed(sheetOf(id));
  const hint = row === undefined ? null : textCell(row, owner ?? 'clientNo');
  return { cell: id, label: nameOfId(id), hint: hint === null ? '' : isRowId(hint) ? nameOfId(hint) : hint };
}
