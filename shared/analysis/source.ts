/** How analysis and screens look at the book: rows by id, by owner, by sheet. The replica and the worker's book both are one. */
import type { Row } from '../cell';
import type { RowId, SheetId } from '../id';

export interface BookSource {
  get(id: RowId): Row | undefined;
  /** Rows of a sheet whose owner column (sheet.owner) is this row, in their order. */
  owned(owner: RowId, sheet: SheetId): readonly Row[];
  rows(sheet: SheetId): Iterable<Row>;
}

/** What a figure needs beside the rows. `today` is a day `YYYY-MM-DD`, passed in. */
export interface Standing {
  readonly today: string;
  readonly baseCurrency: string;
  /** Institutions that are the own bank, as the RM writes them. */
  readonly ownBanks: readonly string[];
  /** Base units for one unit of a currency, as a decimal string; null = cannot value, never 1. Base itself is '1'. */
  readonly rate: (currency: string) => string | null;
}
