/** What a file leaves open is asked in one list, answered with the keys, remembered for next month, and never written without an answer. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { violationsOn } from '../pages/accessibility';
import { story } from '../pages/story';

const tell = story();
const september = 'F1_star_banker_zhTW.xlsx';
const october = 'F5_star_banker_next_month_zhTW.xlsx';

tell(
  '[W40] the workbook with merged names and two-row headers asks what it must, and nothing is written before',
  async ({ sanbiao, start, frame, importing }) => {
    await start.createBook('林專員');
    await importing.open();
    await importing.drop(sanbiao.fixture(september));
    expect(await importing.shows(['questions', 'review'])).toBe(sanbiao.words.importing.stage.questions);
    await expect(importing.unanswered).not.toHaveCount(0);
    expect(await violationsOn(sanbiao.page, 'all')).toEqual([]);
    await frame.counts('go-client', 0);
  },
);

tell('[W40] the keys alone answer all of it, and commit', async ({ sanbiao, importing, frame }) => {
  await expect(importing.standing).toHaveCount(1);
  const asking = sanbiao.words.importing.stage.questions;
  while ((await importing.shows(['questions', 'review'])) === asking) await importing.takeByKeys();
  expect(await importing.counted('doubtful')).toBe(0);
  expect(await violationsOn(sanbiao.page, 'all')).toEqual([]);
  await importing.commitByKeys();
  await expect(importing.done(september)).toBeVisible();
  await frame.counts('go-client', 44);
});

tell('[I69] the original lies in the book, byte for byte under its digest', async ({ sanbiao }) => {
  const kept = readdirSync(path.join(sanbiao.documents, '林專員', 'originals'));
  expect(kept).toHaveLength(1);
  expect(kept[0]).toMatch(/^F1_star_banker_zhTW [0-9a-f]{12}\.xlsx$/);
});

tell('[W41] next month’s file of the same layout asks nothing', async ({ sanbiao, importing }) => {
  await importing.another();
  await importing.choose(sanbiao.fixture(october));
  expect(await importing.shows(['questions', 'review'])).toBe(sanbiao.words.importing.stage.review);
  await expect(importing.remembered).toContainText(september);
  expect(await importing.counted('doubtful')).toBe(0);
});

tell('[W41] the RM may forget it, and then it asks again', async ({ sanbiao, importing, frame }) => {
  await importing.forgetAnswers();
  await importing.another();
  await importing.choose(sanbiao.fixture(october));
  expect(await importing.shows(['questions', 'review'])).toBe(sanbiao.words.importing.stage.questions);
  await importing.another();
  await frame.undo(sanbiao.words.history['forget-layout']);
  await importing.choose(sanbiao.fixture(october));
  expect(await importing.shows(['questions', 'review'])).toBe(sanbiao.words.importing.stage.review);
  await importing.commit();
  await expect(importing.done(october)).toBeVisible();
  await frame.counts('go-client', 46);
});

tell('[W41] what is remembered is listed in the settings', async ({ sanbiao, frame, importing }) => {
  const { page, words } = sanbiao;
  await frame.go('settings');
  const forget = page.getByRole('button', { name: new RegExp(words.importing.table.forget) });
  await expect(page.getByRole('heading', { name: words.importing.layouts.title })).toBeVisible();
  await expect(forget).toHaveCount(3);
  expect(await violationsOn(page, 'all')).toEqual([]);
  await forget.first().click();
  await expect(forget).toHaveCount(2);
  await frame.undo(words.history['forget-layout']);
  await expect(forget).toHaveCount(3);
  await importing.open();
});

tell('[W2] undo takes an import back with what it taught', async ({ sanbiao, importing, frame }) => {
  await frame.undo(`匯入「${october}」`);
  await frame.counts('go-client', 44);
  await frame.undo(`匯入「${september}」`);
  await frame.counts('go-client', 0);
  await importing.choose(sanbiao.fixture(october));
  expect(await importing.shows(['questions', 'review'])).toBe(sanbiao.words.importing.stage.questions);
  await importing.another();
  await frame.redo(`匯入「${september}」`);
  await frame.counts('go-client', 44);
});

const names = (...lines: readonly string[][]): string => `\uFEFF${lines.map(line => line.join(',')).join('\r\n')}\r\n`;

tell(
  '[W42] a likely duplicate is shown beside the client of the book; the RM decides',
  async ({ sanbiao, importing, frame }) => {
    const file = path.join(sanbiao.documents, '名單.csv');
    writeFileSync(file, names(['姓名', '手機', '生日', '備註'], ['黃大衛', '', '1988-05-15', '週末可聯絡']));
    await importing.choose(file);
    expect(await importing.shows(['questions', 'review'])).toBe(sanbiao.words.importing.stage.questions);
    const asked = importing.question('黃大衛');
    await expect(asked.locator('.sides thead')).toContainText('VIP1001');
    await expect(asked.locator('.sides tbody tr').first()).toContainText('週末可聯絡');
    expect(await violationsOn(sanbiao.page, 'all')).toEqual([]);
    await sanbiao.page.keyboard.press('1');
    await sanbiao.page.keyboard.press('Enter');
    await importing.shows(['review']);
    expect([await importing.counted('changed'), await importing.counted('new')]).toEqual([1, 0]);
    await importing.commit();
    await expect(importing.done('名單.csv')).toBeVisible();
    await frame.counts('go-client', 44);
  },
);

const block = [
  '客戶姓名\t保險公司\t保單號碼\t商品名稱',
  '黃大衛\t國泰人壽\tPASTE-1\t終身壽險',
  '\t國泰人壽\tPASTE-2\t醫療險',
  '無名氏\t南山人壽\tPASTE-3\t癌症險',
].join('\r\n');

tell(
  '[W43] a block pasted from Excel is found, matched and reviewed like a file; who is nobody’s waits',
  async ({ sanbiao, importing, frame }) => {
    await importing.another();
    await importing.paste(block);
    expect(await importing.shows(['questions', 'review'])).toBe(sanbiao.words.importing.stage.questions);
    await expect(importing.question('無名氏')).toBeVisible();
    await importing.takeSuggestions();
    await importing.shows(['review']);
    expect(await importing.counted('new')).toBe(3);
    await importing.find('醫療險');
    await expect(importing.rows.first()).toContainText('黃大衛');
    await importing.commit();
    await expect(importing.done(sanbiao.words.importing.pasted)).toBeVisible();
    await frame.counts('go-policy', 76);
  },
);

tell('[W44] they are found in their place, and given a client there', async ({ sanbiao, frame }) => {
  const { page, words } = sanbiao;
  await frame.counts('go-parked', 1);
  await frame.go('go-parked');
  const group = page.getByRole('region', { name: '無名氏' });
  await expect(group).toContainText('癌症險');
  expect(await violationsOn(page, 'all')).toEqual([]);
  const choose = group.getByRole('combobox');
  await choose.fill('黃大衛');
  await page.getByRole('option', { name: '黃大衛' }).click();
  await expect(group).toHaveCount(0);
  await expect(page.getByText(words.parked.empty)).toBeVisible();
});

tell(
  '[I30] the encoding of a text file can be changed, and a wrong one changed back',
  async ({ sanbiao, importing }) => {
    await importing.open();
    await importing.choose(sanbiao.fixture('F4_branch_export_big5.csv'));
    await importing.isRead();
    await expect(importing.encoding).toHaveValue('big5');
    await importing.encoding.selectOption('gb18030');
    await expect(importing.meaning('身分證字號')).toHaveCount(0);
    await importing.shows(['questions', 'mapping', 'review']);
    await importing.encoding.selectOption('utf-16le');
    await expect(sanbiao.page.getByRole('alert').first()).toContainText('F4_branch_export_big5.csv');
    await importing.shows(['questions', 'mapping', 'review']);
    await importing.encoding.selectOption('big5');
    await importing.isRead();
    await expect(importing.meaning('身分證字號')).toBeVisible();
  },
);
