/** Raw sheets in a line: cells as a file would hold them. */
import type { Area, RawBook, RawCell, RawSheet } from '../../../shared/import/raw-table';

export const sheet = (rows: readonly (readonly RawCell[])[], more: Partial<RawSheet> = {}): RawSheet => ({
  name: 'Sheet1',
  hidden: false,
  rows: rows.map((cells, at) => ({ at: at + 1, cells })).filter(({ cells }) => cells.length > 0),
  merges: [],
  hiddenColumns: [],
  date1904: false,
  ...more,
});
export const book = (...sheets: readonly RawSheet[]): RawBook => ({ file: 'test.xlsx', sheets });
/** Like `A1:C2`, columns and rows as the spreadsheet says them; columns up to Z. */
export function area(range: string): Area {
  const [, left = 'A', top = '1', right = 'A', bottom = '1'] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? [];
  const column = (letter: string): number => letter.charCodeAt(0) - 65;
  return { left: column(left), right: column(right), top: Number(top), bottom: Number(bottom) };
}
