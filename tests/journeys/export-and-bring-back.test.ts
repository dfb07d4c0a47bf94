/** The whole book goes out as a workbook; edited outside, it is merged with what the book became meanwhile. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { violationsOn } from '../pages/accessibility';
import { OutsideWorkbook } from '../pages/outside-workbook';
import { story } from '../pages/story';

const tell = story();
const [clients, policies, holdings] = ['客戶資料', '保險涵蓋', '資產回顧'] as const;
const kinds = ['conflict', 'removed', 'revived', 'added', 'column', 'edited'] as const;
let workbook = '';

tell('[W15] the whole book is written as a workbook', async ({ sanbiao, start, frame }) => {
  workbook = path.join(sanbiao.documents, '我的客戶.xlsx');
  await start.createSample();
  await frame.exportTo(workbook);
  expect(existsSync(workbook)).toBe(true);
});

tell('[W15] the workbook that went out says nothing new when it comes back', async ({ importing, merging, frame }) => {
  await importing.open();
  await importing.drop(workbook);
  await merging.isShown();
  await expect(merging.same).toBeVisible();
  await merging.another();
  await frame.counts('go-client', 60);
});

tell(
  "[W15] a cell that only the book changed since is nobody's question, and stays",
  async ({ frame, grid, importing, merging }) => {
    await frame.go('go-client');
    await grid.goTo('職業', 1);
    await grid.typeEach(['太空人', '船長'], 'Enter');
    await frame.isDone('編輯 1 格');
    await importing.open();
    await importing.drop(workbook);
    await merging.isShown();
    await expect(merging.same).toBeVisible();
    await merging.another();
    await frame.go('go-client');
    expect(await grid.text('職業', 1)).toBe('太空人');
  },
);

let names: readonly string[] = [];

tell(
  '[W50] what both sides changed is shown side by side, and nothing is written before it is decided',
  async ({ importing, merging }) => {
    const book = new OutsideWorkbook(workbook);
    const at = (line: number, header: string) => ({ tab: clients, line, header });
    names = [4, 5, 6, 7, 8].map(line => book.text(at(line, '姓名')));
    book
      .type(at(4, '職業'), '飛行員')
      .type(at(5, '職業'), '水手')
      .type(at(6, '職業'), null)
      .type(at(7, '備註'), '檔案寫的');
    book.remove(clients, 8);
    const copy = book.copy(policies, 4);
    book.type({ tab: policies, line: copy, header: '商品名稱' }, '新買的壽險');
    book.remove(holdings, 9);
    book.save();
    await importing.open();
    await importing.drop(workbook);
    await merging.isShown();
    expect(await Promise.all(kinds.map(kind => merging.count(kind)))).toEqual([2, 2, 0, 1, 0, 2]);
    const [first = '', second = ''] = names;
    const [was, ours, theirs] = await merging.sides(first, '職業');
    expect([ours, theirs]).toEqual(['太空人', '飛行員']);
    expect(was).not.toBe('太空人');
    expect((await merging.sides(second, '職業')).slice(1)).toEqual(['船長', '水手']);
    await expect(merging.open(5)).toBeVisible();
    await merging.cannotWriteYet();
  },
);

tell('[W51] a merge can be used by those who hear it, by day and by night', async ({ sanbiao }) => {
  await sanbiao.menu('theme-dark');
  expect(await violationsOn(sanbiao.page, 'colours')).toEqual([]);
  await sanbiao.menu('theme-light');
  expect(await violationsOn(sanbiao.page, 'all')).toEqual([]);
});

tell(
  '[W50] each cell is solved for itself, each row asked, and all of it is one change',
  async ({ sanbiao, merging, frame, grid }) => {
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = names;
    const { say } = sanbiao.words.merging;
    await merging.choose(merging.line(first, '職業'), say.conflict.theirs);
    await merging.type(merging.line(second, '職業'), '燈塔守');
    await expect(merging.open(3)).toBeVisible();
    await merging.choose(merging.line(fifth), say.removed.theirs);
    await merging.all('added', 'theirs');
    await merging.cannotWriteYet();
    const rest = merging
      .line('')
      .filter({ has: sanbiao.page.getByRole('radio', { name: say.removed.ours, exact: true }) });
    await merging.choose(rest.filter({ hasNotText: fifth }), say.removed.ours);
    await merging.choose(merging.line(fourth), say.edited.ours);
    await merging.commit();
    await merging.toClients();
    await frame.counts('go-client', 59);
    await grid.shows(
      1,
      ['姓名', '職業'],
      [
        [first, '飛行員'],
        [second, '燈塔守'],
        [third, ''],
      ],
    );
  },
);

tell('[W50] one undo takes the whole merge back', async ({ frame, grid }) => {
  await frame.undo('合併「我的客戶.xlsx」');
  await frame.counts('go-client', 60);
  await grid.shows(1, ['職業'], [['太空人'], ['船長']]);
});

tell(
  '[W52] keys alone decide: up and down, left and right, and all of a kind likewise',
  async ({ sanbiao, importing, merging }) => {
    await importing.open();
    await importing.drop(workbook);
    await merging.isShown();
    const [first = '', second = ''] = names;
    const { page } = sanbiao;
    await merging.line(first, '職業').getByRole('radio').first().focus();
    const toAndFro = Array.from({ length: 8 }, () => ['ArrowRight', 'ArrowLeft']).flat();
    for (const key of ['ArrowRight', 'ArrowDown', ...toAndFro, 'Shift+Enter']) await page.keyboard.press(key);
    const { ours } = sanbiao.words.merging.say.conflict;
    for (const name of [first, second])
      await expect(merging.line(name, '職業').getByRole('radio', { name: ours, exact: true })).toBeChecked();
    await expect(merging.open(3)).toBeVisible();
  },
);

tell('[W52] an export can still be imported as any other file', async ({ importing, merging }) => {
  await merging.asAnyOther();
  await importing.isRead();
});

tell(
  '[W53] a workbook whose properties were lost is told so, and imported by its row ids',
  async ({ sanbiao, importing, merging }) => {
    new OutsideWorkbook(workbook).withoutProperties().save();
    await importing.another();
    await importing.drop(workbook);
    await importing.isRead();
    await expect(merging.notice).toHaveText(sanbiao.words.merging.notice.lost);
  },
);
