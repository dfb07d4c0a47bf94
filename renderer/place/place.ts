/** A place in the program, where back and forward go and where it starts again; kept in the preferences as text. */
import { isRowId, sheetOf, type ColumnId, type RowId } from '../../shared/id';
import { gridSheetIds, type GridSheetId } from '../../shared/sheets/index';

const plainPages = ['calendar', 'reviews', 'tasks', 'parked', 'import', 'fill', 'settings'] as const;
export type PlainPage = (typeof plainPages)[number];

/** `at` is the cell a sheet was left at, so that coming back lands on it. */
export type Place =
  | {
      readonly page: 'sheet';
      readonly sheet: GridSheetId;
      readonly at: { readonly row: RowId; readonly column: ColumnId } | null;
    }
  | { readonly page: 'client'; readonly id: RowId }
  | { readonly page: 'review'; readonly id: RowId }
  | { readonly page: PlainPage };

export const firstPlace: Place = { page: 'sheet', sheet: 'client', at: null };

export const sheetPlace = (sheet: GridSheetId): Place => ({ page: 'sheet', sheet, at: null });

/** `sheet/client/client:abc/name`, `client/client:abc`, `calendar`. */
export function placeText(place: Place): string {
  if (place.page === 'sheet')
    return ['sheet', place.sheet, ...(place.at === null ? [] : [place.at.row, place.at.column])].join('/');
  return place.page === 'client' || place.page === 'review' ? `${place.page}/${place.id}` : place.page;
}

/** Reads what `placeText` wrote; anything else is the first place. */
export function placeOf(text: string): Place {
  const [page, first = '', row = '', column = ''] = text.split('/');
  const sheet = gridSheetIds.find(id => id === first);
  if (page === 'sheet' && sheet !== undefined)
    return { page, sheet, at: isRowId(row) && column !== '' ? { row, column } : null };
  if ((page === 'client' || page === 'review') && isRowId(first) && sheetOf(first) === page) return { page, id: first };
  const plain = plainPages.find(id => id === page);
  return plain === undefined ? firstPlace : { page: plain };
}

/** The same screen, wherever in it one stands. */
export const samePage = (a: Place, b: Place): boolean => placeText(pageOnly(a)) === placeText(pageOnly(b));
const pageOnly = (place: Place): Place => (place.page === 'sheet' ? { ...place, at: null } : place);
