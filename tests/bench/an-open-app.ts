/** The real app on books made for measuring, and the figures its page can tell. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { SanbiaoApp } from '../pages/app';

/** Starts the app on the first of these books; it may open the others, because it knows them. */
export async function openApp(...books: readonly string[]): Promise<SanbiaoApp> {
  const app = new SanbiaoApp();
  mkdirSync(app.profile, { recursive: true });
  const recent = books.map(book => ({ name: path.basename(path.dirname(book)), path: book }));
  writeFileSync(path.join(app.profile, 'preferences.json'), JSON.stringify({ recent }));
  await app.start();
  await app.page.waitForFunction(() => performance.getEntriesByName('interactive').length > 0, undefined, {
    timeout: 60_000,
  });
  return app;
}

/** What the page's own scripts see of the bridge; only the messages measured here. */
export interface PageBridge {
  readonly request: {
    readonly 'book:open': (input: { path: string }) => Promise<{ ok: boolean }>;
    readonly 'book:run': (input: { commands: readonly unknown[]; label: string }) => Promise<{ ok: boolean }>;
  };
  readonly on: { readonly 'book:news': (listener: (news: { type: string }) => void) => () => void };
}

export interface Opening {
  /** From asking for the book to the first frame after its last row. */
  readonly time: number;
  /** The longest that the painting thread was kept busy at one go. */
  readonly longest: number;
}

export const opening = (page: Page, book: string): Promise<Opening> =>
  page.evaluate(async path => {
    const { request, on } = Reflect.get(window, 'sanbiao') as PageBridge;
    const tasks: number[] = [];
    const watch = new PerformanceObserver(list => tasks.push(...list.getEntries().map(({ duration }) => duration)));
    watch.observe({ type: 'longtask' });
    const began = performance.now();
    const ready = new Promise<void>(resolve => {
      const off = on['book:news'](({ type }) => {
        if (type !== 'ready') return;
        off();
        resolve();
      });
    });
    if (!(await request['book:open']({ path })).ok) throw new Error(`${path} did not open`);
    await ready;
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    const time = performance.now() - began;
    await new Promise(resolve => setTimeout(resolve, 700));
    watch.disconnect();
    return { time, longest: Math.max(0, ...tasks) };
  }, book);

/** Mean time from sending an edit of one cell to the frame that shows it. */
export const editing = (page: Page, row: string, edits: number): Promise<number> =>
  page.evaluate(
    async ([id, count]) => {
      const { request, on } = Reflect.get(window, 'sanbiao') as PageBridge;
      const heard: { changed: () => void } = { changed: Boolean };
      const off = on['book:news'](({ type }) => {
        if (type === 'changed') heard.changed();
      });
      const began = performance.now();
      for (let at = 0; at < count; at++) {
        const changed = new Promise<void>(resolve => (heard.changed = resolve));
        const cells = [{ row: id, column: 'employer', now: `${String(began)} ${String(at)}` }];
        const done = await request['book:run']({ commands: [{ type: 'edit-cells', cells }], label: '{"key":"edit"}' });
        if (!done.ok) throw new Error('the edit was refused');
        await changed;
        await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
      }
      off();
      return (performance.now() - began) / count;
    },
    [row, edits] as const,
  );
