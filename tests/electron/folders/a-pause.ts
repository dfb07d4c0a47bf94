/** How long work keeps its process from anything else, at most; a busy machine does not count where the system tells the thread's own time. */
import { readFileSync } from 'node:fs';

/** Milliseconds that this thread has run (Linux), or that have passed. */
function threadTime(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** Milliseconds. */
export async function longestPause(work: () => Promise<void>): Promise<number> {
  let [longest, going] = [0, true];
  let before = threadTime();
  const tick = (): void => {
    const now = threadTime();
    longest = Math.max(longest, now - before);
    before = now;
    if (going) setTimeout(tick, 2);
  };
  setTimeout(tick, 2);
  try {
    await work();
  } finally {
    going = false;
  }
  return longest;
}
