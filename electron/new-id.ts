/** Ids that nobody else makes: 72 random bits as twelve characters. */
import { randomBytes } from 'node:crypto';

const size = 9;
/** Asking the system for nine bytes costs more than planning a row, so many ids' worth are drawn at once. */
const drawn = 512;
let pool = randomBytes(size * drawn);
let used = 0;

export function newId(): string {
  if (used === pool.length) [pool, used] = [randomBytes(size * drawn), 0];
  used += size;
  return pool.toString('base64url', used - size, used);
}
