/** A hundred files of 1 MB filed for a client (copied, verified, synced, entered in the book) beside bare copies of the same files, synced. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFolders } from '../../electron/folders/open-folders';
import { forgetGarbage, makeLargeBook, openBook, removeLargeBook } from './a-large-book';
import type { BenchCase, Contenders } from './bench';

const count = 100;

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function prepare(): Promise<Contenders> {
  const folder = await makeLargeBook(100);
  const book = await openBook(folder);
  const clients = [...book.rows.all.keys()].filter(id => id.startsWith('client:'));
  const beside = mkdtempSync(path.join(tmpdir(), 'sanbiao-filing-'));
  const sources = Array.from({ length: count }, (_, at) => path.join(beside, `${String(at)}.pdf`));
  // No two of one size, as in life: files of one size are compared with each other before they are copied.
  for (const [at, source] of sources.entries()) writeFileSync(source, randomBytes(1_000_000 + at));
  const folders = openFolders({
    book: {
      bookFolder: () => folder,
      rows: book.rows,
      attachmentsOf: client => [...book.rows.belongings(client)].filter(id => id.startsWith('attachment:')),
      attachments: () => book.rows.of('attachment'),
      run: (commands, label) => book.run(commands, label),
      tidy: (commands, label) => book.tidy(commands, label),
      takeBack: seq => book.takeBack(seq),
    },
    today: () => '2026-12-04',
    tell: () => undefined,
  });
  let round = 0;
  forgetGarbage();
  return {
    run: () =>
      timed(async () => {
        const client = clients[round++];
        const open = folders.open();
        if (client === undefined || !open.ok) throw new Error('no client is left');
        const filed = await open.value.filing.add({ client, paths: sources, again: false });
        if (!filed.ok || filed.value.added.length !== count) throw new Error('not all was filed');
      }),
    baseline: () =>
      timed(async () => {
        const target = path.join(beside, `copies ${String(round++)}`);
        mkdirSync(target);
        for (const source of sources) {
          const copy = path.join(target, path.basename(source));
          await copyFile(source, copy);
          const file = await open(copy, 'r+');
          await file.sync();
          await file.close();
        }
      }),
    close: async () => {
      await book.close();
      rmSync(beside, { recursive: true });
      removeLargeBook(folder);
    },
  };
}

export const benches: readonly BenchCase[] = [
  {
    name: 'file-a-hundred',
    against: 'copying the same 100 files of 1 MB with fs.copyFile and syncing each',
    unit: 'ms',
    goal: { of: 'ratio', atMost: 2 },
    rounds: 7,
    prepare,
  },
];
