/** Fetches what is not needed for the first paint, one after the other, when the window has nothing else to do. */
export function whenIdle(fetches: readonly (() => Promise<unknown>)[]): void {
  const [first, ...rest] = fetches;
  if (first === undefined) return;
  requestIdleCallback(() => void first().then(() => whenIdle(rest)), { timeout: 10_000 });
}
