/** What the window needs before anything else of the program is there. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { firstLook } from '../../electron/first-look';
import { firstPlace } from '../../electron/window-place';
import { tempFolder } from './temp-folder';

async function looked(text: string) {
  const file = path.join(await tempFolder(), 'preferences.json');
  writeFileSync(file, text);
  return firstLook(file);
}

test('[P35] the window opens by day or night, and where it stood, before the preferences are checked', async () => {
  const place = { x: 3, y: 4, width: 1200, height: 800, maximized: true };
  expect(await looked(JSON.stringify({ preferences: { theme: 'dark' }, window: place }))).toEqual({
    theme: 'dark',
    place,
  });
});

test.each([
  '',
  'null',
  '[]',
  '{"window":{"width":"1"},"preferences":{"theme":"pink"}}',
  '{"window":{"width":9,"height":9,"maximized":true}}',
])('[P35] preferences that read %j open the window as at first', async text => {
  expect(await looked(text)).toEqual({ theme: 'system', place: firstPlace });
});

test('[P35] so do preferences that are not there', async () => {
  expect(firstLook(path.join(await tempFolder(), 'none.json'))).toEqual({ theme: 'system', place: firstPlace });
});
