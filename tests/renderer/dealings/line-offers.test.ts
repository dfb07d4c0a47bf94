/** What is offered under a line while it is typed. The book's day is Wednesday 2026-11-25. */
import { expect, test } from 'vitest';
import { offersFor } from '../../../renderer/dealings/line-offers';
import { countDue } from '../../../renderer/frame/count-due';
import { parseLine, type LineContext } from '../../../shared/log/parse-line';

const context: LineContext = { today: '2026-11-25', language: 'zh-TW', years: null, country: 'TW' };
const offers = (text: string) => offersFor(text, parseLine(text, context), 'zh-TW');

test('[D34] a slash offers every word, the first one at hand; a chosen one is followed by a blank', () => {
  const all = offers('/');
  expect(all).toMatchObject({ of: 'words', first: 0 });
  expect(all?.list[0]).toMatchObject({ word: '電話', text: '/電話 ' });
  expect(offers('、客')?.list.map(({ text }) => text)).toEqual(['/客訴 ']);
});

test('[D34] a whole word offers nothing more, and Enter writes it', () => {
  expect(offers('/電話')).toBeNull();
  expect(offers('/電話 談')).toBeNull();
  expect(offers('/咖啡')).toBeNull();
});

test('[D22] days are offered with none chosen beforehand', () => {
  const days = offers('/待辦 下週日 寄');
  expect(days).toMatchObject({ of: 'days', first: -1 });
  expect(days?.list.map(({ text }) => text)).toEqual(['/待辦 2026-11-29 寄', '/待辦 2026-12-06 寄']);
});

test('[D60] what is due by today and open is counted', () => {
  const table = (...rows: readonly Readonly<Record<string, string | boolean>>[]) => ({
    size: rows.length,
    cell: (at: number, column: string) => rows[at]?.[column] ?? null,
  });
  const tasks = table({ due: '2026-11-25' }, { due: '2026-11-20', done: true }, { due: '2026-11-26' }, {});
  const tickets = table(
    { due: '2026-11-01', status: 'closed' },
    { due: '2026-11-01', status: 'reopened' },
    { due: '2026-11-25' },
  );
  expect(countDue(tasks, tickets, '2026-11-25')).toBe(3);
});
