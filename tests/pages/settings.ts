/** The settings: of this computer and of the book. */
import { expect, type Page } from '@playwright/test';
import { packs } from '../../shared/i18n/packs';
import type { Language } from '../../shared/kinds/kind';
import type { SanbiaoApp } from './app';

export class Settings {
  readonly #app: SanbiaoApp;

  constructor(app: SanbiaoApp) {
    this.#app = app;
  }

  get #page(): Page {
    return this.#app.page;
  }

  /** Chooses a language, named in itself; from now on the journey looks for the words of that one. */
  async speak(language: Language): Promise<void> {
    const { settings } = this.#app.words;
    await this.#page.keyboard.press('Control+,');
    await expect(this.#page.getByRole('heading', { level: 1, name: settings.title })).toBeVisible();
    await this.#page.getByText(packs[language].actions[`language-${language}`], { exact: true }).click();
    this.#app.language = language;
    await expect(this.#page.getByRole('heading', { level: 1, name: this.#app.words.settings.title })).toBeVisible();
  }
}
