/** A press of the mouse on a bar gives the keys back to where they were, so that a cell stays ready to be typed in. */
import type { MouseEvent } from 'react';

let before: Element | null = null;

/** Spread on a bar of buttons; keys that press a button leave the focus on it. */
export const returnFocus = {
  onMouseDown: (): void => {
    before = document.activeElement;
  },
  onClick: ({ detail }: MouseEvent): void => {
    const byMouse = detail > 0;
    if (byMouse && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  },
};
