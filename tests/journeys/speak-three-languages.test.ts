/** The language changes at once and everywhere: no word of the one before is left on any screen. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { SanbiaoApp } from '../pages/app';
import { isForeign, latinIn, menuLabels, spokenOn } from '../pages/spoken';
import { story } from '../pages/story';
import { Tour } from '../pages/tour';

const tell = story();

/** The texts of the book's own data, which stay as they are. */
function dataOf(sanbiao: SanbiaoApp): string {
  const books = path.join(sanbiao.documents, 'Sanbiao');
  return readdirSync(books, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ndjson'))
    .map(file => readFileSync(path.join(books, file), 'utf8'))
    .join('\n');
}

/** Walks through everything and lists what is not of the language in use. */
async function leftBehind(sanbiao: SanbiaoApp): Promise<readonly string[]> {
  const found: string[] = [];
  const data = dataOf(sanbiao);
  const judge = (screen: string, texts: readonly string[]): void => {
    for (const text of texts)
      if (isForeign(text, sanbiao.language) && !data.includes(JSON.stringify(text))) found.push(`${screen}: ${text}`);
  };
  const look = async (screen: string): Promise<void> => judge(screen, await spokenOn(sanbiao.page));
  const tour = new Tour(sanbiao);
  await tour.places(look);
  await tour.papers(look);
  await tour.overlays(look);
  judge('menu', await menuLabels(sanbiao));
  await tour.start(look);
  return found;
}

tell('[W16] an empty Chinese book has no Latin word but names and keys', async ({ sanbiao, start }) => {
  await start.createBook('1');
  const found: string[] = [];
  await new Tour(sanbiao).places(async screen => {
    for (const text of await spokenOn(sanbiao.page))
      if (!text.includes(sanbiao.documents) && latinIn(text).length > 0) found.push(`${screen}: ${text}`);
  });
  for (const text of await menuLabels(sanbiao)) if (latinIn(text).length > 0) found.push(`menu: ${text}`);
  expect(found).toEqual([]);
});

tell('[W17] every screen speaks English once English is chosen', async ({ sanbiao, settings, frame, start }) => {
  await settings.speak('en');
  await sanbiao.menu('book-close');
  await start.createSample();
  await frame.counts('go-client', 60);
  expect(await leftBehind(sanbiao)).toEqual([]);
});

tell('[W17] so does the way in, for an English workbook', async ({ sanbiao, importing }) => {
  const foreign = async (): Promise<readonly string[]> =>
    (await spokenOn(sanbiao.page)).filter(text => isForeign(text, 'en'));
  await importing.open();
  await importing.drop(sanbiao.fixture('F3_private_bank_en.xlsx'));
  await importing.isRead();
  expect(await foreign()).toEqual([]);
  await importing.review();
  await importing.all();
  await expect(importing.rows.first()).toBeVisible();
  expect(await foreign()).toEqual([]);
  await importing.another();
});

tell('[W17] and 繁體中文, with no English word left', async ({ sanbiao, settings }) => {
  await settings.speak('zh-TW');
  expect(await leftBehind(sanbiao)).toEqual([]);
});

tell('[W17] and 简体中文, with no sign of the other script left', async ({ sanbiao, settings }) => {
  await settings.speak('zh-CN');
  expect(await leftBehind(sanbiao)).toEqual([]);
});
