/**
 * Merges three ways: what was exported (base), the book now (ours), and the file that came back (theirs).
 * Both sides are given as the change that each made to the base, so that what nobody touched is not looked at.
 *
 * Laws (property-tested, SPEC M1-M6), where all is taken from the file:
 *   M1  merge(base, base, theirs) = theirs
 *   M2  merge(base, ours, base) = ours
 *   M3  the same edit on both sides is nothing to do and nothing to ask
 *   M4  a cell is asked about exactly where both sides changed it, and not to the same
 *   M5  the order of rows and columns is of no matter
 *   M6  taking all from the file is taking all from the book where the sides are exchanged
 */
import { sameCell, type Cell, type Row } from '../cell';
import { editedRows, nowOf, withCells, type CellChange, type Change, type RowSource } from '../change';
import { ChangeBuilder } from '../change-builder';
import type { ColumnId, RowId } from '../id';

/** Both sides changed the cell, and not to the same. */
export interface CellConflict {
  readonly row: RowId;
  readonly column: ColumnId;
  readonly was: Cell;
  readonly ours: Cell;
  readonly theirs: Cell;
}
export interface RemovedRow {
  /** As it was exported. */
  readonly row: Row;
  /** The book has changed it since. */
  readonly moved: boolean;
}
export interface RevivedRow {
  /** Removed from the book since; as it was exported. */
  readonly row: Row;
  readonly edits: Readonly<Record<ColumnId, CellChange>>;
}
export interface Merge {
  readonly conflicts: readonly CellConflict[];
  /** Cells that only the file changed. */
  readonly edited: Change['edited'];
  /** Rows that are in the book and no longer in the file. */
  readonly removed: readonly RemovedRow[];
  /** Rows that the book removed and the file changed. */
  readonly revived: readonly RevivedRow[];
  readonly added: readonly Row[];
}

export function mergeChanges(ours: Change, theirs: Change): Merge {
  const gone = new Set(ours.removed.map(({ id }) => id));
  const conflicts: CellConflict[] = [];
  const edited: Record<RowId, Record<ColumnId, CellChange>> = {};
  const revived: RevivedRow[] = [];
  const goneRows = new Map(ours.removed.map(row => [row.id, row]));
  for (const id of editedRows(theirs)) {
    const edits = theirs.edited[id] ?? {};
    const row = goneRows.get(id);
    if (row === undefined) compare(id, { edits, ours: ours.edited[id] ?? {} }, { conflicts, edited });
    else if (Object.keys(edits).length > 0) revived.push({ row, edits });
  }
  const came = new Map(ours.added.map(row => [row.id, row]));
  for (const row of theirs.added) {
    const there = came.get(row.id);
    if (there !== undefined)
      compare(row.id, { edits: fromNothing(row), ours: fromNothing(there) }, { conflicts, edited });
  }
  return {
    conflicts,
    edited,
    removed: theirs.removed.flatMap(row =>
      gone.has(row.id) ? [] : [{ row, moved: ours.edited[row.id] !== undefined }],
    ),
    revived,
    added: theirs.added.filter(({ id }) => !came.has(id)),
  };
}

type Edits = Readonly<Record<ColumnId, CellChange>>;

const fromNothing = ({ cells }: Row): Edits =>
  Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, [null, cell]]));

function compare(
  row: RowId,
  { edits, ours }: { readonly edits: Edits; readonly ours: Edits },
  into: { readonly conflicts: CellConflict[]; readonly edited: Record<RowId, Record<ColumnId, CellChange>> },
): void {
  const alone: Record<ColumnId, CellChange> = {};
  for (const [column, [was, theirs]] of Object.entries(edits)) {
    const here = ours[column];
    if (here === undefined) alone[column] = [was, theirs];
    else if (!sameCell(here[1], theirs)) into.conflicts.push({ row, column, was, ours: here[1], theirs });
  }
  if (Object.keys(alone).length > 0) into.edited[row] = alone;
}

/** What the user said of a cell or a row: the book's side, the file's, or another value. */
export type Choice = 'ours' | 'theirs' | { readonly cell: Cell };
/** Undefined = not said. */
export interface Choices {
  readonly ofCell: (row: RowId, column: ColumnId) => Choice | undefined;
  readonly ofRow: (row: RowId) => Choice | undefined;
}
/** The book now; rows go with all that belongs to them. */
export interface MergeRows extends RowSource {
  belongings(owner: RowId): Iterable<RowId>;
}

/** One change of the book: edits of one side unless they are refused, all else only where the file's side was chosen. */
export function settle(merge: Merge, choices: Choices, rows: MergeRows): Change {
  const change = new ChangeBuilder(rows);
  for (const id of Object.keys(merge.edited) as RowId[]) {
    if (choices.ofRow(id) === 'ours') continue;
    for (const [column, [, now]] of Object.entries(merge.edited[id] ?? {})) change.set(id, column, now);
  }
  for (const { row, column, theirs } of merge.conflicts) {
    const choice = choices.ofCell(row, column);
    if (choice === 'theirs') change.set(row, column, theirs);
    else if (typeof choice === 'object') change.set(row, column, choice.cell);
  }
  for (const row of merge.added) if (choices.ofRow(row.id) === 'theirs') change.add(row);
  for (const { row, edits } of merge.revived)
    if (choices.ofRow(row.id) === 'theirs') change.add(withCells(row, nowOf(edits)));
  for (const { row } of merge.removed) if (choices.ofRow(row.id) === 'theirs') removeWhole(row.id, rows, change);
  return change.build();
}

function removeWhole(id: RowId, rows: MergeRows, change: ChangeBuilder): void {
  const going: RowId[] = [id];
  for (let next = going.pop(); next !== undefined; next = going.pop()) {
    if (!change.has(next)) continue;
    going.push(...rows.belongings(next));
    change.remove(next);
  }
}
