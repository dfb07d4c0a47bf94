/** Labels of the header groups. */
import type { GroupLabels } from '../column-labels';

export const groups = {
  identity: 'Identity',
  contact: 'Contact',
  work: 'Work and means',
  relationship: 'Relationship',
  suitability: 'Suitability',
  consent: 'Privacy',
  summary: 'Summary',
  family: 'Household',
  contract: 'Contract',
  term: 'Cover',
  premium: 'Premium',
  value: 'Value',
  benefits: 'Benefits',
  policyOther: 'Other',
  holding: 'Holding',
  position: 'Position',
  valuation: 'Valuation',
  dates: 'Term and yield',
  property: 'Property',
  review: 'Review',
  loan: 'Loan',
  repayment: 'Repayment',
  record: 'Record',
  own: 'Own columns',
} as const satisfies GroupLabels;
