/** The same figure of the real app on a book of 10,000 clients and on one of 100: a large book must not be slower. */
import type { SanbiaoApp } from '../pages/app';
import { makeLargeBook, removeLargeBook } from './a-large-book';
import { openApp } from './an-open-app';
import type { Contenders } from './bench';

interface Subject {
  readonly app: SanbiaoApp;
  /** The book's folder. */
  readonly book: string;
}

/** `prepare` is called once for each of both books, and answers what is measured in every round. */
export async function largeBesideSmall(
  prepare: (subject: Subject) => Promise<() => Promise<number>>,
): Promise<Contenders> {
  const subject = async (clients: number) => {
    const book = await makeLargeBook(clients);
    const app = await openApp(book);
    const measure = await prepare({ app, book });
    const close = async (): Promise<void> => {
      await app.dispose();
      removeLargeBook(book);
    };
    return { measure, close };
  };
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
