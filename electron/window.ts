/** The window: sandboxed, on our own pages, where it stood last time. */
import path from 'node:path';
import {
  BrowserWindow,
  nativeTheme,
  screen,
  session,
  type BrowserWindowConstructorOptions,
  type Session,
} from 'electron';
import { origin } from './trust';
import { visiblePlace } from './visible-place';
import type { WindowPlace } from './window-place';

/** Kept on disk for the compiled script alone, which halves the way to the first screen; pages keep nothing there, and their requests are not cached. */
export const pageSession = (): Session => session.fromPartition('persist:sanbiao', { cache: false });

/** A window on one of our pages, not yet shown or loaded; also for pages that are only printed. */
export function pageWindow(options: BrowserWindowConstructorOptions): BrowserWindow {
  return new BrowserWindow({
    show: false,
    ...options,
    webPreferences: {
      preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
      session: pageSession(),
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
      webSecurity: true,
      spellcheck: false,
      enableWebSQL: false,
    },
  });
}

let opened: BrowserWindow | undefined;

/** Opens the main window and shows it when it has something to show. */
export function openWindow(stood: WindowPlace): BrowserWindow {
  const { maximized, x, y, ...size } = visiblePlace(
    stood,
    screen.getAllDisplays().map(display => display.workArea),
  );
  const window = pageWindow({
    ...size,
    ...(x === undefined || y === undefined ? {} : { x, y }),
    minWidth: 900,
    minHeight: 600,
    title: 'Sanbiao',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#15181d' : '#f6f7f9',
    icon: path.join(import.meta.dirname, 'icon.png'),
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  opened = window;
  void window.loadURL(`${origin}/index.html`);
  return window;
}

/** The window people work in, hidden or not; pages that are only printed have windows of their own. */
export const shownWindow = (): BrowserWindow | undefined => (opened?.isDestroyed() === false ? opened : undefined);

/** Brings the window before the person who started the app a second time. */
export function showWindow(): void {
  const window = shownWindow();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Remembers where the window stands, soon after it moved and when it closes. */
export function keepPlace(window: BrowserWindow, keep: (place: WindowPlace) => Promise<void>): void {
  let pending: NodeJS.Timeout | undefined;
  const save = (): void => {
    clearTimeout(pending);
    void keep({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const later = (): void => {
    clearTimeout(pending);
    pending = setTimeout(save, 500);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('close', save);
}
