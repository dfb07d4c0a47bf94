/** Bringing a workbook in: choose or drop it, see what its columns mean, look at was and now, commit. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Verdict } from '../../shared/import/verdict';
import type { GridSheetId } from '../../shared/sheets/index';
import type { SanbiaoApp } from './app';
import { dropFiles } from './drop';
import { countIn, filled } from './words';

export class ImportScreen {
  readonly #app: SanbiaoApp;

  constructor(app: SanbiaoApp) {
    this.#app = app;
  }

  get #page(): Page {
    return this.#app.page;
  }

  get #words() {
    return this.#app.words.importing;
  }

  /** Why the file could not be read. */
  get problem(): Locator {
    return this.#page.locator('main').getByRole('alert');
  }

  /** Comes by the key, as from anywhere. */
  async open(): Promise<void> {
    await this.#page.keyboard.press('Control+Shift+I');
    await expect(this.#page.getByRole('heading', { level: 1, name: this.#words.title })).toBeVisible();
  }

  async drop(file: string): Promise<void> {
    await dropFiles(this.#page, this.#page.getByRole('heading', { name: this.#words.drop.title }), [file]);
  }

  async choose(file: string): Promise<void> {
    await this.#app.willChoose(file);
    await this.#page.getByRole('button', { name: this.#words.drop.choose }).click();
  }

  /** Waits for the file, and shows its columns. */
  async isRead(): Promise<void> {
    await this.shows(['questions', 'mapping', 'review']);
    await this.#step('mapping').click();
    await expect(this.#button(this.#words.next).last()).toBeEnabled({ timeout: 30_000 });
  }

  #step(stage: 'questions' | 'mapping' | 'review'): Locator {
    return this.#page
      .getByRole('navigation', { name: this.#words.title })
      .getByRole('button', { name: this.#words.stage[stage] });
  }

  /** Waits until one of these stages is shown and nothing is under way, and says which. */
  async shows(stages: readonly ('questions' | 'mapping' | 'review')[]): Promise<string> {
    const regions = this.#page.getByRole('region', {
      name: new RegExp(`^(${stages.map(stage => this.#words.stage[stage]).join('|')})$`),
    });
    await expect(regions).toBeVisible({ timeout: 30_000 });
    await expect(this.#page.locator('.import-busy')).toHaveCount(0, { timeout: 30_000 });
    return (await regions.getAttribute('aria-label')) ?? '';
  }

  /** Puts a block on the system's clipboard as Excel does, and pastes it. */
  async paste(block: string): Promise<void> {
    await this.#app.electron.evaluate(({ clipboard }, copied) => {
      void clipboard.writeText(copied);
    }, block);
    await this.#page.keyboard.press('Control+V');
  }

  /** The questions that nobody has answered yet. */
  get unanswered(): Locator {
    return this.#page.locator('[data-question][data-open]');
  }

  /** The question that the keys stand on. */
  get standing(): Locator {
    return this.#page.locator('[data-question]:focus-within');
  }

  /** One question by its words. */
  question(words: string | RegExp): Locator {
    return this.#page.locator('[data-question]').filter({ hasText: words });
  }

  /** Takes every suggestion, as often as new questions come of it. */
  async takeSuggestions(): Promise<void> {
    await this.#step('questions').click();
    for (let round = 0; round < 4 && (await this.unanswered.count()) > 0; round++) {
      for (let left = await this.unanswered.count(); left > 0; left--) {
        await this.unanswered.first().locator('[data-suggested]').click();
        await expect(this.unanswered).toHaveCount(left - 1);
      }
      await this.#button(this.#words.next).last().click();
      await this.shows(['questions', 'review']);
    }
  }

  /** Says that answers of an earlier file were used. */
  get remembered(): Locator {
    return this.#page.locator('.import-remembered');
  }

  async forgetAnswers(): Promise<void> {
    await this.#button(this.#words.table.forget).click();
    await expect(this.remembered).toHaveCount(0);
  }

  #button(name: string): Locator {
    return this.#page.getByRole('button', { name });
  }

  /** How a text file is read. */
  get encoding(): Locator {
    return this.#page.getByLabel(this.#words.encoding);
  }

  /** What a column of the file is taken for. */
  meaning(header: string): Locator {
    return this.#page.getByRole('combobox', { name: `${header}: ${this.#words.table.target}` }).first();
  }

  /** Takes a column of the file for another one. */
  async take(header: string, as: string): Promise<void> {
    await this.meaning(header).fill(as);
    await this.#page.getByRole('option', { name: as, exact: true }).click();
    await expect(this.meaning(header)).toHaveValue(as);
  }

  async next(): Promise<void> {
    await this.#button(this.#words.next).last().click();
  }

  /** Goes on to what would change. */
  async review(): Promise<void> {
    await this.#button(this.#words.next).last().click();
    await this.shows(['questions', 'review']);
    await this.#step('review').click();
    await this.shows(['review']);
  }

  /** The chip of a verdict or a sheet, with the number of its rows. */
  #chip(what: Verdict | GridSheetId): Locator {
    const words: Readonly<Record<Verdict | GridSheetId, string>> = {
      ...this.#words.verdict,
      ...this.#app.words.options.ownSheet,
    };
    return this.#page.getByRole('main').getByRole('button', { name: new RegExp(`^${words[what]} [\\d,]+$`) });
  }

  /** How many rows there are of a verdict, or of a sheet. */
  async counted(what: Verdict | GridSheetId): Promise<number> {
    const chip = this.#chip(what);
    return (await chip.count()) === 0 ? 0 : countIn((await chip.textContent()) ?? '');
  }

  /** Shows only the rows of a verdict or of a sheet. */
  async only(what: Verdict | GridSheetId): Promise<void> {
    await this.#chip(what).click();
  }

  async all(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#words.all, exact: true }).click();
  }

  async find(text: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: this.#words.find }).fill(text);
  }

  /** The rows that are shown. */
  get rows(): Locator {
    return this.#page.getByRole('region', { name: this.#words.stage.review }).locator('tbody tr');
  }

  /** What would become of a cell of the first row shown: what it was and what it would be. */
  async wasAndNow(label: string): Promise<readonly [was: string, now: string]> {
    const cell = this.rows.first().locator('.import-cell').filter({ hasText: label });
    const was = cell.locator('s');
    return [
      (await was.count()) === 0 ? '' : ((await was.textContent()) ?? ''),
      (await cell.locator('b').textContent()) ?? '',
    ];
  }

  /** Says whose the first row shown is; it then leaves the doubtful ones. */
  async belongsTo(client: RegExp): Promise<void> {
    const shown = await this.rows.count();
    const choice = this.choiceOf(0);
    const label = (await choice.locator('option').allTextContents()).find(text => client.test(text));
    await choice.selectOption({ label: label ?? '' });
    await expect(this.rows).toHaveCount(shown - 1);
  }

  /** What is to be done with a row that is shown. */
  choiceOf(row: number): Locator {
    return this.rows.nth(row).getByRole('combobox', { name: this.#words.review['what-to-do'] });
  }

  /** The columns of the RM's own that would come along. */
  get newColumns(): Locator {
    return this.#page.getByText(filled(this.#words.review['new-columns'], { names: '' }));
  }

  async backToColumns(): Promise<void> {
    await this.isRead();
  }

  /** What is still asked is answered as suggested. */
  async commit(): Promise<void> {
    const asked = this.#page.getByRole('button', {
      name: new RegExp(filled(this.#words['answer-first_other'], { count: '[\\d,]+' })),
    });
    if ((await asked.count()) > 0) await this.takeSuggestions();
    await this.#page
      .getByRole('button', { name: new RegExp(filled(this.#words.commit_other, { count: '[\\d,]+' })) })
      .click();
  }

  /** Takes what the keys stand on, an answer or the way on, and waits until they stand elsewhere. */
  async takeByKeys(): Promise<void> {
    const stood = await this.#page.evaluateHandle(() => document.activeElement);
    await this.#page.keyboard.press('Enter');
    await this.#page.waitForFunction(
      was => ![was, document.body].includes(document.activeElement as HTMLElement),
      stood,
    );
    await expect(this.#page.locator('.import-busy')).toHaveCount(0, { timeout: 30_000 });
  }

  async commitByKeys(): Promise<void> {
    await this.#page.keyboard.press('Control+Enter');
  }

  /** What is said when it has come in. */
  done(file: string): Locator {
    return this.#page.getByRole('heading', { name: filled(this.#words.done.title, { file }) });
  }

  async toClients(): Promise<void> {
    await this.#button(this.#words.done['to-clients']).click();
  }

  /** There is nothing to write. */
  get nothing(): Locator {
    return this.#button(this.#words.nothing);
  }

  async another(): Promise<void> {
    await this.#button(this.#words.another).click();
  }
}
