/** Labels: complete in three languages, different within a sheet, and Chinese where the screen is Chinese. */
import { describe, expect, test } from 'vitest';
import { fold } from '../../../shared/fold';
import { sheetIds } from '../../../shared/id';
import {
  columnLabel,
  countryLabel,
  currencyLabel,
  groupLabel,
  languages,
  optionLabel,
} from '../../../shared/i18n/labels';
import { packs } from '../../../shared/i18n/packs';
import { sheetNamed } from '../../../shared/sheets';
import { groupIds } from '../../../shared/sheets/groups';
import { optionLists, type OptionListId } from '../../../shared/sheets/options';

/** Names that have no Chinese form in a bank. */
const realNames = ['LINE', 'WhatsApp', 'FATCA', 'ETF', 'R1', 'R2', 'R3', 'R4', 'R5', 'RR1', 'RR2', 'RR3', 'RR4', 'RR5'];
/** Every string in a pack, however deep. */
function wordsIn(pack: unknown): readonly string[] {
  if (typeof pack === 'string') return [pack];
  return typeof pack === 'object' && pack !== null ? Object.values(pack).flatMap(wordsIn) : [];
}
const lists = Object.keys(optionLists).filter((list): list is OptionListId => list in optionLists);

describe.each(languages)('%s', language => {
  test('[R2] the labels of a sheet are all different', () => {
    for (const sheet of sheetIds) {
      const labels = Object.keys(sheetNamed(sheet).columns).map(column => fold(columnLabel(language, sheet, column)));
      expect(
        labels.filter((label, at) => labels.indexOf(label) !== at),
        sheet,
      ).toEqual([]);
    }
  });

  test('[R2] the options of a list are all different', () => {
    for (const list of lists) {
      const labels = optionLists[list].map(option => fold(optionLabel(language, { list }, option)));
      expect(
        labels.filter((label, at) => labels.indexOf(label) !== at),
        list,
      ).toEqual([]);
    }
  });

  test('[R2] every column, option and group has a word of its own, not its id', () => {
    const { columns, options } = packs[language];
    const words = [...wordsIn([columns, options]), ...groupIds.map(group => groupLabel(language, group))];
    expect(words.filter(word => word.trim() === '' || word !== word.trim() || /^[a-z]+[A-Z]/.test(word))).toEqual([]);
  });
});

describe.each(['zh-TW', 'zh-CN'] as const)('%s', language => {
  test('[R2] no label is Latin only, but for names that have no other', () => {
    const { columns, groups, options } = packs[language];
    const words = wordsIn([columns, options, groups]);
    expect(words.filter(word => !/\p{Script=Han}/u.test(word) && !realNames.includes(word))).toEqual([]);
  });

  test('[R2] every currency and country has a Chinese name', () => {
    const names = [
      ...optionLists.currency.map(code => currencyLabel(language, code)),
      ...optionLists.country.map(code => countryLabel(language, code)),
    ];
    expect(names.filter(name => !/\p{Script=Han}/u.test(name))).toEqual([]);
  });
});

test('[R2] the mainland pack is written in Simplified characters and the Taiwan pack in Traditional', () => {
  const words = (language: 'zh-TW' | 'zh-CN') =>
    JSON.stringify([packs[language].columns, packs[language].options, packs[language].groups]);
  expect(words('zh-CN')).not.toMatch(/[戶號編險額幣單類別換產約質權償們個會應關當]/u);
  expect(words('zh-TW')).not.toMatch(/[户号编险额币单类换产约质权偿们个会应关当]/u);
});

test.each([
  ['zh-TW', 'client', 'idNumber', '身分證字號'],
  ['zh-CN', 'client', 'idNumber', '证件号码'],
  ['zh-CN', 'policy', 'policyholderName', '投保人'],
  ['zh-TW', 'policy', 'policyholderName', '要保人'],
  ['en', 'holding', 'heldAt', 'Own / other bank'],
] as const)('[R2] in %s %s.%s is %s', (...[language, sheet, column, label]) => {
  expect(columnLabel(language, sheet, column)).toBe(label);
});

test('[R2] Hong Kong and Macao are called as a bank calls them; a currency cell shows its code', () => {
  expect(countryLabel('zh-TW', 'HK')).toBe('香港');
  expect(countryLabel('zh-CN', 'MO')).toBe('澳门');
  expect(optionLabel('zh-TW', { list: 'currency' }, 'TWD')).toBe('TWD');
  expect(optionLabel('en', {}, '紅')).toBe('紅');
});
