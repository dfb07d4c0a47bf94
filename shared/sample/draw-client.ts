/** The profile of a client: contact, work, habits, suitability, and when they were last spoken to. */
import type { Cell } from '../cell';
import type { ColumnId } from '../id';
import { lunarCell } from '../time/lunar-date';
import { lunarDayOf } from '../time/lunar';
import { addMonthsClamped } from '../time/month-ends';
import { daysAgo, daysAhead, roundMoney, type Draft, type Person, type Setting } from './draft';
import { weddingOf, type DrawnFamily } from './draw-family';
import { hongKongId, mainlandId, taiwanId } from './id-numbers';

type Cells = Record<ColumnId, Cell>;

/** Days between contacts and between reviews by tier (domain D.4). */
const contactEvery = { A: 30, B: 90, C: 180, D: 365 } as const;
const reviewEvery = { A: 90, B: 180, C: 365, D: 365 } as const;

/** Some of the older keep their birthday by the lunar calendar. */
function birthday({ random, words }: Setting, { age, birth }: Person): Cells {
  const lunar = words.country !== 'HK' && age > 56 && random.chance(0.2) ? lunarDayOf(birth) : null;
  return lunar === null ? { birthCalendar: 'solar' } : { birthCalendar: 'lunar', lunarBirth: lunarCell(lunar) };
}

function identity(setting: Setting, family: DrawnFamily, index: number): Cells {
  const { random, words } = setting;
  const { client, spouse, children } = family;
  const number =
    words.country === 'TW'
      ? taiwanId(random, client.gender)
      : words.country === 'CN'
        ? mainlandId(random, client.gender, client.birth)
        : hongKongId(random);
  return {
    clientNo: `${words.country}${String(10_001 + index)}`,
    name: client.name,
    salutation:
      family.income > 0 && family.tier === 'A' && random.chance(0.2) ? 'chairman' : client.gender === 'M' ? 'mr' : 'ms',
    gender: client.gender,
    birthDate: client.birth,
    ...birthday(setting, client),
    idType: words.country === 'TW' ? 'twNational' : words.country === 'CN' ? 'prcId' : 'hkid',
    idNumber: number,
    idExpiryDate:
      words.country === 'CN' ? (client.age > 46 ? 'permanent' : daysAhead(setting, random.int(100, 4_000))) : null,
    nationality: [words.country],
    taxResidency: random.chance(0.04) ? [words.country, 'US'] : [words.country],
    maritalStatus:
      spouse !== null
        ? 'married'
        : children.length > 0
          ? random.pick(['divorced', 'widowed'])
          : client.age > 75
            ? 'widowed'
            : 'single',
    weddingAnniversary: random.chance(0.6) ? weddingOf(setting, family) : null,
    childrenCount: String(children.length),
    educationLevel: random.pick(['seniorHigh', 'college', 'bachelor', 'bachelor', 'master', 'doctor']),
  };
}

function contact(setting: Setting, family: DrawnFamily, index: number): Cells {
  const { random, words } = setting;
  const handle = `${words.messenger === 'wechatId' ? 'wx' : 'line'}_${String(index + 1).padStart(4, '0')}`;
  const mobile = words.mobile(random.int);
  return {
    mobile,
    phoneHome: random.chance(0.4) ? words.landline(random.int) : null,
    phoneOffice: family.client.age < 66 && random.chance(0.5) ? words.landline(random.int) : null,
    email: random.chance(0.75) ? `client${String(index + 1).padStart(4, '0')}@example.com` : null,
    [words.messenger]: random.chance(0.7) ? (words.messenger === 'whatsapp' ? mobile : handle) : null,
    addressMailing: words.address(random.int, random.pick),
    postalCode: random.pick(words.postalCodes),
    preferredChannel: random.pick([
      'phone',
      'phone',
      'visit',
      'branch',
      words.messenger === 'wechatId' ? 'wechat' : words.messenger === 'lineId' ? 'line' : 'mobileMsg',
      'email',
    ]),
    preferredTime: random.chance(0.6) ? random.pick(words.times) : null,
    doNotContact: false,
    language: words.language,
  };
}

