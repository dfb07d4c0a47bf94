/** What a document is, guessed from the names people give in three languages. */
import { expect, test } from 'vitest';
import { guessCategory } from '../../../shared/records/guess-category';
import { optionLists } from '../../../shared/sheets/options';

test.each([
  ['退休提案.pptx', 'proposal'],
  ['保險建議書_王美玲_20260801.pdf', 'proposal'],
  ['资产配置建议书.pdf', 'proposal'],
  ['Retirement Proposal v3.docx', 'proposal'],
  ['quotation-ABC.pdf', 'proposal'],
  ['基金申購書.pdf', 'application'],
  ['申购确认单.pdf', 'application'],
  ['要保書 正本.pdf', 'application'],
  ['FundSubscription_form.pdf', 'application'],
  ['account opening 2026.pdf', 'application'],
  ['2026年7月對帳單.pdf', 'statement'],
  ['对账单202607.pdf', 'statement'],
  ['credit card STATEMENT (2).PDF', 'statement'],
  ['存摺內頁.jpg', 'statement'],
  ['資產回顧 王美玲 2026-12-04.pdf', 'review'],
  ['年度检视报告.pdf', 'review'],
  ['Annual review.pptx', 'review'],
  ['保單檢視.xlsx', 'review'],
  ['保單 A1234567.pdf', 'policy'],
  ['保险单.pdf', 'policy'],
  ['批單.pdf', 'policy'],
  ['life_policy_99.pdf', 'policy'],
  ['身分證正反面.jpg', 'identity'],
  ['护照.png', 'identity'],
  ['Passport-Wang.jpeg', 'identity'],
  ['王美玲ID.jpg', 'identity'],
  ['ＩＤ card.pdf', 'identity'],
  ["Driver's licence.pdf", 'identity'],
  ['個資同意書.pdf', 'consent'],
  ['申購同意書.pdf', 'consent'],
  ['授权书.pdf', 'consent'],
  ['KYC_form.pdf', 'consent'],
  ['Customer Consent.pdf', 'consent'],
  ['租賃契約.pdf', 'contract'],
  ['贷款合同.pdf', 'contract'],
  ['loan agreement.pdf', 'contract'],
  ['IMG_0012.HEIC', 'photo'],
  ['合照.pdf', 'photo'],
  ['photo 3.jpg', 'photo'],
  ['掃描0001.pdf', 'other'],
  ['paid.txt', 'other'],
  ['video idea.txt', 'other'],
  ['', 'other'],
  ['.pdf', 'other'],
])('[F24] %s is guessed to be: %s', (name, category) => {
  expect(guessCategory(name)).toBe(category);
});

test('[F24] the folder a file came from tells what its name does not, and never more than that', () => {
  expect(guessCategory('掃描0001.pdf', '保單')).toBe('policy');
  expect(guessCategory('IMG_0001.jpg', '身分證件')).toBe('identity');
  expect(guessCategory('對帳單.pdf', '保單')).toBe('statement');
  expect(guessCategory('掃描0001.pdf', '2026')).toBe('other');
});

test('[F24] every guess is a category of the book', () => {
  for (const name of ['提案', '申購', '對帳單', '回顧', '保單', '護照', '同意書', '合約', 'a.png', 'x'])
    expect(optionLists.attachmentCategory).toContain(guessCategory(name));
});
