/** Marks when a sheet can first be worked in, for whoever measures how long the program takes to start. */
import { useEffect } from 'react';

const name = 'interactive';

/** After the second frame the cells are painted and the keys are taken. */
export function useInteractiveMark(): void {
  useEffect(() => {
    if (performance.getEntriesByName(name).length > 0) return;
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => performance.mark(name))));
  }, []);
}
