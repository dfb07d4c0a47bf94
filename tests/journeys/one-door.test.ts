/** The page reaches main by the messages of the contract and by nothing else. */
import { expect } from '@playwright/test';
import { requests } from '../../shared/contract/contract';
import { journey } from '../pages/app';

journey('[P16] the page has no Node, and one frozen function for each message', async ({ sanbiao: { page } }) => {
  const seen = await page.evaluate(() => {
    const bridge = Reflect.get(window, 'sanbiao') as object;
    const request = Reflect.get(bridge, 'request') as object;
    return {
      node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter(name => name in window),
      bridge: Object.keys(bridge),
      requests: Object.keys(request),
      kinds: [...new Set(Object.values(request).map(value => typeof value))],
      frozen: [Object.isFrozen(bridge), Object.isFrozen(request)],
    };
  });
  expect(seen.node).toEqual([]);
  expect(seen.bridge).toEqual(['request', 'on', 'pathOf']);
  expect(seen.requests).toEqual(Object.keys(requests));
  expect(seen.kinds).toEqual(['function']);
  expect(seen.frozen).toEqual([true, true]);
});

journey('[P17] malformed input is answered by a problem and does nothing', async ({ sanbiao: { page } }) => {
  const answers = await page.evaluate(async () => {
    const { request } = Reflect.get(window, 'sanbiao') as {
      request: Record<string, (input: unknown) => Promise<unknown>>;
    };
    const inputs: readonly unknown[] = [
      undefined,
      7,
      'x',
      [],
      { language: 'xx' },
      { theme: 'dark', more: 1 },
      { views: { a: 1 } },
      { lastPlace: 'x'.repeat(9999) },
    ];
    return Promise.all(inputs.map(input => request['preferences:set']?.(input) ?? Promise.resolve('no such message')));
  });
  expect(answers).toEqual(
    answers.map(() => ({ ok: false, problem: { code: 'malformed', channel: 'preferences:set' } })),
  );
});

journey('[P18] a frame or a window that is not ours is not answered', async ({ sanbiao: { electron } }) => {
  const answers = await electron.evaluate(async ({ BrowserWindow, ipcMain, session }) => {
    const ours = BrowserWindow.getAllWindows()[0];
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<
      string,
      (event: unknown, input: unknown) => Promise<unknown>
    >;
    const ask = (senderFrame: unknown): Promise<string> =>
      Promise.resolve(handlers.get('app:state')?.({ sender: ours?.webContents, senderFrame }, null)).then(
        () => 'answered',
        (error: unknown) => String(error),
      );
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { session: session.fromPartition('elsewhere') },
    });
    await stranger.loadURL('data:text/html,stranger');
    const said = [await ask(ours?.webContents.mainFrame), await ask(stranger.webContents.mainFrame), await ask(null)];
    stranger.destroy();
    return said;
  });
  expect(answers).toEqual([
    'answered',
    ...Array<string>(2).fill('Error: app:state: refused, not served to this window'),
  ]);
});
