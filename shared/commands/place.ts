/** Gives rows their place in a sheet: keys between two neighbours, so that no other row moves. */
import { generateNKeysBetween } from 'fractional-indexing';
import { sheetOf, type RowId, type SheetId } from '../id';
import { positionColumn } from '../sheets/sheet';
import type { Planning } from './planning';

/** Keys for `count` rows behind `after` (null: at the end of the sheet). */
export function placesAfter(
  planning: Planning,
  sheet: SheetId,
  behind: { after: RowId | null; count: number },
): readonly string[] {
  const placed = planning.placed.get(sheet) ?? [];
  const [low, high] =
    behind.after === null ? [lastOf(planning, sheet, placed), null] : gapAfter(planning, behind.after, placed);
  const keys = generateNKeysBetween(low, high, behind.count);
  planning.placed.set(sheet, [...placed, ...keys].sort(byCode));
  return keys;
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function lastOf(planning: Planning, sheet: SheetId, placed: readonly string[]): string | null {
  const [known, mine] = [planning.rows.lastPosition(sheet), placed.at(-1) ?? null];
  if (known === null || mine === null) return known ?? mine;
  return known > mine ? known : mine;
}

function gapAfter(
  planning: Planning,
  after: RowId,
  placed: readonly string[],
): readonly [string | null, string | null] {
  const sheet = sheetOf(after);
  const low = planning.change.cell(after, positionColumn);
  if (typeof low !== 'string') return [lastOf(planning, sheet, placed), null];
  const [known, mine] = [planning.rows.positionAfter(sheet, low), placed.find(key => key > low) ?? null];
  if (known === null || mine === null) return [low, known ?? mine];
  return [low, known < mine ? known : mine];
}
