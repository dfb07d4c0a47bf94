/** What a policy costs a year, and when its premiums fall due. */
import { numberCell, textCell, type Row } from '../cell';
import { isRowId } from '../id';
import { nextDue, paidYears, perYear, type PremiumPlan } from '../time/premium-plan';
import { isDay } from '../time/day';
import { exact, type Exact } from './exact';
import { isPaying } from './in-force';
import type { BookSource, Standing } from './source';
import { rateOf } from './valuation';

/** The plan of a policy row; null without a first day. The insured person's birth date ends a term to an age. */
export function planOf(policy: Row, source: BookSource): PremiumPlan | null {
  const effectiveDate = textCell(policy, 'effectiveDate');
  if (effectiveDate === null || !isDay(effectiveDate)) return null;
  return {
    effectiveDate,
    premiumMode: textCell(policy, 'premiumMode'),
    paymentTerm: textCell(policy, 'paymentTerm'),
    birthDate: birthOf(policy, source),
    expiryDate: textCell(policy, 'expiryDate'),
  };
}

function birthOf(policy: Row, source: BookSource): string | null {
  const insured = textCell(policy, 'insuredName');
  const person = insured !== null && isRowId(insured) ? source.get(insured) : undefined;
  return person === undefined ? null : (textCell(person, 'birthDate') ?? textCell(person, 'memberBirthDate'));
}

/**
 * premium x premiums a year (domain A.2), in hundredths of the policy's currency; 0 once nothing more is to be paid
 * (single, paid-up, ended); null where the premium or its rhythm is not known.
 */
export function annualPremiumOf(policy: Row, source: BookSource, standing: Standing): number | null {
  const [mode, premium] = [textCell(policy, 'premiumMode'), numberCell(policy, 'premium')];
  if (mode === 'single' || mode === 'paidUp' || !isPaying(policy)) return 0;
  const times = perYear(mode);
  if (times === null || premium === null) return null;
  const plan = planOf(policy, source);
  return plan !== null && nextDue(plan, standing.today) === null ? 0 : premium * times;
}

export function annualPremiumInBase(policy: Row, source: BookSource, standing: Standing): Exact | null {
  const annual = annualPremiumOf(policy, source, standing);
  if (annual === null || annual === 0) return annual === null ? null : exact(0);
  const rate = rateOf(policy, standing);
  return rate === null ? null : exact(annual).times(rate);
}

/** The next premium of a policy that is still being paid. */
export function nextPremiumOf(policy: Row, source: BookSource, today: string): string | null {
  const plan = isPaying(policy) ? planOf(policy, source) : null;
  return plan === null ? null : nextDue(plan, today);
}

/** Years whose premiums fell due; not known for a policy that was given up, lapsed or claimed. */
export function paidYearsOf(policy: Row, source: BookSource, today: string): number | null {
  const plan = isPaying(policy) || textCell(policy, 'policyStatus') === 'paidUp' ? planOf(policy, source) : null;
  return plan === null ? null : paidYears(plan, today);
}
