/** What is written of a client stands in the book's folder and nowhere else. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { story } from '../pages/story';

const tell = story();
const name = '歐陽無痕';

/** The files under a folder in which a text stands, as UTF-8 or as UTF-16. */
const holding = (folder: string, text: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .filter(file => {
      const bytes = readFileSync(file);
      return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
    });

tell(
  "[P37] nothing of a client is kept in the program's own folder",
  async ({ sanbiao, start, grid, palette, client, frame }) => {
    await start.createBook('甲');
    await grid.goTo('姓名', 1);
    await grid.typeEach([name], 'Enter');
    await frame.counts('go-client', 1);
    await palette.open();
    await palette.type(name);
    await palette.enter();
    await expect(client.name).toHaveText(name);
    await sanbiao.close();
    expect(holding(sanbiao.documents, name).length).toBeGreaterThan(0);
    expect(holding(sanbiao.profile, name)).toEqual([]);
  },
);
