/** By when a ticket is to be answered, by its kind and the country of the book (domain D.6). */
import { addDays, weekday } from '../time/day';

/** Days a complaint may take: as a rule, when it is complex, and at the very most. */
interface ComplaintDays {
  readonly due: number;
  readonly complex: number;
  readonly most: number;
}
/** Mainland: 15, 30, and 30 more with approval; Taiwan, Financial Consumer Protection Act §13: 30. Elsewhere as in Taiwan. */
const complaintDays = {
  CN: { due: 15, complex: 30, most: 60 },
  other: { due: 30, complex: 30, most: 30 },
} as const satisfies Readonly<Record<string, ComplaintDays>>;

const daysIn = (country: string): ComplaintDays => (country === 'CN' ? complaintDays.CN : complaintDays.other);

/** A request or a question is answered in so many working days. */
const requestDays = 2;

/** Monday to Friday; holidays are not known here. */
export function afterWorkingDays(day: string, days: number): string {
  let at = day;
  for (let left = days; left > 0;) {
    at = addDays(at, 1);
    if (weekday(at) !== 0 && weekday(at) !== 6) left--;
  }
  return at;
}

/** null for what wants no answer: an incident is written down, a compliment is enjoyed. */
export function ticketDue(kind: string, opened: string, country: string): string | null {
  if (kind === 'complaint') return addDays(opened, daysIn(country).due);
  return kind === 'request' || kind === 'inquiry' ? afterWorkingDays(opened, requestDays) : null;
}

/** Until when a complaint may take at the latest; null where the law knows no day after the first. */
export function complaintLimits(opened: string, country: string): Readonly<Record<'complex' | 'most', string>> | null {
  const { due, complex, most } = daysIn(country);
  return most === due ? null : { complex: addDays(opened, complex), most: addDays(opened, most) };
}

const openStates: ReadonlySet<string | null> = new Set([null, 'new', 'inProgress', 'waitingClient', 'reopened']);

/** A ticket without a status is a new one. */
export const isOpenTicket = (status: string | null): boolean => openStates.has(status);
