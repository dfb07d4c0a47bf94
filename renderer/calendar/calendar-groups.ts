/** What the calendar shows, in groups that can be switched off, each with its colours. */
import type { OccurrenceType } from '../../shared/analysis/occurrence';

export const calendarGroups = ['appointment', 'birthday', 'maturity', 'premium', 'review', 'expiry'] as const;
export type CalendarGroup = (typeof calendarGroups)[number];

const groups: Readonly<Record<OccurrenceType, CalendarGroup>> = {
  birthday: 'birthday',
  anniversary: 'birthday',
  premiumDue: 'premium',
  policyMaturity: 'maturity',
  productMaturity: 'maturity',
  loanEnd: 'maturity',
  reviewDue: 'review',
  contactDue: 'review',
  riskExpiry: 'expiry',
  idExpiry: 'expiry',
};
export const groupOf = (type: OccurrenceType): CalendarGroup => groups[type];

/** Ground and text of a chip; the words on it say the same, so that colour is never the only sign. */
export const groupColours: Readonly<Record<CalendarGroup, { readonly color: string; readonly contrastColor: string }>> =
  {
    appointment: { color: 'var(--accent)', contrastColor: 'var(--on-accent)' },
    birthday: { color: 'var(--warn-soft)', contrastColor: 'var(--warn)' },
    maturity: { color: 'var(--good-soft)', contrastColor: 'var(--good)' },
    premium: { color: 'var(--accent-soft)', contrastColor: 'var(--accent)' },
    review: { color: 'var(--surface)', contrastColor: 'var(--ink)' },
    expiry: { color: 'var(--bad-soft)', contrastColor: 'var(--bad)' },
  };

/** Which come first where a day holds more than it can show. */
const ranks: readonly CalendarGroup[] = ['appointment', 'expiry', 'maturity', 'birthday', 'review', 'premium'];
export const rankOf = (group: CalendarGroup): number => ranks.indexOf(group);
