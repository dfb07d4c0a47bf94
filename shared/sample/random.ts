/** Chance that can be repeated: the same seed draws the same book on every machine. */

export interface Random {
  /** At least `min`, at most `max`, whole. */
  readonly int: (min: number, max: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** Different ones, in the order of the list. */
  readonly some: <T>(list: readonly T[], count: number) => readonly T[];
  /** Between the two, with `places` decimals. */
  readonly decimal: (min: number, max: number, places: number) => number;
  /** Twelve characters that no other draw of the book will repeat. */
  readonly unique: () => string;
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Mulberry32, Tommy Ettinger: 32 bits of state, good enough for names and amounts. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function randomFrom(seed: number): Random {
  const next = generator(seed);
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[int(0, list.length - 1)];
    if (picked === undefined) throw new Error('randomFrom: nothing to pick from');
    return picked;
  };
  return {
    int,
    pick,
    chance: probability => next() < probability,
    some: (list, count) => {
      let left = Math.min(count, list.length);
      return list.filter((_, at) => {
        const taken = next() * (list.length - at) < left;
        if (taken) left -= 1;
        return taken;
      });
    },
    decimal: (min, max, places) => {
      const scale = 10 ** places;
      return Math.round((min + next() * (max - min)) * scale) / scale;
    },
    unique: () => {
      let text = '';
      for (let draw = 0; draw < 12; draw += 1) text += alphabet[Math.floor(next() * 32)] ?? '0';
      return text;
    },
  };
}

/** A seed for one part of the book, so that a client is the same whatever the size of the book. */
export const seedOf = (seed: number, part: number): number =>
  Math.imul(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ (part + 1), 0xc2b2ae35) >>> 0;
