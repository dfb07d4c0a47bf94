/** Totals beside a client, where the file has no holdings: one unclassified holding for what is here, one for what is elsewhere. */
import { textCell, type Cell } from '../cell';
import type { ColumnId, RowId } from '../id';
import { sheetNamed } from '../sheets';
import { nameKey, type BookIndex } from './book-index';
import { noNotes } from './note';
import type { ReadRow } from './read-rows';

/** In the language of the import: what such a row is called, and the banks that the file does not name. */
export interface AumWords {
  readonly product: string;
  readonly ownBank: string;
  readonly otherBanks: string;
}
export interface AumHolding {
  /** The row an earlier import of such a list made. */
  readonly existing: RowId | null;
  readonly row: ReadRow;
}

interface Stated {
  readonly row: ReadRow;
  readonly client: RowId;
  readonly index: BookIndex;
  readonly words: AumWords;
}

/** None for a client with real holdings: totals are never added to what they are the total of. */
export function aumHoldings({ row, client, index, words }: Stated): readonly AumHolding[] {
  const isTotal = (id: RowId): boolean => {
    const there = index.get(id);
    return (
      there !== undefined &&
      textCell(there, 'assetClass') === 'unclassified' &&
      nameKey(textCell(there, 'productName') ?? '') === nameKey(words.product)
    );
  };
  const there = index.owned(client, 'holding');
  if (!there.every(isTotal)) return [];
  const sides = [
    ['aumOwn', 'own', words.ownBank],
    ['aumOther', 'other', words.otherBanks],
  ] as const;
  return sides.flatMap(([column, heldAt, institution]) => {
    const amount = row.stated[column];
    if (typeof amount !== 'number' || amount === 0) return [];
    const existing = there.find(id => textCell(index.get(id) ?? { id, cells: {} }, 'heldAt') === heldAt) ?? null;
    const cells: Record<ColumnId, Cell> = { heldAt, institution, productName: words.product, marketValue: amount };
    return [{ existing, row: holdingOf(row, column, cells) }];
  });
}

function holdingOf(row: ReadRow, slot: string, stated: Record<ColumnId, Cell>): ReadRow {
  const currency = row.cells[sheetNamed('client').currency ?? ''];
  const cells = {
    ...stated,
    assetClass: 'unclassified',
    infoSource: 'import',
    ...(typeof currency === 'string' ? { currency } : {}),
  };
  return {
    ...row,
    key: `${row.key}:${slot}`,
    sheet: 'holding',
    slot,
    cells,
    problems: [],
    notes: noNotes,
    rowId: null,
    derived: [],
    erased: [],
    written: null,
  };
}
