/** One typed line, read. The book's day is Wednesday 2026-11-25, the book a Taiwan one. */
import { expect, test } from 'vitest';
import { parseLine, withDay, type LineContext } from '../../../shared/log/parse-line';
import { slashWords, slashWordsLike } from '../../../shared/log/slash-words';

const zh: LineContext = { today: '2026-11-25', language: 'zh-TW', years: null, country: 'TW' };
const cn: LineContext = { ...zh, language: 'zh-CN', country: 'CN' };
const en: LineContext = { ...zh, language: 'en' };

const call = { is: 'contact', kind: 'call', unanswered: false, day: '2026-11-25' } as const;

test.each([
  [zh, '/call 談美元債 >下週三 寄建議書', { ...call, text: '談美元債' }, [{ title: '寄建議書', due: '2026-12-02' }]],
  [zh, '/電話 談美元債 → 寄建議書', { ...call, text: '談美元債' }, [{ title: '寄建議書', due: null }]],
  [zh, '／電話談美元債 ＞明天寄建議書', { ...call, text: '談美元債' }, [{ title: '寄建議書', due: '2026-11-26' }]],
  [zh, '、電話', { ...call, text: '' }, []],
  [zh, '/拜訪 昨天 看房', { ...call, kind: 'visit', day: '2026-11-24', text: '看房' }, []],
  [zh, '/未接 10點', { ...call, unanswered: true, text: '10點' }, []],
  [zh, '/Line 11/20，已讀', { ...call, kind: 'line', day: '2026-11-20', text: '已讀' }, []],
  [
    zh,
    '/會面 談 > 12/5 送合約 >12/20 追蹤',
    { ...call, kind: 'meeting', text: '談' },
    [
      { title: '送合約', due: '2026-12-05' },
      { title: '追蹤', due: '2026-12-20' },
    ],
  ],
  [cn, '/电话 谈美元债 >后天 寄建议书', { ...call, text: '谈美元债' }, [{ title: '寄建议书', due: '2026-11-27' }]],
  [cn, '/短信 收益>10%的产品', { ...call, kind: 'sms', text: '收益>10%的产品' }, []],
  [
    en,
    '/call talked bonds > in 3 days send the proposal',
    { ...call, text: 'talked bonds' },
    [{ title: 'send the proposal', due: '2026-11-28' }],
  ],
  [
    en,
    '/visit yesterday saw the flat -> next tue call back',
    { ...call, kind: 'visit', day: '2026-11-24', text: 'saw the flat' },
    [{ title: 'call back', due: '2026-12-01' }],
  ],
] as const)('[D30] %#: a word, a day if any, a text, and what follows', (...given) => {
  const [context, line, entry, followUps] = given;
  expect(parseLine(line, context)).toEqual({ entry, followUps, problem: null, hint: null });
});

test.each([
  [zh, '/task 下週三 寄建議書', { is: 'task', title: '寄建議書', due: '2026-12-02' }],
  [zh, '/待辦 寄建議書', { is: 'task', title: '寄建議書', due: null }],
  [
    zh,
    '/客訴 昨天 手續費重複扣款',
    { is: 'ticket', kind: 'complaint', subject: '手續費重複扣款', opened: '2026-11-24', due: '2026-12-24' },
  ],
  [
    cn,
    '/投诉 手续费重复扣款',
    { is: 'ticket', kind: 'complaint', subject: '手续费重复扣款', opened: '2026-11-25', due: '2026-12-10' },
  ],
  [
    en,
    '/request a new card',
    { is: 'ticket', kind: 'request', subject: 'a new card', opened: '2026-11-25', due: '2026-11-27' },
  ],
] as const)('[D31] %#: a task or a ticket', (context, line, entry) => {
  expect(parseLine(line, context)).toEqual({ entry, followUps: [], problem: null, hint: null });
});

test.each([
  ['', { code: 'no-word' }],
  ['談美元債', { code: 'no-word' }],
  ['/', { code: 'no-word' }],
  ['/咖啡 談', { code: 'unknown-word', text: '咖啡' }],
  ['/compl fee', { code: 'unknown-word', text: 'compl' }],
  ['/task', { code: 'no-title' }],
  ['/客訴 昨天', { code: 'no-subject' }],
  ['/call 談 >下週三', { code: 'no-title' }],
  ['/call 2026-12-05 談', { code: 'future-day', text: '2026-12-05', days: [], at: 6, length: 10 }],
  ['/call 談 >2/30 寄', { code: 'no-such-day', text: '2/30', days: [], at: 9, length: 4 }],
  [
    '/call 談 > 下週日 寄',
    { code: 'which-day', text: '下週日', days: ['2026-11-29', '2026-12-06'], at: 10, length: 3 },
  ],
] as const)('[D32] %s is told, not guessed', (line, problem) => {
  expect(parseLine(line, zh)).toMatchObject({ entry: null, problem });
});

