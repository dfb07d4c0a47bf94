/** One client's timeline and what waits, on a few rows. Today is 2026-11-25. */
import { expect, test } from 'vitest';
import { inDueGroups } from '../../../shared/analysis/due-groups';
import { monthsOf, openOf, timelineOf, type TimelineItem, type TimelineRows } from '../../../shared/analysis/timeline';
import { textCell, type Cell, type Row } from '../../../shared/cell';
import type { RowId } from '../../../shared/id';
import { addDays } from '../../../shared/time/day';

const today = '2026-11-25';
const row = (id: RowId, cells: Readonly<Record<string, Cell>>): Row => ({ id, cells });
const nothing: TimelineRows = { contact: [], event: [], review: [], attachment: [], ticket: [], task: [] };

const rows: TimelineRows = {
  contact: [
    row('contact:early', { day: '2026-11-20', time: '09:00', kind: 'call' }),
    row('contact:late', { day: '2026-11-20', time: '15:30', kind: 'call' }),
    row('contact:some', { day: '2026-11-20', kind: 'line' }),
  ],
  event: [
    row('event:next', { day: '2026-11-30', start: '10:00' }),
    row('event:today', { day: today, start: '14:00' }),
    row('event:held', { day: today, start: '09:00', done: true }),
    row('event:far', { day: '2027-02-01' }),
    row('event:old', { day: '2026-10-05' }),
  ],
  review: [
    row('review:coming', { reviewDate: '2026-12-15' }),
    row('review:frozen', { reviewDate: today, snapshot: '{}' }),
  ],
  attachment: [
    row('attachment:a', { date: '2026-10-31' }),
    row('attachment:gone', { date: '2026-11-01', removed: '2026-11-02' }),
    row('attachment:some', {}),
  ],
  ticket: [
    row('ticket:a', { opened: '2026-11-01', status: 'closed' }),
    row('ticket:open', { opened: '2026-11-21', due: '2026-12-21' }),
  ],
  task: [
    row('task:done', { done: true, doneDay: '2026-11-22' }),
    row('task:open', { due: '2026-11-01' }),
    row('task:some', { title: 'x' }),
  ],
};
const keys = (items: readonly TimelineItem[]): readonly string[] => items.map(({ key }) => key);

test('[D50] the newest first, by day and time, of every sort; files thrown away and tasks not done are no part of it', () => {
  const { past } = timelineOf(rows, [{ seq: 7, day: '2026-11-20', time: '12:00' }], today);
  expect(keys(past)).toEqual([
    'event:held',
    'review:frozen',
    'task:done',
    'ticket:open',
    'contact:late',
    'worth:7',
    'contact:early',
    'contact:some',
    'ticket:a',
    'attachment:a',
    'event:old',
    'attachment:some',
  ]);
});

test('[D51] what is to come stands apart, the nearest first; today’s until it is done', () => {
  expect(keys(timelineOf(rows, [], today).upcoming)).toEqual([
    'event:today',
    'event:next',
    'review:coming',
    'event:far',
  ]);
});

test('[D52] the list is told by months', () => {
  const { past } = timelineOf(rows, [], today);
  expect(monthsOf(past).map(({ month, items }) => [month, items.length])).toEqual([
    ['2026-11', 8],
    ['2026-10', 2],
    [null, 1],
  ]);
});

test('[D53] what waits is told by the day it is due, tickets among tasks, what has no day last', () => {
  expect(openOf(rows.task, rows.ticket).map(({ id }) => id)).toEqual(['task:open', 'ticket:open', 'task:some']);
  expect(timelineOf(nothing, [], today)).toEqual({ upcoming: [], past: [] });
});

test.each([
  ['2026-11-24', 'overdue'],
  ['2026-11-25', 'today'],
  ['2026-11-26', 'week'],
  ['2026-12-02', 'week'],
  ['2026-12-03', 'later'],
  [null, 'undated'],
] as const)('[D60] due %s on 2026-11-25 is %s', (due, group) => {
  expect(inDueGroups([row('task:a', { due })], today).map(([id]) => id)).toEqual([group]);
});

test('[D53] [D60] of thirty thousand tasks those of one day keep their order, and the groups that of all', () => {
  const many = Array.from({ length: 30_000 }, (_, at) =>
    row(`task:${String(at)}`, { title: 'x', due: at % 50 === 0 ? null : addDays(today, ((at * 7919) % 400) - 200) }),
  );
  const open = openOf(many, []);
  const groups = inDueGroups(open, today);
  const told = open.map(({ id, cells }) => [textCell({ id, cells }, 'due') ?? '~', Number(id.slice(5))] as const);
  expect(told).toEqual(told.toSorted(([a, one], [b, other]) => (a < b ? -1 : a > b ? 1 : one - other)));
  expect(groups.flatMap(([, held]) => held)).toEqual(open);
});

test('[D60] empty groups are left out', () => {
  expect(inDueGroups(openOf(rows.task, rows.ticket), today).map(([group, held]) => [group, held.length])).toEqual([
    ['overdue', 1],
    ['later', 1],
    ['undated', 1],
  ]);
});
