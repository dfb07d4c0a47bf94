/** Starting the app twice shows the window that is there; two windows never write one book. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@playwright/test';
import { journey } from '../pages/app';

journey('[P23] a second start shows the window of the first, and ends', async ({ sanbiao }) => {
  const { electron } = sanbiao;
  const visible = (): Promise<boolean> =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await visible()).toBe(false);
  const { spawnfile, spawnargs } = sanbiao.process;
  const args = spawnargs.slice(1).filter(argument => !/^--(inspect|remote-debugging)/.test(argument));
  const second = spawn(spawnfile, args, { stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number];
  expect(code).toBe(0);
  await expect.poll(visible).toBe(true);
});
