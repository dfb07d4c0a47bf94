/** Rules of thumb for cover and premiums (domain B.3). Working figures of the RM, never a quote: shown with their assumptions. */
import type { Row } from '../cell';
import type { RowId } from '../id';
import { benefitCell, isGroupCover, isSavings } from './benefits';
import { exact, hundredths, share, sum, zero } from './exact';
import { covers } from './in-force';
import { insuredOf } from './insured';
import { annualPremiumInBase } from './premium';
import type { BookSource, Standing } from './source';
import { moneyInBase } from './valuation';

export interface DoubleTen {
  readonly need: number;
  readonly gap: number;
  readonly premiumRatio: string | null;
  readonly withinLimit: boolean | null;
}

/** Cover of ten times the annual income for at most a tenth of it (雙十原則, B.3.1 [S13][S14]); protection policies only. */
export function doubleTen(income: number, cover: number, premium: number): DoubleTen {
  const need = hundredths(exact(income).times(10));
  const premiumRatio = share(exact(premium), exact(income));
  return {
    need,
    gap: Math.max(0, need - cover),
    premiumRatio,
    withinLimit: premiumRatio === null ? null : exact(premium).times(10).lessThanOrEqualTo(income),
  };
}

/** Critical illness: 3 to 5 times the annual income (B.3.8 [S21]). */
export const ciNeed = (income: number): { readonly low: number; readonly high: number } => ({
  low: hundredths(exact(income).times(3)),
  high: hundredths(exact(income).times(5)),
});

/** Death benefits of the earner / all debts (B.3.11): below 1 the debts outlive the cover. null without debts. */
export const debtCoverage = (deathBenefit: number, liabilities: number): string | null =>
  share(exact(deathBenefit), exact(liabilities));

export type BurdenBand = 'low' | 'normal' | 'heavy';
/** Premiums / income with the bands of B.3.12: below 5 % low, above 15 % heavy (defaults). */
export function premiumBurden(
  premium: number,
  income: number,
): { readonly ratio: string; readonly band: BurdenBand } | null {
  const ratio = share(exact(premium), exact(income));
  if (ratio === null) return null;
  const exactRatio = exact(premium).dividedBy(income);
  return { ratio, band: exactRatio.lessThan('0.05') ? 'low' : exactRatio.greaterThan('0.15') ? 'heavy' : 'normal' };
}

/** gap = max(0, target - current); ratio = current / target, null (not infinity) for a target of zero (B.3.14). */
export const gapTo = (target: number, current: number): { readonly gap: number; readonly ratio: string | null } => ({
  gap: Math.max(0, target - current),
  ratio: share(exact(current), exact(target)),
});

export interface Protection {
  /** Base hundredths; null if the client's income is not known. */
  readonly income: number | null;
  /** The client's own death and critical-illness cover from policies in force; group cover and unknown amounts not in it. */
  readonly lifeCover: number;
  readonly ciCover: number;
  /** Premiums of all the client's policies, and of those that are not savings. */
  readonly annualPremium: number;
  readonly protectionPremium: number;
  readonly doubleTen: DoubleTen | null;
  readonly ciNeed: { readonly low: number; readonly high: number } | null;
  /** Missing to the lower end of the need. */
  readonly ciGap: number | null;
  readonly burden: { readonly ratio: string; readonly band: BurdenBand } | null;
}

/** A benefit of these policies in base hundredths; amounts that are blank or have no rate are not in it. */
export const benefitOf = (policies: readonly Row[], benefit: string, standing: Standing): number =>
  hundredths(
    sum(
      policies.map(policy => {
        const cell = benefitCell(policy, benefit);
        return typeof cell === 'string' ? zero : (moneyInBase(policy, cell.column, standing) ?? zero);
      }),
    ),
  );

export const premiumsOf = (policies: readonly Row[], source: BookSource, standing: Standing): number =>
  hundredths(sum(policies.map(policy => annualPremiumInBase(policy, source, standing) ?? zero)));

/** The policies in force that insure the client in person, without group cover. */
export const ownCover = (client: RowId, source: BookSource, standing: Standing): readonly Row[] =>
  (insuredOf(client, source)[0]?.policies ?? []).filter(
    policy => covers(policy, standing.today) && !isGroupCover(policy),
  );

export function incomeOf(client: RowId, source: BookSource, standing: Standing): number | null {
  const row = source.get(client);
  const income = row === undefined ? null : moneyInBase(row, 'annualIncome', standing);
  return income === null ? null : hundredths(income);
}

export function protectionOf(client: RowId, source: BookSource, standing: Standing): Protection {
  const live = ownCover(client, source, standing);
  const policies = source.owned(client, 'policy');
  const income = incomeOf(client, source, standing);
  const ciCover = benefitOf(live, 'benCi', standing);
  const annualPremium = premiumsOf(policies, source, standing);
  const protectionPremium = premiumsOf(
    policies.filter(policy => !isSavings(policy)),
    source,
    standing,
  );
  const protective = benefitOf(
    live.filter(policy => !isSavings(policy)),
    'benDeath',
    standing,
  );
  const need = income === null ? null : ciNeed(income);
  return {
    income,
    ciCover,
    annualPremium,
    protectionPremium,
    lifeCover: benefitOf(live, 'benDeath', standing),
    doubleTen: income === null ? null : doubleTen(income, protective, protectionPremium),
    ciNeed: need,
    ciGap: need === null ? null : Math.max(0, need.low - ciCover),
    burden: income === null ? null : premiumBurden(annualPremium, income),
  };
}
