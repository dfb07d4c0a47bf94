/** What surrounds the three sheets: rates, appointments, reviews, notes and the book's settings. */
import type { Cell } from '../cell';
import type { ColumnId } from '../id';
import { weekday } from '../time/day';
import { addMonthsClamped } from '../time/month-ends';
import { daysAgo, daysAhead, draft, type Draft, type Household, type Setting } from './draft';

export const settingOf = ({ words }: Setting): Draft => ({
  id: 'setting:book',
  cells: {
    rmName: words.rmName,
    ownBanks: [words.ownBank],
    baseCurrency: words.baseCurrency,
    country: words.country,
    riskScheme: words.riskScheme,
  },
});

/** Month by month for two years and yesterday; the last currency of the list has had none for two months. */
export function ratesOf(setting: Setting): Draft[] {
  const { words, random, today } = setting;
  const currencies = Object.entries(words.rates);
  return currencies.flatMap(([currency, rate], at) => {
    const isStale = at === currencies.length - 1;
    const months = Array.from({ length: 24 }, (_, back) => addMonthsClamped(`${today.slice(0, 8)}01`, -back)).filter(
      (_, back) => !isStale || back > 1,
    );
    const days = isStale ? months : [daysAgo(setting, 1), ...months.filter(day => day < daysAgo(setting, 1))];
    return days.reverse().map((day, place) => {
      const value = place === days.length - 1 ? rate : rate * random.decimal(0.97, 1.03, 4);
      return draft('rate', random, {
        currency,
        day,
        rate: String(Number(value.toPrecision(5))),
        source: words.rateSource,
      });
    });
  });
}

type EventKind = keyof Setting['words']['events'];

interface Appointment {
  readonly kind: EventKind;
  /** Days from today. */
  readonly on: number;
  readonly start: string;
  readonly end: string;
  readonly more?: Readonly<Record<ColumnId, Cell>>;
}

/** Today with an overlap, this week, the weeks around, a leave and a weekly briefing. */
const appointments: readonly Appointment[] = [
  { kind: 'meeting', on: 0, start: '10:00', end: '11:00' },
  { kind: 'call', on: 0, start: '10:30', end: '10:45' },
  { kind: 'visit', on: 0, start: '14:00', end: '15:30' },
  { kind: 'review', on: 1, start: '09:30', end: '10:30' },
  { kind: 'visit', on: 1, start: '10:30', end: '11:30' },
  { kind: 'task', on: 2, start: '16:00', end: '16:30' },
  { kind: 'review', on: 4, start: '15:00', end: '16:00' },
  { kind: 'call', on: 5, start: '11:00', end: '11:15' },
  { kind: 'meeting', on: 8, start: '10:00', end: '11:00' },
  { kind: 'review', on: 12, start: '14:00', end: '15:00' },
  { kind: 'meeting', on: 19, start: '17:00', end: '18:00' },
  { kind: 'call', on: -1, start: '11:00', end: '11:20', more: { done: true } },
  { kind: 'meeting', on: -3, start: '10:00', end: '11:00', more: { done: true } },
  { kind: 'visit', on: -6, start: '14:30', end: '16:00', more: { done: true } },
  { kind: 'task', on: -2, start: '09:00', end: '09:30', more: { done: false } },
];

const eventKinds: Readonly<Record<EventKind, string>> = {
  meeting: 'meeting',
  call: 'call',
  visit: 'visit',
  task: 'task',
  internal: 'internal',
  leave: 'leave',
  review: 'reviewMeeting',
};

function appointmentWith(setting: Setting, appointment: Appointment, household: Household): Draft {
  const { words, random } = setting;
  const { kind, on, start, end, more = {} } = appointment;
  const name = household.client.cells['name'];
  const place =
    kind === 'visit'
      ? words.places.home
      : kind === 'call' || kind === 'task'
        ? null
        : random.pick([words.places.branch, words.places.cafe]);
  return draft('event', random, {
    title: `${words.events[kind]} ${typeof name === 'string' ? name.slice(0, 40) : ''}`,
    kind: eventKinds[kind],
    client: household.client.id,
    day: on < 0 ? daysAgo(setting, -on) : daysAhead(setting, on),
    allDay: false,
    start,
    end,
    zone: words.zone,
    place,
    ...more,
  });
}

export function eventsOf(setting: Setting, households: readonly Household[]): Draft[] {
  const { words, random, today } = setting;
  const monday = daysAgo(setting, (weekday(today) + 6) % 7);
  const rows =
    households.length === 0 ? [] : appointments.map(one => appointmentWith(setting, one, random.pick(households)));
  return [
    ...rows,
    draft('event', random, {
      title: words.events.internal,
      kind: 'internal',
      day: monday,
      allDay: false,
      start: '08:30',
      end: '09:00',
      zone: words.zone,
      place: words.places.branch,
      repeat: 'FREQ=WEEKLY;BYDAY=MO',
    }),
    draft('event', random, {
      title: words.events.leave,
      kind: 'leave',
      day: daysAhead(setting, 24),
      endDay: daysAhead(setting, 26),
      allDay: true,
    }),
  ];
}

/** For most clients of tiers A and B one review behind them; for some the next one planned. */
export function reviewsOf(setting: Setting, { client, family }: Household): Draft[] {
  const { words, random } = setting;
  if (family.tier === 'C' || family.tier === 'D' || client.cells['status'] !== 'active') return [];
  const held = daysAgo(setting, random.int(20, 170));
  const rows = random.chance(0.7)
    ? [
        draft('review', random, {
          client: client.id,
          reviewDate: held,
          valuationDate: held,
          baseCurrency: words.baseCurrency,
          agenda: words.agenda,
          notes: random.pick(words.remarks),
          actions: words.actions,
          externalFlows: 0,
          nextReviewDate: client.cells['nextReviewDate'] ?? null,
          acknowledgedDate: held,
        }),
      ]
    : [];
  if (random.chance(0.3))
    rows.push(
      draft('review', random, {
        client: client.id,
        reviewDate: daysAhead(setting, random.int(2, 20)),
        baseCurrency: words.baseCurrency,
        agenda: words.agenda,
      }),
    );
  return rows;
}

export function notesOf(setting: Setting, household: Household): Draft[] {
  const { words, random } = setting;
  if (!random.chance(0.15)) return [];
  const [row, columns] =
    random.chance(0.5) && household.holdings[0] !== undefined
      ? ([household.holdings[0], ['marketValue', 'institution']] as const)
      : ([household.client, ['annualIncome', 'mobile', 'addressMailing']] as const);
  return [draft('note', random, { row: row.id, column: random.pick(columns), text: random.pick(words.notes) })];
}
