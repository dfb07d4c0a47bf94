/** Policies, holdings and debts every screen must cope with: maturities near, covers missing, prices old, currencies unknown. */
import type { Case } from './cases-client';
import { addYearsClamped } from '../time/month-ends';
import { daysAgo, daysAhead, draft, roundMoney, type Draft, type Household, type Setting } from './draft';
import { homeOf } from './draw-holdings';

/** A deposit at the own bank that ends on a day. */
function deposit(household: Household, setting: Setting, end: string): Draft {
  const { words, random } = setting;
  const product = words.products.find(known => known.subClass === 'fixedDeposit');
  const principal = roundMoney(2_000_000 * words.scale);
  const row = draft('holding', random, {
    client: household.client.id,
    owner: household.client.id,
    heldAt: 'own',
    institution: words.ownBank,
    assetClass: 'timeDeposit',
    subClass: 'fixedDeposit',
    productName: product?.name ?? words.ownBank,
    currency: words.baseCurrency,
    marketValue: principal,
    costAmount: principal,
    interestRate: '0.0165',
    startDate: addYearsClamped(end, -1),
    maturityDate: end,
    autoRenew: false,
    infoSource: 'statement',
    priceDate: daysAgo(setting, 3),
    verifiedDate: daysAgo(setting, 3),
  });
  household.holdings.push(row);
  return row;
}

const maturing =
  (days: number): Case =>
  (household, setting) =>
    void deposit(household, setting, daysAhead(setting, days));

/** A whole life policy of the client whose premium falls due on a day. */
function policyDue(household: Household, setting: Setting, due: string): Draft {
  const { words, random } = setting;
  const sum = roundMoney(2_000_000 * words.scale);
  const premium = roundMoney(62_000 * words.scale);
  const row = draft('policy', random, {
    client: household.client.id,
    insurer: words.lifeInsurers[0] ?? '',
    policyNo: `L${random.int(100_000_000, 999_999_999)}`,
    coverageNo: '1',
    policyholderName: household.client.id,
    insuredName: household.client.id,
    insuredRelation: 'self',
    productName: words.policies[0]?.names[0] ?? '',
    mainOrRider: 'main',
    insuranceType: 'lifeWhole',
    policyStatus: 'inForce',
    coverageTerm: 'life',
    effectiveDate: addYearsClamped(due, -6),
    sumInsured: sum,
    benDeath: sum,
    currency: words.baseCurrency,
    premium,
    premiumMode: 'annual',
    paymentTerm: 'years:20',
    totalPremiumPaid: premium * 6,
    cashValue: Math.round(premium * 4.5),
    cashValueDate: daysAgo(setting, 30),
    soldByOwnBank: true,
    isGroup: false,
    waiverOfPremium: false,
  });
  household.policies.push(row);
  return row;
}

const due =
  (days: number, cells: Draft['cells'] = {}): Case =>
  (household, setting) => {
    Object.assign(policyDue(household, setting, daysAhead(setting, days)).cells, cells);
  };

const policyMaturing: Case = (household, setting) => {
  const expiry = daysAhead(setting, 40);
  const { words } = setting;
  Object.assign(policyDue(household, setting, expiry).cells, {
    effectiveDate: addYearsClamped(expiry, -10),
    expiryDate: expiry,
    coverageTerm: 'years:10',
    paymentTerm: 'years:6',
    policyStatus: 'paidUp',
    sumInsured: roundMoney(500_000 * words.scale),
    benDeath: roundMoney(500_000 * words.scale),
    premium: roundMoney(78_000 * words.scale),
    totalPremiumPaid: 6 * roundMoney(78_000 * words.scale),
    cashValue: roundMoney(489_000 * words.scale),
    insuranceType: 'endowment',
    productName: words.policies.find(policy => policy.type === 'endowment')?.names[0] ?? '',
  });
};

const foreignPolicy: Case = (household, setting) => {
  const row = policyDue(household, setting, daysAhead(setting, 200));
  Object.assign(row.cells, {
    currency: 'USD',
    sumInsured: 200_000_00,
    benDeath: 200_000_00,
    premium: 6_200_00,
    totalPremiumPaid: 37_200_00,
    cashValue: 28_400_00,
    policyLoan: 10_000_00,
  });
};

const withoutCriticalIllness: Case = ({ policies, members, client, family }, setting) => {
  const kept = policies.filter(row => row.cells['benCi'] === undefined && row.cells['insuranceType'] !== 'cancer');
  policies.splice(0, policies.length, ...kept);
  if (members.some(row => row.cells['relation'] === 'child')) return;
  members.push(
    draft('member', setting.random, {
      client: client.id,
      relation: 'child',
      memberName: setting.words.fullName(family.client.name.slice(0, 1), setting.words.givenNames.F[1][0] ?? ''),
      memberBirthDate: daysAgo(setting, 2_900),
      schoolOrWork: setting.words.schools.primary,
      isDependent: true,
      dependentUntilAge: '22',
    }),
  );
};

