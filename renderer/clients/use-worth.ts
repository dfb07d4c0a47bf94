/** What a client or a household has, worked out again only when one of the rows it follows from has changed. */
import { worthOf, type Worth } from '../../shared/analysis/worth';
import type { RowId } from '../../shared/id';
import { replica, useBookVersion } from '../data/use-book';

const sheets = ['holding', 'policy', 'liability'] as const;

interface Kept {
  readonly from: readonly unknown[];
  readonly worth: Worth;
}
const kept = new Map<string, Kept>();
const most = 20;

export function useWorth(owners: readonly RowId[]): Worth {
  useBookVersion();
  return worthNow(owners);
}

function worthNow(owners: readonly RowId[]): Worth {
  const key = owners.join(' ');
  const { standing } = replica;
  const from = [standing, ...owners.flatMap(owner => sheets.map(sheet => replica.owned(owner, sheet)))];
  const known = kept.get(key);
  if (known !== undefined && from.every((part, at) => part === known.from[at])) return known.worth;
  const worth = worthOf(owners, replica, standing);
  if (kept.size >= most) kept.clear();
  kept.set(key, { from, worth });
  return worth;
}
