/** When what had the keys goes away with its answer, they go on to something near instead of nowhere. */
import { useEffect, useRef, type RefObject } from 'react';

/** `next` is asked when what had the keys within the element is not there any more; the innermost has the last word. */
export function useKeepingKeys(within: RefObject<HTMLElement | null>, next: () => HTMLElement | null): void {
  const latest = useRef(next);
  useEffect(() => {
    latest.current = next;
  });
  useEffect(() => {
    const element = within.current;
    if (element === null) return;
    let last: Element | null = null;
    const come = (): void => {
      last = document.activeElement;
    };
    const watcher = new MutationObserver(() => {
      if (last === null || element.contains(last)) return;
      last = null;
      // Nowhere, or with something around that was asked before.
      if (document.activeElement?.contains(element) !== false) latest.current()?.focus({ preventScroll: true });
    });
    element.addEventListener('focusin', come);
    watcher.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', come);
      watcher.disconnect();
    };
  }, [within]);
}
