/** After the call: one line, and what was promised stands where it is done; what a field was is found again. */
import { expect } from '@playwright/test';
import { violationsOn } from '../pages/accessibility';
import { dealingsJourney } from '../pages/dealings';
import { Frame } from '../pages/frame';
import { Grid } from '../pages/grid';
import { press } from '../pages/keys';

dealingsJourney(
  '[W60] a call is logged by the keys with what follows from it; one undo takes all of it back',
  async ({ sanbiao, client, dealings }) => {
    const { page } = client;
    const days = async () => [
      await client.field('lastContactDate').inputValue(),
      await client.field('nextContactDate').inputValue(),
    ];
    const before = await days();
    await dealings.begin();
    await page.keyboard.type('/');
    await expect(dealings.offers.first()).toHaveText(/^\/電話/);
    await page.keyboard.type('電');
    await page.keyboard.press('Tab');
    await expect(dealings.line).toHaveValue('/電話 ');
    await page.keyboard.type('談美元債 > 明天 寄建議書');
    await expect(dealings.said).toHaveText(/^電話 · 今天 · 談美元債；待辦：寄建議書（明天）；下次聯繫 /);
    await page.keyboard.press('Enter');
    await expect(dealings.entries.first()).toContainText('談美元債');
    await expect(dealings.open).toContainText('寄建議書');
    const [last = '', next = ''] = before;
    await expect(client.field('lastContactDate')).not.toHaveValue(last);
    await expect(client.field('nextContactDate')).not.toHaveValue(next);

    await page.keyboard.press('Control+8');
    const task = dealings.group('week').getByRole('listitem').filter({ hasText: '寄建議書' });
    await expect(task).toBeVisible();
    await task.getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    await expect(task).toBeHidden();
    await page.keyboard.press('Control+z');
    await expect(task).toBeVisible();

    await page.keyboard.press('Alt+ArrowLeft');
    await expect(dealings.entries.first()).toContainText('談美元債');
    await page.keyboard.press('Control+z');
    await expect(dealings.root.getByText('談美元債')).toBeHidden();
    await expect(dealings.open).toHaveCount(0);
    await expect.poll(days).toEqual(before);
    expect(sanbiao.complaints).toEqual([]);
  },
);

dealingsJourney(
  '[D47] where no next contact is typed, the head of the page says the day by the standard, red once it is past',
  async ({ client }) => {
    const { page } = client;
    const days = page.locator('.client-summary .days');
    await client.fill('nextContactDate', '');
    await expect(days).toContainText('依標準');
    await client.fill('lastContactDate', '2020-01-05');
    await expect(days.locator('[data-overdue]').filter({ hasText: /依標準已逾期 [\d,]+ 天/ })).toBeVisible();
    await client.fill('nextContactDate', '2099-01-05');
    await expect(days).not.toContainText('依標準');
  },
);

dealingsJourney(
  '[W61] a line that is not understood says why; what may be several days is chosen',
  async ({ client, dealings }) => {
    const { page } = client;
    await dealings.begin();
    await page.keyboard.type('/咖啡 談 ');
    await expect(dealings.said).toContainText('咖啡');
    await page.keyboard.press('Enter');
    await expect(dealings.line).toHaveValue('/咖啡 談 ');
    await dealings.line.fill('');
    await page.keyboard.type('/待辦 下週 寄建議書');
    await expect(dealings.offers).toHaveCount(5);
    await press(page, 'ArrowDown', 'ArrowDown', 'Enter', 'Enter');
    await expect(dealings.open).toContainText('寄建議書');
  },
);

dealingsJourney(
  '[W62] a complaint waits until it is closed; an entry is rewritten in place and removed',
  async ({ client, dealings }) => {
    const { page } = client;
    await dealings.log('/客訴 手續費重複扣款');
    await expect(dealings.open).toContainText('手續費重複扣款');
    await dealings.open.getByRole('button', { name: '結案' }).press('Enter');
    await expect(dealings.open).toHaveCount(0);
    const entry = dealings.entries.filter({ hasText: '手續費' }).first();
    await expect(entry).toContainText('今天 結案');

    await entry.getByRole('button', { name: '修改' }).press('Enter');
    const line = dealings.root.getByRole('combobox', { name: '修改這一筆' });
    await expect(line).toBeFocused();
    await line.press('End');
    await page.keyboard.type('，已退費');
    await page.keyboard.press('Enter');
    await expect(dealings.entries.filter({ hasText: '手續費重複扣款，已退費' })).toHaveCount(1);

    await dealings.entries.filter({ hasText: '已退費' }).getByRole('button', { name: '移除' }).press('Enter');
    await expect(dealings.entries.filter({ hasText: '已退費' })).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(dealings.entries.filter({ hasText: '已退費' })).toHaveCount(1);
  },
);

