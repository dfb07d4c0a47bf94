/** The insurance of a household: terms, premiums and values that agree with each other and with the ages. */
import type { Cell } from '../cell';
import type { ColumnId } from '../id';
import { addDays, daysBetween } from '../time/day';
import { addYearsClamped, ageOn } from '../time/month-ends';
import { daysAgo, draft, roundMoney, type Draft, type Family, type Person, type Setting } from './draft';

type Cells = Record<ColumnId, Cell>;

interface Plan {
  /** Sums insured in TWD, per day for daily and per month for monthly benefits. */
  readonly sums: readonly number[];
  /** Yearly premium as a share of the sum, at 40. */
  readonly cost: number;
  readonly benefit: ColumnId | null;
  readonly terms: readonly string[];
  readonly payments: readonly string[];
  /** Cash value as a share of what was paid. */
  readonly value: number;
  readonly general?: true;
}

const yearly = { terms: ['renewable'], payments: ['renewable'], value: 0 } as const;
const paid = ['years:10', 'years:15', 'years:20', 'years:20'] as const;

const plans: Readonly<Record<string, Plan>> = {
  lifeWhole: {
    sums: [1e6, 2e6, 3e6, 5e6],
    cost: 0.032,
    benefit: 'benDeath',
    terms: ['life'],
    payments: [...paid, 'years:6'],
    value: 0.8,
  },
  lifeTerm: {
    sums: [3e6, 5e6, 8e6, 1e7],
    cost: 0.003,
    benefit: 'benDeath',
    terms: ['years:20', 'years:30', 'age:65'],
    payments: ['years:20'],
    value: 0,
  },
  endowment: {
    sums: [5e5, 1e6, 2e6],
    cost: 0.09,
    benefit: 'benDeath',
    terms: ['years:10', 'years:20'],
    payments: ['years:6', 'single'],
    value: 0.97,
  },
  ilp: {
    sums: [1e6, 2e6, 4e6],
    cost: 0.04,
    benefit: 'benDeath',
    terms: ['life'],
    payments: ['years:10', 'years:20', 'single'],
    value: 1.05,
  },
  annuity: {
    sums: [6e4, 1.2e5, 2.4e5],
    cost: 1.2,
    benefit: 'benAnnuityAnnual',
    terms: ['life'],
    payments: ['years:10', 'years:6', 'single'],
    value: 0.98,
  },
  ci: {
    sums: [5e5, 1e6, 1.5e6, 2e6],
    cost: 0.026,
    benefit: 'benCi',
    terms: ['life', 'age:80'],
    payments: paid,
    value: 0.3,
  },
  cancer: {
    sums: [3e5, 5e5, 1e6],
    cost: 0.012,
    benefit: 'benCancer',
    terms: ['life', 'years:20'],
    payments: ['years:20'],
    value: 0.1,
  },
  accident: { sums: [2e6, 3e6, 5e6, 1e7], cost: 0.0011, benefit: 'benAccidentDeath', ...yearly, general: true },
  hospitalDaily: {
    sums: [1_000, 2_000, 3_000],
    cost: 5.5,
    benefit: 'benHospDaily',
    terms: ['age:80', 'life'],
    payments: ['years:20'],
    value: 0,
  },
  medicalReimb: { sums: [1e5, 2e5, 3e5], cost: 0.04, benefit: 'benMedReimb', ...yearly },
  disability: {
    sums: [2e4, 3e4, 5e4],
    cost: 0.35,
    benefit: 'benDisabilityMonthly',
    terms: ['age:65'],
    payments: ['years:20'],
    value: 0,
  },
  ltc: { sums: [2e4, 3e4], cost: 0.6, benefit: 'benLtcMonthly', terms: ['life'], payments: ['years:20'], value: 0.1 },
  groupTerm: { sums: [1e6, 2e6], cost: 0.0006, benefit: 'benDeath', ...yearly },
  motor: { sums: [3e6, 5e6], cost: 0.004, benefit: null, ...yearly, general: true },
  homeFire: { sums: [3e6, 6e6], cost: 0.0008, benefit: null, ...yearly, general: true },
};

const mains: readonly string[] = [
  'lifeWhole',
  'lifeWhole',
  'lifeTerm',
  'endowment',
  'ilp',
  'annuity',
  'ci',
  'cancer',
  'accident',
  'hospitalDaily',
  'disability',
  'ltc',
  'motor',
  'homeFire',
  'groupTerm',
];
const riders: readonly string[] = ['medicalReimb', 'hospitalDaily', 'accident', 'waiver'];
const modes = [
  ['annual', 1],
  ['annual', 1],
  ['annual', 1],
  ['semi', 2],
  ['quarterly', 4],
  ['monthly', 12],
] as const;

interface Contract {
  readonly setting: Setting;
  readonly family: Family;
  readonly insured: Person;
  readonly relation: string;
  readonly effective: string;
  readonly policyNo: string;
  readonly insurer: string;
  readonly mode: readonly [string, number];
}

function ends(term: string, { effective, insured, setting: { today } }: Contract): string | null {
  const [kind, count = '0'] = term.split(':');
  if (kind === 'years') return addYearsClamped(effective, Number(count));
  if (kind === 'age') return addYearsClamped(insured.birth, Number(count));
  return kind === 'renewable' ? addYearsClamped(effective, ageOn(effective, today) + 1) : null;
}

/** Cover to an age the insured is near already is for life instead. */
function fitting(term: string, age: number): string {
  const [kind, count = '0'] = term.split(':');
  return kind === 'age' && age > Number(count) - 5 ? 'life' : term;
}

