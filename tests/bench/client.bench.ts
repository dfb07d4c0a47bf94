/** A client in one move: from a keystroke in the palette to what it finds, and from asking for a client to the frame with their page. */
import { expect, type Page } from '@playwright/test';
import { readBook } from '../../electron/store/read-book';
import { textCell } from '../../shared/cell';
import type { SanbiaoApp } from '../pages/app';
import { median, type BenchCase, type Contenders } from './bench';
import { largeBesideSmall } from './large-beside-small';

/** What people type: pinyin, a character, the end of a number, an employer, a product nobody has. */
const queries = ['wa', 'wangm', '陳', '678', '5678', '精密', 'chenz', '退休', 'zzzz'] as const;

async function lastNumber(book: string): Promise<string> {
  let last = '';
  for await (const row of readBook(book)) if (row.id.startsWith('client:')) last = textCell(row, 'clientNo') ?? last;
  return last;
}

const field = '.palette input';

/** Opens the palette and waits until the last client of the book is in its index. */
async function indexed(app: SanbiaoApp, book: string): Promise<void> {
  const number = await lastNumber(book);
  await app.page.keyboard.press('Control+k');
  await app.page.locator(field).fill(number);
  await expect(app.page.locator('.palette [role="option"]').first()).toContainText(number, { timeout: 60_000 });
}

/** Milliseconds from each keystroke until the list is written, and of those the longest. */
const typing = (page: Page): Promise<number> =>
  page.evaluate(
    async ([selector, words]) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      if (input === null) throw new Error('the palette is not open');
      let longest = 0;
      for (const word of words) {
        const began = performance.now();
        Reflect.set(HTMLInputElement.prototype, 'value', word, input);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        longest = Math.max(longest, performance.now() - began);
        await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
      }
      return longest;
    },
    [field, queries] as const,
  );

/** Milliseconds from opening the client at the side to the second frame of their page; then back. */
const showing = async (page: Page): Promise<number> => {
  const time = await page.evaluate(async () => {
    const open = document.querySelector<HTMLElement>('.peek .btn');
    if (open === null) throw new Error('no client is at the side');
    const began = performance.now();
    open.click();
    for (let frames = 0; frames < 2 || document.querySelector('.client-grid canvas') === null; frames++)
      await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - began;
  });
  await page.keyboard.press('Alt+ArrowLeft');
  await page.locator('.peek .btn').waitFor();
  return time;
};

type Act = (page: Page) => Promise<number>;

const beside = (act: Act, prepare: (app: SanbiaoApp, book: string) => Promise<void>): Promise<Contenders> =>
  largeBesideSmall(async ({ app, book }) => {
    await prepare(app, book);
    return async () => median([await act(app.page), await act(app.page), await act(app.page)]);
  });

export const benches: readonly BenchCase[] = [
  {
    name: 'search',
    against: '10,000 clients beside 100; the slowest of nine keystrokes',
    unit: 'ms',
    goal: { of: 'value', atMost: 16.7 },
    rounds: 7,
    prepare: () => beside(typing, indexed),
  },
  {
    name: 'client-page',
    against: '10,000 clients beside 100',
    unit: 'ms',
    goal: { of: 'ratio', atMost: 1.3 },
    rounds: 7,
    prepare: () => beside(showing, app => app.page.locator('.peek .btn').waitFor()),
  },
];
