/** Which policy, holding, loan or member of a client a line is: by our id, by number, by what it is called, then by order. */
import { isRaw, type Cell, type Row } from '../cell';
import { isRowId, sheetOf, type ColumnId, type RowId } from '../id';
import type { GridSheetId } from '../sheets';
import { cellText, nameKey, ownerOf, type BookIndex } from './book-index';
import type { ReadRow } from './read-rows';

export interface OwnedRow {
  readonly row: ReadRow;
  /** A client, or `parkedOwner`. */
  readonly client: RowId;
}

/** What together names a row of a client; rows alike in all of it are told apart by these details, then by their order. */
const called: Readonly<Record<Exclude<GridSheetId, 'client'>, readonly ColumnId[]>> = {
  member: ['memberName'],
  policy: ['insurer', 'productName'],
  holding: ['institution', 'productName', 'currency', 'accountNo'],
  liability: ['lender', 'loanType', 'currency', 'accountNo'],
};
const details: Readonly<Record<Exclude<GridSheetId, 'client'>, readonly ColumnId[]>> = {
  member: ['relation', 'memberBirthDate'],
  policy: ['effectiveDate', 'insuranceType'],
  holding: ['maturityDate', 'costAmount', 'marketValue'],
  liability: ['endDate', 'outstanding'],
};

const keyText = (cell: Cell | undefined): string =>
  typeof cell === 'string'
    ? nameKey(cell)
    : cell === undefined || cell === null
      ? ''
      : isRaw(cell)
        ? nameKey(cell.raw)
        : String(cell);

/** The row of the book that each line is; absent = a new row. A row is matched once. */
export function matchOwned(
  rows: readonly OwnedRow[],
  index: BookIndex,
  forcedNew: (key: string) => boolean,
): ReadonlyMap<ReadRow, RowId> {
  const matches = new Map<ReadRow, RowId>();
  const taken = new Set<RowId>();
  const take = (row: ReadRow, id: RowId): void => {
    matches.set(row, id);
    taken.add(id);
  };
  const rest: OwnedRow[] = [];
  for (const owned of rows) {
    if (forcedNew(owned.row.key)) continue;
    const same = byRowId(owned.row, index);
    if (same === null && index.owned(owned.client, owned.row.sheet).length === 0) continue;
    const id = same ?? byPolicyNo(owned, index);
    if (id === null || taken.has(id)) rest.push(owned);
    else take(owned.row, id);
  }
  for (const group of alike(rest)) {
    const there = candidates(group, index).filter(id => !taken.has(id));
    for (const row of pairExactly(group.rows, there, { index, take })) {
      const next = there.find(id => !taken.has(id));
      if (next !== undefined) take(row, next);
    }
  }
  return matches;
}

function byRowId(row: ReadRow, index: BookIndex): RowId | null {
  const id = row.rowId;
  return id !== null && isRowId(id) && sheetOf(id) === row.sheet && index.get(id) !== undefined ? id : null;
}

/** A number is one contract; its riders are told apart by number and product. */
function byPolicyNo({ row, client }: OwnedRow, index: BookIndex): RowId | null {
  const no = row.cells['policyNo'];
  if (row.sheet !== 'policy' || typeof no !== 'string') return null;
  const same = index.policiesNumbered(no).filter(id => ownerOf(index.get(id) ?? nothing) === client);
  const coverage = same.filter(
    id => keyText(row.cells['coverageNo']) === nameKey(cellText(index.get(id), 'coverageNo')),
  );
  const product = coverage.filter(
    id =>
      row.cells['productName'] === undefined ||
      keyText(row.cells['productName']) === nameKey(cellText(index.get(id), 'productName')),
  );
  return product[0] ?? (same.length === 1 ? (same[0] ?? null) : null);
}

const nothing: Row = { id: 'policy:none', cells: {} };

interface Group {
  readonly sheet: Exclude<GridSheetId, 'client'>;
  readonly client: RowId;
  readonly key: string;
  readonly rows: ReadRow[];
}

function alike(rows: readonly OwnedRow[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const { row, client } of rows) {
    if (row.sheet === 'client') continue;
    if (row.sheet === 'policy' && row.cells['policyNo'] !== undefined) continue;
    const key = called[row.sheet].map(column => keyText(row.cells[column])).join('|');
    const whole = `${client} ${row.sheet} ${key}`;
    const group = groups.get(whole) ?? { sheet: row.sheet, client, key, rows: [] };
    group.rows.push(row);
    groups.set(whole, group);
  }
  return groups.values();
}

/** An account number that one side does not know is no difference. */
function candidates({ sheet, client, key, rows }: Group, index: BookIndex): readonly RowId[] {
  const [first] = rows;
  return index.owned(client, sheet).filter(id => {
    const there = index.get(id);
    if (there === undefined) return false;
    if (called[sheet].map(column => keyText(there.cells[column])).join('|') === key) return true;
    return called[sheet].every(column => {
      const [was, now] = [keyText(there.cells[column]), keyText(first?.cells[column])];
      return (
        was === now || (column === 'accountNo' && (was === '' || now === '')) || (column === 'currency' && now === '')
      );
    });
  });
}

interface Pairing {
  readonly index: BookIndex;
  readonly take: (row: ReadRow, id: RowId) => void;
}

/** Pairs those that agree in all details, then those that agree in the first; returns the lines left over, in order. */
function pairExactly(rows: readonly ReadRow[], ids: readonly RowId[], { index, take }: Pairing): readonly ReadRow[] {
  const free = new Set(ids);
  let left = rows;
  for (const depth of [3, 1]) {
    left = left.filter(row => {
      if (row.sheet === 'client') return false;
      const columns = details[row.sheet].slice(0, depth);
      const id = [...free].find(there =>
        columns.every(column => keyText(index.get(there)?.cells[column]) === keyText(row.cells[column])),
      );
      if (id === undefined) return true;
      free.delete(id);
      take(row, id);
      return false;
    });
  }
  return left;
}
