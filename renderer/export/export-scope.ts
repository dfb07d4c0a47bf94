/** Which grid an export could be a part of, and what the dialog was opened for. */
import { useSyncExternalStore } from 'react';
import type { GridSheetId } from '../../shared/sheets/index';
import { showOverlay } from '../frame/overlay';
import type { ShownCells, ShownPart } from '../grid/act-export';

export type ScopeKind = 'book' | 'view' | 'selection';

export type GridPart = ShownPart;
export interface GridScope extends ShownCells {
  readonly sheet: GridSheetId;
}

let shown: GridScope | null = null;
let wanted: ScopeKind = 'book';
const listeners = new Set<() => void>();

/** A grid comes on screen; the answer takes it off again. */
export function standOnScreen(scope: GridScope): () => void {
  shown = scope;
  return () => {
    if (shown === scope) shown = null;
  };
}

export const scopeOnScreen = (): GridScope | null => shown;

/** Opens the dialog with this choice made. */
export function askExport(kind: ScopeKind): void {
  wanted = kind;
  for (const listener of listeners) listener();
  showOverlay('export');
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useWantedScope = (): ScopeKind => useSyncExternalStore(subscribe, () => wanted);
