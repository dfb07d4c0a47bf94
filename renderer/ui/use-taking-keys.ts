/** What a screen begins with takes the keys when they stand nowhere, as after the screen before has gone. */
import { useCallback } from 'react';

export const useTakingKeys = (): ((element: HTMLElement | null) => void) =>
  useCallback(element => {
    if (document.activeElement === document.body) element?.focus({ preventScroll: true });
  }, []);
