/** Finds the row of the base that a line without an id is: by number, by name and owner, at last by likeness. Each is found once. */
import { isRaw, type Cell, type Row } from '../cell';
import type { ColumnId } from '../id';
import { nameKey } from '../import/book-index';
import type { GridSheetId } from '../sheets/index';

export interface KeyedLine {
  /** Whose row it says it is, as text; '' for clients. */
  readonly owner: string;
  readonly cell: (column: ColumnId) => Cell;
  /** The table lost its ids: likeness counts, too. */
  readonly lost: boolean;
}
export interface KeyedRow {
  readonly row: Row;
  readonly owner: string;
}
export interface KeyMatching<L extends KeyedLine> {
  readonly sheet: GridSheetId;
  readonly lines: readonly L[];
  /** The rows that no line names. */
  readonly rows: readonly KeyedRow[];
  /** In how many cells a line differs from what was exported of a row. */
  readonly differences: (line: L, row: Row) => number;
}

/** From the surest key to the least; a key with an empty part is none. `@` is the owner. */
const keys: Readonly<Record<GridSheetId, readonly (readonly string[])[]>> = {
  client: [['clientNo'], ['idNumber'], ['name', 'birthDate'], ['name', 'mobile'], ['name']],
  member: [
    ['@', 'memberName', 'memberBirthDate'],
    ['@', 'memberName'],
  ],
  policy: [
    ['policyNo', 'coverageNo', 'productName'],
    ['policyNo', 'productName'],
    ['policyNo'],
    ['@', 'insurer', 'productName', 'effectiveDate'],
    ['@', 'insurer', 'productName'],
    ['@', 'productName'],
  ],
  holding: [
    ['@', 'accountNo', 'productName', 'currency'],
    ['@', 'institution', 'productName', 'currency'],
    ['@', 'accountNo', 'currency'],
    ['@', 'productName'],
  ],
  liability: [
    ['@', 'accountNo'],
    ['@', 'lender', 'loanType'],
    ['@', 'lender'],
  ],
};

const textOf = (cell: Cell): string =>
  cell === null ? '' : nameKey(isRaw(cell) ? cell.raw : Array.isArray(cell) ? cell.join('|') : String(cell));

export function matchByKey<L extends KeyedLine>(matching: KeyMatching<L>): ReadonlyMap<L, Row> {
  const found = new Map<L, Row>();
  let left: Left<L> = { lines: matching.lines, rows: matching.rows };
  for (const key of keys[matching.sheet]) {
    if (left.lines.length === 0 || left.rows.length === 0) return found;
    left = pairAll(left, { matching, found, key });
  }
  const lost = left.lines.filter(line => line.lost);
  if (lost.length > 0 && left.rows.length > 0) pairAlike({ lines: lost, rows: left.rows }, { matching, found });
  return found;
}

interface Left<L> {
  readonly lines: readonly L[];
  readonly rows: readonly KeyedRow[];
}
interface Pairing<L extends KeyedLine> {
  readonly matching: KeyMatching<L>;
  readonly found: Map<L, Row>;
}

/** Beyond this many of one key they are paired in their order. */
const mostCompared = 40;

function pairAll<L extends KeyedLine>(
  { lines, rows }: Left<L>,
  { matching, found, key }: Pairing<L> & { readonly key: readonly string[] },
): Left<L> {
  const byKey = groups(rows, ({ row, owner }) => keyText(key, owner, column => row.cells[column] ?? null));
  const taken = new Set<KeyedRow>();
  for (const [text, some] of groups(lines, ({ owner, cell }) => keyText(key, owner, cell)))
    pair(some, { there: byKey.get(text) ?? [], taken, matching, found });
  return { lines: lines.filter(line => !found.has(line)), rows: rows.filter(row => !taken.has(row)) };
}

interface Same<L extends KeyedLine> extends Pairing<L> {
  readonly there: readonly KeyedRow[];
  readonly taken: Set<KeyedRow>;
}

function pair<L extends KeyedLine>(lines: readonly L[], { there, taken, matching, found }: Same<L>): void {
  for (const line of lines) {
    const free = there.filter(row => !taken.has(row)).slice(0, mostCompared);
    const [first] = free;
    if (first === undefined) return;
    const best = free.length === 1 ? first : least(free, ({ row }) => matching.differences(line, row));
    taken.add(best);
    found.set(line, best.row);
  }
}

/** Rows that no key names, as a deposit without an account: those of one owner that say the same, or nearly. */
function pairAlike<L extends KeyedLine>({ lines, rows }: Left<L>, { matching, found }: Pairing<L>): void {
  const byOwner = groups(rows, ({ owner }) => `@${owner}`);
  const taken = new Set<KeyedRow>();
  for (const line of lines) {
    const free = (byOwner.get(`@${line.owner}`) ?? []).filter(row => !taken.has(row)).slice(0, mostCompared);
    if (free.length === 0) continue;
    const counted = free.map(row => ({ row, count: matching.differences(line, row.row) }));
    const best = least(counted, ({ count }) => count);
    if (best.count * 2 > Object.keys(best.row.row.cells).length) continue;
    taken.add(best.row);
    found.set(line, best.row.row);
  }
}

function least<T>(items: readonly T[], measure: (item: T) => number): T {
  const [first, ...rest] = items.map(item => ({ item, measured: measure(item) }));
  if (first === undefined) throw new Error('least: of nothing');
  return rest.reduce((best, one) => (one.measured < best.measured ? one : best), first).item;
}

function keyText(key: readonly string[], owner: string, cell: (column: ColumnId) => Cell): string {
  const parts = key.map(part => (part === '@' ? owner : textOf(cell(part))));
  return parts.includes('') ? '' : parts.join('\n');
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = found.get(key);
    if (key === '') continue;
    if (group === undefined) found.set(key, [item]);
    else group.push(item);
  }
  return found;
}
