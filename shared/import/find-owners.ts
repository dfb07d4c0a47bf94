/** Whose row a line is: by client number, identity or name; one name of two clients is told apart by what is theirs already, the household and the order of blocks. */
import type { Cell } from '../cell';
import type { ColumnId, RowId } from '../id';
import type { Problem } from '../problem';
import type { GridSheetId } from '../sheets';
import { cellText, isParked, nameKey, ownerOf, type BookIndex } from './book-index';
import type { ReadRow } from './read-rows';

export interface FoundOwner {
  readonly client: RowId | null;
  readonly doubt: Problem | null;
  /** How the line calls the client; '' where it does not. */
  readonly said: string;
  readonly candidates: readonly RowId[];
}

const names = ['policyholderName', 'insuredName', 'owner'] as const;

const cellOf = (row: ReadRow, column: string): string => {
  const cell = row.cells[column];
  return typeof cell === 'string' ? cell : '';
};

export interface OwnerSearch {
  readonly index: BookIndex;
  /** The client made of the same line of a wide file. */
  readonly ofLine: ReadonlyMap<string, RowId>;
  /** Where each client stands in the file's client list. */
  readonly order: ReadonlyMap<RowId, number>;
  /** Lines of the book's own export know their owner by the row they are. */
  readonly existing: (row: ReadRow) => RowId | null;
}

/** All lines at once, since namesakes are told apart by their order. */
export function findOwners(rows: readonly ReadRow[], search: OwnerSearch): ReadonlyMap<ReadRow, FoundOwner> {
  const found = new Map<ReadRow, FoundOwner>();
  const ambiguous = new Map<string, { name: string; ids: readonly RowId[]; rows: ReadRow[] }>();
  for (const row of rows) {
    const ids = candidates(row, search);
    const [only] = ids;
    if (only !== undefined && ids.length === 1)
      found.set(row, { client: only, doubt: null, said: '', candidates: ids });
    else if (only === undefined) found.set(row, nobody(row, search.index));
    else {
      const name = nameOf(row);
      const key = `${row.key.split(':')[0]} ${nameKey(name)}`;
      const group = ambiguous.get(key) ?? { name, ids, rows: [] };
      group.rows.push(row);
      ambiguous.set(key, group);
    }
  }
  for (const { name, ids, rows: lines } of ambiguous.values()) {
    const inOrder = [...ids].sort((a, b) => (search.order.get(a) ?? Infinity) - (search.order.get(b) ?? Infinity));
    const known = byWhatIsTheirs(lines, ids, search.index);
    const owners = byBlock(lines, inOrder, { index: search.index, known });
    for (const line of lines) {
      const client = owners.get(line.block) ?? null;
      const sure = known.get(line.block) !== undefined;
      found.set(line, {
        client,
        doubt: sure ? null : { code: 'several-rows', text: name },
        said: name,
        candidates: ids,
      });
    }
  }
  return found;
}

/** Blocks of which some line stands in the book already, under just one of the namesakes. */
function byWhatIsTheirs(rows: readonly ReadRow[], ids: readonly RowId[], index: BookIndex): ReadonlyMap<number, RowId> {
  const seen = new Map<number, Set<RowId>>();
  for (const row of rows) {
    const theirs = ids.filter(id => isTheirs(row, id, index));
    const [only] = theirs;
    if (only === undefined || theirs.length > 1) continue;
    seen.set(row.block, (seen.get(row.block) ?? new Set<RowId>()).add(only));
  }
  const known = new Map<number, RowId>();
  for (const [block, owners] of seen) {
    const [only] = owners;
    if (only !== undefined && owners.size === 1) known.set(block, only);
  }
  return known;
}

const telling: Readonly<Record<Exclude<GridSheetId, 'client'>, readonly ColumnId[]>> = {
  member: ['memberName', 'memberBirthDate'],
  policy: ['insurer', 'productName', 'effectiveDate'],
  holding: ['institution', 'productName', 'accountNo'],
  liability: ['lender', 'loanType', 'outstanding'],
};

function isTheirs(row: ReadRow, client: RowId, index: BookIndex): boolean {
  if (row.sheet === 'client') return false;
  const no = cellOf(row, 'policyNo');
  if (no !== '') return index.policiesNumbered(no).some(id => ownerIs(id, client, index));
  const columns = telling[row.sheet];
  return index.owned(client, row.sheet).some(id => {
    const there = index.get(id);
    return columns.every(column => keyOf(row.cells[column]) === keyOf(there?.cells[column]));
  });
}

