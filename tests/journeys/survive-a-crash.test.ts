/** Whatever becomes of the program or its disk, what was acknowledged is there at the next start, and damage is told. */
import { expect } from '@playwright/test';
import { spoilJournal, spoilSnapshot, tearJournal, tornTails } from '../pages/book-folder';
import { filled } from '../pages/words';
import { story } from '../pages/story';

const tell = story();
let book = '';

tell('[W10] killed right after an edit, the program starts with it again', async ({ sanbiao, start, grid, frame }) => {
  book = await start.createBook('林專員');
  await grid.goTo('姓名', 1);
  await grid.typeEach(['王大明', '李小華'], 'Enter');
  await frame.counts('go-client', 2);
  await frame.isDone('編輯 1 格');
  await sanbiao.kill();
  await sanbiao.start();
  await frame.counts('go-client', 2);
  await grid.shows(1, ['姓名'], [['王大明'], ['李小華']]);
});

tell('[W10] an edit made before the crash can still be taken back after it', async ({ frame }) => {
  await frame.undo('編輯 1 格');
  await frame.counts('go-client', 1);
  await frame.redo('編輯 1 格');
  await frame.counts('go-client', 2);
});

tell(
  '[W11] a line torn by the crash is kept beside, and everything before it is there',
  async ({ sanbiao, grid, frame }) => {
    await sanbiao.kill();
    tearJournal(book);
    await sanbiao.start();
    await grid.shows(1, ['姓名'], [['王大明'], ['李小華']]);
    expect(tornTails(book)).toHaveLength(1);
    await grid.goTo('姓名', 3);
    await grid.typeEach(['張小玉'], 'Enter');
    await frame.counts('go-client', 3);
  },
);

tell('[W12] a damaged snapshot is told, and nothing is lost', async ({ sanbiao, grid, frame }) => {
  const many = Array.from({ length: 1500 }, (_, at) => `客戶${String(at)}\t${'長'.repeat(200)}`);
  await grid.goTo('姓名', 4);
  await grid.paste(many.join('\r\n'));
  await frame.counts('go-client', 1503);
  await sanbiao.close();
  const file = spoilSnapshot(book);
  await sanbiao.start();
  await expect(frame.banner).toHaveText(filled(sanbiao.words.problems['damaged-snapshot'], { file }));
  await frame.counts('go-client', 1503);
  await grid.shows(1, ['姓名'], [['王大明'], ['李小華'], ['張小玉'], ['客戶0']]);
});

tell('[W13] a damaged record is refused and told, and other books open', async ({ sanbiao, start, frame }) => {
  await sanbiao.close();
  const file = spoilJournal(book);
  await sanbiao.start();
  await expect(start.problem).toHaveText(filled(sanbiao.words.problems['damaged-journal'], { file, line: 1 }));
  await start.createBook('另一本');
  await frame.counts('go-client', 0);
});
