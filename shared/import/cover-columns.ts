/** Covers as columns (重疾, 意外, 醫療): a table with one line a person has one policy row for each amount in it. */
import type { ColumnId } from '../id';
import type { Header } from './header';
import type { Lexicon } from './lexicon';
import type { RawContext } from './read-raw';
import { targetOf, type Target } from './target';

/** The type of the policy that pays the benefit; a death benefit is paid by several. */
const types: Readonly<Record<ColumnId, string>> = {
  benAccidentDeath: 'accident',
  benCi: 'ci',
  benCiLight: 'ci',
  benCancer: 'cancer',
  benCancerTherapy: 'cancer',
  benHospDaily: 'hospitalDaily',
  benMedReimb: 'medicalReimb',
  benSurgery: 'surgery',
  benAccMed: 'accidentMedical',
  benDisabilityMonthly: 'disability',
  benLtcMonthly: 'ltc',
  benAnnuityAnnual: 'annuity',
};

export const isBenefit = (column: ColumnId): boolean => /^ben[A-Z]/.test(column) && column !== 'beneficiaries';

/** Columns that tell one contract: a table with any of them has one line a policy. */
const contract: ReadonlySet<ColumnId> = new Set(['policyNo', 'insurer', 'productName', 'insuranceType']);

/** Given the policy columns its headers name: whether a table has covers as columns. */
export const isCoverTable = (columns: ReadonlySet<ColumnId>): boolean =>
  [...columns].filter(isBenefit).length >= 2 && ![...columns].some(column => contract.has(column));

interface Naming {
  readonly lexicon: Lexicon;
  readonly context: RawContext;
}

/** The row is of the type that the header names (定壽), else of the type that pays such a benefit. */
export function coverTarget(column: ColumnId, header: Header, { lexicon, context }: Naming): Target {
  const declared = lexicon.column('policy', 'insuranceType');
  const named = header.names.map(name => (declared === undefined ? null : context.options(declared, name)));
  const type = types[column] ?? named.find(option => option !== null);
  return targetOf('policy', column, type ?? column);
}

/** The insurance type that a slot says, null where it is none (保單2). */
export const slotType = (slot: string, { lexicon }: Pick<Naming, 'lexicon'>): string | null =>
  lexicon.column('policy', 'insuranceType')?.options?.includes(slot) === true ? slot : null;