const ownerIs = (id: RowId, client: RowId, index: BookIndex): boolean => {
  const there = index.get(id);
  return there !== undefined && ownerOf(there) === client;
};

const keyOf = (cell: Cell | undefined): string =>
  typeof cell === 'string' ? nameKey(cell) : cell === undefined || cell === null ? '' : JSON.stringify(cell);

/** How a line calls the client; '' where it does not. */
export const saidOwner = (row: ReadRow): string =>
  row.owner['owner-name'] ?? row.owner['owner-no'] ?? row.owner['owner-id'] ?? nameOf(row);

const nameOf = (row: ReadRow): string =>
  row.owner['owner-name'] ?? names.map(column => cellOf(row, column)).find(text => text !== '') ?? '';

/** A policy is its number: whose it is in the book it stays, whatever the name says. */
function nobody(row: ReadRow, index: BookIndex): FoundOwner {
  const no = cellOf(row, 'policyNo');
  const owners = new Set(no === '' ? [] : index.policiesNumbered(no).flatMap(id => ownedBy(id, index)));
  const [only] = owners;
  if (only !== undefined && owners.size === 1) return { client: only, doubt: null, said: '', candidates: [only] };
  const said = row.owner['owner-no'] ?? row.owner['owner-id'] ?? nameOf(row);
  const doubt: Problem = said === '' ? { code: 'required' } : { code: 'no-such-row', text: said };
  return { client: null, doubt, said: saidOwner(row), candidates: [] };
}

function ownedBy(id: RowId, index: BookIndex): readonly RowId[] {
  const there = index.get(id);
  const owner = there === undefined ? null : ownerOf(there);
  return owner === null || isParked(owner) ? [] : [owner];
}

/** Everybody the line could belong to; the first key that finds anybody decides. */
function candidates(row: ReadRow, { index, ofLine, existing }: OwnerSearch): readonly RowId[] {
  const line = row.slot === '' ? undefined : ofLine.get(row.key.split(':').slice(0, 2).join(':'));
  if (line !== undefined) return [line];
  const before = existing(row);
  const { 'owner-no': no, 'owner-id': id, 'owner-name': name } = row.owner;
  if (before !== null && keeps(before, row, index)) return [before];
  const numbered = no === null ? [] : index.clientsNumbered(no);
  if (numbered.length > 0) return numbered;
  const identified = id === null ? [] : index.clientsIdentified(id);
  if (identified.length > 0) return identified;
  return byName(name === null ? names.map(column => cellOf(row, column)) : [name], index);
}

/** The row we exported still says the same client. */
function keeps(client: RowId, { owner }: ReadRow, index: BookIndex): boolean {
  const there = index.get(client);
  const { 'owner-no': no, 'owner-name': name } = owner;
  if (no !== null) return nameKey(no) === nameKey(cellText(there, 'clientNo'));
  return name === null || nameKey(name) === nameKey(cellText(there, 'name'));
}

/** A client of that name, else the one client who has such a person in the household. */
function byName(said: readonly string[], index: BookIndex): readonly RowId[] {
  for (const name of said) {
    if (name === '') continue;
    const clients = index.clientsNamed(name);
    if (clients.length > 0) return clients;
    const households = index.clientsWithMember(name);
    if (households.length > 0) return households;
  }
  return [];
}

/** Blocks of one name, each to its client: where a block names a member of just one of them, to that one; the rest in the order of both lists. */
function byBlock(
  rows: readonly ReadRow[],
  ids: readonly RowId[],
  { index, known }: { readonly index: BookIndex; readonly known: ReadonlyMap<number, RowId> },
): ReadonlyMap<number, RowId> {
  const blocks = [...new Set(rows.map(({ block }) => block))];
  const owners = new Map<number, RowId>();
  for (const row of rows) {
    const people = names
      .map(column => cellOf(row, column))
      .filter(text => text !== '' && nameKey(text) !== nameKey(nameOf(row)));
    const households = ids.filter(id => people.some(person => index.memberNamed(id, person) !== undefined));
    const [only] = households;
    if (only !== undefined && households.length === 1) owners.set(row.block, only);
  }
  for (const [block, client] of known) owners.set(block, client);
  const taken = new Set(owners.values());
  const [restBlocks, restIds] = [blocks.filter(block => !owners.has(block)), ids.filter(id => !taken.has(id))];
  if (restBlocks.length <= restIds.length && blocks.length === ids.length)
    for (const [at, block] of restBlocks.entries()) owners.set(block, restIds[at] ?? restIds[0] ?? ids[0] ?? raise());
  return owners;
}

function raise(): never {
  throw new Error('byBlock: no client to give a block to');
}
