/** What the program remembers apart from the book: preferences (saved, never undone), recent books, the machine. */
import { useSyncExternalStore } from 'react';
import type { AppState, Preferences } from '../shared/contract/app';
import { bridge } from './bridge';
import { speak, startWords } from './words';

let state: AppState | null = null;
const listeners = new Set<() => void>();

function become(next: AppState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** The state of the program; asked of main once, before the first render. */
export function appState(): AppState {
  if (state === null) throw new Error('appState: asked before startAppState');
  return state;
}

export async function startAppState(): Promise<void> {
  state = await bridge.request['app:state'](null);
  startWords(state.preferences.language);
  bridge.on['app:dark'](systemDark => {
    become({ ...appState(), systemDark });
  });
}

/** Asks again for what main alone knows: the recent books. */
export async function refreshRecent(): Promise<void> {
  const { recent } = await bridge.request['app:state'](null);
  become({ ...appState(), recent });
}

/** Takes effect at once and is saved by main; a later change of the same preference wins. */
export function setPreferences(change: Partial<Preferences>): void {
  const now = appState();
  become({ ...now, preferences: { ...now.preferences, ...change } });
  if (change.language !== undefined) speak(change.language);
  void bridge.request['preferences:set'](change);
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useAppState = (): AppState => useSyncExternalStore(subscribe, appState);
export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, () => appState().preferences);

/** Whether the window is dark now. */
export function isDark(): boolean {
  const { preferences, systemDark } = appState();
  return preferences.theme === 'system' ? systemDark : preferences.theme === 'dark';
}
export const useDark = (): boolean => useSyncExternalStore(subscribe, isDark);
