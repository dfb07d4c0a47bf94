/** What is remembered of a person, on a disk that may be damaged or full. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstLook } from '../../electron/first-look';
import { languageFor, openPreferences } from '../../electron/preferences';

let folder = '';
const file = (): string => path.join(folder, 'preferences.json');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sanbiao-preferences-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('[P30] what was chosen is there after the next start', async () => {
  const first = await openPreferences(file(), 'zh-TW');
  await first.set({ theme: 'dark', language: 'en' });
  await first.placeWindow({ x: 10, y: 20, width: 1000, height: 700, maximized: false });
  await first.remember({ name: '一', path: '/1' });
  await first.remember({ name: '二', path: '/2' });
  await first.remember({ name: '一', path: '/1' });
  const again = await openPreferences(file(), 'zh-TW');
  expect(again.preferences).toMatchObject({ theme: 'dark', language: 'en', years: 'western' });
  expect(firstLook(file()).place).toEqual({ x: 10, y: 20, width: 1000, height: 700, maximized: false });
  expect(again.recent.map(({ path: place }) => place)).toEqual(['/1', '/2']);
});

test('[P31] preferences that cannot be read are kept beside, and the app starts as new', async () => {
  writeFileSync(file(), '{"preferences": {"language"');
  const opened = await openPreferences(file(), 'zh-CN');
  expect(opened.preferences.language).toBe('zh-CN');
  expect(readdirSync(folder)).toEqual(['preferences.json.bad']);
});

test('[P32] one bad preference costs only itself', async () => {
  writeFileSync(
    file(),
    JSON.stringify({ preferences: { theme: 'dark', language: 'klingon', gone: 1 }, recent: 'x', window: { width: 2 } }),
  );
  const opened = await openPreferences(file(), 'zh-TW');
  expect(opened.preferences).toMatchObject({ theme: 'dark', language: 'zh-TW' });
  expect(opened.recent).toEqual([]);
  expect(firstLook(file()).place.width).toBe(1440);
});

test('[P33] where the disk refuses, what was chosen holds until the app closes', async () => {
  const opened = await openPreferences(path.join(folder, 'no-such-folder', 'preferences.json'), 'zh-TW');
  expect(await opened.set({ theme: 'light' })).toMatchObject({ theme: 'light' });
  expect(opened.preferences.theme).toBe('light');
});

test('[P34] the first language follows the machine', () => {
  expect(languageFor(['zh-Hant-TW', 'en'])).toBe('zh-TW');
  expect(languageFor(['zh-HK'])).toBe('zh-TW');
  expect(languageFor(['zh-CN'])).toBe('zh-CN');
  expect(languageFor(['zh-Hans-SG'])).toBe('zh-CN');
  expect(languageFor(['de-DE'])).toBe('en');
  expect(languageFor([])).toBe('zh-TW');
});
