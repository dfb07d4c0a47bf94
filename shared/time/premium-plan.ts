/** When premiums fall due (domain E.3): always counted from the policy's first day, never from the due before. */
import { daysBetween, isDay } from './day';
import { addMonthsClamped, addYearsClamped, wholeMonthsBetween } from './month-ends';

export interface PremiumPlan {
  readonly effectiveDate: string;
  readonly premiumMode: string | null;
  /** A term cell: `years:20`, `age:65`, `life`, `renewable`, `single`. */
  readonly paymentTerm: string | null;
  /** Needed for a term that ends at an age. */
  readonly birthDate: string | null;
  /** Nothing falls due on or after the last day of cover. */
  readonly expiryDate: string | null;
}

const stepMonths: Readonly<Record<string, number>> = { annual: 12, semi: 6, quarterly: 3, monthly: 1 };

/** Months between premiums; null for single, paid-up, flexible or unknown modes, which have no due days. */
export const stepOf = (mode: string | null): number | null => (mode === null ? null : (stepMonths[mode] ?? null));

export const perYear = (mode: string | null): number | null => {
  const step = stepOf(mode);
  return step === null ? null : 12 / step;
};

const dueAt = (plan: PremiumPlan, step: number, index: number): string =>
  addMonthsClamped(plan.effectiveDate, index * step);

/** How many premiums there are in all; null = until the cover ends. */
export function premiumCount(plan: PremiumPlan): number | null {
  const step = stepOf(plan.premiumMode);
  if (step === null || plan.paymentTerm === 'single') return 0;
  const months = paymentMonths(plan);
  return months === null ? null : Math.ceil(months / step);
}

/** A term to an age is paid before the birthday of that age, a month begun counting whole; without a birth date its end is unknown. */
function paymentMonths({ paymentTerm, birthDate, effectiveDate }: PremiumPlan): number | null {
  const [kind, count] = (paymentTerm ?? '').split(':');
  if (kind === 'years') return Number(count) * 12;
  if (kind !== 'age' || birthDate === null || !isDay(birthDate)) return null;
  const end = addYearsClamped(birthDate, Number(count));
  if (end <= effectiveDate) return 0;
  const months = wholeMonthsBetween(effectiveDate, end);
  return addMonthsClamped(effectiveDate, months) === end ? months : months + 1;
}

/** Whether the premium of this index is asked for at all. */
function isAsked(plan: PremiumPlan, due: string, index: number): boolean {
  const count = premiumCount(plan);
  if (count !== null && index >= count) return false;
  return plan.expiryDate === null || !isDay(plan.expiryDate) || due < plan.expiryDate;
}

/** The first index whose due day is not before `from`. */
function firstIndex(plan: PremiumPlan, step: number, from: string): number {
  if (from <= plan.effectiveDate) return 0;
  const months = Math.floor(daysBetween(plan.effectiveDate, from) / 31);
  let index = Math.max(0, Math.floor(months / step) - 1);
  while (dueAt(plan, step, index) < from) index++;
  return index;
}

/** The due days from `from` to `to`, both included. */
export function duesBetween(plan: PremiumPlan, from: string, to: string): readonly string[] {
  const step = stepOf(plan.premiumMode);
  if (step === null || plan.paymentTerm === 'single' || !isDay(plan.effectiveDate)) return [];
  const dues: string[] = [];
  for (let index = firstIndex(plan, step, from); ; index++) {
    const due = dueAt(plan, step, index);
    if (due > to || !isAsked(plan, due, index)) return dues;
    dues.push(due);
  }
}

/** The first due day on or after a day; null when all are paid or none is known. */
export function nextDue(plan: PremiumPlan, on: string): string | null {
  const step = stepOf(plan.premiumMode);
  if (step === null || plan.paymentTerm === 'single' || !isDay(plan.effectiveDate)) return null;
  const index = firstIndex(plan, step, on);
  const due = dueAt(plan, step, index);
  return isAsked(plan, due, index) ? due : null;
}

/** Whole years whose premiums fell due until a day, the day itself included; null where premiums have no days. */
export function paidYears(plan: PremiumPlan, on: string): number | null {
  const step = stepOf(plan.premiumMode);
  if (step === null || plan.paymentTerm === 'single' || !isDay(plan.effectiveDate)) return null;
  const index = firstIndex(plan, step, on);
  const fallen = dueAt(plan, step, index) === on ? index + 1 : index;
  const count = premiumCount(plan);
  return Math.floor((Math.min(fallen, count ?? fallen) * step) / 12);
}
