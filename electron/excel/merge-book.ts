/** The book as a merge looks at it: rows by id; who belongs to whom and which place is last are found when asked. */
import { textCell, type Row } from '../../shared/cell';
import { isRowId, sheetOf, type RowId, type SheetId } from '../../shared/id';
import type { MergeRows } from '../../shared/import/merge';
import { sheetNamed } from '../../shared/sheets';
import { positionColumn } from '../../shared/sheets/sheet';

const none: readonly RowId[] = [];

export class MergeBook implements MergeRows {
  readonly all: ReadonlyMap<RowId, Row>;
  #belongings: ReadonlyMap<string, readonly RowId[]> | null = null;

  constructor(rows: Iterable<Row>) {
    const all = new Map<RowId, Row>();
    for (const row of rows) all.set(row.id, row);
    this.all = all;
  }

  get(id: RowId): Row | undefined {
    return this.all.get(id);
  }

  belongings(owner: RowId): readonly RowId[] {
    this.#belongings ??= byOwner(this.all.values());
    return this.#belongings.get(owner) ?? none;
  }

  lastPosition(sheet: SheetId): string | null {
    let last: string | null = null;
    for (const row of this.all.values()) {
      const position = sheetOf(row.id) === sheet ? textCell(row, positionColumn) : null;
      if (position !== null && (last === null || position > last)) last = position;
    }
    return last;
  }
}

function byOwner(rows: Iterable<Row>): ReadonlyMap<string, readonly RowId[]> {
  const found = new Map<string, RowId[]>();
  for (const row of rows) {
    const column = sheetNamed(sheetOf(row.id)).owner;
    const owner = column === null ? null : textCell(row, column);
    if (owner === null || !isRowId(owner)) continue;
    const belongings = found.get(owner);
    if (belongings === undefined) found.set(owner, [row.id]);
    else belongings.push(row.id);
  }
  return found;
}
