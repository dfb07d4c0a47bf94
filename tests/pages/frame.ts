/** The frame of the window: where one can go, what is said in the corner, undo, redo, and the bottom line. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { ActionId } from '../../shared/menu/actions';
import type { SanbiaoApp } from './app';
import { ExportDialog } from './export-dialog';
import { press, times } from './keys';
import { filled } from './words';

type Place = Extract<ActionId, `go-${string}` | 'import' | 'settings'>;

export class Frame {
  readonly #app: SanbiaoApp;

  constructor(app: SanbiaoApp) {
    this.#app = app;
  }

  get #page(): Page {
    return this.#app.page;
  }

  get navigation(): Locator {
    return this.#page.getByRole('navigation', { name: this.#app.words.shell.navigation });
  }

  entry(place: Place): Locator {
    const { shell, actions } = this.#app.words;
    return this.navigation.getByRole('button', { name: place === 'import' ? shell['import-button'] : actions[place] });
  }

  async go(place: Place): Promise<void> {
    await this.entry(place).click();
    await expect(this.entry(place)).toHaveAttribute('aria-current', 'page');
  }

  /** The number beside an entry; none for nothing. */
  async counts(place: Place, count: number): Promise<void> {
    await expect(this.entry(place)).toHaveText(
      new RegExp(count === 0 ? '\\D$' : `\\D${count.toLocaleString('en-US')}$`),
    );
  }

  async back(): Promise<void> {
    await this.#page.keyboard.press('Alt+ArrowLeft');
  }

  /** Writes the whole book as a workbook, as it is, and waits until it is said to be there. */
  async exportTo(file: string): Promise<void> {
    const dialog = new ExportDialog(this.#app);
    await dialog.open();
    await dialog.take('include');
    await dialog.writeTo(file);
  }

  /** Whether everything is on disk. */
  get saved(): Locator {
    return this.#page.locator('header').getByRole('status');
  }

  /** What stands below the top bar while something is not as usual. */
  get banner(): Locator {
    return this.#page.locator('.window > [role="alert"]');
  }

  /** What the bottom line says. */
  get bottom(): Locator {
    return this.#page.getByRole('contentinfo', { name: this.#app.words.shell.status });
  }

  /** A notice in the corner that says this. */
  toast(text: string | RegExp): Locator {
    return this.#page.locator('[role="alert"], [role="status"]').filter({ hasText: text }).first();
  }

  async dismiss(text: string): Promise<void> {
    await this.toast(text).getByRole('button', { name: this.#app.words.shell.dismiss }).click();
  }

  get #undo(): Locator {
    return this.#page.getByRole('button', { name: this.#app.words.actions.undo }).first();
  }

  get #redo(): Locator {
    return this.#page.getByRole('button', { name: this.#app.words.actions.redo }).first();
  }

  /** Takes back the last change, and waits until it is said. */
  async undo(what: string): Promise<void> {
    await this.#undo.click();
    await expect(this.toast(filled(this.#app.words.shell.undone, { what }))).toBeVisible();
  }

  async redo(what: string): Promise<void> {
    await this.#redo.click();
    await expect(this.toast(filled(this.#app.words.shell.redone, { what }))).toBeVisible();
  }

  /** Takes back so many changes by the key, which are all there are. */
  async undoAll(changes: number): Promise<void> {
    await press(this.#page, ...times(changes, 'Control+z'));
    await expect(this.#undo).toBeDisabled();
  }

  async redoAll(changes: number): Promise<void> {
    await press(this.#page, ...times(changes, 'Control+y'));
    await expect(this.#redo).toBeDisabled();
  }

  /** Whether the last change is acknowledged as this. */
  async isDone(what: string): Promise<void> {
    await expect(this.#undo).toHaveAttribute('title', new RegExp(`${what}$`));
  }
}
