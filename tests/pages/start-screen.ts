/** The start screen: confirm that one may, then make or open a book. */
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { SanbiaoApp } from './app';

export class StartScreen {
  readonly #app: SanbiaoApp;

  constructor(app: SanbiaoApp) {
    this.#app = app;
  }

  get #page(): Page {
    return this.#app.page;
  }

  get #words() {
    return this.#app.words.start;
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { level: 1, name: this.#words.title });
  }

  /** Why the last attempt came to nothing. */
  get problem(): Locator {
    return this.#page.locator('main').getByRole('alert');
  }

  /** A book used before. */
  recent(name: string): Locator {
    return this.#page.getByRole('listitem').filter({ hasText: name }).getByRole('button').first();
  }

  async permit(): Promise<void> {
    await this.#page.getByRole('checkbox', { name: this.#words.permit }).check();
  }

  async #choose(way: 'create' | 'open' | 'sample'): Promise<void> {
    await this.permit();
    await this.#page.getByRole('button', { name: `${this.#words[way]} ${this.#words[`${way}-hint`]}` }).click();
  }

  /** Asks for a new book in this folder; whether it is made is another matter. */
  async askForBook(folder: string): Promise<void> {
    await this.#app.willChoose(folder);
    await this.#choose('create');
  }

  async askToOpen(folder: string): Promise<void> {
    await this.#app.willChoose(folder);
    await this.#choose('open');
  }

  /** A new, empty book of this name, open; answers its folder. */
  async createBook(name: string): Promise<string> {
    const folder = path.join(this.#app.documents, name);
    await this.askForBook(folder);
    await this.#opened();
    return folder;
  }

  /** The sample book, open. */
  async createSample(): Promise<void> {
    await this.#choose('sample');
    await this.#opened();
  }

  async open(folder: string): Promise<void> {
    await this.askToOpen(folder);
    await this.#opened();
  }

  async #opened(): Promise<void> {
    await this.#page.getByRole('navigation', { name: this.#app.words.shell.navigation }).waitFor();
  }
}
