/** Composition root of the main process: builds the parts, wires them, opens the window. */
import path from 'node:path';
import { app, nativeTheme } from 'electron';
import { appHandlers } from './app-service';
import { showMenu } from './menu';
import { pagesIn } from './pages';
import { languageFor, openPreferences } from './preferences';
import { announce, serve } from './serve';
import { hardenProcess, hardenSession } from './trust';
import { openWindow, pageSession } from './window';

async function start(): Promise<void> {
  const preferences = await openPreferences(path.join(app.getPath('userData'), 'preferences.json'), languageFor(app.getPreferredSystemLanguages()));
  hardenSession(pageSession(), pagesIn(path.join(import.meta.dirname, '../renderer')));
  const menu = (): void => {
    showMenu({ language: preferences.preferences.language, bookOpen: true });
  };
  const theme = (): void => {
    nativeTheme.themeSource = preferences.preferences.theme;
  };
  serve({
    ...appHandlers({
      preferences,
      onPreferences: () => {
        menu();
        theme();
      },
    }),
  });
  theme();
  menu();
  nativeTheme.on('updated', () => {
    announce('app:dark', nativeTheme.shouldUseDarkColors);
  });
  openWindow(preferences);
}

hardenProcess();
if (app.requestSingleInstanceLock()) {
  app.on('window-all-closed', () => {
    app.quit();
  });
  void app.whenReady().then(start);
} else app.quit();
