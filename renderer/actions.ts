/** What each action does and when it can be done; the list itself (ids, menus, keys) is shared with the menu of main. */
import { actionList, actionOf, type ActionId } from '../shared/menu/actions';
import { bridge } from './bridge';
import { appState, setPreferences } from './app-state';
import { addClient } from './data/add-client';
import { replica } from './data/use-book';
import { logContact } from './dealings/log-contact';
import { showOverlay } from './frame/overlay';
import { sheetPlace, type Place } from './place/place';
import { back, forward, go } from './place/use-place';
import { closeBook, createBook, openBook } from './start/open-book';
import { redo, undo } from './toasts/toasts';
import { askExport } from './export/export-scope';

const to = (place: Place) => (): void => {
  go(place);
};

const runs: Readonly<Record<ActionId, () => unknown>> = {
  'book-new': () => createBook(false),
  'book-open': () => openBook(null),
  'book-sample': () => createBook(true),
  'book-close': closeBook,
  import: to({ page: 'import' }),
  export: () => {
    askExport('book');
  },
  'export-view': () => {
    askExport('view');
  },
  fill: to({ page: 'fill' }),
  settings: to({ page: 'settings' }),
  quit: () => bridge.request['app:quit'](null),
  undo,
  redo,
  'client-new': addClient,
  'log-contact': logContact,
  palette: () => {
    showOverlay('palette');
  },
  peek: () => {
    setPreferences({ peek: !appState().preferences.peek });
  },
  'theme-light': () => {
    setPreferences({ theme: 'light' });
  },
  'theme-dark': () => {
    setPreferences({ theme: 'dark' });
  },
  'theme-system': () => {
    setPreferences({ theme: 'system' });
  },
  'language-zh-TW': () => {
    setPreferences({ language: 'zh-TW' });
  },
  'language-zh-CN': () => {
    setPreferences({ language: 'zh-CN' });
  },
  'language-en': () => {
    setPreferences({ language: 'en' });
  },
  back,
  forward,
  'go-client': to(sheetPlace('client')),
  'go-policy': to(sheetPlace('policy')),
  'go-holding': to(sheetPlace('holding')),
  'go-liability': to(sheetPlace('liability')),
  'go-member': to(sheetPlace('member')),
  'go-calendar': to({ page: 'calendar' }),
  'go-reviews': to({ page: 'reviews' }),
  'go-tasks': to({ page: 'tasks' }),
  'go-parked': to({ page: 'parked' }),
  shortcuts: () => {
    showOverlay('shortcuts');
  },
};

const bookIsOpen = (): boolean => replica.state.is === 'open';
const mayOpenBooks = (): boolean => bookIsOpen() || appState().preferences.permitted;

/** Whether an action can be done now; the menu cannot know all of it, so it is asked again when chosen. */
export function isPossible(id: ActionId): boolean {
  const entry = actionList.find(action => action.id === id);
  if (entry?.book === true && !bookIsOpen()) return false;
  if (id === 'book-new' || id === 'book-open' || id === 'book-sample') return mayOpenBooks();
  return true;
}

export function act(id: ActionId): void {
  if (isPossible(id)) runs[id]();
}

const isActionId = (text: string): text is ActionId => actionList.some(action => action.id === text);

/** A box to tick has no text to undo. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable="true"]') !== null;

/** Answers the keys and the application menu for as long as the window lives. */
export function listenForActions(): void {
  window.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing) return;
    const id = actionOf(event, { inField: isField(event.target), mac: appState().platform === 'darwin' });
    if (id === null) return;
    event.preventDefault();
    act(id);
  });
  bridge.on['menu:chosen'](id => {
    if (isActionId(id)) act(id);
  });
}
