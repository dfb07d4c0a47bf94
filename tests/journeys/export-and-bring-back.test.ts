/** The whole book goes out as a workbook; brought back unchanged it changes nothing. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { story } from '../pages/story';

const tell = story();
let workbook = '';

tell('[W15] the whole book is written as a workbook', async ({ sanbiao, start, frame }) => {
  workbook = path.join(sanbiao.documents, '我的客戶.xlsx');
  await start.createSample();
  await frame.exportTo(workbook);
  expect(existsSync(workbook)).toBe(true);
});

tell('[W15] the workbook that went out says nothing new when it comes back', async ({ importing, frame }) => {
  await importing.open();
  await importing.drop(workbook);
  await importing.isRead();
  await importing.review();
  for (const verdict of ['new', 'changed', 'doubtful', 'rejected'] as const)
    expect(await importing.counted(verdict)).toBe(0);
  expect(await importing.counted('client')).toBe(60);
  await expect(importing.nothing).toBeDisabled();
  await importing.another();
  await frame.counts('go-client', 60);
});

tell(
  '[W15] one cell changed since it went out is the only change that comes back',
  async ({ frame, grid, importing }) => {
    await frame.go('go-client');
    await grid.goTo('職業', 1);
    const before = await grid.text('職業', 1);
    await grid.typeEach(['太空人'], 'Enter');
    await frame.isDone('編輯 1 格');
    await importing.open();
    await importing.drop(workbook);
    await importing.isRead();
    await importing.review();
    expect(await importing.counted('changed')).toBe(1);
    await importing.only('changed');
    await expect.poll(() => importing.wasAndNow('職業')).toEqual(['太空人', before]);
  },
);
