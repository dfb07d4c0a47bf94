/** The line, the timeline and the tasks, and the history of a field, as the RM sees them. */
import { expect, type Locator, type Page } from '@playwright/test';
import { clientJourney } from './client-screen';
import type { SanbiaoApp } from './app';

/** A journey that starts on the page of the first client of the sample book. */
export const dealingsJourney = clientJourney.extend<{ dealings: Dealings }>({
  dealings: async ({ sanbiao, client }, use) => {
    await client.name.waitFor();
    await use(new Dealings(sanbiao));
  },
});

export class Dealings {
  readonly #app: SanbiaoApp;

  constructor(app: SanbiaoApp) {
    this.#app = app;
  }

  get #page(): Page {
    return this.#app.page;
  }

  get #words() {
    return this.#app.words.dealings;
  }

  get root(): Locator {
    return this.#page.locator('.timeline');
  }

  get line(): Locator {
    return this.root.getByRole('combobox', { name: this.#words.line });
  }

  get offers(): Locator {
    return this.root.getByRole('option');
  }

  /** What is said under the line. */
  get said(): Locator {
    return this.root.locator('.line-said').first();
  }

  /** Entries of what has been and what is to come, in their order. */
  get entries(): Locator {
    return this.root.locator('.timeline-entry:not([data-open])');
  }

  /** What waits, here or on the page of all tasks. */
  get open(): Locator {
    return this.#page.locator('.timeline-entry[data-open]');
  }

  get tasksPage(): Locator {
    return this.#page.locator('.tasks-page');
  }

  group(group: keyof SanbiaoApp['words']['dealings']['group']): Locator {
    return this.tasksPage.getByRole('region', { name: this.#words.group[group], exact: true });
  }

  /** The action by its key; the line takes the keys. */
  async begin(): Promise<void> {
    await this.#page.keyboard.press('Control+l');
    await expect(this.line).toBeFocused();
  }

  async log(line: string): Promise<void> {
    await this.begin();
    await this.#page.keyboard.type(line);
    await this.#page.keyboard.press('Enter');
    await expect(this.line).toHaveValue('');
  }

  /** The history of a field or cell that is open. */
  get past(): Locator {
    return this.#page.locator('.field-history');
  }

  get changes(): Locator {
    return this.past.locator('li');
  }

  /** The button that puts the newest change back. */
  get putBack(): Locator {
    return this.changes.first().getByRole('button');
  }
}
