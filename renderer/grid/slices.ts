/** Long work over many rows in slices of a few milliseconds, so that keys and frames go on between them. */

const slice = 8;

export interface Slices<T> {
  /** Takes one piece; false ends the work. */
  readonly each: (piece: T) => boolean;
  /** Called after every slice, and at the end with `done`. */
  readonly pause: (done: boolean) => void;
}

/** Starts at once and returns how to stop it. */
export function inSlices<T>(pieces: Iterator<T>, { each, pause }: Slices<T>): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const go = (): void => {
    const until = performance.now() + slice;
    do {
      const next = pieces.next();
      if (next.done === true || !each(next.value)) {
        timer = null;
        pause(true);
        return;
      }
    } while (performance.now() < until);
    timer = setTimeout(go, 0);
    pause(false);
  };
  timer = setTimeout(go, 0);
  return () => {
    if (timer !== null) clearTimeout(timer);
  };
}
