/** Clients every screen must cope with: birthdays near, contacts overdue, assessments expired, names too long, cells unread. */
import { addDays, partsOf } from '../time/day';
import { addMonthsClamped, addYearsClamped } from '../time/month-ends';
import { leapMonthOf, lunarBirthdayIn, lunarDayOf } from '../time/lunar';
import { lunarCell } from '../time/lunar-date';
import { daysAgo, daysAhead, draft, type Household, type Setting } from './draft';
import { homeOf } from './draw-holdings';
import { hongKongId, mainlandId, taiwanId } from './id-numbers';

/** Alters a household; `next` is the one after it, for cases about two clients. */
export type Case = (household: Household, setting: Setting, next: Household) => void;

const solar = { birthCalendar: 'solar', lunarBirth: null } as const;

function bornOn(household: Household, birth: string, setting: Setting): void {
  const { cells } = household.client;
  Object.assign(cells, { birthDate: birth, ...solar });
  if (setting.words.country === 'CN')
    cells['idNumber'] = mainlandId(setting.random, household.family.client.gender, birth);
}

const birthdayIn =
  (days: number): Case =>
  (household, setting) =>
    bornOn(household, addYearsClamped(daysAhead(setting, days), -Math.max(30, household.family.client.age)), setting);

const lunarBirthdaySoon: Case = (household, setting) => {
  const soon = lunarDayOf(daysAhead(setting, 9));
  if (soon === null) return;
  const birthday = { month: soon.month, day: Math.min(soon.day, 29), leap: false };
  bornOn(
    household,
    lunarBirthdayIn(soon.year - Math.max(30, household.family.client.age), birthday) ?? household.family.client.birth,
    setting,
  );
  Object.assign(household.client.cells, { birthCalendar: 'lunar', lunarBirth: lunarCell(birthday) });
};

const bornInLeapMonth: Case = (household, setting) => {
  let year = partsOf(household.family.client.birth)?.year ?? 1968;
  while (leapMonthOf(year) === null) year -= 1;
  const birthday = { month: leapMonthOf(year) ?? 7, day: 7, leap: true };
  bornOn(household, lunarBirthdayIn(year, birthday) ?? household.family.client.birth, setting);
  Object.assign(household.client.cells, { birthCalendar: 'lunar', lunarBirth: lunarCell(birthday) });
};

const set =
  (cells: (setting: Setting) => Household['client']['cells']): Case =>
  (household, setting) => {
    Object.assign(household.client.cells, cells(setting));
  };

const withoutData: Case = ({ client, members, policies, holdings, liabilities }, { words }) => {
  for (const column of Object.keys(client.cells)) delete client.cells[column];
  client.cells['name'] = words.cases.emptyName;
  for (const rows of [members, policies, holdings, liabilities]) rows.length = 0;
};

/** Takes the members out of a household; what was theirs is the client's. */
function withoutMembers({ client, members, policies, holdings, liabilities }: Household): void {
  const gone = new Set<unknown>(members.map(row => row.id));
  for (const row of policies)
    if (gone.has(row.cells['insuredName']))
      Object.assign(row.cells, { insuredName: client.id, insuredRelation: 'self' });
  for (const row of [...holdings, ...liabilities]) if (gone.has(row.cells['owner'])) row.cells['owner'] = client.id;
  members.length = 0;
}

const company: Case = (household, { words }) => {
  const { client, policies } = household;
  const personal = [
    'salutation',
    'gender',
    'birthDate',
    'birthCalendar',
    'idType',
    'idNumber',
    'maritalStatus',
    'weddingAnniversary',
    'childrenCount',
    'educationLevel',
    'occupation',
    'employer',
    'jobTitle',
    'plannedRetirementAge',
    'vulnerableFlag',
    'hobbies',
    'annualIncome',
    'householdIncome',
  ];
  for (const column of personal) delete client.cells[column];
  client.cells['name'] = words.cases.company;
  withoutMembers(household);
  policies.length = 0;
};

const prospect: Case = ({ client, policies, holdings, liabilities }) => {
  Object.assign(client.cells, {
    status: 'prospect',
    tier: null,
    relationshipStart: null,
    riskRaw: null,
    riskScheme: null,
    riskScore: null,
    riskAssessedDate: null,
    riskExpiryDate: null,
    consentStatus: 'noticeGiven',
  });
  for (const rows of [policies, holdings, liabilities]) rows.length = 0;
};

const twins: Case = (household, { words }, next) => {
  for (const twin of [household, next]) twin.client.cells['name'] = words.cases.twinName;
};

