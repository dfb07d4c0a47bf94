/** Household ratios and concentration (domain C.4, C.7). Reference bands differ by source and are shown with it, never judged by. */
import { decimalText, exact, share, sum, zero } from './exact';
import type { Position } from './positions';

/** Base hundredths a year unless said otherwise; null where not known. */
export interface Means {
  readonly liquid: number;
  readonly financial: number;
  readonly assets: number;
  readonly liabilities: number;
  readonly netWorth: number;
  readonly grossIncome: number | null;
  readonly afterTaxIncome: number | null;
  readonly monthlyExpense: number | null;
  readonly debtPayments: number | null;
  readonly premiums: number | null;
}
export interface Ratios {
  /** Months of living expense the liquid assets last (流動性比率). */
  readonly emergencyMonths: string | null;
  readonly debtRatio: string | null;
  readonly solvency: string | null;
  readonly quickRatio: string | null;
  readonly debtService: string | null;
  readonly savings: string | null;
  readonly investmentToNetWorth: string | null;
  readonly premiumBurden: string | null;
  readonly leverage: string | null;
}

const over = (part: number | null, whole: number | null): string | null =>
  part === null || whole === null ? null : share(exact(part), exact(whole));

/** What is left of the after-tax income; unknown while any of its parts is. */
function surplus({ afterTaxIncome, monthlyExpense, debtPayments, premiums }: Means): number | null {
  if (afterTaxIncome === null || monthlyExpense === null || debtPayments === null || premiums === null) return null;
  return afterTaxIncome - monthlyExpense * 12 - debtPayments - premiums;
}

/** Formulas of the table in C.4 ([S23], [S24]). */
export const ratiosOf = (means: Means): Ratios => ({
  emergencyMonths: over(means.liquid, means.monthlyExpense),
  debtRatio: over(means.liabilities, means.assets),
  solvency: over(means.netWorth, means.assets),
  quickRatio: over(means.liquid, means.liabilities),
  debtService: over(means.debtPayments, means.afterTaxIncome),
  savings: over(surplus(means), means.afterTaxIncome),
  investmentToNetWorth: over(means.financial - means.liquid, means.netWorth),
  premiumBurden: over(means.premiums, means.grossIncome),
  leverage: over(means.assets, means.netWorth),
});

export interface Concentration {
  /** Herfindahl-Hirschman index of the rows' weights, and 1 / HHI: how many equal rows would be as concentrated. */
  readonly hhi: string | null;
  readonly effective: string | null;
  readonly largest: { readonly row: string; readonly weight: string } | null;
}

/** Over valued financial rows (C.7). */
export function concentrationOf(positions: readonly Position[]): Concentration {
  const rows = positions.flatMap(({ row, financial, value }) =>
    financial && value.ok ? [{ row, base: value.base }] : [],
  );
  const total = sum(rows.map(({ base }) => base));
  if (!total.greaterThan(0)) return { hhi: null, effective: null, largest: null };
  const weights = rows.map(({ base }) => base.dividedBy(total));
  const hhi = sum(weights.map(weight => weight.times(weight)));
  const most = weights.reduce((a, b) => (b.greaterThan(a) ? b : a), zero);
  const at = weights.findIndex(weight => weight.equals(most));
  const largest = { row: rows[at]?.row ?? '', weight: decimalText(most) };
  return { hhi: decimalText(hhi), effective: decimalText(exact(1).dividedBy(hhi), 3), largest };
}
