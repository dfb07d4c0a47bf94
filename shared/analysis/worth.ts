/** What somebody has and pays: the statement and the premiums of a client, or of a household rolled up (domain C.3). */
import type { RowId } from '../id';
import { netWorthOf, type NetWorth } from './net-worth';
import { premiumsOf } from './protection';
import type { BookSource, Standing } from './source';

export interface Worth extends NetWorth {
  /** A year's premiums of policies in force, base hundredths. */
  readonly annualPremium: number;
}

export function worthOf(owners: readonly RowId[], source: BookSource, standing: Standing): Worth {
  const policies = owners.flatMap(owner => source.owned(owner, 'policy'));
  return { ...netWorthOf(owners, source, standing), annualPremium: premiumsOf(policies, source, standing) };
}
