/** Whether two paths lead to one file: links, and letters whose case does not count, are followed. */
import fs from 'node:fs/promises';

/** A file that is not there is no other. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  if (one === other) return true;
  const [a, b] = await Promise.all([one, other].map(file => fs.stat(file, { bigint: true }).catch(() => null)));
  // Some network drives give no file a number.
  if (a?.ino !== undefined && a.ino !== 0n) return a.ino === b?.ino && a.dev === b.dev;
  const [left, right] = await Promise.all([one, other].map(file => fs.realpath(file).catch(() => null)));
  return left !== null && left === right;
}
