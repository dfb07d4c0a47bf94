/** Where the window is now; the last place is kept in the preferences for the next start. */
import { useSyncExternalStore } from 'react';
import type { ColumnId, RowId } from '../../shared/id';
import { appState, setPreferences } from '../app-state';
import { firstPlace, placeOf, placeText, type Place } from './place';
import { goBack, goForward, goTo, standAt, trailFrom, type Trail } from './trail';

let trail: Trail = trailFrom(firstPlace);
const listeners = new Set<() => void>();
let saving: number | undefined;

function become(next: Trail): void {
  if (next === trail) return;
  trail = next;
  for (const listener of listeners) listener();
  saveSoon();
}

function saveSoon(): void {
  window.clearTimeout(saving);
  saving = window.setTimeout(() => {
    setPreferences({ lastPlace: placeText(trail.now).slice(0, 200) });
  }, 800);
}

/** Starts a book where it was left. */
export const resume = (): void => {
  trail = trailFrom(placeOf(appState().preferences.lastPlace));
  for (const listener of listeners) listener();
};

export const go = (place: Place): void => {
  become(goTo(trail, place));
};
export const back = (): void => {
  become(goBack(trail));
};
export const forward = (): void => {
  become(goForward(trail));
};
export const openClient = (id: RowId): void => {
  go({ page: 'client', id });
};

/** The cell one stands at in the sheet shown, so that back returns to it. Nothing renders for it. */
export function standAtCell(row: RowId, column: ColumnId): void {
  if (trail.now.page !== 'sheet') return;
  trail = standAt(trail, { ...trail.now, at: { row, column } });
  saveSoon();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useTrail = (): Trail => useSyncExternalStore(subscribe, () => trail);
