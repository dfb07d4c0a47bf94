/** Opening a book of 10,000 clients in main: how long, beside only parsing its bytes as JSON, and the longest time nothing else gets a turn. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { makeLargeBook, openBook, removeLargeBook } from './a-large-book';
import type { BenchCase, Contenders } from './bench';

/** Every line of the newest snapshot, or of the journal where there is none yet. */
function parseBytes(folder: string): number {
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.ndjson'))
    .sort();
  const newest = names.filter(name => name.startsWith('snapshot-')).at(-1) ?? names.at(-1) ?? '';
  const lines = readFileSync(path.join(folder, newest), 'utf8').trimEnd().split('\n');
  return lines.reduce((total, line) => total + JSON.stringify(JSON.parse(line.slice(9))).length, 0);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The longest time the event loop was kept from anything else, in ms. */
async function longestSlice(work: () => Promise<unknown>): Promise<number> {
  const watch = monitorEventLoopDelay({ resolution: 1 });
  await pause(20);
  watch.enable();
  await work();
  await pause(20);
  watch.disable();
  return watch.max / 1e6;
}

const prepare = (measured: (work: () => Promise<unknown>) => Promise<number>) => async (): Promise<Contenders> => {
  const folder = await makeLargeBook(10_000);
  return {
    run: async () => {
      let close = async (): Promise<void> => undefined;
      const figure = await measured(async () => {
        const book = await openBook(folder);
        close = () => book.close();
      });
      await close();
      return figure;
    },
    baseline: () => measured(async () => parseBytes(folder)),
    close: async () => removeLargeBook(folder),
  };
};

export const benches: readonly BenchCase[] = [
  {
    name: 'open-10000',
    against: 'parsing the same bytes as JSON',
    unit: 'ms',
    goal: { of: 'value', atMost: 2000 },
    rounds: 5,
    prepare: prepare(timeOf),
  },
  {
    name: 'open-10000-slice',
    against: 'parsing the same bytes at one go',
    unit: 'ms',
    goal: { of: 'value', atMost: 50 },
    rounds: 5,
    prepare: prepare(longestSlice),
  },
];