function work(setting: Setting, family: DrawnFamily): Cells {
  const { random, words } = setting;
  const job = words.occupations[family.occupation];
  const retired = family.client.age >= 66;
  const income = roundMoney(family.income);
  const household = family.spouse === null ? income : roundMoney(family.income * random.decimal(1.1, 1.8, 2));
  return {
    occupation: retired ? words.retired : (job?.name ?? null),
    employer: retired || job === undefined ? null : random.pick(job.employers),
    jobTitle: retired ? null : (job?.title ?? null),
    currency: words.baseCurrency,
    annualIncome: income,
    householdIncome: household,
    monthlyExpense: roundMoney((household / 100 / 12) * random.decimal(0.3, 0.6, 2)),
    sourceOfWealth: [retired ? 'investment' : job?.title === words.occupations[0]?.title ? 'business' : 'salary'],
    plannedRetirementAge: retired ? null : random.pick(['60', '62', '65']),
  };
}

function relationship(setting: Setting, { tier }: DrawnFamily): Cells {
  const { random, words } = setting;
  const since = random.int(0, Math.round(contactEvery[tier] * 0.95));
  return {
    status: 'active',
    tier,
    branch: random.pick(words.branches),
    rmName: words.rmName,
    relationshipStart: daysAgo(setting, random.int(400, 7_000)),
    source: random.pick(['branch', 'referral', 'event', 'inherited', 'cold']),
    hobbies: random.some(words.hobbies, random.int(1, 3)),
    preferences: random.chance(0.6) ? random.pick(words.preferences) : null,
    attentionNotes: random.chance(0.25) ? random.pick(words.cautions) : null,
    goals: random.some(words.goals, random.int(1, 2)),
    tags: random.some(words.tags, random.int(1, 3)),
    remarks: random.chance(0.5) ? random.pick(words.remarks) : null,
    lastContactDate: daysAgo(setting, since),
    nextContactDate: daysAhead(setting, contactEvery[tier] - since),
    nextReviewDate: tier === 'D' ? null : daysAhead(setting, random.int(1, reviewEvery[tier])),
  };
}

function suitability(setting: Setting, { client, tier }: DrawnFamily): Cells {
  const { random, words } = setting;
  const assessed = daysAgo(setting, random.int(5, 300));
  const level = Math.max(0, Math.min(4, (client.age > 65 ? 1 : 2) + random.int(-1, 2)));
  return {
    riskScheme: words.riskScheme,
    riskRaw: words.riskLabels[level] ?? words.riskLabels[2],
    riskScore: String(25 + level * 10 + random.int(0, 9)),
    riskAssessedDate: assessed,
    riskExpiryDate: addMonthsClamped(assessed, 12),
    investorType: tier === 'A' && random.chance(0.4) ? 'professional' : 'general',
    investorExpiryDate: null,
    vulnerableFlag: client.age >= 65 ? ['elderly'] : null,
    investmentExperience: String(random.int(1, Math.max(2, Math.min(30, client.age - 24)))),
    investmentHorizon: random.pick(['1-3y', '3-5y', '5-10y', 'gt10y']),
    expectedReturn: random.pick(['0.03', '0.04', '0.05', '0.06', '0.08']),
    cashFlowNeed: client.age > 60 ? 'monthly' : random.pick(['none', 'none', 'yearly', 'quarterly']),
    amlRiskLevel: random.chance(0.08) ? 'medium' : 'low',
    pepFlag: false,
    fatcaStatus: 'none',
    kycReviewDate: daysAhead(setting, random.int(30, 700)),
    consentStatus: 'consented',
    consentDate: daysAgo(setting, random.int(30, 900)),
    consentScope: random.chance(0.6) ? ['profile', 'family', 'marketing'] : ['profile'],
  };
}

export const clientOf = (setting: Setting, family: DrawnFamily, index: number): Draft => ({
  id: family.client.id,
  cells: {
    ...identity(setting, family, index),
    ...contact(setting, family, index),
    ...work(setting, family),
    ...relationship(setting, family),
    ...suitability(setting, family),
  },
});