/** How many of its premiums a plan has had by today. */
function paidCount({ effective, mode, setting }: Contract, payment: string): number {
  if (payment === 'single') return 1;
  const since = Math.floor((daysBetween(effective, setting.today) / 365.25) * mode[1]) + 1;
  const [kind, count] = payment.split(':');
  return kind === 'years' ? Math.min(since, Number(count) * mode[1]) : since;
}

/** How far a policy has come. */
interface Course {
  readonly expiry: string | null;
  readonly payment: string;
  readonly count: number;
}

function statusOf({ expiry, payment, count }: Course, contract: Contract): string {
  if (expiry !== null && expiry <= contract.setting.today) return 'matured';
  const [kind, years] = payment.split(':');
  return payment === 'single' || (kind === 'years' && count >= Number(years) * contract.mode[1]) ? 'paidUp' : 'inForce';
}

/** How many of a plan's sums, from the smallest, a client of the tier would take. */
const sumsWithin = { A: 4, B: 3, C: 2, D: 1 } as const;

/** What follows from the plan's terms: amounts, dates and status. */
function amounts(contract: Contract, plan: Plan): Cells {
  const { setting, family, insured, effective, mode } = contract;
  const { random, words } = setting;
  const payment = random.pick(plan.payments);
  const term = fitting(random.pick(plan.terms), ageOn(insured.birth, effective));
  const sum = roundMoney(random.pick(plan.sums.slice(0, sumsWithin[family.tier])) * words.scale);
  const atEntry = Math.max(1, ageOn(insured.birth, effective));
  const modal = roundMoney(
    ((sum / 100) * plan.cost * (0.5 + atEntry / 80) * (payment === 'single' ? 8 : 1)) /
      (payment === 'single' ? 1 : mode[1]),
  );
  const count = paidCount(contract, payment);
  const expiry = ends(term, contract);
  const isOver = expiry !== null && expiry <= setting.today;
  return {
    policyStatus: statusOf({ expiry, payment, count }, contract),
    coverageTerm: term,
    effectiveDate: effective,
    expiryDate: expiry,
    sumInsured: sum,
    currency: words.baseCurrency,
    premium: modal,
    premiumMode: payment === 'single' ? 'single' : mode[0],
    paymentTerm: payment,
    totalPremiumPaid: modal * count,
    cashValue: plan.value === 0 || isOver ? null : roundMoney((modal / 100) * count * plan.value),
    cashValueDate: plan.value === 0 || isOver ? null : daysAgo(setting, random.int(5, 120)),
    ...(plan.benefit === null ? {} : { [plan.benefit]: sum }),
  };
}

function coverage(contract: Contract, type: string, rider: number): Draft {
  const { setting, family, insured } = contract;
  const { random, words } = setting;
  const names = words.policies.find(policy => policy.type === type)?.names ?? [type];
  const plan = plans[type] ?? {
    sums: [0],
    cost: 0,
    benefit: null,
    terms: ['years:20'],
    payments: ['years:20'],
    value: 0,
  };
  return draft('policy', random, {
    client: family.client.id,
    insurer: contract.insurer,
    policyNo: contract.policyNo,
    coverageNo: String(rider + 1),
    policyholderName: family.client.id,
    insuredName: insured.id,
    insuredRelation: contract.relation,
    beneficiaries:
      type.startsWith('life') && family.spouse !== null && insured === family.client
        ? [`${family.spouse.name} 100%`]
        : null,
    productName: random.pick(names),
    mainOrRider: rider === 0 ? 'main' : 'rider',
    insuranceType: type,
    ...amounts(contract, plan),
    ...(type === 'waiver' ? { sumInsured: null, premium: roundMoney(600 * words.scale) } : {}),
    paymentChannel: random.pick(['ownDebit', 'ownCard', 'otherDebit', 'selfPay']),
    soldByOwnBank: plan.general === undefined && random.chance(0.55),
    isGroup: type === 'groupTerm',
    waiverOfPremium: type === 'waiver',
  });
}

const sinceBirth = (insured: Person, day: string): string => (day < insured.birth ? addDays(insured.birth, 14) : day);

function contractOf(setting: Setting, family: Family, type: string): Contract {
  const { random, words } = setting;
  const others = [family.spouse, ...family.children].filter(person => person !== null);
  const insured =
    type !== 'motor' && type !== 'homeFire' && others.length > 0 && random.chance(0.3)
      ? random.pick(others)
      : family.client;
  const grown = Math.max(1, Math.min(family.client.age - 22, 22));
  const years = Math.min(grown, Math.max(1, insured.age));
  return {
    setting,
    family,
    insured,
    relation: insured === family.client ? 'self' : insured === family.spouse ? 'spouse' : 'child',
    effective: sinceBirth(insured, daysAgo(setting, random.int(20, Math.max(21, years * 365 - 30)))),
    policyNo: `${random.pick(['L', 'N', 'H', 'K'])}${random.int(100_000_000, 999_999_999)}`,
    insurer: random.pick(plans[type]?.general === true ? words.generalInsurers : words.lifeInsurers),
    mode: random.pick(modes),
  };
}

/** About five rows a household, in contracts of a main policy and its riders. */
export function policiesOf(setting: Setting, family: Family): Draft[] {
  const { random } = setting;
  const contracts = { A: [4, 7], B: [2, 6], C: [2, 4], D: [0, 2] } as const;
  const [least, most] = contracts[family.tier];
  return random.some(mains, random.int(least, most)).flatMap(type => {
    const contract = contractOf(setting, family, type);
    const extra =
      type === 'lifeWhole' || type === 'ci' || type === 'lifeTerm' ? random.some(riders, random.int(0, 3)) : [];
    return [type, ...extra].map((coverageType, rider) => coverage(contract, coverageType, rider));
  });
}
