/** Why a cell is worth a look, in words: a doubt about its value first, then what is due, stale or missing. */
import { textCell } from '../../shared/cell';
import { markOf, type Mark as Finding, type MarkLevel } from '../../shared/analysis/marks';
import { bookSettings } from '../../shared/sheets/book-settings';
import { sheetOf, type ColumnId, type RowId } from '../../shared/id';
import type { ValidationProblem } from '../../shared/problem';
import { sheetNamed } from '../../shared/sheets/index';
import { validateCell, type RuleContext } from '../../shared/sheets/rules';
import type { Mark } from '../grid/grid-props';
import { problemWords } from '../toasts/problem-words';
import type { Say } from '../words';
import { UniqueIndex } from './unique-index';
import { replica } from './use-book';

const unique = new UniqueIndex(replica);

const tones: Readonly<Record<MarkLevel, Mark['tone']>> = {
  due: 'due',
  expired: 'due',
  stale: 'stale',
  missing: 'missing',
  incomplete: 'missing',
};

const rules = (): RuleContext => ({ today: replica.today, ...bookSettings(replica) });

const reasonOf = ({ code, days }: Finding, t: Say): string =>
  days === null && code.endsWith('-stale') ? t('marks:undated') : t(`marks:${code}`, { days: days ?? 0 });

/** The mark of a cell of the open book; null for most. Cells that could not be read are marked by the grid itself. */
export function cellMark(id: RowId, column: ColumnId, t: Say): Mark | null {
  const row = replica.get(id);
  if (row === undefined) return null;
  const sheet = sheetOf(id);
  const doubts: readonly ValidationProblem[] = validateCell(row, column, rules()).filter(
    ({ code }) => code !== 'required',
  );
  const value = textCell(row, column);
  const taken =
    value !== null && sheetNamed(sheet).columns[column]?.unique === true && unique.isTaken(sheet, column, value);
  const [doubt] = taken ? [{ code: 'not-unique' as const, text: value }] : doubts;
  if (doubt !== undefined) return { tone: 'invalid', reason: problemWords(doubt, t, sheet) };
  const finding = markOf({ row, sheet, column, source: replica, standing: replica.standing }, replica.cell(id, column));
  return finding === null ? null : { tone: tones[finding.level], reason: reasonOf(finding, t) };
}
