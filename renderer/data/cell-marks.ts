/** Why a cell is worth a look, in the words of the language in use. */
import { markOf, type MarkLevel } from '../../shared/analysis/marks';
import { sheetOf, type ColumnId, type RowId } from '../../shared/id';
import type { Mark } from '../grid/grid-props';
import type { Say } from '../words';
import { replica } from './use-book';

const tones: Readonly<Record<MarkLevel, Mark['tone']>> = {
  due: 'due',
  expired: 'due',
  stale: 'stale',
  incomplete: 'stale',
  missing: 'missing',
};

/** The mark of a cell of the open book; null for most. */
export function cellMark(id: RowId, column: ColumnId, t: Say): Mark | null {
  const row = replica.get(id);
  if (row === undefined) return null;
  const input = { row, sheet: sheetOf(id), column, source: replica, standing: replica.standing };
  const mark = markOf(input, replica.cell(id, column));
  if (mark === null) return null;
  return { tone: tones[mark.level], reason: t(`marks:${mark.code}`, { days: mark.days ?? 0 }) };
}
