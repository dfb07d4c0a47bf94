/** Who belongs together: clients joined by "also a client" links of their family members (domain A.1b), and their roll-up. */
import { textCell, type Row } from '../cell';
import { isRowId, type RowId } from '../id';
import type { BookSource } from './source';

/** Both directions of every link, and the clients sharing a household number. Built once per book version, in one pass. */
export interface Links {
  readonly of: (client: RowId) => readonly RowId[];
}

export function linksOf(source: BookSource): Links {
  const joined = new Map<RowId, Set<RowId>>();
  const join = (a: RowId, b: RowId): void => {
    joined.set(a, (joined.get(a) ?? new Set<RowId>()).add(b));
    joined.set(b, (joined.get(b) ?? new Set<RowId>()).add(a));
  };
  for (const member of source.rows('member')) {
    const pair = linkedPair(member);
    if (pair !== null) join(...pair);
  }
  const heads = new Map<string, RowId>();
  for (const client of source.rows('client')) {
    const household = textCell(client, 'household');
    if (household === null) continue;
    const head = heads.get(household);
    if (head === undefined) heads.set(household, client.id);
    else join(head, client.id);
  }
  return { of: client => [...(joined.get(client) ?? [])] };
}

function linkedPair(member: Row): readonly [RowId, RowId] | null {
  const [owner, linked] = [textCell(member, 'client'), textCell(member, 'linkedClientId')];
  if (owner === null || linked === null || owner === linked) return null;
  return isRowId(owner) && isRowId(linked) ? [owner, linked] : null;
}

/** The connected component of a client, itself first, then in the order the links lead; clients no longer in the book are left out. */
export function householdOf(client: RowId, links: Links, source: BookSource): readonly RowId[] {
  const found = new Set<RowId>([client]);
  for (const at of found) for (const next of links.of(at)) if (source.get(next) !== undefined) found.add(next);
  return [...found];
}

/** Rows of two owners that look like one account counted twice: same institution, last four digits and amount, parts above 100 %. */
export function doubleCounted(owners: readonly RowId[], source: BookSource): readonly (readonly RowId[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of owners.flatMap(owner => [...source.owned(owner, 'holding')])) {
    const key = accountKey(row);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].filter(rows => rows.length > 1 && partsOf(rows) > 1).map(rows => rows.map(row => row.id));
}

function accountKey(row: Row): string | null {
  const [institution, account] = [textCell(row, 'institution'), textCell(row, 'accountNo')];
  if (institution === null || account === null) return null;
  const amount = row.cells['marketValue'] ?? row.cells['units'] ?? null;
  return amount === null ? null : JSON.stringify([institution, account.slice(-4), textCell(row, 'currency'), amount]);
}

const partsOf = (rows: readonly Row[]): number =>
  rows.reduce((total, row) => total + Number(textCell(row, 'ownershipPct') ?? '1'), 0);
