/** The keyboard, as a person uses it. */
import type { Page } from '@playwright/test';

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** The same key several times. */
export const times = (count: number, key: string): readonly string[] => Array<string>(count).fill(key);
