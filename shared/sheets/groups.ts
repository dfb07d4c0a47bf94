/** The header groups of the sheets, in the order they stand. */
export const groupIds = [
  'identity', 'contact', 'work', 'relationship', 'suitability', 'consent', 'summary', 'family', 'contract', 'term',
  'premium', 'value', 'benefits', 'policyOther', 'holding', 'position', 'valuation', 'dates', 'property', 'review',
  'loan', 'repayment', 'record', 'own',
] as const;
export type GroupId = (typeof groupIds)[number];
