/** Cuts a long list into parts of a few hundred, between which others may work. */
const most = 200;

export function inParts<T>(all: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < all.length; from += most) parts.push(all.slice(from, from + most));
  return parts;
}
