/** Answers the messages about the book. Folders are chosen in the system's own window or are recent ones; the renderer cannot name another. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { settingsRow } from '../shared/sheets/book-settings';
import type { Row } from '../shared/cell';
import type { RecentBook } from '../shared/contract/book';
import { fail, ok } from '../shared/result';
import type { BookService } from './book-service';
import type { Handlers } from './serve';

export interface BookHandlerParts {
  readonly books: BookService;
  readonly recent: () => readonly RecentBook[];
  readonly forget: (path: string) => Promise<void>;
  readonly askForFolder: () => Promise<string | null>;
  /** Where a new book goes, or null if the person thought better of it. */
  readonly askForNewFolder: () => Promise<string | null>;
  /** Where sample books are put, and what one is called in the language in use. */
  readonly samplePlace: () => { readonly folder: string; readonly name: string };
  /** The rows of a new sample book. */
  readonly sampleRows: () => Promise<Iterable<Row>>;
  /** The settings a new book begins with. */
  readonly firstSettings: () => Row['cells'];
}

type BookHandlers = Pick<Handlers, Extract<keyof Handlers, `book:${string}`>>;

export function bookHandlers(parts: BookHandlerParts): BookHandlers {
  const { books } = parts;
  return {
    'book:create': ({ sample }) => (sample ? createSample(parts) : createEmpty(parts)),
    'book:open': async ({ path: wanted }) => {
      if (wanted !== null && !parts.recent().some(book => book.path === wanted))
        return fail({ code: 'not-a-book', file: path.basename(wanted) });
      const folder = wanted ?? (await parts.askForFolder());
      return folder === null ? ok(null) : books.open(folder);
    },
    'book:close': async () => {
      await books.close();
      return ok(null);
    },
    'book:forget': async ({ path: wanted }) => {
      await parts.forget(wanted);
      return ok(null);
    },
    'book:subscribe': (_, asker) => {
      books.subscribe({ id: asker.id, send: news => asker.send('book:news', news) });
      asker.onGone(() => books.unsubscribe(asker.id));
      return ok(null);
    },
    'book:run': ({ commands, label }) => books.run(commands, label),
    'book:undo': () => books.undo(),
    'book:redo': () => books.redo(),
  };
}

async function createEmpty(parts: BookHandlerParts) {
  const folder = await parts.askForNewFolder();
  if (folder === null) return ok(null);
  return parts.books.create(folder, [{ id: settingsRow, cells: parts.firstSettings() }]);
}

/** A second sample book stands beside the first: `範例 2`. */
export async function createSample(parts: Pick<BookHandlerParts, 'books' | 'samplePlace' | 'sampleRows'>) {
  const { folder, name } = parts.samplePlace();
  for (let count = 1; ; count++) {
    const place = path.join(folder, count === 1 ? name : `${name} ${count}`);
    if (fs.existsSync(place)) continue;
    return parts.books.create(place, await parts.sampleRows());
  }
}

export const newBookId = (): string => randomUUID();
