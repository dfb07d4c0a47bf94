/** Which contacts count, when a client was last in touch, and when the next contact is due (domain D.4). */
import { cellOf, textCell, type Row } from '../cell';
import { addDays, daysBetween, isDay } from '../time/day';

/** A talk with the client in person: mails, letters, plain messages and broadcasts reach them, which is not the same. */
const meaningfulKinds: ReadonlySet<string> = new Set(['meeting', 'visit', 'call', 'video', 'line', 'wechat']);

/** An attempt that reached nobody is no contact, whatever its kind. */
export const isMeaningful = (contact: Row): boolean =>
  meaningfulKinds.has(textCell(contact, 'kind') ?? '') && cellOf(contact, 'unanswered') !== true;

/** The latest day of a meaningful contact among these; null without one. */
export const lastMeaningful = (contacts: readonly Row[]): string | null =>
  contacts.reduce<string | null>((latest, contact) => {
    const day = textCell(contact, 'day');
    if (day === null || !isDay(day) || !isMeaningful(contact)) return latest;
    return latest === null || day > latest ? day : latest;
  }, null);

/** The later of the day that the RM keeps and what the log says. */
export function lastContactOf(client: Row, contacts: readonly Row[]): string | null {
  const kept = textCell(client, 'lastContactDate');
  const logged = lastMeaningful(contacts);
  if (kept === null || !isDay(kept)) return logged;
  return logged !== null && logged > kept ? logged : kept;
}

/** Days between contacts by tier (domain D.4); a client of another tier, of none, or who is only a prospect goes by D. */
export const contactIntervals = { A: 30, B: 90, C: 180, D: 365 } as const;

/** A new client is called so many days after the relationship began. */
const firstContacts = [7, 30, 90] as const;

const isTier = (tier: string): tier is keyof typeof contactIntervals => tier in contactIntervals;

export function contactInterval(client: Row): number {
  const tier = textCell(client, 'tier') ?? '';
  const prospect = textCell(client, 'status') === 'prospect';
  return contactIntervals[!prospect && isTier(tier) ? tier : 'D'];
}

/** Where a client stands against the standard on a day. */
export interface ContactStanding {
  /** null: nobody knows when the last contact was, and the client is not new; or there will be none. */
  readonly due: string | null;
  readonly overdueDays: number;
}

/** The first of the days 7, 30 and 90 after the beginning that no contact has come after; null for a client who is not new. */
function firstDue(client: Row, last: string | null, today: string): string | null {
  const began = textCell(client, 'relationshipStart');
  if (began === null || !isDay(began) || today > addDays(began, firstContacts[2])) return null;
  return (
    firstContacts.map(days => addDays(began, days)).find(day => last === null || last <= began || day > last) ?? null
  );
}

const earlier = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);

const over: ReadonlySet<string | null> = new Set(['lost', 'deceased']);

/** due = last + interval, or a new client's first days if earlier; overdue = max(0, today - due). Who is lost or dead is due never. */
export function contactStanding(client: Row, last: string | null, today: string): ContactStanding {
  if (over.has(textCell(client, 'status'))) return { due: null, overdueDays: 0 };
  const due = earlier(last === null ? null : addDays(last, contactInterval(client)), firstDue(client, last, today));
  return { due, overdueDays: due === null ? 0 : Math.max(0, daysBetween(due, today)) };
}
