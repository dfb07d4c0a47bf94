/** The window: sandboxed, on our own pages, where it stood last time. */
import path from 'node:path';
import {
  BrowserWindow,
  nativeTheme,
  screen,
  session,
  type BrowserWindowConstructorOptions,
  type Rectangle,
  type Session,
} from 'electron';
import type { PreferenceStore, WindowPlace } from './preferences';
import { origin } from './trust';

/** Nothing of a page is ever written to disk: the partition lives in memory. */
export const pageSession = (): Session => session.fromPartition('sanbiao', { cache: false });

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

const reaches = (place: WindowPlace, area: Rectangle): boolean => {
  const { x = area.x, y = area.y, width } = place;
  return x + width > area.x + 100 && x < area.x + area.width - 100 && y >= area.y && y < area.y + area.height - 50;
};

/** A place whose title bar no screen shows any more is forgotten; its size is kept as far as it fits. */
export function visiblePlace(place: WindowPlace, areas: readonly Rectangle[]): WindowPlace {
  const area = areas.find(candidate => reaches(place, candidate));
  if (area) return place;
  const [first] = areas;
  const size = {
    width: Math.min(place.width, first?.width ?? place.width),
    height: Math.min(place.height, first?.height ?? place.height),
  };
  return { ...size, maximized: place.maximized };
}

/** Opens the main window and shows it when it has something to show. */
export function openWindow(preferences: PreferenceStore): BrowserWindow {
  const { maximized, x, y, ...size } = visiblePlace(
    preferences.window,
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
  keepPlace(window, preferences);
  void window.loadURL(`${origin}/index.html`);
  return window;
}

function keepPlace(window: BrowserWindow, preferences: PreferenceStore): void {
  let pending: NodeJS.Timeout | undefined;
  const save = (): void => {
    clearTimeout(pending);
    void preferences.placeWindow({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const later = (): void => {
    clearTimeout(pending);
    pending = setTimeout(save, 500);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('close', save);
}
