/** How days and lines are said in three languages. */
import { expect, test } from 'vitest';
import type { Language } from '../../../shared/kinds/kind';
import { packs } from '../../../shared/i18n/packs';
import { parseLine, type LineContext } from '../../../shared/log/parse-line';
import type { Say } from '../../../renderer/words';
import { FakeBridge } from '../a-bridge';

new FakeBridge();
const { dealingWords } = await import('../../../renderer/dealings/dealing-words');

const today = '2026-11-25';

const wordsIn = (language: Language, years: 'western' | 'roc' = 'western') => {
  const say: Say = (key, values = {}) => {
    const words: Readonly<Record<string, unknown>> = packs[language].dealings;
    const found = words[key.replace('dealings:', '')];
    return String(found).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  };
  return dealingWords({ language, years }, today, say);
};

test.each([
  ['zh-TW', '2026-11-25', '今天'],
  ['zh-TW', '2026-11-24', '昨天'],
  ['zh-TW', '2026-12-02', '2026-12-02 週三'],
  ['zh-CN', '2026-11-26', '明天'],
  ['zh-CN', '2026-12-02', '2026-12-02 周三'],
  ['en', '2026-12-02', '2026-12-02 Wed'],
] as const)('[D36] in %s %s is %s', (language, day, said) => {
  expect(wordsIn(language).day(day)).toBe(said);
});

test('[D36] 民國 years are said where they are wished', () => {
  expect(wordsIn('zh-TW', 'roc').day('2026-12-02')).toBe('115/12/02 週三');
  expect(wordsIn('zh-TW', 'roc').month('2026-12')).toBe('115/12');
  expect(wordsIn('en').month('2026-12')).toBe('2026-12');
});

test.each([
  ['zh-TW', '/call 談美元債 >12/2 寄建議書', '電話 · 今天 · 談美元債；待辦：寄建議書（2026-12-02 週三）'],
  ['zh-TW', '/未接', '電話 · 未接 · 今天'],
  ['zh-CN', '/投诉 手续费', '投诉 · 今天 · 手续费 · 2026-12-25 周五 前答复'],
  ['en', '/visit yesterday saw the flat > call back', 'Visit · yesterday · saw the flat; to do: call back'],
] as const)('[D36] in %s %s says what it will write: %s', (language, line, said) => {
  const context: LineContext = { today, language, years: null, country: 'TW' };
  expect(wordsIn(language).line(parseLine(line, context))).toBe(said);
});
