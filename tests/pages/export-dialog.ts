/** The export dialog: what, how, and what becomes of sensitive columns. */
import path from 'node:path';
import { expect, type Locator } from '@playwright/test';
import type { SensitiveWay } from '../../shared/export/wish';
import type { SanbiaoApp } from './app';
import { filled } from './words';

export class ExportDialog {
  readonly #app: SanbiaoApp;

  constructor(app: SanbiaoApp) {
    this.#app = app;
  }

  get #words() {
    return this.#app.words.exporting.dialog;
  }

  get box(): Locator {
    return this.#app.page.getByRole('dialog', { name: this.#words.title });
  }

  /** Comes by the key, as from anywhere. */
  async open(): Promise<void> {
    await this.#app.page.keyboard.press('Control+Shift+E');
    await expect(this.box).toBeVisible();
  }

  /** Takes a choice by its words. */
  async take(what: 'book' | 'view' | 'selection' | 'xlsx' | 'csv' | SensitiveWay): Promise<void> {
    const name = this.#words[what].replace(/：?:? ?\{\{.*/, '');
    await this.box.getByRole('radio', { name: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) }).check();
  }

  get run(): Locator {
    return this.box.getByRole('button', { name: this.#words.run });
  }

  /** The question about sensitive columns. */
  get question(): Locator {
    return this.box.getByRole('group', { name: this.#words.sensitive });
  }

  /** Writes what is chosen to this file, and waits until it is said to be there. */
  async writeTo(file: string): Promise<void> {
    await this.#app.willChoose(file);
    await this.run.click();
    const said = filled(this.#app.words.importing.exported, { count: '[\\d,]+', file: path.basename(file) });
    const toast = this.#app.page.locator('[role="alert"], [role="status"]').filter({ hasText: new RegExp(said) });
    await expect(toast.first()).toBeVisible({ timeout: 30_000 });
  }
}
