/** Several files picked at once, as file managers do it: one by one, a stretch with Shift, single ones with Ctrl. */
import type { RowId } from '../../shared/id';

export interface Picks {
  readonly picked: ReadonlySet<RowId>;
  /** Where a stretch begins. */
  readonly anchor: RowId | null;
}
export const noPicks: Picks = { picked: new Set(), anchor: null };

export function toggle({ picked }: Picks, file: RowId): Picks {
  const next = new Set(picked);
  if (!next.delete(file)) next.add(file);
  return { picked: next, anchor: file };
}

/** From the anchor to this one, in the order they are shown; without an anchor this one alone. */
export function stretch(picks: Picks, file: RowId, order: readonly RowId[]): Picks {
  const [from, to] = [picks.anchor === null ? -1 : order.indexOf(picks.anchor), order.indexOf(file)];
  if (to < 0) return picks;
  if (from < 0) return { picked: new Set([file]), anchor: file };
  const between = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { picked: new Set(between), anchor: picks.anchor };
}

export const pickAll = (order: readonly RowId[]): Picks => ({ picked: new Set(order), anchor: order[0] ?? null });

/** What is not shown any more is not picked. */
export function stillShown(picks: Picks, order: readonly RowId[]): Picks {
  const shown = new Set(order);
  if ([...picks.picked].every(file => shown.has(file))) return picks;
  const picked = new Set([...picks.picked].filter(file => shown.has(file)));
  return { picked, anchor: picks.anchor !== null && shown.has(picks.anchor) ? picks.anchor : null };
}