const withoutPolicies: Case = ({ policies }) => void (policies.length = 0);
const withoutHoldings: Case = ({ holdings, liabilities }) => {
  holdings.length = 0;
  liabilities.length = 0;
};

const alterHolding =
  (wanted: (row: Draft) => boolean, cells: (setting: Setting) => Draft['cells']): Case =>
  (household, setting) => {
    const row = household.holdings.find(wanted) ?? deposit(household, setting, daysAhead(setting, 200));
    Object.assign(row.cells, cells(setting));
  };

const foreign =
  (currency: Draft['cells'][string]): Case =>
  (household, setting) => {
    Object.assign(deposit(household, setting, daysAhead(setting, 150)).cells, {
      currency,
      marketValue: 500_000_00,
      costAmount: 500_000_00,
      subClass: 'fixedDeposit',
      heldAt: 'other',
      institution: setting.words.otherBanks[0] ?? '',
    });
  };

/** A home and a loan on it; `share` of its value is owed. */
const mortgaged =
  (share: number, cells: (setting: Setting) => Draft['cells']): Case =>
  (household, setting) => {
    const home = homeOf(setting, household.family, 0);
    household.holdings.push(home);
    const value = typeof home.cells['marketValue'] === 'number' ? home.cells['marketValue'] / 100 : 0;
    household.liabilities.push(
      draft('liability', setting.random, {
        client: household.client.id,
        owner: household.client.id,
        loanType: 'mortgage',
        heldAt: 'own',
        lender: setting.words.ownBank,
        currency: setting.words.baseCurrency,
        originalAmount: roundMoney(value * share),
        outstanding: roundMoney(value * share),
        loanRate: '0.0245',
        rateType: 'floating',
        monthlyPayment: roundMoney(value * share * 0.0045),
        repaymentType: 'interestOnly',
        startDate: daysAgo(setting, 700),
        endDate: daysAhead(setting, 6_500),
        collateral: home.id,
        infoSource: 'statement',
        verifiedDate: daysAgo(setting, 10),
        ...cells(setting),
      }),
    );
  };

const indebted: Case = (household, setting, next) => {
  household.holdings.splice(2);
  mortgaged(3, () => ({}))(household, setting, next);
};

const strangerInsured: Case = (household, setting) => {
  policyDue(household, setting, daysAhead(setting, 120)).cells['insuredName'] = setting.words.cases.strangerName;
};

const tooRisky: Case = (household, setting, next) => {
  Object.assign(household.client.cells, { riskScheme: setting.words.riskScheme, riskRaw: setting.words.riskLabels[0] });
  alterHolding(
    row => row.cells['productRisk'] !== undefined && row.cells['productRisk'] !== null,
    () => ({ productRisk: '5' }),
  )(household, setting, next);
};

export const assetCases: readonly Case[] = [
  maturing(5),
  maturing(25),
  maturing(80),
  maturing(-10),
  withoutCriticalIllness,
  withoutPolicies,
  withoutHoldings,
  due(5),
  due(25),
  due(-20, { policyStatus: 'gracePeriod' }),
  due(-90, { policyStatus: 'lapsed' }),
  policyMaturing,
  foreignPolicy,
  strangerInsured,
  (household, setting) =>
    void (policyDue(household, setting, daysAhead(setting, 60)).cells['premium'] = {
      raw: setting.words.cases.ambiguous,
    }),
  alterHolding(
    row => row.cells['units'] !== undefined && row.cells['heldAt'] === 'own',
    setting => ({ priceDate: daysAgo(setting, 75), verifiedDate: daysAgo(setting, 75) }),
  ),
  alterHolding(
    row => row.cells['heldAt'] === 'other' && row.cells['assetClass'] !== 'realEstate',
    setting => ({ priceDate: null, verifiedDate: daysAgo(setting, 240) }),
  ),
  foreign('ZAR'),
  (household, setting, next) => foreign({ raw: setting.words.cases.strangeCurrency })(household, setting, next),
  mortgaged(0.6, setting => ({ graceEndDate: daysAhead(setting, 60) })),
  indebted,
  tooRisky,
  alterHolding(
    row => row.cells['assetClass'] === 'timeDeposit',
    () => ({ pledged: true }),
  ),
  alterHolding(
    row => row.cells['costAmount'] !== undefined,
    () => ({ costAmount: null, unitCost: null }),
  ),
];
