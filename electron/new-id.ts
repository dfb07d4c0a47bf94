/** Ids that nobody else makes: 72 random bits as twelve characters. */
import { randomBytes } from 'node:crypto';

/** Of nine bytes, as base64. */
const length = 12;
/** Asking the system for nine bytes costs more than planning a row, so many ids' worth are drawn at once. */
const draw = (): string => randomBytes(9 * 512).toString('base64url');
let drawn = draw();
let used = 0;

export function newId(): string {
  if (used === drawn.length) [drawn, used] = [draw(), 0];
  used += length;
  return drawn.slice(used - length, used);
}
