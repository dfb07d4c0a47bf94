/** Whose row each line of a table is, where a name is written only once for the lines below it. */
import { isBlank, rawText, type RawCell, type RawRow } from './raw-table';
import { isOwner, type OwnerTarget } from './target';

/** What a line says of whose row it is; reading goes from the surest key to the least. */
export type OwnerKeys = Readonly<Record<OwnerTarget, string | null>>;

export interface LineOwner {
  readonly keys: OwnerKeys;
  /** Lines under one merged or once-written name are one block. */
  readonly block: number;
}

interface OwnerColumn {
  readonly at: number;
  readonly target: string;
}

const nobody: OwnerKeys = { 'owner-no': null, 'owner-id': null, 'owner-name': null };

/** A name written once holds for the lines below it, until a blank line or a total. */
export function lineOwners(
  columns: readonly OwnerColumn[],
  rows: readonly RawRow[],
): (cells: readonly RawCell[], raw: RawRow, follows: boolean) => LineOwner {
  const owners = columns.filter(({ target }) => isOwner(target));
  const writes = (row: RawRow): boolean => owners.some(({ at }) => !isBlank(row.cells[at]));
  const grouped = rows.some(row => !writes(row));
  let [held, block]: [OwnerKeys, number] = [nobody, 0];
  return (cells, raw, follows) => {
    const keys: Record<OwnerTarget, string | null> = { ...nobody };
    let stated = false;
    for (const { at, target } of owners) {
      const text = rawText(cells[at]).trim();
      if (text === '' || !isOwner(target)) continue;
      keys[target] = text;
      stated = true;
    }
    if (!stated) return { keys: follows ? held : (held = nobody), block };
    const others = owners.some(({ target }) => isOwner(target) && keys[target] !== held[target]);
    if (!follows || (grouped && writes(raw)) || others) block++;
    if (others) held = keys;
    return { keys: held, block };
  };
}
