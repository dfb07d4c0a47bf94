/** Who belongs together: clients joined by "also a client" links of their family members (domain A.1b), and their roll-up. */
import { textCell, type Row } from '../cell';
import { isRowId, sheetOf, type RowId } from '../id';
import type { BookSource } from './source';

/** Both directions of every link, and the clients sharing a household number; follows rows as they come, change and go. */
export class HouseholdLinks {
  readonly #pairs = new Map<RowId, readonly [RowId, RowId]>();
  readonly #joined = new Map<RowId, Map<RowId, number>>();
  readonly #numberOf = new Map<RowId, string>();
  readonly #sharing = new Map<string, Set<RowId>>();

  /** A member or a client as it is now; other rows say nothing of households. */
  put(row: Row): void {
    this.drop(row.id);
    const pair = sheetOf(row.id) === 'member' ? linkedPair(row) : null;
    if (pair !== null) {
      this.#pairs.set(row.id, pair);
      this.#count(pair, 1);
    }
    const number = sheetOf(row.id) === 'client' ? textCell(row, 'household') : null;
    if (number === null) return;
    this.#numberOf.set(row.id, number);
    this.#sharing.set(number, (this.#sharing.get(number) ?? new Set<RowId>()).add(row.id));
  }

  drop(id: RowId): void {
    const pair = this.#pairs.get(id);
    if (pair !== undefined) this.#count(pair, -1);
    this.#pairs.delete(id);
    this.#sharing.get(this.#numberOf.get(id) ?? '')?.delete(id);
    this.#numberOf.delete(id);
  }

  /** The clients one step away. */
  of(client: RowId): readonly RowId[] {
    const number = this.#numberOf.get(client);
    const sharing = number === undefined ? [] : (this.#sharing.get(number) ?? []);
    return [...new Set([...(this.#joined.get(client)?.keys() ?? []), ...sharing])].filter(other => other !== client);
  }

  #count([a, b]: readonly [RowId, RowId], by: 1 | -1): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const joined = this.#joined.get(one) ?? new Map<RowId, number>();
      const times = (joined.get(other) ?? 0) + by;
      if (times === 0) joined.delete(other);
      else joined.set(other, times);
      this.#joined.set(one, joined);
    }
  }
}

export function linksOf(source: BookSource): HouseholdLinks {
  const links = new HouseholdLinks();
  for (const sheet of ['member', 'client'] as const) for (const row of source.rows(sheet)) links.put(row);
  return links;
}

function linkedPair(member: Row): readonly [RowId, RowId] | null {
  const [owner, linked] = [textCell(member, 'client'), textCell(member, 'linkedClientId')];
  if (owner === null || linked === null || owner === linked) return null;
  return isRowId(owner) && isRowId(linked) ? [owner, linked] : null;
}

/** The connected component of a client, itself first, then in the order the links lead; clients no longer in the book are left out. */
export function householdOf(client: RowId, links: HouseholdLinks, source: BookSource): readonly [RowId, ...RowId[]] {
  const found = new Set<RowId>([client]);
  for (const at of found) for (const next of links.of(at)) if (source.get(next) !== undefined) found.add(next);
  found.delete(client);
  return [client, ...found];
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
