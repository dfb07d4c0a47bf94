/** Writing into a workbook of the RM's own: choose it, look at what would be written, write it once or keep it in step. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { FillPart } from '../../renderer/fill/fill-preview';
import type { LinkIs } from '../../shared/contract/link';
import type { SensitiveWay } from '../../shared/export/wish';
import type { SanbiaoApp } from './app';
import { countIn } from './words';

export class FillScreen {
  readonly #app: SanbiaoApp;

  constructor(app: SanbiaoApp) {
    this.#app = app;
  }

  get #page(): Page {
    return this.#app.page;
  }

  get #words() {
    return this.#app.words.filling;
  }

  async open(): Promise<void> {
    await this.#app.menu('fill');
    await expect(this.#page.getByRole('heading', { level: 1, name: this.#words.title })).toBeVisible();
  }

  /** The workbook is read and what would be written is shown; columns in doubt are taken as proposed. */
  async choose(file: string): Promise<void> {
    await this.#app.willChoose(file);
    await this.#page.getByRole('button', { name: this.#words.start.choose }).click();
    const next = this.#page.getByRole('button', { name: this.#words.next });
    await expect(next.or(this.#part('changes'))).toBeVisible({ timeout: 30_000 });
    if (await next.isVisible()) await next.click();
    await expect(this.#part('changes')).toBeVisible({ timeout: 30_000 });
  }

  #part(part: FillPart): Locator {
    return this.#page.getByRole('button', { name: new RegExp(`^${this.#words.part[part]} [\\d,]+$`) });
  }

  async counts(part: FillPart): Promise<number> {
    return countIn((await this.#part(part).textContent()) ?? '');
  }

  /** The lines of the preview. */
  get rows(): Locator {
    return this.#page.locator('.fill-rows tbody tr');
  }

  async write(): Promise<void> {
    await this.#page.locator('.import-strip .btn.primary').click();
    await expect(this.#page.getByText(this.#words.before)).toBeVisible({ timeout: 30_000 });
  }

  async again(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#words.again }).click();
  }

  /** Says what becomes of the sensitive columns. */
  async sensitive(way: SensitiveWay): Promise<void> {
    await this.#page.getByRole('radio', { name: this.#words.sensitive[way] }).check();
    await expect(this.#part('changes')).toBeEnabled();
  }

  get keepButton(): Locator {
    const { set, keep } = this.#words.link;
    return this.#page.getByRole('button', { name: new RegExp(`^(${set}|${keep})$`) });
  }

  /** From now on the file follows the book. */
  async keepInStep(): Promise<void> {
    await this.keepButton.click();
  }

  /** The linked workbook in the bottom line. */
  get link(): Locator {
    return this.#page.locator('.link-status');
  }

  async linkIs(state: LinkIs): Promise<void> {
    await expect(this.link).toContainText(this.#words.link[state], { timeout: 20_000 });
  }

  async reviewOutside(): Promise<void> {
    await this.link.click();
    await this.#page.getByRole('button', { name: this.#words.link.review }).click();
  }
}
