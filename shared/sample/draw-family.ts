/** Who the client is, and with whom they live: ages that fit, names of their generation. */
import { rowId } from '../id';
import { addDays } from '../time/day';
import { addYearsClamped, ageOn } from '../time/month-ends';
import { daysAgo, type Draft, type Family, type Person, type Setting, type Tier } from './draft';
import type { Gender } from './words';

const tiers: readonly Tier[] = ['A', 'A', 'B', 'B', 'B', 'C', 'C', 'C', 'C', 'D'];

const birthAt = (setting: Setting, age: number): string =>
  addDays(addYearsClamped(setting.today, -age), -setting.random.int(1, 364));

function given(setting: Setting, gender: Gender, birth: string): string {
  const [older, younger] = setting.words.givenNames[gender];
  return setting.random.pick(birth < '1975' ? older : younger);
}

function person(
  setting: Setting,
  sheet: 'client' | 'member',
  who: { gender: Gender; age: number; surname: string },
): Person {
  const birth = birthAt(setting, who.age);
  return {
    id: rowId(sheet, setting.random.unique()),
    name: setting.words.fullName(who.surname, given(setting, who.gender, birth)),
    gender: who.gender,
    birth,
    age: ageOn(birth, setting.today),
  };
}

const other = (gender: Gender): Gender => (gender === 'M' ? 'F' : 'M');

function drawChildren(setting: Setting, parentAge: number, surname: string): readonly Person[] {
  const { random } = setting;
  const eldest = parentAge - random.int(25, 33);
  if (eldest < 0 || random.chance(0.2)) return [];
  return Array.from({ length: random.pick([1, 1, 2, 2, 2, 3]) }, (_, at) => eldest - at * random.int(2, 3))
    .filter(age => age >= 0)
    .map(age => person(setting, 'member', { gender: random.pick(['M', 'F']), age, surname }));
}

function incomeOf(
  setting: Setting,
  tier: Tier,
  retired: boolean,
): { readonly income: number; readonly occupation: number } {
  const { random, words } = setting;
  const occupation = random.int(0, words.occupations.length - 1);
  const [least, most] = words.occupations[occupation]?.income ?? [500_000, 1_000_000];
  const share = { A: 0.8, B: 0.45, C: 0.2, D: 0.02 }[tier];
  const working = least + (most - least) * Math.min(1, share + random.decimal(0, 0.2, 2));
  return { income: Math.round(retired ? working * 0.3 : working), occupation };
}

export interface DrawnFamily extends Family {
  readonly occupation: number;
  readonly surname: string;
}

export function drawFamily(setting: Setting): DrawnFamily {
  const { random, words } = setting;
  const tier = random.pick(tiers);
  const gender: Gender = random.chance(0.5) ? 'M' : 'F';
  const age = random.pick([random.int(28, 45), random.int(38, 62), random.int(45, 70), random.int(60, 84)]);
  const surname = random.pick(words.surnames);
  const client = person(setting, 'client', { gender, age, surname });
  const married = random.chance(age < 32 ? 0.4 : 0.78);
  const spouseAge = Math.max(24, age + (gender === 'M' ? -random.int(-1, 5) : random.int(-1, 5)));
  const spouse = married
    ? person(setting, 'member', { gender: other(gender), age: spouseAge, surname: random.pick(words.surnames) })
    : null;
  const father = gender === 'M' ? surname : (spouse?.name.slice(0, 1) ?? surname);
  const children =
    married || random.chance(0.2)
      ? drawChildren(setting, Math.min(age, spouseAge), words.language === 'en' ? surname : father)
      : [];
  const parent =
    age < 62 && random.chance(0.25)
      ? person(setting, 'member', { gender: random.pick(['M', 'F']), age: age + random.int(24, 32), surname })
      : null;
  return { client, spouse, children, parent, tier, surname, ...incomeOf(setting, tier, age >= 66) };
}

/** From here on the occupations are what a son or a daughter may do. */
const ordinary = 4;

function schoolOf(setting: Setting, age: number): string {
  const { schools, occupations } = setting.words;
  if (age < 3) return '';
  if (age < 6) return schools.before;
  if (age < 12) return schools.primary;
  if (age < 18) return schools.middle;
  if (age < 23) return setting.random.pick(schools.university);
  const work = setting.random.pick(occupations.slice(ordinary));
  return `${setting.random.pick(work.employers)} ${work.name}`;
}

const memberOf =
  (setting: Setting, client: Person) =>
  (who: Person, relation: string): Draft => {
    const grown = who.age >= 23;
    const cells: Draft['cells'] = {
      client: client.id,
      relation,
      memberName: who.name,
      memberBirthDate: who.birth,
      schoolOrWork: relation === 'parent' ? setting.words.retired : schoolOf(setting, who.age) || null,
      isDependent: relation === 'child' ? !grown : relation === 'parent',
      dependentUntilAge: relation === 'child' && !grown ? '22' : null,
    };
    return { id: who.id, cells };
  };

export function membersOf(setting: Setting, family: Family): Draft[] {
  const member = memberOf(setting, family.client);
  const rows: Draft[] = [];
  if (family.spouse !== null) rows.push(member(family.spouse, 'spouse'));
  for (const child of family.children) rows.push(member(child, 'child'));
  if (family.parent !== null) rows.push(member(family.parent, 'parent'));
  return rows;
}

/** A marriage some time after both were grown up; null for the unmarried. */
export function weddingOf(setting: Setting, family: Family): string | null {
  if (family.spouse === null) return null;
  const since = Math.min(family.client.age, family.spouse.age) - setting.random.int(21, 26);
  return since < 1
    ? daysAgo(setting, setting.random.int(40, 300))
    : daysAgo(setting, since * 365 - setting.random.int(0, 300));
}
