/** What a computed column is worked out from. */
import type { Row } from '../cell';
import type { ColumnId, SheetId } from '../id';
import type { BookSource, Standing } from './source';

export interface ComputedInput {
  readonly row: Row;
  readonly sheet: SheetId;
  readonly column: ColumnId;
  readonly source: BookSource;
  readonly standing: Standing;
}
