/** Opening a book of 10,000 clients: until it is on the screen, and the longest that the painting thread is kept from painting. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeLargeBook, removeLargeBook } from './a-large-book';
import { openApp, opening, type Opening } from './an-open-app';
import type { BenchCase, Contenders } from './bench';

/** Reads and parses the newest snapshot, or the journal where there is none yet, and does nothing with it. */
function parseBytes(folder: string): number {
  const began = performance.now();
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.ndjson'))
    .sort();
  const newest = names.filter(name => name.startsWith('snapshot-')).at(-1) ?? names.at(-1) ?? '';
  for (const line of readFileSync(path.join(folder, newest), 'utf8').trimEnd().split('\n')) JSON.parse(line.slice(9));
  return performance.now() - began;
}

async function opener(): Promise<{
  large: () => Promise<Opening>;
  small: () => Promise<Opening>;
  book: string;
  close: () => Promise<void>;
}> {
  const [large, small] = [await makeLargeBook(10_000), await makeLargeBook(100)];
  const app = await openApp(small, large);
  let current = small;
  const open = async (book: string, other: string): Promise<Opening> => {
    // A book that is open already is not opened anew.
    if (current === book) await opening(app.page, other);
    current = book;
    return opening(app.page, book);
  };
  return {
    large: () => open(large, small),
    small: () => open(small, large),
    book: large,
    close: async () => {
      await app.dispose();
      removeLargeBook(large);
      removeLargeBook(small);
    },
  };
}

async function prepareTime(): Promise<Contenders> {
  const { large, book, close } = await opener();
  return { run: async () => (await large()).time, baseline: async () => parseBytes(book), close };
}

async function preparePainting(): Promise<Contenders> {
  const { large, small, close } = await opener();
  return { run: async () => (await large()).longest, baseline: async () => (await small()).longest, close };
}

export const benches: readonly BenchCase[] = [
  {
    name: 'open',
    against: 'parsing the bytes of the book as JSON',
    unit: 'ms',
    goal: { of: 'value', atMost: 2000 },
    rounds: 5,
    prepare: prepareTime,
  },
  {
    name: 'open-painting',
    against: 'opening 100 clients',
    unit: 'ms',
    goal: { of: 'value', atMost: 50 },
    rounds: 5,
    prepare: preparePainting,
  },
];
