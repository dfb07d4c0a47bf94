/** Builds the page once and opens it in Electron, served from this machine. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { sandboxArguments } from '../../../build/launch';
import { electronExecutable, resolveElectron } from '../../../build/runtime';

const opener = `import { app, BrowserWindow } from 'electron';
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, useContentSize: true });
  void window.loadURL(process.argv.at(-1));
});
`;
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export interface GridWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Everything the page complained of, content policy included. */
  readonly complaints: readonly string[];
  readonly show: (query: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openGridWindow(): Promise<GridWindow> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sanbiao-grid-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    root: import.meta.dirname,
    base: './',
    plugins: [react()],
    build: {
      outDir: path.join(folder, 'page'),
      emptyOutDir: true,
      target: 'chrome130',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 9_000,
    },
  });
  const server = createServer((request, answer) => {
    const file = path.join(folder, 'page', new URL(request.url ?? '/', 'http://here').pathname);
    answer.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'text/plain' }).end(readFileSync(file));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'grid', type: 'module', main: 'main.js' }));
  writeFileSync(path.join(folder, 'main.js'), opener);
  const app = await _electron.launch({
    executablePath: electronExecutable(await resolveElectron()),
    args: [...sandboxArguments(), folder, `--user-data-dir=${path.join(folder, 'profile')}`, 'about:blank'],
  });
  const page = await app.firstWindow();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  const complaints: string[] = [];
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(String(error.stack)));
  return {
    app,
    page,
    complaints,
    show: async query => {
      await page.goto(`http://127.0.0.1:${port}/index.html?${query}`);
      await page.waitForSelector('[data-testid=data-grid-canvas]', { state: 'attached' });
      await page.waitForFunction(
        () => location.search.includes('baseline') || document.activeElement?.classList.contains('grid-editor'),
      );
    },
    close: async () => {
      await app.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