test('[D22] a day that is chosen takes the place of the words', () => {
  const line = '/call 談 > 下週日寄';
  const { problem } = parseLine(line, zh);
  if (problem === null || !('at' in problem)) throw new Error('no day is asked');
  const chosen = withDay(line, problem, '2026-12-06');
  expect(parseLine(chosen, zh).followUps).toEqual([{ title: '寄', due: '2026-12-06' }]);
});

test.each([
  ['/call 昨天基金下跌', { code: 'glued-day', text: '昨天' }, '昨天基金下跌'],
  ['/call 談美元債>下週三 寄建議書', { code: 'glued-arrow', text: '>' }, '談美元債>下週三 寄建議書'],
])('[D33] %s is text, and says so', (line, hint, text) => {
  expect(parseLine(line, zh)).toMatchObject({ entry: { day: zh.today, text }, followUps: [], problem: null, hint });
});

test.each([
  [zh, '/call 談 > 十二月五日 寄', { title: '寄', due: '2026-12-05' }],
  [zh, '/call 談 > 半年後 複查', { title: '複查', due: '2027-05-25' }],
  [zh, '/call 談 > 明年1月8日 複查', { title: '複查', due: '2027-01-08' }],
  [cn, '/电话 谈 > 年底前寄', { title: '寄', due: '2026-12-31' }],
  [en, '/call bonds > in half a year review', { title: 'review', due: '2027-05-25' }],
] as const)('[D20] %#: %s', (context, line, task) => {
  expect(parseLine(line, context)).toMatchObject({ followUps: [task], problem: null, hint: null });
});

test.each([
  [zh, '/call 談 > 下個月 複查', ['2026-12-01', '2026-12-25', '2026-12-31']],
  [zh, '/call 談 > 明年1月 複查', ['2027-01-01', '2027-01-25', '2027-01-31']],
  [en, '/call bonds > next month review', ['2026-12-01', '2026-12-25', '2026-12-31']],
] as const)('[D22] %#: %s is asked', (context, line, days) => {
  expect(parseLine(line, context)).toMatchObject({ entry: null, problem: { code: 'which-day', days } });
});

test.each([
  [zh, '/call 談 > 下個月初 複查', { code: 'no-day', text: '下個月' }],
  [zh, '/call 談 > 寄 > 下一季 複查', { code: 'no-day', text: '下一季' }],
  [zh, '/待辦 過年前 送禮', { code: 'no-day', text: '過年' }],
  [cn, '/待办 二〇二七年一月 复查', { code: 'no-day', text: '二〇二七年' }],
  [en, '/task early January review', { code: 'no-day', text: 'early January' }],
  [en, '/call bonds > next quarter review', { code: 'no-day', text: 'next quarter' }],
  [zh, '/call 資產 > 500 萬', { code: 'arrow-number', text: '500 萬' }],
  [zh, '/call 資產 > NT$500 萬', { code: 'arrow-number', text: 'NT$500 萬' }],
  [en, '/call assets > USD 5m', { code: 'arrow-number', text: 'USD 5m' }],
] as const)('[D37] %#: %s is written, and the line says what it did not understand', (context, line, hint) => {
  expect(parseLine(line, context)).toMatchObject({ problem: null, hint });
});

test.each([
  [zh, '/待辦 寄建議書'],
  [zh, '/call 3年期定存 > 年報寄出'],
  [en, '/task margin call'],
  [en, '/task decide on the fund'],
  [zh, '/call 下個月 到期的定存'],
] as const)('[D37] %#: nothing is said of %s', (context, line) => {
  expect(parseLine(line, context)).toMatchObject({ problem: null, hint: null });
});

test('[D31] where a task is meant anyway, no word is needed', () => {
  expect(parseLine('12/5 寄建議書', zh, { implied: { is: 'task' } }).entry).toEqual({
    is: 'task',
    title: '寄建議書',
    due: '2026-12-05',
  });
});

test('[D34] every word of every language says one sort', () => {
  const words = slashWords.flatMap(word => [...Object.values(word.words), ...word.also].filter(text => text !== ''));
  for (const context of [zh, cn, en])
    for (const word of words)
      expect(parseLine(`/${word} x`, context).entry, word).toMatchObject(
        slashWords.find(known => [...Object.values(known.words), ...known.also].includes(word))!.sort,
      );
});

test('[D34] what is typed so far offers the words that begin with it', () => {
  expect(slashWordsLike('').length).toBe(slashWords.length);
  expect(slashWordsLike('comp').map(({ words }) => words.en)).toEqual(['complaint', 'compliment']);
  expect(slashWordsLike('电').map(({ words }) => words['zh-TW'])).toEqual(['電話', '電郵']);
});
