/** What a column of a file is taken for, as a short text that screens and messages carry. */
import type { ColumnId } from '../id';
import { gridSheetIds, type GridSheetId } from '../sheets';

/**
 * `client.birthDate`: that column of the row. `member:child1.memberName`: that column of another row made from the same line.
 * `owner-no`, `owner-id`, `owner-name`: whose row it is. `amount-own`, `amount-other`: a value in base currency held here or elsewhere.
 * `row-id`: our own id from an earlier export. `new`: a column of the RM's own. `skip`: left in the file.
 */
export type Target = string;

export interface ColumnTarget {
  readonly sheet: GridSheetId;
  /** '' for the row itself, else which of the rows made from the line. */
  readonly slot: string;
  readonly column: ColumnId;
}

export const targetOf = (sheet: GridSheetId, column: ColumnId, slot = ''): Target =>
  slot === '' ? `${sheet}.${column}` : `${sheet}:${slot}.${column}`;

export function columnTarget(target: Target): ColumnTarget | null {
  const found = /^([a-z]+)(?::([\w-]+))?\.(.+)$/.exec(target);
  const sheet = gridSheetIds.find(known => known === found?.[1]);
  return found === null || sheet === undefined ? null : { sheet, slot: found[2] ?? '', column: found[3] ?? '' };
}

export const ownerTargets = ['owner-no', 'owner-id', 'owner-name'] as const;
export type OwnerTarget = (typeof ownerTargets)[number];
export const isOwner = (target: Target): target is OwnerTarget => ownerTargets.some(known => known === target);
