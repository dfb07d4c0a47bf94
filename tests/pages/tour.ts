/** A walk through every screen, and everything that opens on them, so that each can be looked at in the same way. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { SanbiaoApp } from './app';
import { Frame } from './frame';
import { Grid } from './grid';
import { press } from './keys';

/** Takes a look at a screen, or at what has opened on it. */
export type Look = (screen: string, opened?: Locator) => Promise<void>;

const places = [
  'go-client',
  'go-policy',
  'go-holding',
  'go-liability',
  'go-member',
  'go-calendar',
  'go-reviews',
  'go-tasks',
  'import',
  'settings',
] as const;
type Place = (typeof places)[number];

export class Tour {
  readonly #app: SanbiaoApp;
  readonly #frame: Frame;

  constructor(app: SanbiaoApp) {
    this.#app = app;
    this.#frame = new Frame(app);
  }

  get #page(): Page {
    return this.#app.page;
  }

  /** Every place of the navigation, or some. */
  async places(look: Look, some: readonly Place[] = places): Promise<void> {
    for (const place of some) {
      await this.#frame.go(place);
      await this.#settled();
      await look(place);
    }
  }

  /** The page of the first client, and the first review. */
  async papers(look: Look): Promise<void> {
    await this.#frame.go('go-client');
    await new Grid(this.#app).goTo(this.#app.words.columns.client.name, 1);
    await press(this.#page, 'Alt+Enter');
    await expect(this.#page.locator('.client-page')).toBeVisible();
    await look('client');
    await this.#frame.go('go-reviews');
    await this.#page.locator('.review-list button.link').first().click();
    await expect(this.#page.locator('.review-page')).toBeVisible();
    await look('review');
  }

  /** What keys and buttons open over the client sheet and the calendar. */
  async overlays(look: Look): Promise<void> {
    const { grid, calendar } = this.#app.words;
    await this.#frame.go('go-client');
    await new Grid(this.#app).goTo(this.#app.words.columns.client.name, 1);
    const dialog = this.#page.getByRole('dialog');
    const part = (name: string): Locator => this.#page.locator(`[data-grid-part="${name}"]`);
    const opened: readonly (readonly [keys: string, Locator])[] = [
      ['Control+k', dialog],
      ['F1', dialog],
      ['Shift+F10', part('menu')],
      ['Control+Shift+L', part('panel')],
      ['Shift+F2', part('panel')],
      ['Control+h', part('find')],
    ];
    for (const [keys, locator] of opened) await this.#openByKey(keys, locator, look);
    for (const [button, name] of [
      [grid.columns.title, 'columns'],
      [grid.views.addLong, 'views'],
    ] as const) {
      await this.#page.getByRole('button', { name: button }).click();
      await this.#lookAndClose(name, part(name), look);
    }
    await this.#frame.go('go-calendar');
    await expect(this.#page.getByRole('button', { name: calendar.new })).toBeVisible();
    await this.#openByKey('n', dialog, look);
  }

  async #openByKey(keys: string, what: Locator, look: Look): Promise<void> {
    await press(this.#page, keys);
    await this.#lookAndClose(keys, what, look);
  }

  async #lookAndClose(name: string, what: Locator, look: Look): Promise<void> {
    await expect(what).toBeVisible();
    await look(name, what);
    await press(this.#page, 'Escape');
    await expect(what).toBeHidden();
  }

  /** The start screen; the book that was open is the first of the recent ones. */
  async start(look: Look): Promise<void> {
    await this.#app.menu('book-close');
    await expect(this.#page.locator('main.start')).toBeVisible();
    await look('start');
    await this.#page.locator('.start-recent button.open').first().click();
    await expect(this.#frame.navigation).toBeVisible();
  }

  async #settled(): Promise<void> {
    await expect(this.#page.locator('main h1').first()).toBeVisible();
    await expect(this.#page.locator('main [aria-busy="true"]')).toHaveCount(0);
  }
}
