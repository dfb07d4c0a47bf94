/** The app starts on an empty machine, and closes. */
import { expect } from '@playwright/test';
import { journey } from '../pages/app';

journey('[P1] starts on an empty profile without a complaint', async ({ sanbiao }) => {
  await expect(sanbiao.page).toHaveURL('app://sanbiao/index.html');
  expect(await sanbiao.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(sanbiao.complaints).toEqual([]);
});
