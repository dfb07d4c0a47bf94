/** Which file of an export holds which sheets. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { exportFiles } from '../../../electron/excel/export-files';

const sheets = ['policy', 'client'] as const;
const place = path.join('exports', 'mine');

test('[X23] a text file holds the one sheet it is named after, a workbook all of them', () => {
  expect(exportFiles(`${place}.csv`, { format: 'csv', sheets: [...sheets] }, 'zh-TW')).toEqual([
    { file: `${place} 客戶資料.csv`, sheets: ['client'] },
    { file: `${place} 保險涵蓋.csv`, sheets: ['policy'] },
  ]);
  expect(exportFiles(`${place}.xlsx`, { format: 'xlsx', sheets: [...sheets] }, 'zh-TW')).toEqual([
    { file: `${place}.xlsx`, sheets: ['client', 'policy'] },
  ]);
});
