/** What reading made of a cell beyond its words, so that the review can say it: no mistake, but nothing is understood in silence. */
import type { ColumnId } from '../id';

/**
 * `own-unit`: the cell names its own unit (500萬) under a header with one, which then does not count.
 * `share-above-one`: 5.25 in a column of shares is 5.25 %. `approximate`: the cell says about, near, up to.
 * `named-by-product`: the class or type follows the product's name. `loan`: a debt written among the assets.
 */
export const noteCodes = ['own-unit', 'share-above-one', 'approximate', 'named-by-product', 'loan'] as const;
export type NoteCode = (typeof noteCodes)[number];

export interface RowNote {
  readonly column: ColumnId;
  readonly note: NoteCode;
}

export const noNotes: readonly RowNote[] = [];
