/** The program starts here, with its window; everything else is loaded while the window loads its own. */
import path from 'node:path';
import { app, dialog, nativeTheme } from 'electron';
import { openDoor, type Answering } from './door';
import { firstLook } from './first-look';
import { pagesIn, watched } from './pages';
import { hardenProcess, hardenSession } from './trust';
import { openWindow, pageSession, showWindow } from './window';

async function start(answerWith: (answering: Answering) => void): Promise<void> {
  const { pages, handedOut } = watched(pagesIn(path.join(import.meta.dirname, '../renderer')));
  hardenSession(pageSession(), pages);
  const preferences = path.join(app.getPath('userData'), 'preferences.json');
  const { theme, place } = firstLook(preferences);
  nativeTheme.themeSource = theme;
  const window = openWindow(place);
  await handedOut;
  const { begin } = await import('./program');
  await begin({ preferences, window, answerWith });
}

hardenProcess();
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
  app.on('window-all-closed', () => {
    app.quit();
  });
  const answerWith = openDoor();
  void app
    .whenReady()
    .then(() => start(answerWith))
    .catch((error: unknown) => {
      // The window would wait for ever for a program that could not be loaded.
      dialog.showErrorBox('Sanbiao 三表', error instanceof Error ? (error.stack ?? error.message) : String(error));
      app.exit(1);
    });
} else app.quit();
