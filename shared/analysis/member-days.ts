/** The days a family member gives: birthdays, unless the member is a client too and has their own. */
import type { BookSource } from './source';
import { textCell, type Row } from '../cell';
import { isRowId } from '../id';
import { birthdaysOf } from './birthdays';
import { clientOf, type Occurrence, type Range } from './occurrence';

export function occurrencesOfMember(row: Row, range: Range, source: BookSource): readonly Occurrence[] {
  const client = clientOf(row);
  const linked = textCell(row, 'linkedClientId');
  if (client === null || (linked !== null && isRowId(linked) && source.get(linked) !== undefined)) return [];
  const birth = { solar: textCell(row, 'memberBirthDate'), lunar: textCell(row, 'memberLunarBirth'), calendar: null };
  return birthdaysOf({ row, client, subject: textCell(row, 'memberName') }, birth, range);
}
