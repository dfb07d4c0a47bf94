/** The days a client's own row gives. */
import { textCell, type Row } from '../cell';
import { birthdaysOf, yearly } from './birthdays';
import { onceOn, type Occurrence, type OccurrenceType, type Range } from './occurrence';
import { riskExpiryOf } from './risk-expiry';
import type { BookSource } from './source';

const once: readonly (readonly [column: string, type: OccurrenceType])[] = [
  ['nextReviewDate', 'reviewDue'],
  ['nextContactDate', 'contactDue'],
  ['idExpiryDate', 'idExpiry'],
];

/** Nothing is due for a client who has died. */
export function occurrencesOfClient(row: Row, range: Range, source: BookSource): readonly Occurrence[] {
  if (textCell(row, 'status') === 'deceased') return [];
  const person = { row, client: row.id, subject: null };
  const wedding = textCell(row, 'weddingAnniversary');
  const birth = {
    solar: textCell(row, 'birthDate'),
    lunar: textCell(row, 'lunarBirth'),
    calendar: textCell(row, 'birthCalendar'),
  };
  const on = (day: string | null, type: OccurrenceType): readonly Occurrence[] =>
    onceOn({ row, day, type, client: row.id, subject: null }, range);
  return [
    ...birthdaysOf(person, birth, range),
    ...(wedding === null ? [] : yearly(person, { type: 'anniversary', date: wedding }, range)),
    ...once.flatMap(([column, type]) => on(textCell(row, column), type)),
    ...on(riskExpiryOf(row, source), 'riskExpiry'),
  ];
}
