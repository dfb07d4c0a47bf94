/** The grid on its own page in a real window: fast typing, an input method, the clipboard, keys. */
import { expect, test, type Page } from '@playwright/test';
import { packs } from '../../shared/i18n/packs';
import { openGridWindow, type GridWindow } from '../bench/grid-page/grid-window';
import type { Probe } from '../bench/grid-page/probe';

const words = packs['zh-TW'];
let grid: GridWindow;
test.beforeAll(async () => {
  grid = await openGridWindow();
});
test.afterAll(() => grid.close());
test.beforeEach(async () => {
  await grid.show('rows=200');
});
test.afterEach(() => expect(grid.complaints).toEqual([]));

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

interface Part {
  readonly from?: number;
  readonly count: number;
}

/** The cells of a column as the book has them, from a row on. */
const stored = (page: Page, column: string, { from = 0, count }: Part): Promise<readonly unknown[]> =>
  page.evaluate(
    ([name, first, many]) => {
      const { table } = (window as unknown as { probe: Probe }).probe;
      return Array.from({ length: many }, (_, n) => table.storedAt(first + n, name));
    },
    [column, from, count] as const,
  );

const cells = (page: Page, column: string, part: Part) => expect.poll(() => stored(page, column, part));

test('[G16] fifteen amounts typed at full speed arrive, each in its cell', async () => {
  const { page } = grid;
  await press(page, 'Control+Home', 'End', 'Control+Home', ...Array<string>(7).fill('ArrowRight'));
  for (let n = 0; n < 15; n++) await press(page, ...String(500 + n), 'Enter');
  await cells(page, 'total', { count: 15 }).toEqual(Array.from({ length: 15 }, (_, n) => (500 + n) * 100));
});

test('[G15] an input method writes into a picked cell, and its Enter does not leave it', async () => {
  const { page } = grid;
  const session = await page.context().newCDPSession(page);
  const taken = (key: string) =>
    session.send('Input.dispatchKeyEvent', { type: 'keyDown', windowsVirtualKeyCode: 229, key, code: 'Enter' });
  await press(page, 'Control+Home', 'ArrowRight');
  await taken('Process');
  for (const text of ['ㄨ', 'ㄨㄤˊ', '王'])
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await taken('Enter');
  await expect(page.locator('.grid-editor')).toHaveAttribute('data-mode', 'typing');
  await session.send('Input.insertText', { text: '王小明' });
  await press(page, 'Enter');
  await cells(page, 'name', { count: 1 }).toEqual(['王小明']);
  await expect(page.getByTestId('grid-live')).toContainText('第 2 列');
});

test('[G5] a block from Excel lands typed, breaks and quotes included, as one act', async () => {
  const { page, app } = grid;
  await press(page, 'Control+Home', ...Array<string>(4).fill('ArrowRight'));
  await app.evaluate(({ clipboard }) => {
    void clipboard.writeText('"兩行\n文字"\t積極\tUSD\t1,234.50\r\n"帶""引號"""\t保守\tTWD\t120萬\r\n');
  });
  await press(page, 'Control+v');
  await cells(page, 'occupation', { count: 2 }).toEqual(['兩行\n文字', '帶"引號"']);
  await cells(page, 'total', { count: 2 }).toEqual([1_234_50, 1_200_000_00]);
  expect(await page.evaluate(() => (window as unknown as { probe: Probe }).probe.labels)).toEqual([
    '{"key":"paste","count":8}',
  ]);
});

test('[G2] Tab and Enter flow through new rows below the last one', async () => {
  const { page } = grid;
  await press(page, 'Control+Home', 'ArrowRight', 'Control+ArrowDown', 'ArrowDown');
  for (const [name, mobile] of [
    ['新客戶一', '0911111111'],
    ['新客戶二', '0922222222'],
  ] as const) {
    await page.keyboard.type(name);
    await press(page, 'Tab');
    await page.keyboard.type(mobile);
    await press(page, 'Enter');
  }
  await cells(page, 'name', { from: 200, count: 3 }).toEqual(['新客戶一', '新客戶二', null]);
  await cells(page, 'mobile', { from: 200, count: 2 }).toEqual(['0911111111', '0922222222']);
});

test('[G6] Ctrl+D fills a picked block', async () => {
  const { page } = grid;
  await press(page, 'Control+Home', 'ArrowRight', ...Array<string>(3).fill('Shift+ArrowDown'), 'Control+d');
  await cells(page, 'name', { count: 4 }).toEqual(Array(4).fill('王美玲'));
});

test('[G17] a full disk gives the text back to the editor', async () => {
  const { page } = grid;
  const full = (is: boolean) =>
    page.evaluate(value => {
      (window as unknown as { probe: Probe }).probe.full = value;
    }, is);
  await full(true);
  await press(page, 'Control+Home', 'ArrowRight');
  await page.keyboard.type('李');
  await press(page, 'Enter');
  await expect(page.locator('.grid-editor')).toHaveValue('李');
  await full(false);
  await press(page, 'Enter');
  await cells(page, 'name', { count: 1 }).toEqual(['李']);
});

test('[G21] six thousand rows stand as they were until all are in order, and are sorted then', async () => {
  const { page } = grid;
  await grid.show('rows=6000');
  await press(page, 'Control+Home', ...Array<string>(7).fill('ArrowRight'), 'Control+Shift+L');
  const shown = (count: number): Promise<readonly number[]> =>
    page.evaluate(
      many =>
        Array.from({ length: many }, (_, row) => {
          const text = document.querySelector(`[data-testid="glide-cell-8-${String(row)}"]`)?.textContent ?? '';
          return Number(text.replaceAll(/[^\d.-]/g, ''));
        }),
      count,
    );
  const before = await shown(12);
  await page.getByRole('button', { name: words.grid.header.descending }).click();
  const largest = await page.evaluate(() => {
    const { table } = (window as unknown as { probe: Probe }).probe;
    const all = Array.from({ length: table.size }, (_, at) => Number(table.storedAt(at, 'total')));
    return all.sort((a, b) => b - a).slice(0, 12);
  });
  await expect.poll(() => shown(12)).toEqual(largest.map(hundredths => Math.round(hundredths / 100)));
  expect(before).not.toEqual(await shown(12));
});
