/** What a household owes. Amounts are stored positive and shown negative in a net worth. */
import { liabilityAliases } from './aliases-liability';
import { of } from './options';
import { defineSheet } from './sheet';
import { withAliases } from './with-aliases';

const columns = {
  client: { kind: 'reference', group: 'loan', to: ['client'], required: true, width: 104 },
  owner: { kind: 'reference', group: 'loan', to: ['client', 'member'], open: true, width: 96 },
  loanType: { kind: 'choice', group: 'loan', ...of('loanType'), required: true, width: 96 },
  heldAt: { kind: 'choice', group: 'loan', ...of('heldAt'), width: 76 },
  lender: { kind: 'text', group: 'loan', required: true, maxLength: 80, width: 120 },
  accountNo: { kind: 'text', group: 'loan', sensitive: true, maxLength: 40, width: 110, hidden: true },
  currency: { kind: 'choice', group: 'loan', ...of('currency'), required: true, width: 64 },
  originalAmount: { kind: 'money', group: 'loan', min: '0', width: 120 },
  outstanding: { kind: 'money', group: 'loan', required: true, min: '0', width: 120 },
  outstandingBase: { kind: 'money', group: 'loan', computed: true, inBase: true, width: 120 },
  loanRate: { kind: 'percent', group: 'repayment', min: '0', max: '0.3', width: 80 },
  rateType: { kind: 'choice', group: 'repayment', ...of('rateType'), width: 90 },
  monthlyPayment: { kind: 'money', group: 'repayment', min: '0', width: 104 },
  repaymentType: { kind: 'choice', group: 'repayment', ...of('repaymentType'), width: 100 },
  startDate: { kind: 'date', group: 'repayment', width: 100 },
  endDate: { kind: 'date', group: 'repayment', notBefore: 'startDate', width: 100 },
  graceEndDate: { kind: 'date', group: 'repayment', notBefore: 'startDate', width: 104 },
  collateral: { kind: 'reference', group: 'repayment', to: ['holding'], open: true, width: 150 },
  infoSource: { kind: 'choice', group: 'review', ...of('infoSource'), width: 90, hidden: true },
  verifiedDate: { kind: 'date', group: 'review', notFuture: true, width: 100, hidden: true },
  note: { kind: 'text', group: 'review', long: true, width: 200 },
} as const;

export const liabilities = defineSheet({
  id: 'liability',
  title: 'lender',
  currency: 'currency',
  owner: 'client',
  columns: withAliases(columns, liabilityAliases),
});
