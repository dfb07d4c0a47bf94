/** A component whose code comes when it is first shown, or when the window is idle, whichever is earlier: the first paint does not wait for it. */
import { lazy, Suspense, type ComponentType } from 'react';
import { whenIdle } from '../frame/when-idle';

export function later<P extends object>(fetch: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Fetched = lazy(async () => ({ default: await fetch() }));
  whenIdle(fetch);
  return function Later(props: P) {
    return (
      <Suspense>
        <Fetched {...props} />
      </Suspense>
    );
  };
}
