/** One client's page and their review, as the RM sees them. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { journey, type SanbiaoApp } from './app';
import { dropFiles } from './drop';
import { StartScreen } from './start-screen';

/** A journey that starts in the sample book, on the page of its first client. */
export const clientJourney = journey.extend<{ client: ClientScreen }>({
  client: async ({ sanbiao }, use) => {
    await new StartScreen(sanbiao).createSample();
    const client = new ClientScreen(sanbiao);
    await client.openFirst();
    await use(client);
  },
});

export class ClientScreen {
  readonly #app: SanbiaoApp;

  constructor(app: SanbiaoApp) {
    this.#app = app;
  }

  get page(): Page {
    return this.#app.page;
  }

  get root(): Locator {
    return this.page.locator('.drop-zone');
  }

  get name(): Locator {
    return this.root.getByRole('heading', { level: 1 });
  }

  /** Total assets of whoever's figures are shown. */
  get total(): Locator {
    return this.root.locator('.client-summary .assets b');
  }

  get scopes(): Locator {
    return this.root.locator('.scope button');
  }

  async chooseScope(scope: 'person' | 'household'): Promise<void> {
    await this.root.getByRole('button', { name: this.#app.words.client[scope], exact: true }).first().click();
  }

  /** How many rows a section says it has. */
  count(section: 'member' | 'holding' | 'policy' | 'liability'): Locator {
    return this.root.locator(`#client-${section} h2 i`);
  }

  get family(): Locator {
    return this.root.getByRole('group', { name: this.#app.words.client['family-tree'] });
  }

  /** What is to be careful about, on top of the page. */
  get attention(): Locator {
    return this.root.locator('.attention textarea');
  }

  /** The fields of the profile that are to be filled. */
  get missing(): Locator {
    return this.root.locator('.missing');
  }

  get files(): Locator {
    return this.root.locator('.files > li');
  }

  /** From the side panel of the client sheet. */
  async openFirst(): Promise<void> {
    await this.page.locator('.peek .btn').click({ timeout: 20_000 });
    await this.root.waitFor();
  }

  /** A field of the profile by its column. */
  field(column: keyof SanbiaoApp['words']['columns']['client']): Locator {
    return this.root.getByLabel(this.#app.words.columns.client[column], { exact: true });
  }

  /** Types into a field and leaves it with Enter. */
  async fill(column: Parameters<ClientScreen['field']>[0], text: string): Promise<void> {
    await this.field(column).fill(text);
    await this.field(column).press('Enter');
  }

  /** What is said below a field. */
  doubt(column: Parameters<ClientScreen['field']>[0]): Locator {
    return this.root
      .locator('.cell-field')
      .filter({ has: this.page.getByLabel(this.#app.words.columns.client[column], { exact: true }) })
      .locator('small');
  }

  /** Lets files fall on the page, as from the file manager. */
  async drop(...files: readonly string[]): Promise<void> {
    await dropFiles(this.page, this.root, files);
  }

  /** The folder that holds the clients' folders. */
  get clientsFolder(): string {
    const found = readdirSync(this.#app.documents, { recursive: true, withFileTypes: true }).find(
      entry => entry.isDirectory() && entry.name === 'clients',
    );
    if (found === undefined) throw new Error('no client has a folder yet');
    return path.join(found.parentPath, found.name);
  }

  /** Every file under the clients' folders of the book, by path from there. */
  onDisk(): readonly string[] {
    const folder = this.clientsFolder;
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name !== '.client-id')
      .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .sort();
  }

  async startReview(): Promise<ReviewScreen> {
    await this.root.locator('.client-header .btn.primary').click();
    const review = new ReviewScreen(this.#app);
    await review.figures.waitFor();
    return review;
  }
}

export class ReviewScreen {
  readonly #app: SanbiaoApp;

  constructor(app: SanbiaoApp) {
    this.#app = app;
  }

  get page(): Page {
    return this.#app.page;
  }

  get figures(): Locator {
    return this.page.locator('.review-main');
  }

  get headline(): Locator {
    return this.figures.locator('.headline');
  }

  /** Shows the figures as frozen, or those of now. */
  async show(which: 'frozen' | 'now'): Promise<void> {
    await this.page
      .locator('.bar .chip')
      .nth(which === 'frozen' ? 0 : 1)
      .click();
  }

  /** Every amount, percentage and name that the tables show. */
  async shownTexts(): Promise<readonly string[]> {
    const cells = await this.figures.locator('.figures-table th, .figures-table td, .headline dd').allInnerTexts();
    return [...new Set(cells.flatMap(text => text.split('\n')).map(text => text.trim()))].filter(
      text => text !== '' && text !== '—',
    );
  }

  /** Makes the PDF and saves it here. */
  async savePdf(file: string): Promise<void> {
    await this.#app.willChoose(file);
    await this.page.locator('.bar .btn.primary').click();
    const [said = ''] = this.#app.words.review['pdf-done'].split('{{');
    await this.page.locator('.toast').filter({ hasText: said }).waitFor({ timeout: 30_000 });
  }
}
