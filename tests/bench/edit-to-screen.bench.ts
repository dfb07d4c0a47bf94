/** One cell edit, from the window to disk and back to the frame that shows it: a large book must not be slower than a small one. */
import { readBook } from '../../electron/store/read-book';
import { editing } from './an-open-app';
import type { BenchCase, Contenders } from './bench';
import { largeBesideSmall } from './large-beside-small';

const edits = 40;

async function firstClient(book: string): Promise<string> {
  for await (const { id } of readBook(book)) if (id.startsWith('client:')) return id;
  throw new Error('the book has no client');
}

const prepare = (): Promise<Contenders> =>
  largeBesideSmall(async ({ app, book }) => {
    const row = await firstClient(book);
    return () => editing(app.page, row, edits);
  });

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
