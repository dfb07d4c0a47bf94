/** What a merge asks and tells, as a list: rows that share a fate (a client and all that is the client's) are one item. */
import { cellOf, type Row } from '../cell';
import { isRowId, sheetOf, type ColumnId, type RowId } from '../id';
import { sheetNamed } from '../sheets/index';
import type { Choice, Choices, Merge, RevivedRow } from './merge';

/** In the order of the list: first what both sides changed, at last what only one side did. */
export const mergeKinds = ['conflict', 'removed', 'revived', 'added', 'column', 'edited'] as const;
export type MergeKind = (typeof mergeKinds)[number];

export interface MergeItem {
  readonly kind: MergeKind;
  /** Always the same for the same file, also when the merge is made anew. */
  readonly key: string;
  /** The rows it is about, the one that decides first; of a column none. */
  readonly rows: readonly RowId[];
  readonly column: ColumnId | null;
}
export interface GroupedMerge {
  readonly merge: Merge;
  readonly items: readonly MergeItem[];
}

const ownerOf = (row: Row): RowId | null => {
  const cell = cellOf(row, sheetNamed(sheetOf(row.id)).owner ?? '');
  return typeof cell === 'string' && isRowId(cell) ? cell : null;
};

/** `gone`: the rows that the book removed since. Who comes back brings back all that went along. */
export function groupMerge(found: Merge, gone: readonly Row[]): GroupedMerge {
  const merge = { ...found, revived: withAllThatWent(found.revived, gone) };
  const items: MergeItem[] = merge.conflicts.map(({ row, column }) => ({
    kind: 'conflict',
    key: `${row} ${column}`,
    rows: [row],
    column,
  }));
  const together = (kind: MergeKind, rows: readonly Row[]): void => {
    for (const group of byFate(rows)) items.push({ kind, key: group[0] ?? '', rows: group, column: null });
  };
  together(
    'removed',
    merge.removed.map(({ row }) => row),
  );
  together(
    'revived',
    merge.revived.map(({ row }) => row),
  );
  together('added', merge.added);
  for (const { sheet, label, column } of merge.columns)
    items.push({ kind: 'column', key: `${sheet} ${label}`, rows: [], column });
  for (const row of Object.keys(merge.edited) as RowId[])
    items.push({ kind: 'edited', key: row, rows: [row], column: null });
  return { merge, items };
}

function withAllThatWent(revived: readonly RevivedRow[], gone: readonly Row[]): readonly RevivedRow[] {
  if (revived.length === 0) return revived;
  const goneIds = new Set(gone.map(({ id }) => id));
  const edits = new Map(revived.map(one => [one.row.id, one]));
  const roots = new Set(revived.map(({ row }) => rootOf(row, goneIds)));
  return gone.flatMap(row => edits.get(row.id) ?? (roots.has(rootOf(row, goneIds)) ? [{ row, edits: {} }] : []));
}

const rootOf = (row: Row, ids: ReadonlySet<RowId>): RowId => {
  const owner = ownerOf(row);
  return owner !== null && ids.has(owner) ? owner : row.id;
};

/** A row stands behind its owner where that is among them. */
function byFate(rows: readonly Row[]): Iterable<readonly RowId[]> {
  const ids = new Set(rows.map(({ id }) => id));
  const groups = new Map<RowId, RowId[]>();
  for (const row of rows) {
    const root = rootOf(row, ids);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, row.id === root ? [root] : [root, row.id]);
    else if (row.id !== root) group.push(row.id);
  }
  return groups.values();
}

/** What was said of each item, for every row and cell it is about. */
export function choicesIn(items: readonly MergeItem[], said: ReadonlyMap<string, Choice>): Choices {
  const keys = new Map<string, string>();
  for (const { kind, key, rows, column } of items) {
    if (kind === 'column') keys.set(`column ${column ?? ''}`, key);
    else if (kind !== 'conflict') for (const row of rows) keys.set(row, key);
  }
  const of = (name: string): Choice | undefined => said.get(keys.get(name) ?? '');
  return {
    ofCell: (row, column) => said.get(`${row} ${column}`),
    ofRow: of,
    ofColumn: column => of(`column ${column}`),
  };
}

/** Edits of one side are taken unless refused; all else waits for a word. */
export const isOpen = ({ kind, key }: MergeItem, said: ReadonlyMap<string, Choice>): boolean =>
  kind !== 'edited' && !said.has(key);
