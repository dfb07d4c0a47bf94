/** Fetches what is not needed for the first paint, one after the other, once the window can be worked in and has nothing else to do. */
import { useSyncExternalStore } from 'react';

type Fetch = () => Promise<unknown>;

const waiting: Fetch[] = [];
let began = false;
let busy = false;
const listeners = new Set<() => void>();

export function whenIdle(...fetches: readonly Fetch[]): void {
  waiting.push(...fetches);
  if (began) next();
}

/** The first screen stands: from now on there is time for the rest. */
export function beginIdle(): void {
  if (began) return;
  began = true;
  for (const listener of listeners) listener();
  next();
}

function next(): void {
  const fetch = busy ? undefined : waiting.shift();
  if (fetch === undefined) return;
  busy = true;
  const done = (): void => {
    busy = false;
    next();
  };
  requestIdleCallback(() => void fetch().then(done, done), { timeout: 10_000 });
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether the first screen stands; what is beside the work itself is shown from then on. */
export const useIdle = (): boolean => useSyncExternalStore(subscribe, () => began);
