/** The calendar as a journey sees it. */
import type { Locator, Page } from '@playwright/test';

export class CalendarModel {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('Control+6');
    await this.#page.locator('.cal-board').waitFor();
  }

  chip(text: string): Locator {
    return this.#page.locator('.cal-chip', { hasText: text });
  }

  /** Makes an appointment today by the keyboard alone. */
  async make(title: string): Promise<void> {
    await this.#page.keyboard.press('n');
    await this.#page.getByRole('dialog').waitFor();
    await this.#page.keyboard.type(title);
    await this.#page.keyboard.press('Control+Enter');
    await this.#page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  /** Drags a chip of the month a week up or down; the library wants real moves of the mouse. */
  async dragByWeeks(text: string, weeks: number): Promise<void> {
    const from = await this.chip(text).boundingBox();
    const row = await this.#page.locator('.cal-today').boundingBox();
    if (from === null || row === null) throw new Error(`no chip ${text}`);
    const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
    await this.#page.mouse.move(x, y);
    await this.#page.mouse.down();
    await this.#page.mouse.move(x, y + row.height * weeks, { steps: 12 });
    await this.#page.mouse.up();
  }
}
