/** A sheet's grid: worked by keys as in Excel, read through the table and the line that a screen reader reads. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { SanbiaoApp } from './app';
import { press } from './keys';

export class Grid {
  readonly #app: SanbiaoApp;

  constructor(app: SanbiaoApp) {
    this.#app = app;
  }

  get #page(): Page {
    return this.#app.page;
  }

  /** What is said of the active cell: its column, row and value, and what is wrong with it. */
  get here(): Locator {
    return this.#page.getByTestId('grid-live');
  }

  /** The text that is open in the active cell. */
  get editor(): Locator {
    return this.#page.locator('textarea[data-mode]');
  }

  async press(...keys: readonly string[]): Promise<void> {
    await press(this.#page, ...keys);
  }

  /** Types as fast as a machine can. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** A text that comes at once, as from speech. */
  async dictate(text: string): Promise<void> {
    await this.#page.keyboard.insertText(text);
  }

  /** Types texts, each followed by a key. */
  async typeEach(texts: readonly string[], then: string): Promise<void> {
    for (const text of texts) {
      await this.type(text);
      await this.press(then);
    }
  }

  /** Goes to a cell by arrows, as someone who never touches the mouse. Rows count from 1. */
  async goTo(column: string, row: number): Promise<void> {
    await this.press('Control+Home');
    const begins = new RegExp(`^${column}[，,]`);
    for (let steps = 0; steps < 120 && !begins.test((await this.here.textContent()) ?? ''); steps++)
      await this.press('ArrowRight');
    await expect(this.here).toHaveText(begins);
    for (let at = 1; at < row; at++) await this.press('ArrowDown');
    await expect(this.here).toHaveText(new RegExp(`^${column}[，,]\\D*${String(row)}\\D`));
  }

  /** With the mouse, on the number before a row in sight. */
  async doubleClickNumber(row: number): Promise<void> {
    const canvas = await this.#page.locator('canvas[data-testid="data-grid-canvas"]').boundingBox();
    if (canvas === null) throw new Error('no grid is on screen');
    const [head, height] = [30, 28];
    await this.#page.mouse.dblclick(canvas.x + 20, canvas.y + head + (row - 0.5) * height);
  }

  /** The shown texts of some columns in rows from one on; columns out of sight are null. */
  async rows(
    from: number,
    count: number,
    columns: readonly string[],
  ): Promise<readonly (readonly (string | null)[])[]> {
    return this.#page.evaluate(
      ({ first, many, names }) => {
        const heads = [...document.querySelectorAll('canvas th')];
        const places = names.map(name => heads.find(head => head.textContent === name)?.getAttribute('aria-colindex'));
        const text = (place: string | null | undefined, row: number): string | null =>
          place === null || place === undefined
            ? null
            : (document.querySelector(`[data-testid="glide-cell-${String(Number(place) - 1)}-${String(row)}"]`)
                ?.textContent ?? null);
        return Array.from({ length: many }, (_, at) => places.map(place => text(place, first - 1 + at)));
      },
      { first: from, many: count, names: columns },
    );
  }

  /** What a cell in sight shows. */
  async text(column: string, row: number): Promise<string | null> {
    await expect.poll(() => this.rows(row, 1, [column])).not.toEqual([[null]]);
    return (await this.rows(row, 1, [column]))[0]?.[0] ?? null;
  }

  /** Waits until these rows show these texts. */
  async shows(from: number, columns: readonly string[], texts: readonly (readonly string[])[]): Promise<void> {
    await expect.poll(() => this.rows(from, texts.length, columns)).toEqual(texts);
  }

  /** Rows there are, without the header, the empty line and the totals. */
  async count(): Promise<number> {
    const section = this.#page.locator('section.grid').first();
    const label = (await section.getAttribute('aria-label')) ?? '';
    return Number(/(\d+)\D+\d+\D*$/.exec(label)?.[1] ?? Number.NaN);
  }

  /** Puts a text on the system's clipboard, as another program would, and pastes it. */
  async paste(text: string): Promise<void> {
    await this.#app.electron.evaluate(({ clipboard }, copied) => {
      void clipboard.writeText(copied);
    }, text);
    await this.press('Control+v');
  }

  /** What copying left on the system's clipboard. */
  async clipboard(): Promise<string> {
    return this.#app.electron.evaluate(({ clipboard }) => clipboard.readText());
  }

  /** Writes with an input method: the keys belong to it, the text under way is shown, Enter accepts what it offers. */
  async compose(underWay: readonly string[], accepted: string): Promise<void> {
    const session = await this.#page.context().newCDPSession(this.#page);
    const taken = (key: string): Promise<unknown> =>
      session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key, code: key });
    for (const text of underWay) {
      await taken('Process');
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await taken('Enter');
    await session.send('Input.insertText', { text: accepted });
    await session.detach();
  }
}
