/** Where the window is now; the last place is kept in the preferences for the next start. */
import { useSyncExternalStore } from 'react';
import type { ColumnId, RowId } from '../../shared/id';
import { appState, setPreferences } from '../app-state';
import { firstPlace, placeOf, placeText, type Place } from './place';
import { goBack, goForward, goTo, standAt, trailFrom, type Trail } from './trail';

let trail: Trail = trailFrom(firstPlace);
/** The cell one stands at in the sheet shown; it joins the trail when one leaves, so that nothing renders for it. */
let standing: { readonly row: RowId; readonly column: ColumnId } | null = null;
const listeners = new Set<() => void>();
let saving: number | undefined;

const here = (): Trail =>
  standing === null || trail.now.page !== 'sheet' ? trail : standAt(trail, { ...trail.now, at: standing });

function become(next: Trail): void {
  trail = next;
  standing = null;
  for (const listener of listeners) listener();
  saveSoon();
}

function saveSoon(): void {
  window.clearTimeout(saving);
  saving = window.setTimeout(save, 800);
}

/** Also when the window goes: its last message still arrives. */
window.addEventListener('pagehide', () => {
  if (saving !== undefined) save();
});

function save(): void {
  window.clearTimeout(saving);
  saving = undefined;
  setPreferences({ lastPlace: placeText(here().now).slice(0, 200) });
}

/** Begins at the place that was last kept, or at the first of all. */
export const begin = (resumed: boolean): void => {
  if (saving !== undefined) save();
  become(trailFrom(resumed ? placeOf(appState().preferences.lastPlace) : firstPlace));
};

export const placeNow = (): Place => trail.now;

export const go = (place: Place): void => {
  become(goTo(here(), place));
};
export const back = (): void => {
  become(goBack(here()));
};
export const forward = (): void => {
  become(goForward(here()));
};
export const openClient = (id: RowId): void => {
  go({ page: 'client', id });
};

/** So that back returns to this cell, and the next start too. */
export function standAtCell(row: RowId, column: ColumnId): void {
  standing = { row, column };
  saveSoon();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useTrail = (): Trail => useSyncExternalStore(subscribe, () => trail);
