/** Sheet 2, insurance coverage: one row per coverage (main policy or rider), rows of one contract share the policy number. */
import { policyAliases } from './aliases-policy';
import { of } from './options';
import { defineSheet } from './sheet';
import { withAliases } from './with-aliases';

const contract = {
  client: { kind: 'reference', group: 'contract', to: ['client'], required: true, width: 104 },
  insurer: { kind: 'text', group: 'contract', required: true, maxLength: 80, width: 110 },
  policyNo: { kind: 'text', group: 'contract', maxLength: 40, width: 120 },
  coverageNo: { kind: 'text', group: 'contract', maxLength: 20, width: 64, hidden: true },
  policyholderName: { kind: 'reference', group: 'contract', to: ['client', 'member'], open: true, width: 100 },
  insuredName: {
    kind: 'reference',
    group: 'contract',
    to: ['client', 'member'],
    open: true,
    required: true,
    width: 100,
  },
  insuredRelation: { kind: 'choice', group: 'contract', ...of('insuredRelation'), width: 90, hidden: true },
  beneficiaries: { kind: 'choices', group: 'contract', check: 'shares', width: 150 },
  productName: { kind: 'text', group: 'contract', required: true, maxLength: 120, width: 180 },
  productCode: { kind: 'text', group: 'contract', maxLength: 40, width: 90, hidden: true },
  mainOrRider: { kind: 'choice', group: 'contract', ...of('mainOrRider'), width: 72 },
  insuranceType: { kind: 'choice', group: 'contract', ...of('insuranceType'), required: true, width: 110 },
  policyStatus: { kind: 'choice', group: 'contract', ...of('policyStatus'), width: 84 },
} as const;

const term = {
  coverageTerm: { kind: 'term', group: 'term', width: 90 },
  effectiveDate: { kind: 'date', group: 'term', required: true, width: 100 },
  expiryDate: { kind: 'date', group: 'term', notBefore: 'effectiveDate', width: 100 },
  sumInsured: { kind: 'money', group: 'term', min: '0', width: 120 },
  planUnit: { kind: 'text', group: 'term', maxLength: 40, width: 80 },
  currency: { kind: 'choice', group: 'term', ...of('currency'), required: true, width: 64 },
} as const;

const premium = {
  premium: { kind: 'money', group: 'premium', min: '0', width: 104 },
  premiumMode: { kind: 'choice', group: 'premium', ...of('premiumMode'), width: 72 },
  annualPremium: { kind: 'money', group: 'premium', computed: true, width: 104 },
  paymentTerm: { kind: 'term', group: 'premium', width: 84 },
  paidYears: { kind: 'decimal', group: 'premium', computed: true, places: 0, width: 76 },
  nextPremiumDue: { kind: 'date', group: 'premium', computed: true, width: 104 },
  paymentChannel: { kind: 'choice', group: 'premium', ...of('paymentChannel'), width: 96, hidden: true },
} as const;

const value = {
  cashValue: { kind: 'money', group: 'value', min: '0', width: 116 },
  cashValueDate: { kind: 'date', group: 'value', notFuture: true, width: 100 },
  policyLoan: { kind: 'money', group: 'value', min: '0', width: 104 },
  totalPremiumPaid: { kind: 'money', group: 'value', min: '0', width: 110 },
} as const;

/** What the row pays, in its currency: lump sums unless the label says per day, per month or per year. */
const benefits = {
  benDeath: { kind: 'money', group: 'benefits', min: '0', width: 110 },
  benAccidentDeath: { kind: 'money', group: 'benefits', min: '0', width: 110 },
  benTpd: { kind: 'money', group: 'benefits', min: '0', width: 104 },
  benCi: { kind: 'money', group: 'benefits', min: '0', width: 110 },
  benCiLight: { kind: 'money', group: 'benefits', min: '0', width: 104 },
  benCancer: { kind: 'money', group: 'benefits', min: '0', width: 104 },
  benCancerTherapy: { kind: 'money', group: 'benefits', min: '0', width: 104, hidden: true },
  benHospDaily: { kind: 'money', group: 'benefits', min: '0', width: 96 },
  benMedReimb: { kind: 'money', group: 'benefits', min: '0', width: 110 },
  limitBasis: { kind: 'choice', group: 'benefits', ...of('limitBasis'), width: 84, hidden: true },
  benSurgery: { kind: 'money', group: 'benefits', min: '0', width: 96 },
  benAccMed: { kind: 'money', group: 'benefits', min: '0', width: 104 },
  benDisabilityMonthly: { kind: 'money', group: 'benefits', min: '0', width: 110 },
  benLtcMonthly: { kind: 'money', group: 'benefits', min: '0', width: 104 },
  benAnnuityAnnual: { kind: 'money', group: 'benefits', min: '0', width: 104 },
  annuityStartDate: { kind: 'date', group: 'benefits', width: 100, hidden: true },
} as const;

const other = {
  soldByOwnBank: { kind: 'flag', group: 'policyOther', width: 76 },
  isGroup: { kind: 'flag', group: 'policyOther', width: 64 },
  waiverOfPremium: { kind: 'flag', group: 'policyOther', width: 76 },
  exclusions: { kind: 'text', group: 'policyOther', long: true, sensitive: true, width: 160, hidden: true },
  agentName: { kind: 'text', group: 'policyOther', maxLength: 60, width: 90, hidden: true },
  docs: { kind: 'choices', group: 'policyOther', computed: true, width: 110, hidden: true },
  note: { kind: 'text', group: 'policyOther', long: true, width: 180 },
} as const;

export const policies = defineSheet({
  id: 'policy',
  title: 'productName',
  currency: 'currency',
  owner: 'client',
  columns: withAliases({ ...contract, ...term, ...premium, ...value, ...benefits, ...other }, policyAliases),
});
