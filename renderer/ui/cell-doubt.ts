/** What is wrong or worth a look in one cell, in words: it cannot be read, it does not fit its row, or it is due, stale or missing. */
import { cellOf, type Row } from '../../shared/cell';
import { sheetOf, type ColumnId } from '../../shared/id';
import { readingProblem } from '../../shared/kinds/cell-text';
import type { ReadContext } from '../../shared/kinds/kind';
import type { Column } from '../../shared/sheets/sheet';
import { cellMark } from '../data/cell-marks';
import { problemWords } from '../toasts/problem-words';
import type { Say } from '../words';

export interface Doubt {
  readonly tone: 'invalid' | 'due' | 'stale' | 'missing';
  readonly words: string;
}

export interface DoubtInput {
  readonly row: Row;
  readonly id: ColumnId;
  readonly column: Column;
  readonly read: ReadContext;
}

export function cellDoubt({ row, id, column, read }: DoubtInput, t: Say): Doubt | null {
  const unread = readingProblem(cellOf(row, id), column, read);
  if (unread !== null) return { tone: 'invalid', words: problemWords(unread, t, sheetOf(row.id)) };
  const mark = cellMark(row.id, id, t);
  return mark === null ? null : { tone: mark.tone, words: mark.reason };
}
