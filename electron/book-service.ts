/** The book that is open: opening, creating and closing it, and telling every window what becomes of it. */
import path from 'node:path';
import type { Row } from '../shared/cell';
import type { Change } from '../shared/change';
import type { Command } from '../shared/commands/command';
import type { BookInfo, BookNews, RecentBook, Receipt } from '../shared/contract/book';
import type { Problem } from '../shared/problem';
import { fail, ok, type Result } from '../shared/result';
import { Book } from './book';
import { streamRows } from './book-stream';
import { checkBookFolder, makeBookFolder } from './store/book-folder';
import { realDisk, type Disk } from './store/disk';

/** Someone who wants the news: a window. */
export interface Listener {
  readonly id: number;
  readonly send: (news: BookNews) => void;
}
export interface BookServiceParts {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly remember: (book: RecentBook) => Promise<void>;
  readonly disk?: Disk;
}

const noBook: Result<never> = fail({ code: 'no-book' });

export class BookService {
  readonly #parts: BookServiceParts;
  readonly #disk: Disk;
  readonly #listeners = new Map<number, Listener>();
  #book: Book | null = null;
  /** Why the book of last time could not be opened at start; told to a window that comes later. */
  #trouble: Problem | null = null;
  /** Grows when a book is opened or closed: a stream begun before stops. */
  #era = 0;

  #onTurn: () => void = () => undefined;

  constructor(parts: BookServiceParts) {
    this.#parts = parts;
    this.#disk = parts.disk ?? realDisk;
  }

  get book(): Book | null {
    return this.#book;
  }

  /** Called when a book was opened or closed. */
  onTurn(listener: () => void): void {
    this.#onTurn = listener;
  }

  get info(): BookInfo | null {
    return this.#book === null ? null : infoOf(this.#book.folder);
  }

  subscribe(listener: Listener): void {
    this.#listeners.set(listener.id, listener);
    if (this.#book !== null) void this.#introduce(this.#book, listener);
    else if (this.#trouble !== null) listener.send({ type: 'trouble', problem: this.#trouble });
  }

  /** Opens the book of last time; a failure is told, and the start screen stands. */
  async reopen(folder: string): Promise<void> {
    const opened = await this.open(folder);
    if (opened.ok) return;
    this.#trouble = opened.problem;
    this.#tell({ type: 'trouble', problem: opened.problem });
  }

  unsubscribe(id: number): void {
    this.#listeners.delete(id);
  }

  /** Opens a book folder in place of the one that is open. */
  async open(folder: string): Promise<Result<BookInfo>> {
    if (this.#book?.folder === folder) return ok(infoOf(folder));
    const checked = await checkBookFolder(this.#disk, folder);
    if (!checked.ok) return checked;
    const opened = await Book.open(folder, { now: this.#parts.now, disk: this.#disk });
    if (!opened.ok) return opened;
    await this.close();
    await this.#take(opened.value);
    return ok(infoOf(folder));
  }

  /** Makes a book with these rows in a new or empty folder, and opens it. */
  async create(folder: string, rows: Iterable<Row>): Promise<Result<BookInfo>> {
    const made = await makeBookFolder(this.#disk, folder, {
      id: this.#parts.newId(),
      created: this.#parts.now().toISOString(),
    });
    if (!made.ok) return made;
    const opened = await Book.open(folder, { now: this.#parts.now, disk: this.#disk });
    if (!opened.ok) return opened;
    const filled = await opened.value.commitSlices({ label: '{"key":"create"}', cause: 'create' }, inSlices(rows));
    if (!filled.ok && filled.problem.code !== 'nothing-changed') {
      await opened.value.close();
      return filled;
    }
    await this.close();
    await this.#take(opened.value);
    return ok(infoOf(folder));
  }

  run(commands: readonly Command[], label: string): Promise<Result<Receipt>> {
    return this.#withBook(book => book.run(commands, label));
  }

  undo(): Promise<Result<Receipt>> {
    return this.#withBook(book => book.undo());
  }

  redo(): Promise<Result<Receipt>> {
    return this.#withBook(book => book.redo());
  }

  commitSlices(
    entry: { readonly label: string; readonly cause: string },
    changes: AsyncIterable<Change>,
  ): Promise<Result<Receipt>> {
    return this.#withBook(book => book.commitSlices(entry, changes));
  }

  async close(): Promise<void> {
    const book = this.#book;
    if (book === null) return;
    this.#book = null;
    this.#era++;
    await book.close();
    this.#onTurn();
    this.#tell({ type: 'closed' });
  }

  async #withBook(work: (book: Book) => Promise<Result<Receipt>>): Promise<Result<Receipt>> {
    const book = this.#book;
    if (book === null) return noBook;
    const done = await work(book);
    this.#tell(historyOf(book));
    return done;
  }

  async #take(book: Book): Promise<void> {
    this.#book = book;
    this.#trouble = null;
    this.#era++;
    book.onChange(({ seq, change, cause }) => this.#tell({ type: 'changed', seq, change, cause }));
    await this.#parts.remember({ name: infoOf(book.folder).name, path: book.folder });
    this.#onTurn();
    for (const listener of this.#listeners.values()) void this.#introduce(book, listener);
  }

  async #introduce(book: Book, { send }: Listener): Promise<void> {
    const era = this.#era;
    send({ type: 'opened', book: infoOf(book.folder), total: book.rows.all.size });
    await streamRows(book.rows.all, send, () => this.#era !== era);
    if (this.#era !== era) return;
    send({ type: 'ready', seq: book.seq });
    send(historyOf(book));
    for (const problem of book.troubles) send({ type: 'trouble', problem });
  }

  #tell(news: BookNews): void {
    for (const { send } of this.#listeners.values()) send(news);
  }
}

const infoOf = (folder: string): BookInfo => ({ name: path.basename(folder), path: folder, readOnly: false });

const historyOf = (book: Book): BookNews => ({ type: 'history', undo: book.undoLabel, redo: book.redoLabel });

async function* inSlices(rows: Iterable<Row>): AsyncGenerator<Change> {
  let added: Row[] = [];
  for (const row of rows) {
    added.push(row);
    if (added.length < 400) continue;
    yield { added, removed: [], edited: {} };
    added = [];
    await new Promise<void>(done => setImmediate(done));
  }
  if (added.length > 0) yield { added, removed: [], edited: {} };
}