/** The second of a couple becomes a person of the first one's age and the other gender. */
function wed(household: Household, setting: Setting, next: Household): void {
  const { words, random } = setting;
  const gender = household.family.client.gender === 'M' ? 'F' : 'M';
  const birth = addYearsClamped(household.family.client.birth, 1);
  withoutMembers(next);
  Object.assign(next.client.cells, {
    name: words.fullName(random.pick(words.surnames), words.givenNames[gender][birth < '1975' ? 0 : 1][0] ?? ''),
    gender,
    salutation: gender === 'M' ? 'mr' : 'ms',
    birthDate: birth,
    ...solar,
    weddingAnniversary: null,
    childrenCount: household.client.cells['childrenCount'] ?? null,
    idNumber:
      words.country === 'TW'
        ? taiwanId(random, gender)
        : words.country === 'CN'
          ? mainlandId(random, gender, birth)
          : hongKongId(random),
  });
}

/** Two clients who are each other's spouse: one household, one phone, half of a home each. */
const couple: Case = (household, setting, next) => {
  wed(household, setting, next);
  for (const [one, other] of [
    [household, next],
    [next, household],
  ] as const) {
    const head = one === household;
    Object.assign(one.client.cells, {
      household: 'H001',
      householdHead: head,
      maritalStatus: 'married',
      mobile: household.client.cells['mobile'] ?? null,
    });
    const spouse = one.members.find(row => row.cells['relation'] === 'spouse');
    const cells = {
      linkedClientId: other.client.id,
      memberName: other.client.cells['name'] ?? null,
      memberBirthDate: other.client.cells['birthDate'] ?? null,
    };
    if (spouse !== undefined) Object.assign(spouse.cells, cells);
    else one.members.push(draft('member', setting.random, { client: one.client.id, relation: 'spouse', ...cells }));
  }
  const home = homeOf(setting, household.family, 0);
  household.holdings.push({ ...home, cells: { ...home.cells, ownershipPct: '0.5' } });
  next.holdings.push(
    draft('holding', setting.random, {
      ...home.cells,
      client: next.client.id,
      owner: next.client.id,
      ownershipPct: '0.5',
    }),
  );
};

const referrals: Case = (household, { words }, next) => {
  household.client.cells['referrer'] = next.client.id;
  next.client.cells['referrer'] = words.cases.strangerName;
};

export const clientCases: readonly Case[] = [
  set(setting => ({ tier: 'A', lastContactDate: daysAgo(setting, 75), nextContactDate: daysAgo(setting, 45) })),
  set(setting => ({ nextReviewDate: daysAgo(setting, 20) })),
  birthdayIn(0),
  birthdayIn(3),
  birthdayIn(20),
  lunarBirthdaySoon,
  bornInLeapMonth,
  household =>
    Object.assign(household.client.cells, {
      ...solar,
      birthDate: `--${household.family.client.birth.slice(5)}`,
      idNumber: null,
      idType: null,
    }),
  household =>
    Object.assign(household.client.cells, {
      ...solar,
      birthDate: household.family.client.birth.slice(0, 4),
      idNumber: null,
      idType: null,
    }),
  set(setting => ({
    riskAssessedDate: addMonthsClamped(daysAgo(setting, 40), -12),
    riskExpiryDate: daysAgo(setting, 40),
  })),
  set(setting => ({
    riskAssessedDate: addMonthsClamped(daysAhead(setting, 20), -12),
    riskExpiryDate: daysAhead(setting, 20),
  })),
  set(() => ({ riskScheme: null, riskRaw: null, riskScore: null, riskAssessedDate: null, riskExpiryDate: null })),
  set(({ words }) => ({ ...solar, birthDate: { raw: words.cases.noSuchDay }, idNumber: null, idType: null })),
  set(({ words }) => ({ annualIncome: { raw: words.cases.aboutIncome } })),
  set(({ words }) => ({ idNumber: words.cases.wrongId })),
  withoutData,
  set(({ words }) => ({ name: words.cases.longName })),
  company,
  set(setting => ({
    status: 'deceased',
    doNotContact: true,
    nextContactDate: null,
    nextReviewDate: null,
    attentionNotes: setting.words.cases.deceased,
  })),
  set(setting => ({
    status: 'lost',
    lastContactDate: daysAgo(setting, 400),
    nextContactDate: null,
    nextReviewDate: null,
  })),
  set(setting => ({
    status: 'dormant',
    lastContactDate: daysAgo(setting, 300),
    nextContactDate: daysAgo(setting, 120),
  })),
  prospect,
  set(({ words }) => ({ doNotContact: true, attentionNotes: words.cautions[8] ?? null })),
  set(({ words }) => ({
    attentionNotes: words.cautions.slice(0, 3).join('\n'),
    preferences: words.preferences.slice(0, 3).join('\n'),
  })),
  set(setting => ({ idExpiryDate: daysAhead(setting, 50) })),
  set(setting => ({ investorType: 'professional', investorExpiryDate: daysAhead(setting, 45) })),
  set(({ words }) => ({ fatcaStatus: 'usPerson', nationality: [words.country, 'US'] })),
  set(setting => ({
    relationshipStart: addDays(setting.today, -7),
    lastContactDate: addDays(setting.today, -7),
    nextContactDate: setting.today,
  })),
  referrals,
];

/** Cases that take two clients, so that they stand at the end of the list and skip one. */
export const pairCases: readonly Case[] = [twins, couple];
