/** The calendar's titles in three languages and both year styles. */
import { expect, test } from 'vitest';
import { monthTitle, rangeTitle, weekdayWords, type Wording } from '../../../renderer/calendar/calendar-words';
import { packs } from '../../../shared/i18n/packs';
import type { Language, YearStyle } from '../../../shared/kinds/kind';

const wording = (language: Language, years: YearStyle = 'western'): Wording => ({
  language,
  years,
  t: (key, values = {}) => {
    const words: Readonly<Record<string, unknown>> = packs[language].calendar;
    return String(words[key.replace('calendar:', '')]).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
      String(values[name]),
    );
  },
});
const at = new Date(2026, 11, 4);

test('[T34] a month is titled in the language and year style', () => {
  expect(monthTitle(at, wording('zh-TW'))).toBe('2026 年 12 月');
  expect(monthTitle(at, wording('zh-TW', 'roc'))).toBe('民國 115 年 12 月');
  expect(monthTitle(at, wording('zh-CN'))).toBe('2026 年 12 月');
  expect(monthTitle(at, wording('en'))).toBe('December 2026');
});

test('[T34] a week is titled by its first and last day, over a new year with both years', () => {
  const week = { view: 'timeGridWeek', first: new Date(2026, 11, 6), end: new Date(2026, 11, 13) };
  expect(rangeTitle(week, wording('zh-TW'))).toBe('2026 年 12月6日 – 12月12日');
  expect(rangeTitle(week, wording('en'))).toBe('6 December – 12 December 2026');
  const turning = { view: 'timeGridWeek', first: new Date(2026, 11, 27), end: new Date(2027, 0, 3) };
  expect(rangeTitle(turning, wording('zh-CN'))).toBe('2026 年 12月27日 – 2027 年 1月2日');
});

test('[T34] a column of one day carries its date', () => {
  expect(weekdayWords(at, 'zh-TW', false)).toBe('五');
  expect(weekdayWords(at, 'zh-TW', true)).toBe('12/4 五');
  expect(weekdayWords(at, 'en', true)).toBe('Fri 4');
});
