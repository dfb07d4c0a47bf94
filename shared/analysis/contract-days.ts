/** The days policies, holdings and loans give: premiums and ends. */
import { isInForce, isPaying } from './in-force';
import { planOf } from './premium';
import type { BookSource } from './source';
import { textCell, type Row } from '../cell';
import { clientOf, occurrenceId, onceOn, type Occurrence, type Range } from './occurrence';
import { duesBetween } from '../time/premium-plan';

export function occurrencesOfPolicy(row: Row, range: Range, source: BookSource): readonly Occurrence[] {
  const [client, subject] = [clientOf(row), textCell(row, 'productName')];
  const ends = isInForce(row)
    ? onceOn({ row, day: textCell(row, 'expiryDate'), type: 'policyMaturity', client, subject }, range)
    : [];
  const plan = client !== null && isPaying(row) ? planOf(row, source) : null;
  if (client === null || plan === null) return ends;
  const premiums = duesBetween(plan, range.from, range.to).map((day): Occurrence => ({
    id: occurrenceId('premiumDue', row.id, day),
    type: 'premiumDue',
    day,
    client,
    subject,
    row: row.id,
    lunar: false,
    years: null,
  }));
  return [...premiums, ...ends];
}

export const occurrencesOfHolding = (row: Row, range: Range): readonly Occurrence[] =>
  onceOn(
    {
      row,
      day: textCell(row, 'maturityDate'),
      type: 'productMaturity',
      client: clientOf(row),
      subject: textCell(row, 'productName'),
    },
    range,
  );

export const occurrencesOfLiability = (row: Row, range: Range): readonly Occurrence[] =>
  onceOn(
    { row, day: textCell(row, 'endDate'), type: 'loanEnd', client: clientOf(row), subject: textCell(row, 'lender') },
    range,
  );
