/** One review: its figures on the page, and its paper. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { SanbiaoApp } from './app';
import { filled } from './words';

export class ReviewPage {
  readonly #app: SanbiaoApp;

  constructor(app: SanbiaoApp) {
    this.#app = app;
  }

  get #page(): Page {
    return this.#app.page;
  }

  get #words() {
    return this.#app.words.review;
  }

  get title(): Locator {
    return this.#page.locator('main header').getByRole('heading', { level: 1 });
  }

  async isOf(client: string): Promise<void> {
    await expect(this.title).toHaveText(`${this.#words.title} · ${client}`);
  }

  /** The figure under a heading of the top line. */
  get figures(): Locator {
    return this.#page.locator('.review-main');
  }

  /** Makes the paper and files it where the folder of the client is; answers what it is called. */
  async makePaper(): Promise<string> {
    await this.#app.willSaveWhereProposed();
    await this.#page.getByRole('button', { name: this.#words.pdf, exact: true }).click();
    const [before = '', after = ''] = filled(this.#words['pdf-done'], { file: '\n' }).split('\n');
    const said = this.#page.locator('[role="alert"], [role="status"]').filter({ hasText: before }).first();
    await expect(said).toBeVisible({ timeout: 30_000 });
    const text = (await said.locator('span').first().textContent()) ?? '';
    return text.slice(text.indexOf(before) + before.length, after === '' ? undefined : text.indexOf(after));
  }
}
