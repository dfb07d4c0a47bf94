/** Marks when a sheet can first be worked in, for whoever measures how long the program takes to start. */
import { useEffect } from 'react';
import { beginIdle } from '../frame/when-idle';

const name = 'interactive';

/** After the second frame the cells are painted and the keys are taken. */
export function useInteractiveMark(): void {
  useEffect(() => {
    if (performance.getEntriesByName(name).length > 0) return;
    const stand = (): void => {
      performance.mark(name);
      beginIdle();
    };
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(stand)));
  }, []);
}
