/** What passed between the RM and the clients of the sample book: contacts, promises that became tasks, and tickets. */
import { textCell } from '../cell';
import { addDays } from '../time/day';
import { daysAgo, daysAhead, draft, type Draft, type Household, type Setting } from './draft';
import { serviceWords } from './service-words';

const often: Readonly<Record<string, number>> = { A: 3, B: 2 };

/** The newest contact is the client's last contact; the ones before it lie weeks apart. Only some were attempts. */
export function contactsOf(setting: Setting, { client, family }: Household): Draft[] {
  const { random, words } = setting;
  const { contacts, message } = serviceWords[words.language];
  let day = textCell(client, 'lastContactDate');
  if (day === null) return [];
  const drawn: Draft[] = [];
  for (let left = often[family.tier] ?? 1; left > 0; left--) {
    const [kind, text] = random.pick(contacts);
    const tried = drawn.length > 0 && random.chance(0.15);
    drawn.push(
      draft('contact', random, {
        client: client.id,
        day,
        time: `${String(random.int(9, 18)).padStart(2, '0')}:${random.pick(['00', '15', '30', '45'])}`,
        kind: tried ? 'call' : kind === 'message' ? message : kind,
        unanswered: tried ? true : null,
        text: tried ? null : text,
      }),
    );
    day = addDays(day, -random.int(12, 60));
  }
  return drawn.reverse();
}

/** Days from today on which a promise is due, and whether it is kept: overdue, today, this week, later, without a day, done. */
const promises: readonly (readonly [days: number | null, done?: true])[] = [
  [-9],
  [-2],
  [0],
  [0],
  [1],
  [3],
  [6],
  [15],
  [40],
  [null],
  [-12, true],
  [-5, true],
];

export function tasksOf(setting: Setting, households: readonly Household[]): Draft[] {
  const { random, words } = setting;
  if (households.length === 0) return [];
  return promises.map(([days, done], at) => {
    const { client } = random.pick(households);
    const due = days === null ? null : days < 0 ? daysAgo(setting, -days) : daysAhead(setting, days);
    return draft('task', random, {
      title: random.pick(serviceWords[words.language].tasks),
      client: client.id,
      due,
      priority: at === 1 ? 'high' : null,
      done: done ?? null,
      doneDay: done === undefined ? null : due,
    });
  });
}

/** One complaint past its day, one request under way, one that is closed. */
export function ticketsOf(setting: Setting, households: readonly Household[]): Draft[] {
  const { random, words } = setting;
  if (households.length === 0) return [];
  const { tickets } = serviceWords[words.language];
  const about = (kind: keyof typeof tickets, [opened, due]: readonly [number, number], more: Draft['cells']) =>
    draft('ticket', random, {
      client: random.pick(households).client.id,
      opened: daysAgo(setting, opened),
      kind,
      subject: tickets[kind],
      due: addDays(daysAgo(setting, opened), due),
      ...more,
    });
  return [
    about('complaint', [32, 30], { status: 'inProgress', severity: 'high' }),
    about('request', [1, 2], { status: 'new' }),
    about('inquiry', [20, 2], { status: 'closed', resolution: tickets.answer, closed: daysAgo(setting, 19) }),
  ];
}
