/** Sheet 1, the client profile: who the client is, how to reach them, what they can and may do, what to be careful about. */
import { clientAliases } from './aliases-client';
import { of } from './options';
import { defineSheet } from './sheet';
import { withAliases } from './with-aliases';

const identity = {
  clientNo: { kind: 'text', group: 'identity', unique: true, maxLength: 30, width: 96 },
  name: { kind: 'text', group: 'identity', required: true, maxLength: 60, check: 'noDigits', width: 132 },
  nameEn: { kind: 'text', group: 'identity', check: 'latinName', maxLength: 100, width: 130, hidden: true },
  alias: { kind: 'text', group: 'identity', maxLength: 40, width: 90 },
  salutation: { kind: 'choice', group: 'identity', ...of('salutation'), width: 70 },
  gender: { kind: 'choice', group: 'identity', ...of('gender'), width: 60 },
  birthDate: { kind: 'date', group: 'identity', partial: true, notFuture: true, min: '1900-01-01', width: 100 },
  birthCalendar: { kind: 'choice', group: 'identity', ...of('calendar'), fallback: 'solar', width: 80, hidden: true },
  lunarBirth: { kind: 'lunarDate', group: 'identity', width: 90 },
  age: { kind: 'decimal', group: 'identity', computed: true, places: 0, width: 56 },
  idType: { kind: 'choice', group: 'identity', ...of('idType'), width: 110, hidden: true },
  idNumber: { kind: 'text', group: 'identity', sensitive: true, unique: true, check: 'idNumber', width: 130 },
  idExpiryDate: { kind: 'date', group: 'identity', permanent: true, width: 100, hidden: true },
  nationality: { kind: 'choices', group: 'identity', ...of('country'), width: 90, hidden: true },
  taxResidency: { kind: 'choices', group: 'identity', ...of('country'), width: 90, hidden: true },
  taxNumber: { kind: 'text', group: 'identity', sensitive: true, maxLength: 40, width: 110, hidden: true },
  maritalStatus: { kind: 'choice', group: 'identity', ...of('maritalStatus'), width: 80 },
  weddingAnniversary: { kind: 'date', group: 'identity', partial: true, notBefore: 'birthDate', width: 100 },
  childrenCount: { kind: 'decimal', group: 'identity', places: 0, min: '0', max: '20', width: 70 },
  educationLevel: { kind: 'choice', group: 'identity', ...of('education'), width: 90, hidden: true },
} as const;

const contact = {
  mobile: { kind: 'text', group: 'contact', sensitive: true, check: 'phone', width: 120 },
  phoneHome: { kind: 'text', group: 'contact', sensitive: true, check: 'phone', width: 116 },
  phoneOffice: { kind: 'text', group: 'contact', sensitive: true, check: 'phone', width: 130 },
  otherPhones: { kind: 'choices', group: 'contact', sensitive: true, check: 'phone', width: 130, hidden: true },
  email: { kind: 'text', group: 'contact', check: 'email', width: 170 },
  lineId: { kind: 'text', group: 'contact', maxLength: 60, width: 96 },
  wechatId: { kind: 'text', group: 'contact', maxLength: 60, width: 96 },
  whatsapp: { kind: 'text', group: 'contact', maxLength: 60, width: 110, hidden: true },
  addressMailing: { kind: 'text', group: 'contact', width: 240 },
  addressRegistered: { kind: 'text', group: 'contact', width: 240, hidden: true },
  postalCode: { kind: 'text', group: 'contact', check: 'postalCode', width: 80 },
  preferredChannel: { kind: 'choice', group: 'contact', ...of('contactChannel'), width: 110 },
  preferredTime: { kind: 'text', group: 'contact', width: 110 },
  doNotContact: { kind: 'flag', group: 'contact', width: 80 },
  language: { kind: 'choice', group: 'contact', ...of('language'), width: 90, hidden: true },
} as const;

const work = {
  occupation: { kind: 'text', group: 'work', width: 96 },
  employer: { kind: 'text', group: 'work', width: 140 },
  jobTitle: { kind: 'text', group: 'work', width: 96 },
  industry: { kind: 'text', group: 'work', width: 96, hidden: true },
  currency: { kind: 'choice', group: 'work', ...of('currency'), width: 64 },
  annualIncome: { kind: 'money', group: 'work', min: '0', width: 116 },
  householdIncome: { kind: 'money', group: 'work', min: '0', width: 116 },
  annualIncomeAfterTax: { kind: 'money', group: 'work', min: '0', width: 116, hidden: true },
  monthlyExpense: { kind: 'money', group: 'work', min: '0', width: 110 },
  expenseIncludesDebt: { kind: 'flag', group: 'work', width: 90, hidden: true },
  sourceOfWealth: { kind: 'choices', group: 'work', ...of('wealthSource'), width: 120, hidden: true },
  plannedRetirementAge: { kind: 'decimal', group: 'work', places: 0, min: '40', max: '80', width: 90 },
} as const;

