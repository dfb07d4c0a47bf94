/** Whatever is brought in or goes wrong, the program says what it is and what to do, loses nothing, and goes on. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { badFiles, writeBadFile } from '../pages/bad-files';
import { story } from '../pages/story';
import { filled } from '../pages/words';

const tell = story({ bound: true });

tell(
  '[W21] a file that cannot be read is told apart and named, and nothing comes in',
  async ({ sanbiao, start, importing, frame }) => {
    const whole = sanbiao.fixture('F1_star_banker_zhTW.xlsx');
    await start.createBook('林專員');
    await importing.open();
    for (const bad of badFiles(whole)) {
      const file = await writeBadFile(sanbiao.documents, bad);
      await importing.drop(file);
      await expect(importing.problem).toHaveText(filled(sanbiao.words.problems[bad.code], { file: bad.name }));
    }
    await frame.counts('go-client', 0);
    await importing.drop(whole);
    await importing.isRead();
    await importing.another();
  },
);

tell('[W22] a folder without rights is told, and another one is taken', async ({ sanbiao, start, frame }) => {
  await sanbiao.menu('book-close');
  const locked = path.join(sanbiao.documents, '公司資料夾');
  mkdirSync(locked);
  chmodSync(locked, 0o555);
  await start.askForBook(path.join(locked, '客戶簿'));
  await expect(start.problem).toContainText('沒有權限');
  await start.askToOpen(locked);
  await expect(start.problem).toHaveText(filled(sanbiao.words.problems['not-a-book'], { file: '公司資料夾' }));
  await start.createBook('自己的資料夾');
  await frame.counts('go-client', 0);
});

tell(
  '[W23] on a full disk the edit stays in its cell and is written once there is room',
  async ({ sanbiao, start, grid, frame }) => {
    const disk = path.join(sanbiao.documents, '小磁碟');
    mkdirSync(disk);
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]);
    tell.skip(status !== 0, 'a disk of its own needs leave to mount one');
    try {
      await sanbiao.menu('book-close');
      await start.createBook(path.join('小磁碟', '客戶簿'));
      await frame.go('go-client');
      await grid.goTo('姓名', 1);
      await grid.typeEach(['王大明'], 'Enter');
      await frame.counts('go-client', 1);
      fill(disk);
      await grid.dictate('長'.repeat(4_000));
      await grid.press('Enter');
      await expect(frame.toast('磁碟已滿')).toBeVisible();
      await frame.counts('go-client', 1);
      rmSync(path.join(disk, 'filler'));
      await grid.press('Enter');
      await frame.counts('go-client', 2);
    } finally {
      await sanbiao.menu('book-close');
      await expect(start.title).toBeVisible();
      execFileSync('umount', [disk]);
    }
  },
);

/** Leaves no more than a page of room. */
function fill(disk: string): void {
  try {
    writeFileSync(path.join(disk, 'filler'), Buffer.alloc(4 * 1024 * 1024));
  } catch {
    // Full, as wanted.
  }
}
