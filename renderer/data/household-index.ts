/** Who lives with whom, kept by the changes that are announced: built when first asked for, in one pass. */
import { householdOf, linksOf, type HouseholdLinks } from '../../shared/analysis/household';
import { editedRows, type Change } from '../../shared/change';
import type { RowId } from '../../shared/id';
import type { Replica } from './replica';

export class HouseholdIndex {
  readonly #replica: Replica;
  #links: HouseholdLinks | null = null;
  /** The same list until somebody comes or goes, so that a screen can compare it by identity. */
  readonly #known = new Map<RowId, readonly [RowId, ...RowId[]]>();

  constructor(replica: Replica) {
    this.#replica = replica;
    replica.subscribe(change => this.#follow(change));
  }

  /** The clients of one household, this one first. */
  of(client: RowId): readonly [RowId, ...RowId[]] {
    this.#links ??= linksOf(this.#replica);
    const now = householdOf(client, this.#links, this.#replica);
    const known = this.#known.get(client);
    if (known?.length === now.length && known.every((id, at) => id === now[at])) return known;
    if (this.#known.size > 100) this.#known.clear();
    this.#known.set(client, now);
    return now;
  }

  #follow(change: Change | null): void {
    if (change === null) this.#links = null;
    if (change === null || this.#links === null) return;
    for (const { id } of change.removed) this.#links.drop(id);
    for (const row of change.added) this.#links.put(row);
    for (const id of editedRows(change)) {
      const row = /^(?:client|member):/.test(id) ? this.#replica.get(id) : undefined;
      if (row !== undefined) this.#links.put(row);
    }
  }
}
