/** Composition root of the main process: builds the parts, wires them, opens the window. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, nativeTheme } from 'electron';
import { appHandlers } from './app-service';
import { bookHandlers, createSample, newBookId, type BookHandlerParts } from './book-handlers';
import { BookService } from './book-service';
import { askForFolder, askWhereToSave } from './dialogs';
import { ownWorkbooks } from './excel/own-workbooks';
import { workbookHandlers } from './excel/workbook-handlers';
import { fileHandlers } from './file-handlers';
import { showMenu } from './menu';
import { booksFolder, firstSettings, samplePlace, sampleRows } from './new-book';
import { pagesIn, watched } from './pages';
import { languageFor, openPreferences, type PreferenceStore } from './preferences';
import { announce, serve } from './serve';
import { hardenProcess, hardenSession } from './trust';
import { openWindow, pageSession, showWindow } from './window';

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
async function openFirstBook(parts: BookHandlerParts, time: Promise<void>): Promise<void> {
  const [last] = parts.recent();
  if (last !== undefined) await parts.books.begin(time.then(() => parts.books.open(last.path)));
  else if (process.argv.includes('--sample-at-first')) await parts.books.begin(time.then(() => createSample(parts)));
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

interface Begun {
  readonly preferences: PreferenceStore;
  readonly books: BookService;
  readonly parts: BookHandlerParts;
}

/** What needs no window begins while the window's machinery starts; only the very first start asks the machine for its language before. */
async function begin(): Promise<Begun> {
  const file = path.join(app.getPath('userData'), 'preferences.json');
  if (!existsSync(file)) await app.whenReady();
  const preferences = await openPreferences(file, languageFor(app.isReady() ? app.getPreferredSystemLanguages() : []));
  const books = new BookService({ now: () => new Date(), newId: newBookId, remember: preferences.remember });
  return { preferences, books, parts: bookParts(books, preferences) };
}

async function start(begun: Promise<Begun>): Promise<void> {
  const { preferences, books, parts } = await begun;
  const { pages, handedOut } = watched(pagesIn(path.join(import.meta.dirname, '../renderer')));
  hardenSession(pageSession(), pages);
  const theme = (): void => {
    nativeTheme.themeSource = preferences.preferences.theme;
  };
  theme();
  // What follows is done while the window's process starts.
  openWindow(preferences);
  const menu = (): void => {
    showMenu({ language: preferences.preferences.language, bookOpen: books.book !== null });
  };
  books.onTurn(menu);
  const own = ownWorkbooks({ books, language: () => preferences.preferences.language, today });
  serve({
    ...appHandlers({
      bookComing: () => books.coming,
      preferences,
      onPreferences: () => {
        menu();
        theme();
      },
    }),
    ...bookHandlers(parts),
    ...workbookHandlers({ books, language: () => preferences.preferences.language, today, tookIn: own.tookIn }),
    ...own.handlers,
    ...fileHandlers({ books, language: () => preferences.preferences.language, today }),
  });
  menu();
  nativeTheme.on('updated', () => {
    announce('app:dark', nativeTheme.shouldUseDarkColors);
  });
  closeBeforeQuit(books);
  settleBeforeEnd(preferences);
  // The window is busy with its script now: neither waits for the other.
  await openFirstBook(parts, handedOut);
}

hardenProcess();
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
  app.on('window-all-closed', () => {
    app.quit();
  });
  const begun = begin();
  void app.whenReady().then(() => start(begun));
} else app.quit();
