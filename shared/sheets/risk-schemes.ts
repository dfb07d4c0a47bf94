/** Risk scales and their grades on one scale of 1 to 5 (domain A.4). The label alone never tells the number: 穩健 is 2 or 3. */
import { fold } from '../fold';
import { addMonthsClamped } from '../time/month-ends';
import { optionLists, type OptionId } from './options';

export type RiskSchemeId = OptionId<'riskScheme'>;

export interface RiskGrade {
  /** As the questionnaire says it, then other ways it is written. */
  readonly labels: readonly string[];
  /** 1 to 5, compared with a product's risk. */
  readonly norm: number;
  /** The highest product risk this grade may buy; 0 is none of the five. */
  readonly buys: number;
}
export interface RiskScheme {
  readonly grades: readonly RiskGrade[];
  /** How long an assessment holds, unless the bank says otherwise. */
  readonly validMonths: number;
}

const grade = (labels: string, norm: number, buys = norm): RiskGrade => ({ labels: labels.split(', '), norm, buys });

export const riskSchemes: Readonly<Record<RiskSchemeId, RiskScheme>> = {
  tw3: { grades: [grade('保守型', 2), grade('穩健型', 3), grade('積極型', 5)], validMonths: 12 },
  tw4: { grades: [grade('保守型', 2), grade('穩健型', 3), grade('成長型', 4), grade('積極型', 5)], validMonths: 12 },
  tw5: {
    grades: [grade('保守型', 1), grade('安穩型', 2), grade('穩健型', 3), grade('成長型', 4), grade('積極型', 5)],
    validMonths: 12,
  },
  cnSec: {
    grades: [
      grade('C1 保守型, C1, C1 最低, C1 最低类别, 保守型', 1),
      grade('C2 谨慎型, C2, 谨慎型', 2),
      grade('C3 稳健型, C3, 稳健型', 3),
      grade('C4 积极型, C4, 积极型', 4),
      grade('C5 激进型, C5, 激进型', 5),
    ],
    validMonths: 24,
  },
  cnBank: {
    grades: [grade('保守型', 1), grade('稳健型', 2), grade('平衡型', 3), grade('成长型', 4), grade('进取型', 5)],
    validMonths: 12,
  },
  cnBankA: {
    grades: [
      grade('A1 谨慎型, A1, 谨慎型', 1),
      grade('A2 稳健型, A2, 稳健型', 2),
      grade('A3 平衡型, A3, 平衡型', 3),
      grade('A4 进取型, A4, 进取型', 4),
      grade('A5 激进型, A5, 激进型', 5),
    ],
    validMonths: 12,
  },
  hk6: {
    grades: [
      grade('穩當型', 1, 0),
      grade('非常謹慎型', 1),
      grade('謹慎型', 2),
      grade('平衡型', 3),
      grade('進取型', 4),
      grade('投機型', 5),
    ],
    validMonths: 12,
  },
  hk4: { grades: [grade('保守', 1), grade('平穩', 3), grade('平穩進取', 4), grade('進取', 5)], validMonths: 12 },
  en5: {
    grades: [
      grade('Conservative', 1),
      grade('Moderately conservative', 2),
      grade('Moderate', 3),
      grade('Moderately aggressive', 4),
      grade('Aggressive', 5),
    ],
    validMonths: 12,
  },
};

/** 穩健型, 穩健 and 稳健型 are one word. */
const folded = (label: string): string => fold(label).replace(/型$/, '');

const folds = new Map<string, string>();
function foldedLabel(label: string): string {
  const known = folds.get(label) ?? folded(label);
  folds.set(label, known);
  return known;
}

export const isRiskScheme = (id: string): id is RiskSchemeId => optionLists.riskScheme.some(known => known === id);

export function gradeOf(scheme: string, raw: string): RiskGrade | null {
  if (!isRiskScheme(scheme)) return null;
  const word = folded(raw);
  return riskSchemes[scheme].grades.find(({ labels }) => labels.some(label => foldedLabel(label) === word)) ?? null;
}

/** 1 to 5; null without a scheme that knows the label: a question, never a guess. */
export const norm = (scheme: string | null, raw: string): number | null =>
  scheme === null ? null : (gradeOf(scheme, raw)?.norm ?? null);

/** The schemes that know all these labels, to offer when an import names none. */
export const schemesKnowing = (labels: readonly string[]): readonly RiskSchemeId[] =>
  optionLists.riskScheme.filter(scheme => labels.every(label => gradeOf(scheme, label) !== null));

/** The day an assessment no longer holds. */
export const expiry = (assessed: string, validMonths: number): string => addMonthsClamped(assessed, validMonths);

/** What the expiry date is when nobody wrote one. */
export const defaultExpiry = (scheme: string | null, assessed: string): string =>
  expiry(assessed, scheme !== null && isRiskScheme(scheme) ? riskSchemes[scheme].validMonths : 12);
