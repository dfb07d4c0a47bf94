/** Draws a long list in slices, so that its first screenful is there at once and the window answers meanwhile. */
import { startTransition, useEffect, useState } from 'react';

/** How many may be drawn now: `least` at first, more whenever the window is idle, until it is all of them. */
export function useGrowing(total: number, slice: number, least = 1): number {
  const [drawn, setDrawn] = useState(1);
  useEffect(() => {
    if (drawn >= total) return;
    const later = requestIdleCallback(() => startTransition(() => setDrawn(drawn + slice)), { timeout: 100 });
    return () => cancelIdleCallback(later);
  }, [drawn, total, slice]);
  return Math.min(Math.max(drawn, least), total);
}
