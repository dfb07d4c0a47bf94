/** `npm run dev`: builds on every save; the window reloads, or the app starts anew if main or preload changed. */
import { _electron, type ElectronApplication } from '@playwright/test';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { copyAssets } from './build';
import { ensureDisplay } from './display';
import { root } from './launch';
import { electronExecutable, resolveElectron } from './runtime';
import { ensureSystemPackages } from './system-packages';
import { mainConfig, preloadConfig, rendererConfig } from './vite.config';

ensureSystemPackages(['app', 'screen']);
const executablePath = electronExecutable(await resolveElectron());
await ensureDisplay();
let app: ElectronApplication | undefined;
let restarting = false;

async function restart(): Promise<void> {
  restarting = true;
  await app?.close();
  copyAssets();
  app = await _electron.launch({ executablePath, args: [root, '--sample-at-first'], timeout: 0 });
  app.process().stderr?.pipe(process.stderr);
  app.on('close', () => {
    if (!restarting) process.exit(0);
  });
  restarting = false;
}

async function reload(): Promise<void> {
  await Promise.all((app?.windows() ?? []).map(window => window.reload()));
}

/** Resolves after the first build; later ones call `changed`. */
async function watch(config: InlineConfig, changed: () => Promise<void>): Promise<void> {
  const watcher = (await build({ ...config, build: { ...config.build, watch: {} } })) as Rolldown.RolldownWatcher;
  await new Promise<void>(resolve => {
    let first = true;
    watcher.on('event', event => {
      if (event.code === 'ERROR') console.error(event.error.message);
      if (event.code !== 'END') return;
      if (first) resolve();
      else void changed();
      first = false;
    });
  });
}

await Promise.all([watch(mainConfig(), restart), watch(preloadConfig(), restart), watch(rendererConfig(), reload)]);
await restart();
console.log('running; save a file to see it, close the window to end');
