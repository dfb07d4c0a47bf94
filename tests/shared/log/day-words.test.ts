/** Days as people say them in a line, in three languages. The book's day is Wednesday 2026-11-25. */
import { expect, test } from 'vitest';
import { dayAtStart, type DayContext } from '../../../shared/log/day-words';
import type { Language } from '../../../shared/kinds/kind';

const wednesday = '2026-11-25';
const sunday = '2026-11-22';
const context = (side: DayContext['side'], language: Language, today = wednesday): DayContext => ({
  today,
  language,
  years: null,
  side,
  glued: side === 'coming',
});

function said(text: string, where: DayContext): string {
  const read = dayAtStart(text, where);
  if (read === null) return 'none';
  return 'day' in read ? read.day : [read.problem.code, ...read.problem.days].join(' ');
}

test.each([
  ['今天', '2026-11-25'],
  ['明天', '2026-11-26'],
  ['後天', '2026-11-27'],
  ['大後天', '2026-11-28'],
  ['3天後', '2026-11-28'],
  ['三天後', '2026-11-28'],
  ['兩週後', '2026-12-09'],
  ['一個月後', '2026-12-25'],
  ['10日內', '2026-12-05'],
  ['週五', '2026-11-27'],
  ['星期一', '2026-11-30'],
  ['這週五', '2026-11-27'],
  ['下週三', '2026-12-02'],
  ['下星期五', '2026-12-04'],
  ['下下週一', '2026-12-07'],
  ['月底', '2026-11-30'],
  ['下個月底', '2026-12-31'],
  ['下個月5號', '2026-12-05'],
  ['28號', '2026-11-28'],
  ['5號', '2026-12-05'],
  ['12/5', '2026-12-05'],
  ['１２／５', '2026-12-05'],
  ['12月5日', '2026-12-05'],
  ['1/8', '2027-01-08'],
  ['2026-12-05', '2026-12-05'],
  ['2026/12/5', '2026-12-05'],
  ['115/12/05', '2026-12-05'],
  ['民國115年12月5日', '2026-12-05'],
])('[D20] %s is %s in Traditional Chinese', (text, day) => {
  expect(said(`${text} 寄建議書`, context('coming', 'zh-TW'))).toBe(day);
  expect(said(`${text}寄建議書`, context('coming', 'zh-TW'))).toBe(day);
});

test.each([
  ['月底前交業績表', '2026-11-30', '交業績表'],
  ['週五之前 送合約', '2026-11-27', ' 送合約'],
  ['12/5前寄', '2026-12-05', '寄'],
  ['明天下午回電', '2026-11-26', '下午回電'],
  ['by Fri send it', '2026-11-27', ' send it'],
  ['on 5 Dec call', '2026-12-05', ' call'],
])('[D20] %s: by %s, %s', (text, day, rest) => {
  const read = dayAtStart(text, context('coming', 'zh-TW'));
  expect(read).toMatchObject({ day });
  expect(text.slice(read?.length)).toBe(rest);
});

test.each([
  ['后天', '2026-11-27'],
  ['大后天', '2026-11-28'],
  ['3天后', '2026-11-28'],
  ['两周后', '2026-12-09'],
  ['这周五', '2026-11-27'],
  ['下周三', '2026-12-02'],
  ['下礼拜二', '2026-12-01'],
  ['12月5号', '2026-12-05'],
])('[D20] %s is %s in Simplified Chinese', (text, day) => {
  expect(said(`${text} 寄建议书`, context('coming', 'zh-CN'))).toBe(day);
});

