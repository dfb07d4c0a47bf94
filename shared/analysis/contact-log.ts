/** Which contacts count, when a client was last in touch, and when the next contact is due (domain D.4). */
import { cellOf, textCell, type Row } from '../cell';
import type { RowId } from '../id';
import { addDays, daysBetween, isDay } from '../time/day';
import type { BookSource } from './source';

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
export function lastContactOf(client: RowId, source: BookSource): string | null {
  const row = source.get(client);
  const kept = row === undefined ? null : textCell(row, 'lastContactDate');
  const logged = lastMeaningful(source.owned(client, 'contact'));
  if (kept === null || !isDay(kept)) return logged;
  return logged !== null && logged > kept ? logged : kept;
}

/** How often a client wants to be in touch: days between contacts and reviews, meetings in person a year. */
export interface ContactStandard {
  readonly contact: number;
  readonly review: number | null;
  readonly inPerson: number;
}

/** Domain D.4, by tier; a client of another tier, of none, or who is only a prospect goes by D. */
export const contactStandards = {
  A: { contact: 30, review: 90, inPerson: 2 },
  B: { contact: 90, review: 180, inPerson: 1 },
  C: { contact: 180, review: 365, inPerson: 0 },
  D: { contact: 365, review: null, inPerson: 0 },
} as const satisfies Readonly<Record<string, ContactStandard>>;

/** A new client is called so many days after the relationship began. */
const firstContacts = [7, 30, 90] as const;

const isTier = (tier: string): tier is keyof typeof contactStandards => tier in contactStandards;

export function standardOf(client: Row): ContactStandard {
  const tier = textCell(client, 'tier') ?? '';
  const prospect = textCell(client, 'status') === 'prospect';
  return !prospect && isTier(tier) ? contactStandards[tier] : contactStandards.D;
}

/** Where a client stands against the standard on a day. */
export interface ContactStanding {
  readonly last: string | null;
  /** null: nobody knows when the last contact was, and the client is not new. */
  readonly due: string | null;
  readonly overdueDays: number;
  /** Days since the last contact in intervals of the standard; null without a last contact. */
  readonly intervals: number | null;
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

/** due = last + interval, or a new client's first days if earlier; overdue = max(0, today - due). */
export function contactStanding(client: Row, last: string | null, today: string): ContactStanding {
  const { contact } = standardOf(client);
  const due = earlier(last === null ? null : addDays(last, contact), firstDue(client, last, today));
  return {
    last,
    due,
    overdueDays: due === null ? 0 : Math.max(0, daysBetween(due, today)),
    intervals: last === null ? null : daysBetween(last, today) / contact,
  };
}
