/** What lies over the window: the palette, the list of shortcuts or the export dialog; one at a time. */
import { useSyncExternalStore } from 'react';

export type Overlay = 'palette' | 'shortcuts' | 'export' | null;

let open: Overlay = null;
const listeners = new Set<() => void>();

export function showOverlay(overlay: Overlay): void {
  open = overlay;
  for (const listener of listeners) listener();
}

export const overlayNow = (): Overlay => open;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useOverlay = (): Overlay => useSyncExternalStore(subscribe, overlayNow);
