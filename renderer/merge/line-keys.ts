/** Up and down go from one item of the list to the next; left and right choose a side, as radio buttons do by themselves. */
import type { KeyboardEvent } from 'react';

const lines = (list: Element): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>('tr[data-key]')];

/** Where a line takes the focus: its chosen side, else its first. */
const chooserIn = (line: HTMLElement | undefined): HTMLElement | null =>
  line?.querySelector<HTMLElement>('input[type=radio]:checked') ??
  line?.querySelector<HTMLElement>('input[type=radio]:not(:disabled)') ??
  null;

export function moveByKeys(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'radio';
  if (step === 0 || isTyping || event.altKey || event.ctrlKey || event.metaKey) return;
  const all = lines(event.currentTarget);
  const here = event.target instanceof Element ? event.target.closest<HTMLElement>('tr[data-key]') : null;
  const next = chooserIn(here === null ? (step > 0 ? all[0] : all.at(-1)) : all[all.indexOf(here) + step]);
  if (next === null) return;
  event.preventDefault();
  next.focus();
}
