/** Who sits at the machine, for the notes of the book. */
import os from 'node:os';

/** As the machine knows the person; some know none. */
export function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return '';
  }
}
