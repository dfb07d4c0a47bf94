/** What a product's name tells of its class where its label does not. */
import { expect, test } from 'vitest';
import { assetClassOf } from '../../../shared/import/asset-words';

test.each([
  ['基金', '安聯收益成長平衡基金', 'balanced'],
  ['基金', '富達新興市場債券基金', 'fixedIncome'],
  ['Fund', 'Franklin Australian Equity Fund', 'equity'],
  ['Fund', 'Industrial Index Fund', 'equity'],
  ['Other', 'UST 4.25% 2034', 'fixedIncome'],
  ['Other', 'Blackstone Private Equity', 'alternative'],
  ['Wealth', 'Family trust', 'alternative'],
  ['Deposits', 'HSBC call account', 'cash'],
  ['基金', '元大台灣50 ETF', 'equity'],
])('[I18] %s, %s is %s', (label, product, assetClass) => {
  expect(assetClassOf({ label, product })?.assetClass).toBe(assetClass);
});

test.each([
  ['Other', 'Callable note'],
  ['Other', 'Netflix'],
  ['股票', '台積電'],
])('[I18] %s, %s says nothing more', (label, product) => {
  expect(assetClassOf({ label, product })).toBeNull();
});
