/** Which benefit of a policy row feeds which column of the coverage matrix (domain B.1, B.2). */
import { cellOf, isRaw, numberCell, textCell, type Row } from '../cell';
import type { OptionId } from '../sheets/options';

export const coverColumns = [
  'lifeTotal',
  'accident',
  'tpd',
  'ci',
  'cancer',
  'hospDaily',
  'medReimb',
  'surgery',
  'accMed',
  'disability',
  'ltc',
  'annuity',
] as const;
export type CoverColumn = (typeof coverColumns)[number];

/**
 * The benefit cells added up in each column. Accidental death counts on top of death (B.2);
 * mild critical illness is not added to critical illness (it is another benefit, not more of the same).
 */
export const benefitsOf: Readonly<Record<CoverColumn, readonly string[]>> = {
  lifeTotal: ['benDeath'],
  accident: ['benDeath', 'benAccidentDeath'],
  tpd: ['benTpd'],
  ci: ['benCi'],
  cancer: ['benCancer'],
  hospDaily: ['benHospDaily'],
  medReimb: ['benMedReimb'],
  surgery: ['benSurgery'],
  accMed: ['benAccMed'],
  disability: ['benDisabilityMonthly'],
  ltc: ['benLtcMonthly'],
  annuity: ['benAnnuityAnnual'],
};

type InsuranceType = OptionId<'insuranceType'>;

/** The benefit a type is bought for (B.1). */
const mainBenefit: Readonly<Partial<Record<InsuranceType, string>>> = {
  lifeTerm: 'benDeath',
  lifeWhole: 'benDeath',
  endowment: 'benDeath',
  ilp: 'benDeath',
  participating: 'benDeath',
  groupTerm: 'benDeath',
  annuity: 'benAnnuityAnnual',
  accident: 'benAccidentDeath',
  accidentMedical: 'benAccMed',
  hospitalDaily: 'benHospDaily',
  medicalReimb: 'benMedReimb',
  groupMedical: 'benMedReimb',
  surgery: 'benSurgery',
  ci: 'benCi',
  majorInjury: 'benCi',
  cancer: 'benCancer',
  disability: 'benDisabilityMonthly',
  ltc: 'benLtcMonthly',
};

/** A sum insured is a monthly or yearly income only by a table of the product: never taken for one. */
const incomes: ReadonlySet<string> = new Set(['benDisabilityMonthly', 'benLtcMonthly', 'benAnnuityAnnual']);
const propertyTypes: ReadonlySet<string> = new Set(['motor', 'homeFire', 'travel', 'liability']);
const savingsTypes: ReadonlySet<string> = new Set(['endowment', 'ilp', 'participating', 'annuity']);

const isType = (text: string): text is InsuranceType => text in mainBenefit;

export const mainBenefitOf = (row: Row): string | null => {
  const type = textCell(row, 'insuranceType');
  return type !== null && isType(type) ? (mainBenefit[type] ?? null) : null;
};

export const isPropertyCover = (row: Row): boolean => propertyTypes.has(textCell(row, 'insuranceType') ?? '');
/** Savings and investment policies are left out of the double-ten rule (B.3.1). */
export const isSavings = (row: Row): boolean => savingsTypes.has(textCell(row, 'insuranceType') ?? '');
export const isGroupCover = (row: Row): boolean =>
  cellOf(row, 'isGroup') === true || (textCell(row, 'insuranceType') ?? '').startsWith('group');
export const waives = (row: Row): boolean =>
  cellOf(row, 'waiverOfPremium') === true || textCell(row, 'insuranceType') === 'waiver';

/** Which cell of the row says the amount of a benefit; `unknown` if the row gives the benefit but no amount. */
export type BenefitCell = { readonly column: string } | 'unknown' | 'none';

export function benefitCell(row: Row, benefit: string): BenefitCell {
  if (numberCell(row, benefit) !== null) return { column: benefit };
  if (isRaw(cellOf(row, benefit))) return 'unknown';
  if (mainBenefitOf(row) !== benefit) return 'none';
  return !incomes.has(benefit) && numberCell(row, 'sumInsured') !== null ? { column: 'sumInsured' } : 'unknown';
}
