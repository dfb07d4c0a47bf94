/** Which scale the risk labels of a column are of: told by all of them together, since a label alone may be of several (穩健 is 2 or 3). */
import { gradeOf, schemesKnowing, type RiskSchemeId } from '../sheets/risk-schemes';

export interface RiskScale {
  /** The scales that know the labels, where they are several and the user must say. */
  readonly asked: readonly RiskSchemeId[];
  readonly schemeOf: (label: string) => RiskSchemeId | null;
}

/** Labels with a code (C3 稳健型) are of another questionnaire than those without, so each group is told by itself. */
const coded = (label: string): boolean => /^[A-Za-z]\d/.test(label.normalize('NFKC').trim());

/** `known` is the scale of the book: where it knows a group, nothing is said and nothing asked. */
export function riskScale(
  labels: readonly string[],
  known: string | null,
  answer: RiskSchemeId | undefined,
): RiskScale {
  const [codes, words] = [labels.filter(coded), labels.filter(label => !coded(label))].map(group =>
    told(group, known, answer),
  );
  return {
    asked: [...(codes?.asked ?? []), ...(words?.asked ?? [])],
    schemeOf: label => (coded(label) ? codes : words)?.scheme ?? null,
  };
}

interface Told {
  readonly asked: readonly RiskSchemeId[];
  readonly scheme: RiskSchemeId | null;
}

function told(labels: readonly string[], known: string | null, answer: RiskSchemeId | undefined): Told {
  const nothing: Told = { asked: [], scheme: null };
  if (labels.length === 0) return nothing;
  if (known !== null && labels.every(label => gradeOf(known, label) !== null)) return nothing;
  const schemes = schemesKnowing(labels);
  const [only] = schemes;
  if (schemes.length === 1 && only !== undefined) return { asked: [], scheme: only };
  if (answer !== undefined && schemes.includes(answer)) return { asked: [], scheme: answer };
  return { asked: schemes, scheme: null };
}
