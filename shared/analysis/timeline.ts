/** All that passed between the RM and one client as one list: rows in, items out, newest first, what is still to come apart. */
import { cellOf, textCell, type Row } from '../cell';
import type { RowId } from '../id';
import { isInTrash } from '../sheets/in-trash';
import { isDay } from '../time/day';
import { isOpenTicket } from './ticket-due';

export const timelineSorts = ['contact', 'event', 'review', 'worth', 'attachment', 'ticket', 'task'] as const;
export type TimelineSort = (typeof timelineSorts)[number];

/** What changed the values of holdings, at a moment. */
export interface WorthMoment {
  /** The journal's entry. */
  readonly seq: number;
  readonly day: string;
  /** `14:30` */
  readonly time: string;
}
export interface TimelineRows {
  readonly contact: readonly Row[];
  readonly event: readonly Row[];
  readonly review: readonly Row[];
  readonly attachment: readonly Row[];
  readonly ticket: readonly Row[];
  readonly task: readonly Row[];
}
/** An item is of a row, or of an entry of the journal. */
export interface TimelineItem {
  readonly key: string;
  readonly sort: TimelineSort;
  readonly row: RowId | null;
  readonly seq: number | null;
  /** null: nobody wrote down when. */
  readonly day: string | null;
  /** `09:30`; null: some time that day. */
  readonly time: string | null;
}
export interface Timeline {
  /** The nearest first. */
  readonly upcoming: readonly TimelineItem[];
  /** The newest first; those without a day last. */
  readonly past: readonly TimelineItem[];
}

const dayIn = (row: Row, column: string): string | null => {
  const day = textCell(row, column);
  return day !== null && isDay(day) ? day : null;
};

const daysOf: Readonly<Record<keyof TimelineRows, (row: Row) => string | null>> = {
  contact: row => dayIn(row, 'day'),
  event: row => dayIn(row, 'day'),
  review: row => dayIn(row, 'reviewDate'),
  attachment: row => dayIn(row, 'date'),
  ticket: row => dayIn(row, 'opened'),
  task: row => dayIn(row, 'doneDay') ?? dayIn(row, 'due'),
};

/** Files in the trash and tasks that are not done are not part of what has been. */
const belongs: Partial<Readonly<Record<keyof TimelineRows, (row: Row) => boolean>>> = {
  attachment: row => !isInTrash(row),
  task: row => cellOf(row, 'done') === true,
};

const timeOf = (sort: keyof TimelineRows, row: Row): string | null =>
  sort === 'contact' ? textCell(row, 'time') : sort === 'event' ? textCell(row, 'start') : null;

const itemsOf = (sort: keyof TimelineRows, rows: readonly Row[]): readonly TimelineItem[] =>
  rows
    .filter(row => belongs[sort]?.(row) !== false)
    .map(row => ({ key: row.id, sort, row: row.id, seq: null, day: daysOf[sort](row), time: timeOf(sort, row) }));

const rank = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? 1 : -1;

/** By day, then by time, those of some time that day last, then in the order of the sorts; rows of one sort keep theirs. */
const newestFirst = (a: TimelineItem, b: TimelineItem): number =>
  rank(a.day, b.day) || rank(a.time, b.time) || timelineSorts.indexOf(a.sort) - timelineSorts.indexOf(b.sort);

/** An appointment or a review that has not been yet; one of today, until it is done. */
function isComing({ sort, day }: TimelineItem, row: Row | undefined, today: string): boolean {
  if (day === null || day < today || (sort !== 'event' && sort !== 'review')) return false;
  if (day > today || row === undefined) return true;
  return sort === 'event' ? cellOf(row, 'done') !== true : cellOf(row, 'snapshot') === null;
}

export function timelineOf(rows: TimelineRows, worth: readonly WorthMoment[], today: string): Timeline {
  const byId = new Map([...rows.event, ...rows.review].map(row => [row.id, row]));
  const ofRows = timelineSorts.flatMap(sort => (sort === 'worth' ? [] : itemsOf(sort, rows[sort].toReversed())));
  const ofWorth = worth.map(({ seq, day, time }): TimelineItem => ({
    key: `worth:${String(seq)}`,
    sort: 'worth',
    row: null,
    seq,
    day,
    time,
  }));
  const coming = ofRows.filter(item => item.row !== null && isComing(item, byId.get(item.row), today));
  const ahead = new Set(coming);
  return {
    upcoming: coming.toSorted(newestFirst).reverse(),
    past: [...ofRows, ...ofWorth].filter(item => !ahead.has(item)).sort(newestFirst),
  };
}

export interface TimelineMonth {
  /** `2026-11`; null for what has no day. */
  readonly month: string | null;
  readonly items: readonly TimelineItem[];
}

/** Items in their order, by month. */
export function monthsOf(items: readonly TimelineItem[]): readonly TimelineMonth[] {
  const months: { month: string | null; items: TimelineItem[] }[] = [];
  for (const item of items) {
    const month = item.day?.slice(0, 7) ?? null;
    const last = months.at(-1);
    if (last !== undefined && last.month === month) last.items.push(item);
    else months.push({ month, items: [item] });
  }
  return months;
}

/** By the day something is due; what is due on no day last; rows of one day keep their order. */
function byDue(rows: readonly Row[]): readonly Row[] {
  const days = new Map<string, Row[]>();
  for (const row of rows) {
    const due = dayIn(row, 'due') ?? '~';
    const held = days.get(due);
    if (held === undefined) days.set(due, [row]);
    else held.push(row);
  }
  return [...days.keys()].sort().flatMap(day => days.get(day) ?? []);
}

export const isOpenTask = (task: Row): boolean => cellOf(task, 'done') !== true;

/** What waits, of a client or of the whole book: tasks and tickets, the most urgent first. */
export const openOf = (tasks: readonly Row[], tickets: readonly Row[]): readonly Row[] =>
  byDue([...tickets.filter(ticket => isOpenTicket(textCell(ticket, 'status'))), ...tasks.filter(isOpenTask)]);
