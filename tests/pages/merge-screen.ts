/** A workbook that was exported, edited and brought back: what both sides changed beside each other, and the decision on each. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { MergeKind } from '../../shared/import/merge-items';
import type { SanbiaoApp } from './app';
import { countIn, filled } from './words';

type Side = 'was' | 'ours' | 'theirs';
const columns: readonly Side[] = ['was', 'ours', 'theirs'];

export class MergeScreen {
  readonly #app: SanbiaoApp;

  constructor(app: SanbiaoApp) {
    this.#app = app;
  }

  get #page(): Page {
    return this.#app.page;
  }

  get #words() {
    return this.#app.words.merging;
  }

  async isShown(): Promise<void> {
    await expect(this.#page.getByRole('heading', { level: 1, name: this.#words.title })).toBeVisible({
      timeout: 30_000,
    });
  }

  /** Says that the file brings nothing. */
  get same(): Locator {
    return this.#page.getByRole('heading', { name: this.#words.same.title });
  }

  /** How many of a kind there are; 0 where the kind has no heading. */
  async count(kind: MergeKind): Promise<number> {
    const chip = this.#page.getByRole('button', { name: new RegExp(`^${this.#words.kind[kind]} [\\d,]+$`) });
    return (await chip.count()) === 0 ? 0 : countIn((await chip.textContent()) ?? '');
  }

  /** The line of a row and, where it is about one cell, of that column. */
  line(title: string, column?: string): Locator {
    const line = this.#page
      .locator('tr[data-key]')
      .filter({ has: this.#page.locator('.merge-title', { hasText: title }) });
    return column === undefined ? line : line.filter({ hasText: column });
  }

  /** What was exported, what the book says, what the file says. */
  async sides(title: string, column: string): Promise<readonly string[]> {
    const cells = this.line(title, column).locator('.merge-side');
    return Promise.all(columns.map(async (_, at) => (await cells.nth(at).innerText()).trim()));
  }

  async choose(line: Locator, word: string): Promise<void> {
    await line.getByRole('radio', { name: word, exact: true }).click();
    await expect(line.getByRole('radio', { name: word, exact: true })).toBeChecked();
  }

  async type(line: Locator, text: string): Promise<void> {
    await line.getByRole('radio', { name: this.#words.say.conflict.other, exact: true }).click();
    const field = line.getByRole('textbox', { name: this.#words.typed });
    await field.fill(text);
    await field.press('Enter');
  }

  /** Puts a new row under a client. */
  async give(line: Locator, client: string): Promise<void> {
    await line.getByRole('radio', { name: this.#words.say.added.other }).click();
    await line.getByRole('combobox', { name: this.#words.client }).fill(client);
    await this.#page.getByRole('option', { name: client }).first().click();
  }

  async all(kind: MergeKind, said: 'ours' | 'theirs'): Promise<void> {
    const name = filled(this.#words['say-all'], {
      kind: this.#words.kind[kind],
      choice: this.#words.alike[kind][said],
    });
    await this.#page.getByRole('button', { name }).click();
  }

  /** How much is still to be decided. */
  open(count: number): Locator {
    return this.#page.locator('.bar').getByText(filled(this.#words.open_other, { count }), { exact: true });
  }

  get #write(): Locator {
    return this.#page
      .locator('.bar')
      .getByRole('button', { name: new RegExp(filled(this.#words.commit_other, { count: '[\\d,]+' })) });
  }

  async cannotWriteYet(): Promise<void> {
    await expect(this.#write).toBeDisabled();
  }

  async commit(): Promise<void> {
    await this.#write.click();
    await expect(this.#page.getByRole('button', { name: this.#words.done['to-clients'] })).toBeVisible();
  }

  async toClients(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#words.done['to-clients'] }).click();
  }

  async another(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#words.another }).click();
  }

  /** Why a workbook that looks like ours is imported like any other. */
  get notice(): Locator {
    return this.#page.getByRole('note');
  }

  /** Leaves the merge and reads the file as any other. */
  async asAnyOther(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#words['as-import'] }).click();
  }
}
