/** Every closed list of choices, by name. Option ids are forever; their words live in the packs, their synonyms in option-synonyms. */
import { countryCodes, currencyCodes } from './codes';

export const optionLists = {
  gender: ['M', 'F', 'X', 'unknown'],
  salutation: ['mr', 'ms', 'mrs', 'dr', 'prof', 'chairman', 'other'],
  calendar: ['solar', 'lunar'],
  idType: ['twNational', 'twUi', 'prcId', 'prcHkMoTwPermit', 'hkid', 'passport', 'hrp', 'mtp', 'other'],
  maritalStatus: ['single', 'married', 'divorced', 'widowed', 'cohabiting', 'unknown'],
  education: ['juniorHigh', 'seniorHigh', 'college', 'bachelor', 'master', 'doctor', 'other'],
  contactChannel: ['phone', 'mobileMsg', 'line', 'wechat', 'email', 'visit', 'branch', 'post'],
  language: ['zh-TW', 'zh-CN', 'yue', 'nan', 'hak', 'en', 'ja', 'other'],
  wealthSource: ['salary', 'business', 'investment', 'inheritance', 'propertySale', 'other'],
  clientStatus: ['prospect', 'active', 'dormant', 'lost', 'deceased'],
  tier: ['A', 'B', 'C', 'D'],
  clientSource: ['branch', 'referral', 'event', 'cold', 'inherited', 'other'],
  riskScheme: ['tw3', 'tw4', 'tw5', 'cnSec', 'cnBank', 'cnBankA', 'hk6', 'hk4', 'en5'],
  investorType: ['general', 'professional', 'hnw', 'qualified'],
  vulnerability: ['elderly', 'lowEducation', 'majorIllness', 'disability', 'none'],
  horizon: ['lt1y', '1-3y', '3-5y', '5-10y', 'gt10y'],
  cashFlowNeed: ['none', 'yearly', 'quarterly', 'monthly'],
  amlRisk: ['low', 'medium', 'high'],
  fatca: ['none', 'usPerson', 'recalcitrant', 'unknown'],
  consentStatus: ['none', 'noticeGiven', 'consented', 'withdrawn'],
  consentScope: ['profile', 'family', 'health', 'marketing', 'thirdParty'],
  churnLevel: ['green', 'amber', 'red'],
  relation: [
    'spouse', 'child', 'parent', 'parentInLaw', 'sibling', 'grandchild', 'grandparent', 'partner', 'other',
  ],
  insuredRelation: [
    'self', 'spouse', 'child', 'parent', 'parentInLaw', 'sibling', 'grandchild', 'grandparent', 'partner', 'employee',
    'other',
  ],
  mainOrRider: ['main', 'rider'],
  insuranceType: [
    'lifeTerm', 'lifeWhole', 'endowment', 'ilp', 'participating', 'annuity', 'accident', 'accidentMedical',
    'hospitalDaily', 'medicalReimb', 'surgery', 'ci', 'majorInjury', 'cancer', 'disability', 'ltc', 'waiver',
    'groupTerm', 'groupMedical', 'motor', 'homeFire', 'travel', 'liability', 'socialInsurance',
  ],
  premiumMode: ['single', 'annual', 'semi', 'quarterly', 'monthly', 'flexible', 'paidUp'],
  paymentChannel: ['ownCard', 'otherCard', 'ownDebit', 'otherDebit', 'selfPay', 'other'],
  policyStatus: [
    'inForce', 'gracePeriod', 'lapsed', 'paidUp', 'reducedPaidUp', 'extendedTerm', 'surrendered', 'matured', 'claimed',
    'pending',
  ],
  limitBasis: ['perStay', 'perYear'],
  heldAt: ['own', 'other'],
  assetClass: [
    'cash', 'timeDeposit', 'fixedIncome', 'equity', 'balanced', 'alternative', 'insuranceValue', 'pension',
    'realEstate', 'business', 'personalUse', 'receivable', 'unclassified',
  ],
  subClass: [
    'demandDeposit', 'fxDeposit', 'moneyMarket', 'fixedDeposit', 'largeCd', 'structuredDeposit', 'govBond', 'corpBond',
    'bondFund', 'insuredNote', 'wealthFI', 'stock', 'equityFund', 'etf', 'esop', 'balancedFund', 'multiAsset',
    'wealthMixed', 'fundOfFunds', 'structuredNote', 'privateEquity', 'hedge', 'privateTrust', 'reits', 'gold',
    'commodity', 'crypto', 'labourPension', 'enterprisePension', 'mpf', 'ira', 'selfUse', 'rental', 'land', 'parking',
    'unlistedEquity', 'car', 'art', 'jewellery', 'lent',
  ],
  productRisk: ['1', '2', '3', '4', '5'],
  liquidity: ['L0', 'L1', 'L2', 'L3', 'L4'],
  infoSource: ['statement', 'clientStated', 'estimate', 'import'],
  reviewAction: ['hold', 'add', 'reduce', 'redeem', 'switch', 'watch'],
  planStatus: ['active', 'paused', 'stopped'],
  propertyUse: ['selfUse', 'rental', 'idle', 'commercial'],
  areaUnit: ['ping', 'sqm'],
  loanType: [
    'mortgage', 'secondMortgage', 'car', 'personal', 'creditCard', 'policyLoan', 'lombard', 'student', 'business',
    'margin', 'other',
  ],
  rateType: ['fixed', 'floating', 'staged'],
  repaymentType: ['annuity', 'equalPrincipal', 'interestOnly', 'bullet'],
  eventKind: [
    'meeting', 'reviewMeeting', 'call', 'visit', 'task', 'internal', 'leave', 'travel', 'campaign', 'memo',
  ],
  attachmentCategory: [
    'proposal', 'application', 'statement', 'review', 'policy', 'identity', 'contract', 'photo', 'other',
  ],
  ownSheet: ['client', 'member', 'policy', 'holding', 'liability'],
  ownKind: ['text', 'money', 'decimal', 'percent', 'date', 'choice', 'choices', 'flag'],
  currency: currencyCodes,
  country: countryCodes,
} as const satisfies Record<string, readonly string[]>;

export type OptionListId = keyof typeof optionLists;
/** The lists whose options have words in the packs; currencies and countries take theirs from Intl. */
export type WordedListId = Exclude<OptionListId, 'currency' | 'country'>;
export type OptionId<L extends OptionListId> = (typeof optionLists)[L][number];

/** What a column of this list declares: the options themselves and the name under which their words are kept. */
export const of = <L extends OptionListId>(list: L) => ({ list, options: optionLists[list] }) as const;
