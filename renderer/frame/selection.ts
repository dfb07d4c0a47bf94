/** What is picked in the grid on screen: the row the peek shows and the figures of the status bar. */
import { useSyncExternalStore } from 'react';
import type { RowId } from '../../shared/id';
import type { Summary } from '../grid/summary';

interface Picked {
  readonly row: RowId | null;
  readonly summary: Summary | null;
}

let picked: Picked = { row: null, summary: null };
const listeners = new Set<() => void>();

function become(next: Picked): void {
  picked = next;
  for (const listener of listeners) listener();
}

export function pickRow(row: RowId | null): void {
  if (row !== picked.row) become({ ...picked, row });
}

export const pickSummary = (summary: Summary | null): void => {
  become({ ...picked, summary });
};

export const pickNothing = (): void => {
  become({ row: null, summary: null });
};

export const pickedRow = (): RowId | null => picked.row;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const usePickedRow = (): RowId | null => useSyncExternalStore(subscribe, () => picked.row);
export const useSummary = (): Summary | null => useSyncExternalStore(subscribe, () => picked.summary);
