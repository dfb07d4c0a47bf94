/** The book that is open: opening, creating and closing it, and telling every window what becomes of it. */
import path from 'node:path';
import type { Row } from '../shared/cell';
import type { Change } from '../shared/change';
import type { Command } from '../shared/commands/command';
import type { BookInfo, BookNews, RecentBook, Receipt } from '../shared/contract/book';
import type { Problem } from '../shared/problem';
import { fail, ok, type Result } from '../shared/result';
import { Book, type PlannedElsewhere } from './book';
import { streamRows } from './book-stream';
import { inTurn } from './in-turn';
import { checkBookFolder, makeBookFolder } from './store/book-folder';
import { realDisk, realFolder, type Disk } from './store/disk';

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
  /** Opening, creating and closing: one at a time. */
  readonly #turn = inTurn();
  #book: Book | null = null;
  /** Why the book of last time could not be opened at start; told to a window that comes later. */
  #trouble: Problem | null = null;
  /** Grows when a book is opened or closed: a stream begun before stops. */
  #era = 0;
  /** The book of last time is being opened. */
  #beginning = false;

  readonly #onLeaving = new Set<() => Promise<void>>();
  readonly #onTurn = new Set<() => void>();
  readonly #onNews = new Set<() => void>();
  readonly #onChange = new Set<(change: Change, label: string) => void>();

  constructor(parts: BookServiceParts) {
    this.#parts = parts;
    this.#disk = parts.disk ?? realDisk;
  }

  get book(): Book | null {
    return this.#book;
  }

  /** Waited for, some seconds at most, before a book is closed. */
  onLeaving(listener: () => Promise<void>): void {
    this.#onLeaving.add(listener);
  }

  /** Called when a book was opened or closed. */
  onTurn(listener: () => void): void {
    this.#onTurn.add(listener);
  }

  /** Called when a book was opened or closed, and after every change. */
  onNews(listener: () => void): void {
    this.#onNews.add(listener);
  }

  /** Called with every change, once it is in the rows, and with what was done, or undone. */
  onChange(listener: (change: Change, label: string) => void): void {
    this.#onChange.add(listener);
  }

  get info(): BookInfo | null {
    return this.#book === null ? null : infoOf(this.#book.folder);
  }

  /** A book is open, or about to be at start. */
  get coming(): boolean {
    return this.#beginning || this.#book !== null;
  }

  subscribe(listener: Listener): void {
    this.#listeners.set(listener.id, listener);
    if (this.#book !== null) void this.#introduce(this.#book, listener);
    else if (this.#trouble !== null) listener.send({ type: 'trouble', problem: this.#trouble });
  }

  /** The book that is opened at start: a failure is told to every window, and the start screen stands. */
  async begin(opening: Promise<Result<unknown>>): Promise<void> {
    this.#beginning = true;
    const opened = await opening.finally(() => (this.#beginning = false));
    if (opened.ok) return;
    this.#trouble = opened.problem;
    this.#tell({ type: 'trouble', problem: opened.problem });
  }

  unsubscribe(id: number): void {
    this.#listeners.delete(id);
  }

  /** Opens a book folder in place of the one that is open. */
  open(folder: string): Promise<Result<BookInfo>> {
    return this.#turn(async () => {
      if (this.#book !== null && (await this.#isOpen(folder))) return ok(infoOf(this.#book.folder));
      const checked = await checkBookFolder(this.#disk, folder);
      if (!checked.ok) return checked;
      const opened = await this.#opened(folder);
      return opened.ok ? this.#take(opened.value) : opened;
    });
  }

  /** Makes a book with these rows in a new or empty folder, and opens it. */
  create(folder: string, rows: Iterable<Row>): Promise<Result<BookInfo>> {
    return this.#turn(async () => {
      const { newId, now } = this.#parts;
      const made = await makeBookFolder(this.#disk, folder, { id: newId(), created: now().toISOString() });
      if (!made.ok) return made;
      const opened = await this.#opened(folder);
      if (!opened.ok) return opened;
      const filled = await opened.value.commitSlices({ label: '{"key":"create"}', cause: 'create' }, inSlices(rows));
      if (filled.ok || filled.problem.code === 'nothing-changed') return this.#take(opened.value);
      await opened.value.close();
      return filled;
    });
  }

  run(commands: readonly Command[], label: string): Promise<Result<Receipt>> {
    return this.#withBook(book => book.run(commands, label));
  }

  /** Does what is no act of the user's: no step of undo. */
  tidy(commands: readonly Command[], label: string): Promise<Result<Receipt>> {
    return this.#withBook(book => book.tidy(commands, label));
  }

  undo(): Promise<Result<Receipt>> {
    return this.#withBook(book => book.undo());
  }

  redo(): Promise<Result<Receipt>> {
    return this.#withBook(book => book.redo());
  }

  /** Undoes an entry, if it is still the last. */
  takeBack(seq: number): Promise<Result<Receipt>> {
    return this.#withBook(book => book.takeBack(seq));
  }

  commitSlices(entry: PlannedElsewhere, changes: AsyncIterable<Change>): Promise<Result<Receipt>> {
    return this.#withBook(book => book.commitSlices(entry, changes));
  }

  /** Writes down what was done with the book without a change to it. */
  note(cause: string, label: string): Promise<Result<Receipt>> {
    return this.#withBook(book => book.note(cause, label));
  }

  /** Waits for what is under way; asked again meanwhile, it waits as well. */
  close(): Promise<void> {
    return this.#turn(() => this.#letGo());
  }

  #turned(): void {
    for (const listener of [...this.#onTurn, ...this.#onNews]) listener();
  }

  async #letGo(): Promise<void> {
    const book = this.#book;
    if (book === null) return;
    await book.idle();
    await within(patience, Promise.all([...this.#onLeaving].map(leave => leave())));
    this.#book = null;
    this.#era++;
    await book.close();
    this.#turned();
    this.#tell({ type: 'closed' });
  }

  /** The same folder by whatever path. */
  async #isOpen(folder: string): Promise<boolean> {
    const there = this.#book?.folder;
    return there !== undefined && (await realFolder(this.#disk, there)) === (await realFolder(this.#disk, folder));
  }

  #opened(folder: string): Promise<Result<Book>> {
    return Book.open(folder, { now: this.#parts.now, disk: this.#disk });
  }

  async #withBook(work: (book: Book) => Promise<Result<Receipt>>): Promise<Result<Receipt>> {
    const book = this.#book;
    if (book === null) return noBook;
    const done = await work(book);
    if (this.#book === book) this.#tell(historyOf(book));
    return done;
  }

  /** Puts a book in the place of the one that is open, and shows it to every window. */
  async #take(book: Book): Promise<Result<BookInfo>> {
    await this.#letGo();
    this.#book = book;
    this.#trouble = null;
    this.#era++;
    book.onChange(({ seq, change, cause, label }) => {
      this.#tell({ type: 'changed', seq, packed: JSON.stringify(change), cause });
      for (const listener of this.#onChange) listener(change, label);
      for (const listener of this.#onNews) listener();
    });
    this.#turned();
    for (const listener of this.#listeners.values()) void this.#introduce(book, listener);
    const info = infoOf(book.folder);
    await this.#parts.remember({ name: info.name, path: info.path });
    return ok(info);
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

/** So many milliseconds a book that is about to be closed waits for files that follow its rows. */
const patience = 5_000;

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>(done => (timer = setTimeout(done, ms)));
  await Promise.race([work.catch(() => undefined), late]);
  clearTimeout(timer);
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