test.each([
  ['today', '2026-11-25'],
  ['tomorrow', '2026-11-26'],
  ['Tmr', '2026-11-26'],
  ['the day after tomorrow', '2026-11-27'],
  ['in 3 days', '2026-11-28'],
  ['in a week', '2026-12-02'],
  ['two weeks later', '2026-12-09'],
  ['Fri', '2026-11-27'],
  ['Monday', '2026-11-30'],
  ['this friday', '2026-11-27'],
  ['next tue', '2026-12-01'],
  ['end of month', '2026-11-30'],
  ['5 Dec', '2026-12-05'],
  ['Dec 5th', '2026-12-05'],
  ['12/25', '2026-12-25'],
  ['5 December 2026', '2026-12-05'],
  ['2026-12-05', '2026-12-05'],
])('[D20] %s is %s in English', (text, day) => {
  expect(said(`${text} send the proposal`, context('coming', 'en'))).toBe(day);
});

test.each([
  ['昨天', 'zh-TW', '2026-11-24'],
  ['前天', 'zh-TW', '2026-11-23'],
  ['三天前', 'zh-CN', '2026-11-22'],
  ['上週五', 'zh-TW', '2026-11-20'],
  ['週一', 'zh-TW', '2026-11-23'],
  ['11/20', 'zh-TW', '2026-11-20'],
  ['12月28日', 'zh-TW', 'future-day 2025-12-28'],
  ['20號', 'zh-TW', '2026-11-20'],
  ['yesterday', 'en', '2026-11-24'],
  ['2 days ago', 'en', '2026-11-23'],
  ['last thursday', 'en', '2026-11-19'],
  ['Monday', 'en', '2026-11-23'],
  ['20 Nov', 'en', '2026-11-20'],
] as const)('[D21] for a contact, %s (%s) lies behind: %s', (text, language, day) => {
  expect(said(`${text} 談`, context('past', language))).toBe(day);
});

test.each([
  // Weeks begin on Monday for some and on Sunday for others: on a Sunday, or of a Sunday, they disagree.
  ['下週三', 'zh-TW', sunday, 'which-day 2026-11-25 2026-12-02'],
  ['下週日', 'zh-TW', wednesday, 'which-day 2026-11-29 2026-12-06'],
  ['週三', 'zh-TW', wednesday, 'which-day 2026-11-25 2026-12-02'],
  ['next fri', 'en', wednesday, 'which-day 2026-11-27 2026-12-04'],
  ['12/5', 'en', wednesday, 'which-day 2026-12-05 2027-05-12'],
  ['下週', 'zh-TW', wednesday, 'which-day 2026-11-30 2026-12-01 2026-12-02 2026-12-03 2026-12-04'],
  ['next week', 'en', wednesday, 'which-day 2026-11-30 2026-12-01 2026-12-02 2026-12-03 2026-12-04'],
] as const)('[D22] %s (%s) on %s is asked: %s', (...given) => {
  const [text, language, today, asked] = given;
  expect(said(`${text} `, context('coming', language, today))).toBe(asked);
});

test.each([
  ['2026-02-30', 'no-such-day'],
  ['2/30', 'no-such-day'],
  ['13/45', 'no-such-day'],
  ['2026-11-01', 'past-day'],
  ['昨天', 'past-day'],
  ['上週三', 'past-day'],
  ['11/20', 'past-day 2027-11-20'],
])('[D23] %s is no day ahead: %s', (text, why) => {
  expect(said(`${text} 寄`, context('coming', 'zh-TW'))).toBe(why);
});

test.each([
  '寄建議書',
  '30萬美元',
  '12.5萬',
  '3-5年期',
  '底部',
  '1/2/3/4',
  '12/5%',
  'sat down with her',
  'maybe',
  '明天系',
])('[D24] %s does not begin with a day behind which a blank stands', text => {
  expect(said(text, { ...context('past', 'zh-TW'), glued: false })).toBe('none');
});

test('[D23] a leap day is one only in its year', () => {
  expect(said('2/29', context('coming', 'zh-TW', '2027-01-10'))).toBe('no-such-day');
  expect(said('2/29', context('coming', 'zh-TW', '2028-01-10'))).toBe('2028-02-29');
});
