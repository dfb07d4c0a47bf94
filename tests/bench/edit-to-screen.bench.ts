/** One cell edit, from the window to disk and back to the frame that shows it: a large book must not be slower than a small one. */
import { readBook } from '../../electron/store/read-book';
import { makeLargeBook, removeLargeBook } from './a-large-book';
import { editing, openApp } from './an-open-app';
import type { BenchCase, Contenders } from './bench';

const edits = 40;

async function firstClient(book: string): Promise<string> {
  for await (const { id } of readBook(book)) if (id.startsWith('client:')) return id;
  throw new Error('the book has no client');
}

async function subject(clients: number): Promise<{ measure: () => Promise<number>; close: () => Promise<void> }> {
  const book = await makeLargeBook(clients);
  const row = await firstClient(book);
  const app = await openApp(book);
  return {
    measure: () => editing(app.page, row, edits),
    close: async () => {
      await app.dispose();
      removeLargeBook(book);
    },
  };
}

async function prepare(): Promise<Contenders> {
  const [large, small] = [await subject(10_000), await subject(100)];
  return {
    run: large.measure,
    baseline: small.measure,
    close: async () => {
      await large.close();
      await small.close();
    },
  };
}

export const benches: readonly BenchCase[] = [
  {
    name: 'edit-to-screen',
    against: '10,000 clients beside 100',
    unit: 'ms',
    goal: { of: 'ratio', atMost: 1.1 },
    rounds: 7,
    prepare,
  },
];
