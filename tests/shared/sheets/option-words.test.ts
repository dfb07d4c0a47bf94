/** From written words to options. */
import { describe, expect, test } from 'vitest';
import { fold } from '../../../shared/fold';
import { languages, optionLabel } from '../../../shared/i18n/labels';
import { optionNamed } from '../../../shared/i18n/option-words';
import { optionSynonyms } from '../../../shared/sheets/option-synonyms';
import { optionLists, type OptionListId } from '../../../shared/sheets/options';
import type { Column } from '../../../shared/sheets/sheet';

const column = (list: OptionListId): Column => ({
  kind: 'choice',
  group: 'record',
  width: 100,
  list,
  options: optionLists[list],
});
const lists = Object.keys(optionLists).filter((list): list is OptionListId => list in optionLists);

test.each([
  ['gender', '男', 'M'],
  ['gender', '女', 'F'],
  ['gender', 'ｆ', 'F'],
  ['gender', 'Male', 'M'],
  ['maritalStatus', '是', 'married'],
  ['maritalStatus', '离异', 'divorced'],
  ['maritalStatus', '喪偶', 'widowed'],
  ['relation', '長女', 'child'],
  ['relation', '太太', 'spouse'],
  ['relation', '岳母', 'parentInLaw'],
  ['insuranceType', '百万医疗', 'medicalReimb'],
  ['insuranceType', '增额终身寿', 'lifeWhole'],
  ['insuranceType', '儲蓄險', 'endowment'],
  ['insuranceType', '养老年金', 'annuity'],
  ['insuranceType', '投资连结', null],
  ['insuranceType', '重疾险', 'ci'],
  ['insuranceType', '重大傷病', 'majorInjury'],
  ['insuranceType', '團保', null],
  ['premiumMode', '年繳', 'annual'],
  ['premiumMode', '月交', 'monthly'],
  ['premiumMode', '趸交', 'single'],
  ['premiumMode', '躉繳', 'single'],
  ['premiumMode', '半年缴', 'semi'],
  ['premiumMode', 'Quarterly', 'quarterly'],
  ['heldAt', '行内', 'own'],
  ['heldAt', '行外', 'other'],
  ['assetClass', '定存', 'timeDeposit'],
  ['assetClass', '结构型商品', 'alternative'],
  ['assetClass', 'Bonds', 'fixedIncome'],
  ['assetClass', '基金', null],
  ['loanType', '負債-房貸', 'mortgage'],
  ['loanType', 'Lombard', 'lombard'],
  ['currency', '台幣', 'TWD'],
  ['currency', '新臺幣', 'TWD'],
  ['currency', '人民币', 'CNY'],
  ['currency', '美金', 'USD'],
  ['currency', 'usd', 'USD'],
  ['currency', 'US Dollar', 'USD'],
  ['country', '中華民國', 'TW'],
  ['country', '香港', 'HK'],
  ['country', 'United States', 'US'],
  ['productRisk', 'RR3', '3'],
  ['productRisk', 'R5', '5'],
  ['policyStatus', '有效', 'inForce'],
  ['horizon', '1-3年', '1-3y'],
  ['reviewAction', '續抱', 'hold'],
  ['tier', '金卡', null],
  ['gender', '', null],
] as const)('[R4] in %s %s is %s', (list, text, option) => {
  expect(optionNamed(column(list), text)).toBe(option);
});

describe.each(languages)('%s', language => {
  test('[R4] every option is found again by its label', () => {
    for (const list of lists)
      for (const option of optionLists[list])
        expect(optionNamed(column(list), optionLabel(language, { list }, option)), `${list}.${option}`).toBe(option);
  });
});

test('[R4] no synonym is claimed by two options', () => {
  for (const [list, synonyms] of Object.entries(optionSynonyms)) {
    const claimed = Object.entries(synonyms).flatMap(([option, words]) =>
      [...new Set(String(words).split(', ').map(fold))].map(word => ({ option, word })),
    );
    expect(
      claimed.filter(({ word, option }) => claimed.some(other => other.word === word && other.option !== option)),
      list,
    ).toEqual([]);
  }
});

test('[R4] an own column is read by its own words', () => {
  const own: Column = { kind: 'choice', group: 'own', width: 100, options: ['紅', '綠'] };
  expect(optionNamed(own, ' 綠 ')).toBe('綠');
  expect(optionNamed(own, '藍')).toBeNull();
});
