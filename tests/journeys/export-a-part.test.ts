/** A list for head office: what is on screen or picked goes out, sensitive columns are asked about, and the book knows of it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { readRawBook } from '../../electron/excel/gate';
import { violationsOn } from '../pages/accessibility';
import { notesIn } from '../pages/notes-in';
import { story } from '../pages/story';

const tell = story();
let folder = '';

/** The lines of the first sheet of a file as texts. */
async function linesOf(file: string): Promise<readonly (readonly unknown[])[]> {
  const raw = await readRawBook(file);
  if (!raw.ok) throw new Error(raw.problem.code);
  return raw.value.sheets[0]?.rows.map(({ cells }) => cells) ?? [];
}

tell(
  '[W30] what is on screen goes out filtered, and only once it is said what becomes of sensitive columns',
  async ({ sanbiao, start, grid, exporting }) => {
    folder = await start.createBook('名單');
    await grid.goTo('姓名', 1);
    await grid.typeEach(['王小明', '李小華', '陳大文'], 'Enter');
    await grid.goTo('手機', 1);
    await grid.typeEach(['0912345678', '0923456789', '0934567890'], 'Enter');
    await grid.goTo('姓名', 2);
    await grid.press('Shift+F10');
    await sanbiao.page.getByRole('menuitem', { name: '只看「李小華」' }).click();
    await expect.poll(() => grid.count()).toBe(1);
    await exporting.open();
    await exporting.take('view');
    await expect(exporting.question).toContainText('手機');
    await expect(exporting.run).toBeDisabled();
    expect(await violationsOn(sanbiao.page, 'all', exporting.box)).toEqual([]);
    await exporting.take('mask');
    const file = path.join(sanbiao.documents, '畫面.xlsx');
    await exporting.writeTo(file);
    const [, , header = [], ...lines] = await linesOf(file);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.[header.indexOf('姓名')]).toBe('李小華');
    expect(lines[0]?.[header.indexOf('手機（遮罩）')]).toBe('0923***789');
  },
);

tell('[W31] picked cells go out from the menu of the grid as text', async ({ sanbiao, frame, grid, exporting }) => {
  await sanbiao.page.getByRole('button', { name: '清除篩選' }).click();
  await frame.go('go-policy');
  await frame.go('go-client');
  await expect.poll(() => grid.count()).toBe(3);
  await grid.goTo('姓名', 1);
  await grid.press('Shift+ArrowDown', 'Shift+F10');
  await sanbiao.page.getByRole('menuitem', { name: '匯出選取的儲存格…' }).click();
  await expect(exporting.box).toBeVisible();
  await expect(exporting.question).toHaveCount(0);
  await exporting.take('csv');
  const file = path.join(sanbiao.documents, '選取.csv');
  await exporting.writeTo(file);
  const lines = readFileSync(file, 'utf8').split('\r\n');
  expect(lines.map(line => line.split(',')[0])).toEqual(['\uFEFF姓名', '王小明', '李小華', '']);
});

tell('[W31] the file brought back says nothing new', async ({ sanbiao, importing }) => {
  await importing.open();
  await importing.drop(path.join(sanbiao.documents, '選取.csv'));
  await importing.isRead();
  await importing.review();
  await expect(importing.nothing).toBeDisabled();
});

tell('[W32] the book has noted both exports, without a value', async () => {
  const notes = notesIn(folder);
  expect(notes).toHaveLength(2);
  expect(notes[0]).toContain('client.mobile');
  expect(notes.join()).not.toMatch(/王小明|李小華|0923/);
});
