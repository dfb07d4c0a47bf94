/** Every screen can be used by those who hear it, see it poorly, or see it at night. */
import { expect } from '@playwright/test';
import { violationsOn, type Scope } from '../pages/accessibility';
import type { SanbiaoApp } from '../pages/app';
import { story } from '../pages/story';
import { Tour, type Look } from '../pages/tour';

const tell = story();

/** One sheet stands for the five: they are the same grid. */
async function violations(sanbiao: SanbiaoApp, scope: Scope): Promise<readonly string[]> {
  const found: string[] = [];
  const look: Look = async (screen, opened) => {
    for (const violation of await violationsOn(sanbiao.page, scope, opened)) found.push(`${screen}: ${violation}`);
  };
  const tour = new Tour(sanbiao);
  await tour.places(look, ['go-client', 'go-calendar', 'go-reviews', 'import', 'settings']);
  await tour.papers(look);
  await tour.overlays(look);
  await tour.start(look);
  return found;
}

tell('[W18] by day', async ({ sanbiao, start }) => {
  tell.slow();
  await start.createSample();
  await sanbiao.menu('theme-light');
  expect(await violations(sanbiao, 'all')).toEqual([]);
});

tell('[W18] by night', async ({ sanbiao }) => {
  tell.slow();
  await sanbiao.menu('theme-dark');
  expect(await violations(sanbiao, 'colours')).toEqual([]);
});
