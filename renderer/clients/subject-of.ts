/** What a file belongs to, in words: a policy, an asset, a debt or a review; '' if to none. */
import { textCell, type Row } from '../../shared/cell';
import { isRowId } from '../../shared/id';
import { nameOfId } from '../data/row-names';

export function subjectOf(row: Row): string {
  const subject = textCell(row, 'subject');
  return subject !== null && isRowId(subject) ? nameOfId(subject) : '';
}
