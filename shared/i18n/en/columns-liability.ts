/** Column labels of the liabilities. */
import type { liabilities } from '../../sheets/liabilities';
import type { ColumnLabels } from '../column-labels';

export const columnsLiability = {
  client: 'Client',
  owner: 'Borrower',
  loanType: 'Loan type',
  heldAt: 'Own / other bank',
  lender: 'Lender',
  accountNo: 'Loan account',
  currency: 'Currency',
  originalAmount: 'Original amount',
  outstanding: 'Outstanding',
  outstandingBase: 'Outstanding in base',
  loanRate: 'Rate',
  rateType: 'Rate type',
  monthlyPayment: 'Monthly payment',
  repaymentType: 'Repayment',
  startDate: 'Start',
  endDate: 'End',
  graceEndDate: 'Interest-only until',
  collateral: 'Collateral',
  infoSource: 'Source',
  verifiedDate: 'Verified on',
  note: 'Note',
} as const satisfies ColumnLabels<typeof liabilities>;
