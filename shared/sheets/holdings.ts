/** Sheet 3, the asset review: what each person of a household holds, at the own bank and at others. */
import { holdingAliases } from './aliases-holding';
import { of } from './options';
import { defineSheet } from './sheet';
import { withAliases } from './with-aliases';

const holding = {
  client: { kind: 'reference', group: 'holding', to: ['client'], required: true, width: 104 },
  owner: { kind: 'reference', group: 'holding', to: ['client', 'member'], open: true, required: true, width: 96 },
  ownershipPct: { kind: 'percent', group: 'holding', min: '0', max: '1', fallback: '1', width: 72, hidden: true },
  heldAt: { kind: 'choice', group: 'holding', ...of('heldAt'), required: true, width: 84 },
  institution: { kind: 'text', group: 'holding', required: true, maxLength: 80, width: 110 },
  accountNo: { kind: 'text', group: 'holding', sensitive: true, maxLength: 40, width: 110 },
  assetClass: { kind: 'choice', group: 'holding', ...of('assetClass'), required: true, width: 96 },
  subClass: { kind: 'choice', group: 'holding', ...of('subClass'), width: 110 },
  productName: { kind: 'text', group: 'holding', required: true, maxLength: 120, width: 180 },
  productCode: { kind: 'text', group: 'holding', check: 'isin', maxLength: 40, width: 110 },
  productRisk: { kind: 'choice', group: 'holding', ...of('productRisk'), width: 84 },
} as const;

const position = {
  currency: { kind: 'choice', group: 'position', ...of('currency'), required: true, width: 64 },
  units: { kind: 'decimal', group: 'position', places: 6, min: '0', width: 100 },
  unitCost: { kind: 'decimal', group: 'position', places: 8, min: '0', width: 96 },
  costAmount: { kind: 'money', group: 'position', min: '0', width: 116 },
  costFxRate: { kind: 'decimal', group: 'position', places: 8, min: '0', width: 90, hidden: true },
} as const;

const valuation = {
  price: { kind: 'decimal', group: 'valuation', places: 8, min: '0', width: 90 },
  pricePer100: { kind: 'flag', group: 'valuation', width: 80, hidden: true },
  priceDate: { kind: 'date', group: 'valuation', notFuture: true, width: 100 },
  marketValue: { kind: 'money', group: 'valuation', width: 120 },
  fxRate: { kind: 'decimal', group: 'valuation', places: 8, min: '0', width: 84 },
  fxRateDate: { kind: 'date', group: 'valuation', notFuture: true, width: 100, hidden: true },
  marketValueBase: { kind: 'money', group: 'valuation', computed: true, inBase: true, width: 160 },
  unrealizedPnl: { kind: 'money', group: 'valuation', computed: true, width: 116 },
  incomeReceived: { kind: 'money', group: 'valuation', width: 104 },
  returnPct: { kind: 'percent', group: 'valuation', computed: true, width: 84 },
} as const;

const dates = {
  interestRate: { kind: 'percent', group: 'dates', min: '0', max: '0.3', width: 76 },
  startDate: { kind: 'date', group: 'dates', width: 100 },
  maturityDate: { kind: 'date', group: 'dates', notBefore: 'startDate', width: 100 },
  autoRenew: { kind: 'flag', group: 'dates', width: 76, hidden: true },
  regularInvest: { kind: 'money', group: 'dates', min: '0', width: 104 },
  regularInvestDay: { kind: 'decimal', group: 'dates', places: 0, min: '1', max: '31', width: 80, hidden: true },
  regularInvestStatus: { kind: 'choice', group: 'dates', ...of('planStatus'), width: 90, hidden: true },
} as const;

const property = {
  address: { kind: 'text', group: 'property', width: 200, hidden: true },
  use: { kind: 'choice', group: 'property', ...of('propertyUse'), width: 80, hidden: true },
  area: { kind: 'decimal', group: 'property', places: 2, min: '0', width: 76, hidden: true },
  areaUnit: { kind: 'choice', group: 'property', ...of('areaUnit'), width: 72, hidden: true },
  purchasePrice: { kind: 'money', group: 'property', min: '0', width: 116, hidden: true },
  purchaseDate: { kind: 'date', group: 'property', notFuture: true, width: 100, hidden: true },
  appraisal: { kind: 'money', group: 'property', min: '0', width: 116, hidden: true },
  appraisalDate: { kind: 'date', group: 'property', notFuture: true, width: 100, hidden: true },
  monthlyRent: { kind: 'money', group: 'property', min: '0', width: 104, hidden: true },
} as const;

const review = {
  pledged: { kind: 'flag', group: 'review', width: 64, hidden: true },
  liquidity: { kind: 'choice', group: 'review', ...of('liquidity'), width: 104, hidden: true },
  infoSource: { kind: 'choice', group: 'review', ...of('infoSource'), width: 90 },
  verifiedDate: { kind: 'date', group: 'review', notFuture: true, width: 100 },
  reviewAction: { kind: 'choice', group: 'review', ...of('reviewAction'), width: 90 },
  note: { kind: 'text', group: 'review', long: true, width: 200 },
} as const;

export const holdings = defineSheet({
  id: 'holding',
  title: 'productName',
  currency: 'currency',
  owner: 'client',
  columns: withAliases({ ...holding, ...position, ...valuation, ...dates, ...property, ...review }, holdingAliases),
});