const relationship = {
  status: { kind: 'choice', group: 'relationship', ...of('clientStatus'), width: 80 },
  tier: { kind: 'choice', group: 'relationship', ...of('tier'), open: true, width: 84 },
  starRating: { kind: 'decimal', group: 'relationship', places: 0, min: '1', max: '7', width: 60, hidden: true },
  bankSegment: { kind: 'text', group: 'relationship', maxLength: 60, width: 96, hidden: true },
  branch: { kind: 'text', group: 'relationship', maxLength: 60, width: 96, hidden: true },
  rmName: { kind: 'text', group: 'relationship', maxLength: 60, width: 96, hidden: true },
  relationshipStart: { kind: 'date', group: 'relationship', notFuture: true, width: 100 },
  source: { kind: 'choice', group: 'relationship', ...of('clientSource'), width: 90, hidden: true },
  referrer: { kind: 'reference', group: 'relationship', to: ['client'], open: true, width: 96 },
  hobbies: { kind: 'choices', group: 'relationship', width: 150 },
  preferences: { kind: 'text', group: 'relationship', long: true, width: 180 },
  attentionNotes: { kind: 'text', group: 'relationship', long: true, pinned: true, width: 200 },
  goals: { kind: 'choices', group: 'relationship', width: 160 },
  lifeEvents: { kind: 'text', group: 'relationship', long: true, width: 180, hidden: true },
  tags: { kind: 'choices', group: 'relationship', width: 130 },
  remarks: { kind: 'text', group: 'relationship', long: true, width: 220 },
  lastContactDate: { kind: 'date', group: 'relationship', notFuture: true, width: 100 },
  nextContactDate: { kind: 'date', group: 'relationship', width: 100 },
  nextReviewDate: { kind: 'date', group: 'relationship', width: 100 },
  household: { kind: 'text', group: 'relationship', maxLength: 60, width: 90, hidden: true },
  householdHead: { kind: 'flag', group: 'relationship', width: 70, hidden: true },
} as const;

const suitability = {
  riskScheme: { kind: 'choice', group: 'suitability', ...of('riskScheme'), width: 120, hidden: true },
  riskRaw: { kind: 'text', group: 'suitability', maxLength: 60, width: 100 },
  riskNorm: { kind: 'decimal', group: 'suitability', computed: true, places: 0, width: 80 },
  riskScore: { kind: 'decimal', group: 'suitability', places: 0, min: '0', width: 70, hidden: true },
  riskAssessedDate: { kind: 'date', group: 'suitability', notFuture: true, width: 100 },
  riskExpiryDate: { kind: 'date', group: 'suitability', notBefore: 'riskAssessedDate', width: 100 },
  investorType: { kind: 'choice', group: 'suitability', ...of('investorType'), width: 110 },
  investorExpiryDate: { kind: 'date', group: 'suitability', width: 100, hidden: true },
  vulnerableFlag: { kind: 'choices', group: 'suitability', ...of('vulnerability'), sensitive: true, width: 110 },
  investmentExperience: { kind: 'decimal', group: 'suitability', places: 0, min: '0', max: '80', width: 90 },
  investmentProducts: { kind: 'choices', group: 'suitability', width: 140, hidden: true },
  investmentHorizon: { kind: 'choice', group: 'suitability', ...of('horizon'), width: 100, hidden: true },
  expectedReturn: { kind: 'percent', group: 'suitability', min: '0', max: '0.3', width: 90, hidden: true },
  cashFlowNeed: { kind: 'choice', group: 'suitability', ...of('cashFlowNeed'), width: 90, hidden: true },
  amlRiskLevel: { kind: 'choice', group: 'suitability', ...of('amlRisk'), width: 90, hidden: true },
  pepFlag: { kind: 'flag', group: 'suitability', width: 90, hidden: true },
  fatcaStatus: { kind: 'choice', group: 'suitability', ...of('fatca'), width: 90, hidden: true },
  kycReviewDate: { kind: 'date', group: 'suitability', width: 100, hidden: true },
} as const;

const consent = {
  consentStatus: { kind: 'choice', group: 'consent', ...of('consentStatus'), width: 100, hidden: true },
  consentDate: { kind: 'date', group: 'consent', notFuture: true, width: 100, hidden: true },
  consentScope: { kind: 'choices', group: 'consent', ...of('consentScope'), width: 130, hidden: true },
  retentionUntil: { kind: 'date', group: 'consent', width: 100, hidden: true },
} as const;

/** What follows from the client's policies, holdings and liabilities, in the book's base currency. */
const summary = {
  aumOwn: { kind: 'money', group: 'summary', computed: true, inBase: true, width: 120 },
  aumOther: { kind: 'money', group: 'summary', computed: true, inBase: true, width: 120 },
  financialAssets: { kind: 'money', group: 'summary', computed: true, inBase: true, width: 120 },
  realEstateValue: { kind: 'money', group: 'summary', computed: true, inBase: true, width: 120 },
  mortgageBalance: { kind: 'money', group: 'summary', computed: true, inBase: true, width: 120 },
  totalLiabilities: { kind: 'money', group: 'summary', computed: true, inBase: true, width: 120 },
  netWorth: { kind: 'money', group: 'summary', computed: true, inBase: true, width: 120 },
  shareOfWallet: { kind: 'percent', group: 'summary', computed: true, width: 84 },
  annualPremium: { kind: 'money', group: 'summary', computed: true, inBase: true, width: 110 },
  lifeCoverage: { kind: 'money', group: 'summary', computed: true, inBase: true, width: 120 },
  productCount: { kind: 'decimal', group: 'summary', computed: true, places: 0, width: 84 },
  rfmCode: { kind: 'text', group: 'summary', computed: true, width: 70, hidden: true },
  churnLevel: { kind: 'choice', group: 'summary', computed: true, ...of('churnLevel'), width: 84, hidden: true },
  profileCompleteness: { kind: 'percent', group: 'summary', computed: true, width: 90 },
} as const;

export const clients = defineSheet({
  id: 'client',
  title: 'name',
  currency: 'currency',
  owner: null,
  columns: withAliases(
    { ...identity, ...contact, ...work, ...relationship, ...suitability, ...consent, ...summary },
    clientAliases,
  ),
});
