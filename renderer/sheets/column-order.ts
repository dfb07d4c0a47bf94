/** How the columns of a fresh grid stand: whose row and what it is first (they stay in sight), then what an RM looks for, then the rest. */
import type { ColumnId, SheetId } from '../../shared/id';

const front: Readonly<Partial<Record<SheetId, readonly ColumnId[]>>> = {
  client: [
    'tier',
    'name',
    'clientNo',
    'mobile',
    'birthDate',
    'age',
    'occupation',
    'employer',
    'riskRaw',
    'financialAssets',
    'shareOfWallet',
    'netWorth',
    'nextReviewDate',
    'nextContactDate',
    'attentionNotes',
  ],
  policy: [
    'client',
    'productName',
    'insuredName',
    'insuranceType',
    'mainOrRider',
    'insurer',
    'policyStatus',
    'currency',
    'sumInsured',
    'premium',
    'premiumMode',
    'nextPremiumDue',
    'effectiveDate',
    'expiryDate',
  ],
  holding: [
    'client',
    'productName',
    'heldAt',
    'institution',
    'assetClass',
    'currency',
    'marketValue',
    'marketValueBase',
    'costAmount',
    'unrealizedPnl',
    'returnPct',
    'maturityDate',
    'priceDate',
    'owner',
  ],
  liability: ['client', 'lender', 'loanType', 'heldAt', 'currency', 'outstanding', 'outstandingBase'],
  member: ['client', 'memberName', 'relation'],
};

/** Every column once: those in front as they are named, the others as the schema has them. */
export function inOrder(sheet: SheetId, ids: readonly ColumnId[]): readonly ColumnId[] {
  const first = (front[sheet] ?? []).filter(id => ids.includes(id));
  return [...first, ...ids.filter(id => !first.includes(id))];
}
