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
export const area = (left: number, top: number, right: number, bottom: number): Area => ({ left, top, right, bottom });
