/** Composition root of the main process: builds the parts, wires them, and answers the window, which is already there. */
import path from 'node:path';
import { app, nativeTheme, type BrowserWindow } from 'electron';
import { appRequests } from '../shared/contract/app';
import { bookRequests } from '../shared/contract/book';
import { appHandlers } from './app-service';
import { bookHandlers, createSample, newBookId, type BookHandlerParts } from './book-handlers';
import { planner } from './book';
import { BookService } from './book-service';
import { askForFolder, askWhereToSave } from './dialogs';
import type { Answering } from './door';
import { moveFeed } from './folders/move-feed';
import { booksFolder, firstSettings, samplePlace, sampleRows } from './new-book';
import { languageFor, openPreferences, type PreferenceStore } from './preferences';
import { announce, serve } from './serve';
import { keepPlace } from './window';

/** By then the first screen stands. */
const atLeisure = 1_000;

/** The local calendar day, `YYYY-MM-DD`. */
const today = (): string => new Date().toLocaleDateString('sv');

function bookParts(books: BookService, preferences: PreferenceStore): BookHandlerParts {
  const language = () => preferences.preferences.language;
  return {
    books,
    recent: () => preferences.recent,
    forget: preferences.forget,
    askForFolder: () => askForFolder({ title: '', defaultPath: booksFolder() }),
    askForNewFolder: () =>
      askWhereToSave({ title: '', defaultPath: path.join(booksFolder(), samplePlace(language()).name.slice(0, 2)) }),
    samplePlace: () => samplePlace(language()),
    sampleRows: () => sampleRows(language(), today()),
    firstSettings: () => firstSettings(language()),
  };
}

/** The book of last time; or, where the start script asks for it, a sample book the first time. */
async function openFirstBook(parts: BookHandlerParts): Promise<void> {
  const [last] = parts.recent();
  if (last !== undefined) await parts.books.begin(parts.books.open(last.path));
  else if (process.argv.includes('--sample-at-first')) await parts.books.begin(createSample(parts));
}

/** Quitting waits until the book is closed, so that what is under way reaches the disk. */
function closeBeforeQuit(books: BookService): void {
  let closed = false;
  app.on('before-quit', event => {
    if (closed) return;
    event.preventDefault();
    const quit = (): void => {
      closed = true;
      app.quit();
    };
    void books.close().then(quit, quit);
  });
}

/**
 * The last words of a window that closes (where it stood, what was in it) reach the disk before the process ends.
 * Quitting anew from within the event itself would leave the process running without a window.
 */
function settleBeforeEnd(preferences: PreferenceStore): void {
  let settled = false;
  app.on('will-quit', event => {
    if (settled) return;
    event.preventDefault();
    void preferences.settled().then(() => {
      settled = true;
      setImmediate(() => {
        app.quit();
      });
    });
  });
}

export interface Beginning {
  /** The file of what is remembered on this machine. */
  readonly preferences: string;
  readonly window: BrowserWindow;
  readonly answerWith: (answering: Answering) => void;
}

export async function begin({ preferences: file, window, answerWith }: Beginning): Promise<void> {
  const preferences = await openPreferences(file, languageFor(app.getPreferredSystemLanguages()));
  const books = new BookService({ now: () => new Date(), newId: newBookId, remember: preferences.remember });
  const parts = bookParts(books, preferences);
  const opening = openFirstBook(parts);
  const language = () => preferences.preferences.language;
  let menu = (): void => undefined;
  const near = { ...appRequests, ...bookRequests };
  const answer = serve(near, {
    ...appHandlers({
      bookComing: () => books.coming,
      preferences,
      onPreferences: ({ theme }) => {
        menu();
        nativeTheme.themeSource = theme;
      },
    }),
    ...bookHandlers(parts),
  });
  const moves = moveFeed(books, () => void desk());
  const desk = once(async () =>
    (await import('./desk')).openDesk({ books, language, today, moves, inbox: preferences.inbox }),
  );
  answerWith(async (channel, ...asked) => (channel in near ? answer : await desk())(channel, ...asked));
  keepPlace(window, preferences.placeWindow);
  nativeTheme.on('updated', () => {
    announce('app:dark', nativeTheme.shouldUseDarkColors);
  });
  closeBeforeQuit(books);
  settleBeforeEnd(preferences);
  const { showMenu } = await import('./menu');
  menu = () => showMenu({ language: language(), bookOpen: books.book !== null });
  menu();
  books.onTurn(menu);
  setTimeout(() => void planner().then(desk), atLeisure).unref();
  await opening;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
