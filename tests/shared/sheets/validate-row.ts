/** All checks of a row at once, for tests. */
import type { Row } from '../../../shared/cell';
import { sheetOf, type ColumnId } from '../../../shared/id';
import { sheetNamed } from '../../../shared/sheets';
import { validateCell, type RuleContext } from '../../../shared/sheets/rules';

type Doubts = ReturnType<typeof validateCell>;

/** The doubtful cells of a row, by column. */
export function validateRow(row: Row, context: RuleContext): ReadonlyMap<ColumnId, Doubts> {
  const sheet = sheetOf(row.id);
  const columns = context.columns?.(sheet) ?? sheetNamed(sheet).columns;
  const doubts = Object.keys(columns).map(column => [column, validateCell(row, column, context)] as const);
  return new Map(doubts.filter(([, problems]) => problems.length > 0));
}
