/** The first morning: the star banker's own messy workbook comes in, is corrected, looked at, committed, and taken back. */
import { expect } from '@playwright/test';
import { story } from '../pages/story';

const tell = story();
const september = 'F1_star_banker_zhTW.xlsx';
const october = 'F5_star_banker_next_month_zhTW.xlsx';

tell('[W1] a dropped workbook is read; nothing is written by it', async ({ sanbiao, start, frame, importing }) => {
  await start.createBook('林專員');
  await importing.open();
  await importing.drop(sanbiao.fixture(september));
  await importing.isRead();
  await expect(importing.meaning('客戶姓名')).toHaveValue('姓名');
  await expect(importing.meaning('子女2 學校')).toHaveValue('子女 2 · 就學/就業');
  await frame.counts('go-client', 0);
});

tell('[W1] what a column means can be corrected', async ({ importing }) => {
  await expect(importing.meaning('舊客編')).toHaveValue('保留為自訂欄');
  await importing.take('舊客編', '略過這一欄');
  await importing.review();
  await expect(importing.newColumns).toBeHidden();
  await importing.backToColumns();
  await importing.take('舊客編', '保留為自訂欄');
  await importing.review();
  await expect(importing.newColumns).toContainText('舊客編');
});

tell('[W1] what would come is seen row by row, and what is doubtful is asked', async ({ importing }) => {
  expect(await importing.counted('client')).toBe(44);
  expect(await importing.counted('doubtful')).toBe(15);
  await importing.only('doubtful');
  await importing.find('安心定期壽險');
  await expect(importing.rows).toHaveCount(1);
  await importing.belongsTo(/VIP1061/);
  expect(await importing.counted('doubtful')).toBe(14);
  await importing.only('new');
  await importing.find('黃大衛');
  await expect.poll(() => importing.wasAndNow('生日')).toEqual(['', '1988-05-15']);
});

tell('[W1] one commit brings every client with what is theirs', async ({ importing, frame, grid }) => {
  await importing.commit();
  await expect(importing.done(september)).toBeVisible();
  await importing.toClients();
  await frame.counts('go-client', 44);
  await frame.counts('go-policy', 73);
  await frame.counts('go-holding', 131);
  await frame.counts('go-liability', 14);
  await frame.counts('go-member', 88);
  await grid.shows(
    1,
    ['姓名', '客戶編號', '生日', '職業'],
    [
      ['黃大衛', 'VIP1001', '1988-05-15', '牙醫師'],
      ['張素貞', 'VIP1004', '1988-11-10', '企業負責人'],
      ['江美惠', 'VIP1007', '62/02/30', '會計師'],
    ],
  );
});

tell('[W2] one undo takes the whole import back, one redo brings it again', async ({ frame, grid }) => {
  await frame.undo(`匯入「${september}」`);
  for (const sheet of ['go-client', 'go-policy', 'go-holding', 'go-liability', 'go-member'] as const)
    await frame.counts(sheet, 0);
  await frame.redo(`匯入「${september}」`);
  await frame.counts('go-client', 44);
  await frame.counts('go-holding', 131);
  await grid.shows(1, ['姓名'], [['黃大衛']]);
});

tell(
  '[W3] next month’s workbook shows was and now, and writes only what changed',
  async ({ sanbiao, frame, importing }) => {
    await importing.open();
    await importing.choose(sanbiao.fixture(october));
    await importing.isRead();
    await importing.review();
    await importing.only('changed');
    await importing.find('呂承恩');
    await expect.poll(() => importing.wasAndNow('最近聯繫日')).toEqual(['2026-07-29', '2026-11-15']);
    await importing.commit();
    await expect(importing.done(october)).toBeVisible();
    await frame.counts('go-client', 46);
  },
);
