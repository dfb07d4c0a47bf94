/** Clients' folders wired to the book service: the open book's rows, its changes, and what windows are told. */
import { sheetOf } from '../../shared/id';
import type { Book } from '../book';
import type { BookService } from '../book-service';
import { announce } from '../serve';
import type { BookForFolders } from './book-for-folders';
import type { Progress } from './filing';
import type { MoveFeed } from './move-feed';
import { openFolders, type Folders } from './open-folders';

interface BookParts {
  readonly books: BookService;
  /** The local day, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** What changes of the book mean for files. */
  readonly moves: MoveFeed;
}

export function foldersOfBooks({ books, today, moves }: BookParts): Folders & { readonly book: BookForFolders } {
  const bookAt = (here: () => Book | null): BookForFolders => ({
    bookFolder: () => (here() === books.book ? (books.book?.folder ?? null) : null),
    rows: { get: id => here()?.rows.get(id) },
    attachmentsOf: client => [...(here()?.rows.belongings(client) ?? [])].filter(id => sheetOf(id) === 'attachment'),
    attachments: () => here()?.rows.of('attachment') ?? [],
    run: (commands, label) => books.run(commands, label),
    tidy: (commands, label) => books.tidy(commands, label),
    takeBack: seq => books.takeBack(seq),
  });
  const hold = (): BookForFolders => {
    const now = books.book;
    return bookAt(() => now);
  };
  const book = bookAt(() => books.book);
  const folders = openFolders({ book, hold, today, tell: news => announce('folder:news', news) });
  books.onLeaving(folders.idle);
  books.onTurn(folders.turned);
  moves.to(files => {
    const open = folders.open();
    if (open.ok) open.value.follower.follow(files);
  });
  return { ...folders, book };
}

/** Told at most every so many milliseconds: files are copied faster than anybody reads their names. */
const between = 80;

export function tellAdding(): Progress {
  let told = 0;
  return ({ done, of, file }) => {
    const now = performance.now();
    if (done > 0 && now - told < between) return;
    told = now;
    announce('job:progress', { job: 'files', done: done / of, step: file });
  };
}
