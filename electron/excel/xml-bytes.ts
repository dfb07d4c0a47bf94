/** Looks at XML as bytes: a sheet of a large book has tens of millions of characters, of which hardly any need to become text. */

export const isAt = (bytes: Buffer, at: number, word: Buffer): boolean => {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return false;
  return true;
};

/** A name ends at white space, `>` or `/`; `<row` must not be found in `<rowBreaks`. */
export const endsName = (byte: number | undefined): boolean =>
  byte === 62 || byte === 32 || byte === 47 || (byte !== undefined && byte <= 13);

/** Where the tag begins that opens with this word, or -1. */
export function tagFrom(bytes: Buffer, from: number, word: Buffer): number {
  if (isAt(bytes, from, word) && endsName(bytes[from + word.length])) return from;
  let at = bytes.indexOf(word, from);
  while (at >= 0 && !endsName(bytes[at + word.length])) at = bytes.indexOf(word, at + 1);
  return at;
}

const powers = Array.from({ length: 16 }, (_, places) => 10 ** places);

/**
 * A number written with at most 15 digits and without an exponent, exactly as `Number` reads it: both parts of the
 * quotient are exact, so the quotient is rounded once. NaN where it is written otherwise.
 */
export function plainNumber(bytes: Buffer, from: number, to: number): number {
  const negative = bytes[from] === 45;
  let [digits, places, whole] = [0, -1, 0];
  for (let at = negative ? from + 1 : from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 48 && byte <= 57) {
      whole = whole * 10 + byte - 48;
      digits++;
      if (places >= 0) places++;
    } else if (byte === 46 && places < 0) places = 0;
    else return NaN;
  }
  if (digits === 0 || digits > 15) return NaN;
  const value = places > 0 ? whole / (powers[places] ?? 1) : whole;
  return negative ? -value : value;
}
