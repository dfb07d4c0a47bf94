/** Clients' folders wired to the book service: the open book's rows, its changes, and what windows are told. */
import { sheetOf } from '../../shared/id';
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
  const book: BookForFolders = {
    bookFolder: () => books.book?.folder ?? null,
    rows: { get: id => books.book?.rows.get(id) },
    attachmentsOf: client =>
      [...(books.book?.rows.belongings(client) ?? [])].filter(id => sheetOf(id) === 'attachment'),
    attachments: () => books.book?.rows.of('attachment') ?? [],
    run: (commands, label) => books.run(commands, label),
    tidy: (commands, label) => books.tidy(commands, label),
    takeBack: seq => books.takeBack(seq),
  };
  const folders = openFolders({ book, today, tell: news => announce('folder:news', news) });
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
