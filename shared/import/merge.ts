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
import { sheetOf, type ColumnId, type RowId } from '../id';
import { sheetNamed, type GridSheetId } from '../sheets/index';

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
/** A column that somebody added to the file, and what stands in it. */
export interface AddedColumn {
  readonly sheet: GridSheetId;
  readonly label: string;
  readonly declared: Row;
  readonly column: ColumnId;
  readonly cells: ReadonlyMap<RowId, Cell>;
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
  readonly columns: readonly AddedColumn[];
}
export interface Theirs {
  readonly change: Change;
  readonly columns: readonly AddedColumn[];
  /** Cells that cannot be taken as they are written: asked about also where nobody else changed them. */
  readonly isDoubtful: (row: RowId, column: ColumnId) => boolean;
}

export function mergeChanges(ours: Change, { change: theirs, columns, isDoubtful }: Theirs): Merge {
  const conflicts: CellConflict[] = [];
  const edited: Record<RowId, Record<ColumnId, CellChange>> = {};
  const revived: RevivedRow[] = [];
  const goneRows = new Map(ours.removed.map(row => [row.id, row]));
  for (const id of editedRows(theirs)) {
    const edits = theirs.edited[id] ?? {};
    const row = goneRows.get(id);
    if (row === undefined) compare(id, { edits, ours: ours.edited[id] ?? {}, isDoubtful }, { conflicts, edited });
    else if (Object.keys(edits).length > 0) revived.push({ row, edits });
  }
  const came = new Map(ours.added.map(row => [row.id, row]));
  for (const row of theirs.added) {
    const there = came.get(row.id);
    if (there !== undefined)
      compare(row.id, { edits: fromNothing(row), ours: fromNothing(there), isDoubtful }, { conflicts, edited });
  }
  return {
    conflicts,
    edited,
    removed: theirs.removed.flatMap(row =>
      goneRows.has(row.id) ? [] : [{ row, moved: ours.edited[row.id] !== undefined }],
    ),
    revived,
    added: theirs.added.filter(({ id }) => !came.has(id)),
    columns,
  };
}

type Edits = Readonly<Record<ColumnId, CellChange>>;

const fromNothing = ({ cells }: Row): Edits =>
  Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, [null, cell]]));

function compare(
  row: RowId,
  { edits, ours, isDoubtful }: { readonly edits: Edits; readonly ours: Edits } & Pick<Theirs, 'isDoubtful'>,
  into: { readonly conflicts: CellConflict[]; readonly edited: Record<RowId, Record<ColumnId, CellChange>> },
): void {
  const alone: Record<ColumnId, CellChange> = {};
  for (const [column, [was, theirs]] of Object.entries(edits)) {
    const here = ours[column];
    const isAlone = here === undefined;
    if (isAlone && !isDoubtful(row, column)) alone[column] = [was, theirs];
    else if (isAlone || !sameCell(here[1], theirs))
      into.conflicts.push({ row, column, was, ours: isAlone ? was : here[1], theirs });
  }
  if (Object.keys(alone).length > 0) into.edited[row] = alone;
}

/** What the user said of a cell, a row or a column: the book's side, the file's, or another value (of a new row: another client). */
export type Choice = 'ours' | 'theirs' | { readonly cell: Cell };
/** Undefined = not said. */
export interface Choices {
  readonly ofCell: (row: RowId, column: ColumnId) => Choice | undefined;
  readonly ofRow: (row: RowId) => Choice | undefined;
  readonly ofColumn: (column: ColumnId) => Choice | undefined;
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
  for (const row of merge.added) addRow(row, choices.ofRow(row.id), change);
  for (const { row, edits } of merge.revived)
    if (choices.ofRow(row.id) === 'theirs') change.add(withCells(row, nowOf(edits)));
  for (const { row } of merge.removed) if (choices.ofRow(row.id) === 'theirs') removeWhole(row.id, rows, change);
  for (const { column, declared, cells } of merge.columns) {
    if (choices.ofColumn(column) !== 'theirs') continue;
    change.add(declared);
    for (const [row, cell] of cells) change.set(row, column, cell);
  }
  return change.build();
}

function addRow(row: Row, choice: Choice | undefined, change: ChangeBuilder): void {
  const { owner } = sheetNamed(sheetOf(row.id));
  if (choice === 'theirs') change.add(row);
  else if (typeof choice === 'object' && owner !== null) change.add(withCells(row, { [owner]: choice.cell }));
}

function removeWhole(id: RowId, rows: MergeRows, change: ChangeBuilder): void {
  const going: RowId[] = [id];
  for (let next = going.pop(); next !== undefined; next = going.pop()) {
    if (!change.has(next)) continue;
    going.push(...rows.belongings(next));
    change.remove(next);
  }
}