dealingsJourney(
  '[W63] what a field was is shown by a key, put back, and undone; the grid shows it too',
  async ({ sanbiao, client, dealings }) => {
    const { page } = client;
    const was = await client.field('employer').inputValue();
    await client.fill('employer', '豪峰精密');
    await client.field('employer').press('Control+Shift+H');
    await expect(dealings.changes.first()).toContainText('豪峰精密');
    await dealings.putBack.press('Enter');
    await expect(dealings.past).toBeHidden();
    await expect(client.field('employer')).toHaveValue(was);
    await expect(client.field('employer')).toBeFocused();
    await client.field('employer').press('Control+Shift+H');
    await expect(dealings.changes).toHaveCount(3);
    await expect(dealings.changes.nth(1)).toContainText(sanbiao.words.dealings['changed-since']);
    await page.keyboard.press('Escape');
    await client.name.click();
    await page.keyboard.press('Control+z');
    await expect(client.field('employer')).toHaveValue('豪峰精密');

    await page.keyboard.press('Control+1');
    const grid = new Grid(sanbiao);
    await grid.goTo(sanbiao.words.columns.client.employer, 1);
    await press(page, 'Shift+F10');
    await page.getByRole('menuitem', { name: sanbiao.words.grid.menu.history }).press('Enter');
    await expect(dealings.changes.first()).toContainText('豪峰精密');
    expect(await violationsOn(page, 'all', dealings.past)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dealings.past).toBeHidden();
    await page.keyboard.press('Control+Shift+H');
    await expect(dealings.changes.first()).toContainText('豪峰精密');
    expect(sanbiao.complaints).toEqual([]);
  },
);

dealingsJourney(
  '[W65] a value that was edited stands in the timeline of its client, and what is not wished for is left out',
  async ({ sanbiao, client, dealings }) => {
    const { page } = client;
    await page.keyboard.press('Control+3');
    await new Grid(sanbiao).goTo(sanbiao.words.columns.holding.marketValue, 1);
    await page.keyboard.type('1234567');
    await press(page, 'Enter', 'ArrowUp', 'Alt+Enter');
    const worth = dealings.entries.filter({ hasText: '更新市值' });
    await expect(worth).toContainText('1,234,567');
    await dealings.log('/拜訪 看房');
    await dealings.root.getByRole('button', { name: /^市值/ }).press('Enter');
    await expect(dealings.entries).toHaveCount(1);
    await expect(dealings.entries).toContainText('更新市值');
    expect(sanbiao.complaints).toEqual([]);
  },
);

dealingsJourney(
  '[W66] a task of nobody is added on the page of tasks; a contact there asks whose it is',
  async ({ client, dealings }) => {
    const { page } = client;
    await page.keyboard.press('Control+8');
    const line = dealings.tasksPage.getByRole('combobox').first();
    await line.fill('交業績表');
    await line.press('Enter');
    await expect(line).toHaveValue('');
    await expect(dealings.group('undated')).toContainText('交業績表');
    await line.fill('/電話 談');
    await expect(dealings.tasksPage.locator('.line-said').first()).toContainText('請在右邊選一位客戶');
    await line.press('Enter');
    await expect(line).toHaveValue('/電話 談');
  },
);

for (const theme of ['light', 'dark'] as const)
  dealingsJourney.describe(theme, () => {
    dealingsJourney.use({ wish: { theme } });
    dealingsJourney(`[W64] the timeline and the tasks pass axe, ${theme}`, async ({ sanbiao, client, dealings }) => {
      await dealings.log('/客訴 手續費 > 明天 回電');
      await dealings.log('/拜訪 看房');
      await client.page.keyboard.type('/');
      await expect(dealings.offers.first()).toBeVisible();
      expect(await violationsOn(client.page, theme === 'light' ? 'all' : 'colours')).toEqual([]);
      await client.page.keyboard.press('Escape');
      await new Frame(sanbiao).go('go-tasks');
      await expect(dealings.open.first()).toBeVisible();
      expect(await violationsOn(client.page, theme === 'light' ? 'all' : 'colours')).toEqual([]);
    });
  });
