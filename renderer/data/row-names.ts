/** What a row is called on screen: the text of its title column; a row without one goes by its number or id. */
import { cellOf, isRaw, textCell, type Row } from '../../shared/cell';
import { isRowId, sheetOf, type ColumnId, type RowId, type SheetId } from '../../shared/id';
import { sheetNamed } from '../../shared/sheets/index';
import { wordsOf } from '../words';
import { replica } from './use-book';

export function nameOf(row: Row): string {
  const cell = cellOf(row, sheetNamed(sheetOf(row.id)).title);
  if (typeof cell === 'string' && cell !== '') return cell;
  return isRaw(cell) ? cell.raw : (textCell(row, 'clientNo') ?? '—');
}

/** The name of a referenced row, or the free name that stands in its place. */
export function nameOfId(id: string): string {
  if (!isRowId(id)) return id;
  const row = replica.get(id);
  return row === undefined ? '—' : nameOf(row);
}

/** The label of a column in the language in use; one of the RM's own columns carries its own. */
export function columnLabel(sheet: SheetId, column: ColumnId): string {
  return wordsOf('columns', `${sheet}.${column}`) ?? column;
}

/** The client a row belongs to, itself if it is one; null if it is nobody's. */
export function clientOf(id: RowId): RowId | null {
  if (sheetOf(id) === 'client') return id;
  const { owner } = sheetNamed(sheetOf(id));
  const row = replica.get(id);
  const cell = row === undefined || owner === null ? null : cellOf(row, owner);
  return typeof cell === 'string' && isRowId(cell) ? cell : null;
}
