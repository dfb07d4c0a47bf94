/** What nobody expected is said as well, and leaves nothing busy. */
import { expect } from '@playwright/test';
import { journey } from '../pages/app';
import { Frame } from '../pages/frame';
import { ImportScreen } from '../pages/import-screen';
import { StartScreen } from '../pages/start-screen';

journey('[W45] an error inside the program is told, and the screen is free again', async ({ sanbiao }) => {
  const [start, importing, frame] = [new StartScreen(sanbiao), new ImportScreen(sanbiao), new Frame(sanbiao)];
  await start.createBook('林專員');
  await importing.open();
  await importing.choose(sanbiao.fixture('F1_star_banker_zhTW.xlsx'));
  await importing.isRead();
  await sanbiao.electron.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('import:plan');
    ipcMain.handle('import:plan', () => {
      throw new Error('no such luck');
    });
  });
  await importing.next();
  await expect(frame.toast('no such luck')).toBeVisible();
  await importing.isRead();
  await importing.another();
});
