/** `npm run pictures`: the pictures of the README, taken from the real app on its sample book. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { root } from '../../build/launch';
import { languages } from '../../shared/i18n/labels';
import type { Language } from '../../shared/kinds/kind';
import type { SanbiaoApp, Wish } from '../pages/app';
import { CalendarModel } from '../pages/calendar';
import { ClientScreen } from '../pages/client-screen';
import { Frame } from '../pages/frame';
import { ImportScreen } from '../pages/import-screen';
import { StartScreen } from '../pages/start-screen';
import { leaveClientPage } from './client-page';
import { onStage, play } from './stage';

const folder = path.join(root, 'build/pictures');

async function picture(sanbiao: SanbiaoApp, name: string): Promise<void> {
  await sanbiao.screenshot(path.join(folder, `${name}.png`));
  console.log(`build/pictures/${name}.png`);
}

async function clients(sanbiao: SanbiaoApp, name: string): Promise<void> {
  await new StartScreen(sanbiao).createSample();
  await new Frame(sanbiao).counts('go-client', 60);
  await sanbiao.page.locator('.peek .btn').waitFor();
  await picture(sanbiao, name);
}

/** Every screen of the README. */
async function screens(sanbiao: SanbiaoApp): Promise<void> {
  const [client, importing] = [new ClientScreen(sanbiao), new ImportScreen(sanbiao)];
  await clients(sanbiao, 'clients-zh-TW');
  await client.openFirst();
  await client.startReview();
  await picture(sanbiao, 'review-zh-TW');
  await new CalendarModel(sanbiao.page).open();
  await picture(sanbiao, 'calendar-zh-TW');
  await importing.open();
  await importing.drop(sanbiao.fixture('F1_star_banker_zhTW.xlsx'));
  await importing.isRead();
  await picture(sanbiao, 'import-zh-TW');
}

/** One client's page, by day and by night, and a file that is looked into. */
async function clientPage(sanbiao: SanbiaoApp, language: Language): Promise<void> {
  const folder = await leaveClientPage(sanbiao, language);
  await sanbiao.menu('theme-light');
  await picture(sanbiao, `client-${language}`);
  await sanbiao.menu('theme-dark');
  await picture(sanbiao, `client-${language}-dark`);
  await sanbiao.menu('theme-light');
  await folder.root.locator('.file-name').last().click();
  await expect.poll(() => folder.isDrawn()).toBe(true);
  await picture(sanbiao, `file-${language}`);
}

const variants: readonly (readonly [name: string, wish: Wish])[] = [
  ['clients-zh-TW-dark', { language: 'zh-TW', theme: 'dark' }],
  ['clients-en', { language: 'en', theme: 'light' }],
];

mkdirSync(folder, { recursive: true });
await onStage(async () => {
  await play({ language: 'zh-TW', theme: 'light' }, screens);
  for (const language of languages) await play({ language, theme: 'light' }, sanbiao => clientPage(sanbiao, language));
  for (const [name, wish] of variants) await play(wish, sanbiao => clients(sanbiao, name));
});
