/** A block from the clipboard is a sheet like any other. */
import { expect, test } from 'vitest';
import { pastedBook } from '../../../electron/excel/pasted-book';
import { importInto } from '../../shared/import/import-harness';

const block =
  '我的客戶\t\t\t\r\n客戶姓名\t保險公司\t保單號碼\t商品名稱\r\n王小明\t國泰\tP1\t壽險\r\n\t國泰\tP2\t"醫療\r\n險"\r\n';

test('[I70] titles, quoted breaks and merged names are read as in a workbook', () => {
  const raw = pastedBook({ text: block, merges: [{ top: 2, left: 0, bottom: 3, right: 0 }] }, '貼上的內容');
  if (!raw.ok) throw new Error(raw.problem.code);
  const wang = { id: 'client:wang', cells: { name: '王小明', position: 'a0' } } as const;
  const { plan, draft } = importInto(raw.value, { book: [wang] });
  expect(draft.tables[0]?.table.headerRows).toEqual([2]);
  expect(plan.rows.map(({ client, cells }) => [client, cells['policyNo'], cells['productName']])).toEqual([
    ['client:wang', 'P1', '壽險'],
    ['client:wang', 'P2', '醫療\n險'],
  ]);
});

test('[I70] an empty block is a problem', () => {
  expect(pastedBook({ text: '\t\t\r\n', merges: [] }, 'x')).toMatchObject({ ok: false });
});
