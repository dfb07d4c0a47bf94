/** What of a client waits for the RM, soonest first: dues, reviews, contacts, expiries and the birthday. Pure. */
import { duesOf } from '../../shared/analysis/maturities';
import type { BookSource, Standing } from '../../shared/analysis/source';
import { cellOf, textCell, type Row } from '../../shared/cell';
import type { RowId } from '../../shared/id';
import { daysBetween, isDay } from '../../shared/time/day';

export type AttentionKind = 'next-review' | 'next-contact' | 'risk-expiry' | 'birthday' | 'maturity';
export interface Attention {
  readonly kind: AttentionKind;
  /** The row that falls due, for a maturity. */
  readonly row: RowId | null;
  /** Negative once it has passed. */
  readonly days: number;
}

/** How far ahead each kind is worth a line (domain E.1). */
const lead: Readonly<Record<AttentionKind, number>> = {
  'next-review': 30,
  'next-contact': 14,
  'risk-expiry': 60,
  birthday: 14,
  maturity: 90,
};
const dayColumns = [
  ['next-review', 'nextReviewDate'],
  ['next-contact', 'nextContactDate'],
  ['risk-expiry', 'riskExpiryDate'],
] as const;

/** Days until the next birthday by the solar calendar; null for a lunar one or an unknown day. */
export function daysToBirthday(client: Row, today: string): number | null {
  const birth = textCell(client, 'birthDate');
  const monthDay =
    birth === null || cellOf(client, 'birthCalendar') === 'lunar'
      ? undefined
      : /^(?:\d{4}|-)-(\d\d-\d\d)$/u.exec(birth)?.[1];
  if (monthDay === undefined) return null;
  const year = Number(today.slice(0, 4));
  const days = [year, year + 1].flatMap(y => {
    const day = monthDay === '02-29' && !isDay(`${y}-02-29`) ? `${y}-02-28` : `${y}-${monthDay}`;
    return isDay(day) && day >= today ? [daysBetween(today, day)] : [];
  });
  return days[0] ?? null;
}

export function attentionOf(client: Row, source: BookSource, standing: Standing): readonly Attention[] {
  const { today } = standing;
  const found: Attention[] = dayColumns.flatMap(([kind, column]) => {
    const day = textCell(client, column);
    return day !== null && isDay(day) ? [{ kind, row: null, days: daysBetween(today, day) }] : [];
  });
  const birthday = daysToBirthday(client, today);
  if (birthday !== null) found.push({ kind: 'birthday', row: null, days: birthday });
  for (const due of duesOf([client.id], source, standing))
    if (due.kind !== 'premium' && due.daysLeft !== null)
      found.push({ kind: 'maturity', row: due.row, days: due.daysLeft });
  return found.filter(one => one.days <= lead[one.kind]).sort((a, b) => a.days - b.days);
}
