/** What a plan asks, as the screen is told. */
import { expect, test } from 'vitest';
import { questionsView } from '../../../electron/excel/questions-view';
import type { Row } from '../../../shared/cell';
import { importInto } from '../../shared/import/import-harness';
import { book, sheet } from '../../shared/import/sheets';

const wang: Row = {
  id: 'client:wang',
  cells: {
    clientNo: 'A1',
    name: '王小明',
    birthDate: '1985-02-20',
    annualIncome: 120_000_00,
    currency: 'TWD',
    position: 'a0',
  },
};

const viewOf = (lines: readonly (readonly (string | null)[])[], rows: readonly Row[]) => {
  const { plan, draft, lexicon } = importInto(book(sheet(lines)), { book: rows });
  const parts = { plan, draft, lexicon, language: 'zh-TW', baseCurrency: 'TWD' } as const;
  return questionsView({ ...parts, questions: plan.questions, rows: plan.rows });
};

test('[I60] the line stands beside the client it may be, what differs first, in the words of the sheet', () => {
  const view = viewOf(
    [
      ['姓名', '生日', '年收入(萬)'],
      ['王小明', '1985/2/20', '150'],
    ],
    [wang],
  );
  expect(view.open).toBe(1);
  expect(view.shown[0]).toMatchObject({
    kind: 'duplicate',
    said: '王小明',
    at: 2,
    choices: [{ id: 'client:wang', label: '王小明', detail: 'A1 · 1985-02-20' }],
    suggestion: 'client:wang',
    answer: null,
  });
  expect(view.shown[0]?.sides.map(({ column, file, book: there }) => [column, file, ...there])).toEqual([
    ['annualIncome', '1,500,000', '120,000'],
    ['name', '王小明', '王小明'],
    ['birthDate', '1985-02-20', '1985-02-20'],
  ]);
});

test('[I60] of very many questions the first hundred are shown, and all are counted', () => {
  const lines = Array.from({ length: 150 }, (_, at) => [`無名${at}`, '國泰', `P${at}`, '壽險']);
  const view = viewOf([['客戶姓名', '保險公司', '保單號碼', '商品名稱'], ...lines], [wang]);
  expect([view.open, view.kinds['no-client'], view.shown.length]).toEqual([150, { total: 150, open: 150 }, 100]);
});
