/** Someone who never touches the mouse keeps a sheet as in Excel: nothing typed is lost, everything can be taken back. */
import { expect } from '@playwright/test';
import { times } from '../pages/keys';
import { story } from '../pages/story';

const tell = story();
const profile = ['姓名', '客戶編號', '手機', '生日'];
const work = ['職業', '工作單位'];
const newcomers = ['陳一', '陳二', '陳三', '陳四', '陳五', '陳六', '陳七', '陳八'];

tell('[W4] Tab goes along a row, Enter begins the next one below its start', async ({ start, grid, frame }) => {
  await start.createBook('林專員');
  await grid.goTo('姓名', 1);
  await grid.typeEach(['王大明', 'A001', '0912345678'], 'Tab');
  await grid.typeEach(['1988/5/15'], 'Enter');
  await expect(grid.here).toContainText('姓名，第 2 列');
  await grid.typeEach(['李小華', 'A002', '0922333444'], 'Tab');
  await grid.typeEach(['1990/12/1'], 'Enter');
  await grid.shows(
    1,
    ['姓名', '客戶編號', '生日'],
    [
      ['王大明', 'A001', '1988-05-15'],
      ['李小華', 'A002', '1990-12-01'],
    ],
  );
  await frame.counts('go-client', 2);
});

tell('[W4] names typed at full speed arrive, each in a row of its own', async ({ grid, frame }) => {
  await grid.goTo('姓名', 3);
  await grid.typeEach(newcomers, 'Enter');
  await grid.shows(
    3,
    ['姓名'],
    newcomers.map(name => [name]),
  );
  await frame.counts('go-client', 2 + newcomers.length);
});

tell('[W4] F2 goes on with the text, typing begins it anew, Escape leaves it', async ({ grid }) => {
  await grid.goTo('姓名', 1);
  await grid.press('F2');
  await grid.type('（董事長）');
  await grid.press('Enter');
  await grid.type('別人');
  await grid.press('Escape', 'ArrowUp');
  await grid.shows(1, ['姓名'], [['王大明（董事長）'], ['李小華']]);
});

tell('[W5] an input method writes into a cell, and its Enter stays its own', async ({ grid }) => {
  await grid.goTo('職業', 2);
  await grid.compose(['ㄧ', 'ㄧ ㄕ', 'ㄧ ㄕ ˊ'], '醫師');
  await expect(grid.editor).toHaveValue('醫師');
  await grid.press('Tab');
  await grid.compose(['ㄊ', 'ㄊㄞˊ'], '台大醫院');
  await grid.press('Enter');
  await grid.shows(2, work, [['醫師', '台大醫院']]);
});

tell('[W6] what cannot be read is kept as typed, and marked with the reason', async ({ grid }) => {
  await grid.goTo('生日', 3);
  await grid.typeEach(['1988/2/30'], 'Enter');
  await grid.press('ArrowUp');
  await expect(grid.here).toContainText('1988/2/30');
  await expect(grid.here).toContainText('不存在');
});

tell('[W7] a block copied in Excel lands cell by cell, line breaks and quotes included', async ({ grid }) => {
  await grid.goTo('職業', 3);
  await grid.paste('會計師\t"台中市政府\n地政局"\r\n教師\t"他說""好"""\r\n');
  await grid.shows(3, work, [
    ['會計師', '台中市政府\n地政局'],
    ['教師', '他說"好"'],
  ]);
  await grid.press('Control+c');
  await expect.poll(() => grid.clipboard()).toBe('會計師\t"台中市政府\n地政局"\r\n教師\t他說"好"\r\n');
});

tell('[W8] Ctrl+D fills down, Ctrl+R to the right, Delete empties, rows come and go', async ({ grid, frame }) => {
  await grid.goTo('職業', 3);
  await grid.press(...times(3, 'Shift+ArrowDown'), 'Control+d');
  await grid.shows(
    3,
    ['職業'],
    times(4, '會計師').map(word => [word]),
  );
  await grid.goTo('職業', 5);
  await grid.press('Shift+ArrowRight', 'Control+r');
  await grid.shows(5, work, [['會計師', '會計師']]);
  await grid.goTo('職業', 4);
  await grid.press('Shift+ArrowRight', 'Delete');
  await grid.shows(4, work, [['', '']]);
  await grid.goTo('姓名', 2);
  await grid.press('Control+=');
  await frame.counts('go-client', 11);
  await grid.shows(1, ['姓名'], [['王大明（董事長）'], [''], ['李小華']]);
  await grid.press('Control+-');
  await frame.counts('go-client', 10);
  await grid.shows(1, ['姓名'], [['王大明（董事長）'], ['李小華']]);
});

tell('[W9] everything is taken back to the empty sheet, and done again', async ({ grid, frame }) => {
  const changes = 8 + newcomers.length + 1 + 2 + 1 + 1 + 5;
  const before = await grid.rows(1, 10, [...profile, ...work]);
  await frame.undoAll(changes);
  await frame.counts('go-client', 0);
  await frame.redoAll(changes);
  await frame.counts('go-client', 10);
  await expect.poll(() => grid.rows(1, 10, [...profile, ...work])).toEqual(before);
});
