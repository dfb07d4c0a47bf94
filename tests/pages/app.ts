/** The running app, as a journey sees it: on its own folders, from the sources or packaged (SANBIAO_PACKAGED names the folder). */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { electronExecutable, resolveElectron } from '../../build/runtime';
import type { Preferences } from '../../shared/contract/app';
import { packs, type Pack } from '../../shared/i18n/packs';

const root = path.resolve(import.meta.dirname, '../..');
const packaged = process.env['SANBIAO_PACKAGED'];

export type Size = 'laptop' | 'small';
const sizes = { laptop: { width: 1440, height: 900 }, small: { width: 1280, height: 720 } } as const;

export interface Wish {
  readonly language?: Preferences['language'];
  readonly theme?: Preferences['theme'];
  readonly size?: Size;
  /** The rights of files bind the app, as they do not where tests run as root. */
  readonly bound?: boolean;
}

export class SanbiaoApp {
  readonly #folder: string;
  readonly #wish: Wish;
  #app: ElectronApplication | undefined;
  #page: Page | undefined;
  /** The language whose words the screens are looked at for. */
  language: Preferences['language'];
  readonly #complaints: string[] = [];

  constructor(wish: Wish = {}) {
    this.#folder = mkdtempSync(path.join(tmpdir(), 'sanbiao-'));
    this.#wish = wish;
    this.language = wish.language ?? 'zh-TW';
    mkdirSync(this.documents);
  }

  /** Where this app keeps its preferences. */
  get profile(): string {
    return path.join(this.#folder, 'profile');
  }

  /** An empty folder for books and files of this journey. */
  get documents(): string {
    return path.join(this.#folder, 'documents');
  }

  get electron(): ElectronApplication {
    if (!this.#app) throw new Error('the app is not running');
    return this.#app;
  }

  get page(): Page {
    if (!this.#page) throw new Error('the app is not running');
    return this.#page;
  }

  get process(): ReturnType<ElectronApplication['process']> {
    return this.electron.process();
  }

  /** The words on the screen. */
  get words(): Pack {
    return packs[this.language];
  }

  /** Errors the page wrote to its console since the start: a journey ends with none. */
  get complaints(): readonly string[] {
    return this.#complaints;
  }

  /** A copy of one of tests/fixtures in this journey's documents. */
  fixture(name: string): string {
    const copy = path.join(this.documents, path.basename(name));
    cpSync(path.join(root, 'tests/fixtures', name), copy, { recursive: true });
    return copy;
  }

  async start(extra: readonly string[] = []): Promise<void> {
    const args = [`--user-data-dir=${this.profile}`, `--lang=${this.#wish.language ?? 'zh-TW'}`, ...extra];
    const env = {
      ...process.env,
      SANBIAO_DOCUMENTS: this.documents,
      LANGUAGE: (this.#wish.language ?? 'zh-TW').replace('-', '_'),
    };
    const program = packaged ? path.join(packaged, 'sanbiao') : electronExecutable(await resolveElectron());
    this.#app = await this.#launch({
      executablePath: this.#wish.bound ? this.#bound(program) : program,
      args: packaged ? args : [root, ...args],
      env,
      timeout: 20_000,
    });
    this.#page = await this.#app.firstWindow();
    this.#page.on('console', message => {
      if (message.type() === 'error') this.#complaints.push(message.text());
    });
    this.#page.on('pageerror', error => this.#complaints.push(String(error)));
    await this.#page.waitForFunction(() => (document.getElementById('root')?.childElementCount ?? 0) > 0);
    await this.#focus();
    const { language, theme } = this.#wish;
    if (language !== undefined || theme !== undefined)
      await this.prefer({ ...(language && { language }), ...(theme && { theme }) });
    await this.resize(this.#wish.size ?? 'laptop');
  }

  /** A debugger that cannot get through says nothing about the program: it is then started anew, twice at most. */
  async #launch(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
    for (let attempt = 1; ; attempt++)
      try {
        return await _electron.launch(options);
      } catch (error) {
        if (attempt === 3 || !String(error).includes('Timeout')) throw error;
      }
  }

  /** A program that starts another without root's leave to pass over the rights of files. */
  #bound(program: string): string {
    if (process.getuid?.() !== 0) return program;
    const script = path.join(this.#folder, 'bound');
    const start = `exec setpriv --bounding-set=-dac_override,-dac_read_search ${program} "$@"`;
    writeFileSync(script, `#!/bin/sh\n${start}\n`, { mode: 0o755 });
    return script;
  }

  /** A screen without a window manager gives no window the focus. */
  async #focus(): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await this.page.evaluate(() => {
      window.focus();
    });
    await this.page.waitForFunction(() => document.hasFocus());
  }

  /** Sets preferences and shows the page anew with them. */
  async prefer(change: Partial<Preferences>): Promise<void> {
    await this.page.evaluate(async wanted => {
      const { sanbiao } = window as unknown as {
        sanbiao: { request: { 'preferences:set': (input: unknown) => Promise<unknown> } };
      };
      await sanbiao.request['preferences:set'](wanted);
    }, change);
    await this.page.reload();
    await this.page.waitForFunction(() => (document.getElementById('root')?.childElementCount ?? 0) > 0);
  }

  async resize(size: Size): Promise<void> {
    const { width, height } = sizes[size];
    await this.electron.evaluate(
      ({ BrowserWindow }, [w, h]) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(w, h);
      },
      [width, height] as const,
    );
  }

  /** Answers the next file dialogs with these paths; none means cancelled. */
  async willChoose(...paths: readonly string[]): Promise<void> {
    await this.electron.evaluate(
      ({ dialog }, chosen) => {
        const canceled = chosen.length === 0;
        dialog.showOpenDialog = () => Promise.resolve({ canceled, filePaths: chosen });
        dialog.showSaveDialog = () => Promise.resolve({ canceled, filePath: chosen[0] ?? '' });
      },
      [...paths],
    );
  }

  /** Chooses an item of the application menu by its action. */
  async menu(action: string): Promise<void> {
    await this.electron.evaluate(({ Menu }, id) => {
      Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
    }, action);
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file, animations: 'disabled' });
  }

  async close(): Promise<void> {
    await this.#app?.close();
    this.#app = undefined;
  }

  /** Ends the process at once, as a crash or a power cut of the machine's programs would. */
  async kill(): Promise<void> {
    const { process: child } = this;
    const gone = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    this.#app = undefined;
  }

  /** Closes and forgets everything of this journey. */
  async dispose(): Promise<void> {
    await this.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** A journey: `sanbiao` is running on an empty profile; `wish` says in which language, theme and size. */
export const journey = base.extend<{ wish: Wish; sanbiao: SanbiaoApp }>({
  wish: [{}, { option: true }],
  sanbiao: async ({ wish }, use) => {
    const sanbiao = new SanbiaoApp(wish);
    await sanbiao.start();
    await use(sanbiao);
    await sanbiao.dispose();
  },
});
