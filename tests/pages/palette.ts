/** The palette: a few letters, Enter. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { SanbiaoApp } from './app';

export class Palette {
  readonly #app: SanbiaoApp;

  constructor(app: SanbiaoApp) {
    this.#app = app;
  }

  get #page(): Page {
    return this.#app.page;
  }

  get #field(): Locator {
    return this.#page.getByRole('combobox', { name: this.#app.words.palette.placeholder });
  }

  /** The clients that were found, best first. */
  get clients(): Locator {
    return this.#page.getByRole('group', { name: this.#app.words.palette.clients }).getByRole('option');
  }

  get actions(): Locator {
    return this.#page.getByRole('group', { name: this.#app.words.palette.actions }).getByRole('option');
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('Control+k');
    await expect(this.#field).toBeFocused();
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Takes what is chosen, once something is. */
  async enter(): Promise<void> {
    await expect(this.#page.locator('.palette').getByRole('option', { selected: true })).toBeVisible();
    await this.#page.keyboard.press('Enter');
    await expect(this.#field).toBeHidden();
  }

  async leave(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await expect(this.#field).toBeHidden();
  }
}
