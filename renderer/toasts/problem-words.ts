/** Says a problem in the language in use: its code chooses the words, its data fills them in. */
import { sheetOf, type CellRef, type SheetId } from '../../shared/id';
import type { Problem } from '../../shared/problem';
import { columnLabel, nameOfId } from '../data/row-names';
import { listed, type Say, type Values } from '../words';

const namedCells = 3;

const cellWords = ({ row, column }: CellRef): string =>
  column === 'id' ? nameOfId(row) : `${nameOfId(row)} · ${columnLabel(sheetOf(row), column)}`;

const cellsWords = (cells: readonly CellRef[]): string =>
  listed(cells.slice(0, namedCells).map(cellWords)) + (cells.length > namedCells ? '…' : '');

/** What fills in the words. `sheet` is where the problem's columns are, if it names any. */
function valuesOf(problem: Problem, sheet: SheetId): Values {
  if (problem.code === 'stale') return { count: problem.cells.length, where: cellsWords(problem.cells) };
  const values: Record<string, string | number> = {};
  const parts: readonly (readonly [string, unknown])[] = Object.entries(problem);
  for (const [key, value] of parts) {
    if (key === 'other' || key === 'column') values[key] = columnLabel(sheet, String(value));
    else if (typeof value === 'string' || typeof value === 'number') values[key] = value;
    else if (value === null) values[key] = '…';
  }
  return values;
}

export const problemWords = (problem: Problem, t: Say, sheet: SheetId = 'client'): string =>
  t(`problems:${problem.code}`, valuesOf(problem, sheet));
