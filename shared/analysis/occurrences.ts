/** Days that follow from the sheets (domain E.1): birthdays, premiums, maturities, reviews, expiries. Worked out, never stored. */
import type { BookSource } from './source';
import type { RowId } from '../id';
import { occurrencesOfClient } from './client-days';
import { occurrencesOfMember } from './member-days';
import type { Occurrence, Range } from './occurrence';
import { occurrencesOfHolding, occurrencesOfLiability, occurrencesOfPolicy } from './contract-days';

const inOrder = (a: Occurrence, b: Occurrence): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1;

/** Everything of the whole book between two days, both included, in order. */
export function occurrencesIn(range: Range, source: BookSource): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (const row of source.rows('client')) found.push(...occurrencesOfClient(row, range, source));
  for (const row of source.rows('member')) found.push(...occurrencesOfMember(row, range, source));
  for (const row of source.rows('policy')) found.push(...occurrencesOfPolicy(row, range, source));
  for (const row of source.rows('holding')) found.push(...occurrencesOfHolding(row, range));
  for (const row of source.rows('liability')) found.push(...occurrencesOfLiability(row, range));
  return found.sort(inOrder);
}

/** One client's days, from that client's rows only. */
export function occurrencesFor(client: RowId, range: Range, source: BookSource): readonly Occurrence[] {
  const row = source.get(client);
  return [
    ...(row === undefined ? [] : occurrencesOfClient(row, range, source)),
    ...source.owned(client, 'member').flatMap(member => occurrencesOfMember(member, range, source)),
    ...source.owned(client, 'policy').flatMap(policy => occurrencesOfPolicy(policy, range, source)),
    ...source.owned(client, 'holding').flatMap(holding => occurrencesOfHolding(holding, range)),
    ...source.owned(client, 'liability').flatMap(loan => occurrencesOfLiability(loan, range)),
  ].sort(inOrder);
}
