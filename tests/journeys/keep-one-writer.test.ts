/** A book that is open elsewhere is not opened a second time, and both programs stay usable. */
import { hostname } from 'node:os';
import { expect } from '@playwright/test';
import { SanbiaoApp } from '../pages/app';
import { Frame } from '../pages/frame';
import { StartScreen } from '../pages/start-screen';
import { story } from '../pages/story';
import { filled } from '../pages/words';

const tell = story();

tell('[W14] a second program is told who has the book open', async ({ sanbiao, start, grid, frame }) => {
  const book = await start.createBook('林專員');
  const other = new SanbiaoApp();
  try {
    await other.start();
    const elsewhere = new StartScreen(other);
    await elsewhere.askToOpen(book);
    const said = filled(other.words.problems['book-in-use'], { file: '林專員', holder: hostname() });
    await expect(elsewhere.problem).toHaveText(said);
    await grid.goTo('姓名', 1);
    await grid.typeEach(['王大明'], 'Enter');
    await frame.counts('go-client', 1);
    await sanbiao.close();
    await elsewhere.open(book);
    await new Frame(other).counts('go-client', 1);
  } finally {
    await other.dispose();
  }
});
