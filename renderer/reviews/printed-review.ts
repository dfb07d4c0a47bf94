/** The review that this window is there to print, from `#print/review:…`; null in every other window. */
import { isRowId, sheetOf, type RowId } from '../../shared/id';

export function printedReview(hash: string): RowId | null {
  const id = /^#print\/(.+)$/u.exec(hash)?.[1] ?? '';
  return isRowId(id) && sheetOf(id) === 'review' ? id : null;
}
