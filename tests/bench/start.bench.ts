/** From the program's start to a window one can work in, beside a bare Electron window with a hello page. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { root, sandboxArguments } from '../../build/launch';
import { electronExecutable, resolveElectron } from '../../build/runtime';
import type { BenchCase, Contenders } from './bench';

const helloMain = `import { app, BrowserWindow } from 'electron';
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false });
  window.once('ready-to-show', () => window.show());
  void window.loadFile('index.html');
});
`;
/** It stands, as ours does, after its second frame. */
const helloPage = `<!doctype html><title>Hello</title><h1>Hello</h1>
<script>
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => performance.mark('interactive'))));
</script>
`;

/** Longer than any start takes: a debugger that attaches before slows the start it is to measure. */
const undisturbed = 2_500;

/** The page says when it could be worked in, by a mark of its own; nobody looks before it stands. */
async function startOf(executable: string, args: readonly string[]): Promise<number> {
  const began = performance.timeOrigin + performance.now();
  const child = spawn(executable, [...sandboxArguments(), '--remote-debugging-port=0', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const address = await debuggerOf(child);
    await new Promise(resolve => setTimeout(resolve, undisturbed));
    const browser = await chromium.connectOverCDP(address, { timeout: 15_000 });
    const page = browser.contexts()[0]?.pages()[0];
    const at = await page?.evaluate(
      () => performance.timeOrigin + (performance.getEntriesByName('interactive')[0]?.startTime ?? NaN),
    );
    await browser.close();
    if (at === undefined || Number.isNaN(at)) throw new Error('it does not stand yet');
    return at - began;
  } finally {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  }
}

/** A debugger that cannot get through says nothing about the start: then it is measured anew. */
async function measured(executable: string, args: readonly string[]): Promise<number> {
  for (let attempt = 1; ; attempt++)
    try {
      return await startOf(executable, args);
    } catch (error) {
      if (attempt === 3) throw error;
    }
}

/** Its error stream stays open: a program whose last words find no reader may hang. */
const debuggerOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`it ended before it listened: ${said}`)));
  });

async function prepare(): Promise<Contenders> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sanbiao-bench-'));
  const executable = electronExecutable(await resolveElectron());
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'hello', type: 'module', main: 'main.js' }));
  writeFileSync(path.join(folder, 'main.js'), helloMain);
  writeFileSync(path.join(folder, 'index.html'), helloPage);
  process.env['SANBIAO_DOCUMENTS'] = folder;
  return {
    run: () => measured(executable, [root, '--sample-at-first', `--user-data-dir=${path.join(folder, 'ours')}`]),
    baseline: () => measured(executable, [folder, `--user-data-dir=${path.join(folder, 'theirs')}`]),
    close: async () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}

export const benches: readonly BenchCase[] = [
  {
    name: 'start',
    against: 'a bare Electron window with a hello page',
    unit: 'ms',
    goal: { of: 'ratio', atMost: 1.3 },
    rounds: 11,
    prepare,
  },
];
