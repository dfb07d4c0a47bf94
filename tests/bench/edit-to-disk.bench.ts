/** One cell edit, from the command to the moment it is on disk, beside appending as many bytes to a bare file and syncing it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { segmentName } from '../../electron/store/journal';
import { forgetGarbage, makeLargeBook, openBook, removeLargeBook, valueOf } from './a-large-book';
import { median, type BenchCase, type Contenders } from './bench';

const editsPerRound = 100;

/** Median time of one of many, so that one slow sync does not stand for all. */
async function typicalOf(work: (at: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < editsPerRound; at++) {
    const began = performance.now();
    await work(at);
    times.push(performance.now() - began);
  }
  return median(times);
}

async function prepare(clients: number): Promise<Contenders> {
  const folder = await makeLargeBook(clients);
  const book = await openBook(folder);
  const row = [...book.rows.all.keys()].find(id => id.startsWith('client:'));
  if (row === undefined) throw new Error('the sample has no client');
  const edit = (text: string) =>
    book.run([{ type: 'edit-cells', cells: [{ row, column: 'employer', now: text }] }], '{"key":"edit"}');
  valueOf(await edit('first'));
  const journal =
    readdirSync(folder)
      .filter(name => name.startsWith('journal-'))
      .sort()
      .at(-1) ?? segmentName(1);
  const line = Buffer.from(readFileSync(path.join(folder, journal), 'utf8').trimEnd().split('\n').at(-1) ?? '');
  const beside = mkdtempSync(path.join(tmpdir(), 'sanbiao-append-'));
  const file = await open(path.join(beside, 'file'), 'a');
  let round = 0;
  forgetGarbage();
  return {
    run: async () => {
      round++;
      return typicalOf(async at => valueOf(await edit(`text ${String(round)} ${String(at)}`)));
    },
    baseline: () =>
      typicalOf(async () => {
        await file.write(line);
        await file.datasync();
      }),
    close: async () => {
      await file.close();
      await book.close();
      rmSync(beside, { recursive: true });
      removeLargeBook(folder);
    },
  };
}

export const benches: readonly BenchCase[] = [100, 10_000].map(clients => ({
  name: `edit-to-disk-${String(clients)}`,
  against: 'appending the same bytes to a bare file and syncing it',
  unit: 'ms',
  goal: { of: 'ratio', atMost: 2 },
  rounds: 9,
  prepare: () => prepare(clients),
}));
