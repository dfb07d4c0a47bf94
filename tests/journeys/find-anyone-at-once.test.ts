/** A call comes in: two letters or the end of a number, Enter, the client's page; back to the very cell one was at. */
import { expect } from '@playwright/test';
import { story } from '../pages/story';

const tell = story();

tell(
  '[W19] two letters of pinyin open a client, and back leads to the cell one left',
  async ({ start, grid, palette, client, frame }) => {
    await start.createBook('林專員');
    await grid.goTo('姓名', 1);
    await grid.paste('王大明\tA001\t0912345678\r\n李小華\tA002\t0922333444\r\n單雅琪\tA003\t0933555777');
    await frame.counts('go-client', 3);
    await grid.goTo('職業', 2);
    await palette.open();
    await palette.type('sy');
    await expect(palette.clients).toHaveCount(1);
    await expect(palette.clients).toContainText('單雅琪');
    await palette.enter();
    await expect(client.name).toHaveText('單雅琪');
    await frame.back();
    await expect(grid.here).toContainText('職業，第 2 列');
  },
);

tell(
  '[W19] a double click on the number of a row opens its client, and so does Alt+Enter',
  async ({ grid, client, frame }) => {
    await grid.doubleClickNumber(2);
    await expect(client.name).toHaveText('李小華');
    await frame.back();
    await expect(grid.here).toContainText('第 2 列');
    await grid.press('Alt+Enter');
    await expect(client.name).toHaveText('李小華');
    await frame.back();
  },
);

tell('[W19] so do the last digits of a telephone', async ({ palette, client }) => {
  await palette.open();
  await palette.type('3444');
  await expect(palette.clients).toContainText('李小華');
  await palette.enter();
  await expect(client.name).toHaveText('李小華');
});

tell('[W20] whatever can be done is found by its name or its pinyin', async ({ palette, frame }) => {
  await palette.open();
  await palette.type('xingshili');
  await expect(palette.actions.first()).toContainText('行事曆');
  await palette.enter();
  await expect(frame.entry('go-calendar')).toHaveAttribute('aria-current', 'page');
});
