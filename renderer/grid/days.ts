/** Counting in days `YYYY-MM-DD`; in UTC, where none is skipped. */

const dayLength = 86_400_000;
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function dayParts(text: unknown): Day | null {
  const parts = typeof text === 'string' ? dayPattern.exec(text) : null;
  return parts === null ? null : { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
}

/** Days since 1970, and back. */
export const dayNumber = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day) / dayLength;
export const dayText = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);

/** Months since year 0. */
export const monthNumber = ({ year, month }: Day): number => year * 12 + month - 1;

/** The same day some months on, or that month's last day. */
export function monthsLater(day: Day, months: number): string {
  const total = monthNumber(day) + months;
  const [year, month] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1];
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return dayText(dayNumber({ year, month, day: Math.min(day.day, length) }));
}

const known = (text: string): Day => {
  const day = dayParts(text);
  if (day === null) throw new Error(`days: ${text} is no day`);
  return day;
};

export const daysLater = (from: string, days: number): string => dayText(dayNumber(known(from)) + days);
export const monthsLaterThan = (from: string, months: number): string => monthsLater(known(from), months);

export function monthEnd(of: string): string {
  const { year, month } = known(of);
  return dayText(Date.UTC(year, month, 0) / dayLength);
}
