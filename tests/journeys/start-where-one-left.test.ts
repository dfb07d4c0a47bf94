/** The program starts where one left it; another book starts with its clients. */
import { expect } from '@playwright/test';
import { story } from '../pages/story';

const tell = story();
let book = '';

tell('[W24] the same book opens at the page one left', async ({ sanbiao, start, grid, palette, client, frame }) => {
  book = await start.createBook('甲');
  await grid.goTo('姓名', 1);
  await grid.typeEach(['王大明'], 'Enter');
  await frame.counts('go-client', 1);
  await palette.open();
  await palette.type('王大明');
  await palette.enter();
  await expect(client.name).toHaveText('王大明');
  await sanbiao.menu('book-close');
  await start.recent('甲').click();
  await expect(client.name).toHaveText('王大明');
});

tell('[W24] another book opens with its clients, ready to be typed in', async ({ sanbiao, start, grid, frame }) => {
  await sanbiao.menu('book-close');
  await start.createBook('乙');
  await expect(grid.here).toBeAttached();
  await frame.go('go-client');
  await grid.goTo('姓名', 1);
});

tell('[W24] a start opens the last book at the cell one was in', async ({ sanbiao, start, grid, frame }) => {
  await sanbiao.menu('book-close');
  await start.open(book);
  await frame.go('go-client');
  await grid.goTo('職業', 1);
  await sanbiao.close();
  await sanbiao.start();
  await expect(grid.here).toContainText('職業，第 1 列');
});
