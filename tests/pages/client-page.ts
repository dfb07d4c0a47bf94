/** One client's page: who it is, and the folder that files are dropped into. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { SanbiaoApp } from './app';
import { dropFiles } from './drop';
import { filled } from './words';

export class ClientPage {
  readonly #app: SanbiaoApp;

  constructor(app: SanbiaoApp) {
    this.#app = app;
  }

  get #page(): Page {
    return this.#app.page;
  }

  get #words() {
    return this.#app.words;
  }

  /** The client whose page it is. */
  get name(): Locator {
    return this.#page.locator('header.client-header').getByRole('heading', { level: 1 });
  }

  async isOf(name: string): Promise<void> {
    await expect(this.name).toHaveText(name);
  }

  get #folder(): Locator {
    return this.#page.getByRole('region', { name: this.#words.folder.title });
  }

  /** The names of the files listed. */
  get files(): Locator {
    return this.#folder.getByRole('listitem').locator('button.file-name');
  }

  /** A file as it is listed, with what is wrong with it. */
  file(name: string): Locator {
    return this.#folder.getByRole('listitem').filter({ hasText: name });
  }

  /** Lets files go over the page. */
  async drop(...files: readonly string[]): Promise<void> {
    await dropFiles(this.#page, this.#folder.getByRole('heading'), files);
  }

  async addFiles(...files: readonly string[]): Promise<void> {
    await this.#app.willChoose(...files);
    await this.#folder.getByRole('button', { name: this.#words.folder.add }).click();
  }

  async openFile(name: string): Promise<void> {
    await this.file(name).getByRole('button', { name, exact: true }).click();
  }

  async removeFile(name: string): Promise<void> {
    const { folder } = this.#words;
    await this.file(name)
      .getByRole('button', { name: filled(folder.actions, { file: name }) })
      .click();
    await this.#page.getByRole('menuitem', { name: folder.remove }).click();
  }

  async newReview(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#words.client['new-review'] }).click();
  }
}
