/** A client's files are listed, asked about and shown inside the app, with the keyboard alone. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { aPdf } from '../pages/a-pdf';
import { violationsOn } from '../pages/accessibility';
import { folderJourney } from '../pages/folder-screen';

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FAAhKDveksOjmAAAAAElFTkSuQmCC',
  'base64',
);

folderJourney(
  '[F64 F65 F66] files are shown one after the other with the keys, and nothing of them runs',
  async ({ sanbiao, folder }) => {
    const mail = [
      'From: wang@example.invalid',
      'Subject: Plan',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>請看附件</p><img src="http://example.invalid/a.png" onerror="window.ran = 1"><script>window.ran = 1</script>',
    ];
    const files = Object.entries({
      '1 說明.txt': '第一行',
      '2 信.eml': mail.join('\r\n'),
      '3 照片.png': picture,
      '4 報表.csv': '項目,金額\n存款,100\n',
      '5 對帳單.pdf': aPdf({ pages: ['對帳單 王美玲', '第二頁'], font: 'traditional' }),
      '6 提案.pdf': aPdf({ pages: ['Proposal', 'Two', 'Three'], script: 'this.ran = 1; app.alert(1)' }),
      '7 程式.exe': 'MZ',
    }).map(([name, content]) => {
      const file = path.join(sanbiao.documents, name);
      writeFileSync(file, content);
      return file;
    });
    await folder.client.drop(...files, sanbiao.fixture('F1_star_banker_zhTW.xlsx'));
    await expect(folder.client.files).toHaveCount(8);
    const { page, preview } = folder;
    await folder.name('F1_star').focus();
    await page.keyboard.press('Space');
    await expect(preview.locator('table')).toContainText('客戶姓名');
    await expect(preview.getByRole('button', { name: '保險涵蓋' })).toBeVisible();
    const next = async (name: string): Promise<void> => {
      await preview.locator('.preview-head').getByRole('button', { name: sanbiao.words.preview.after }).click();
      await expect(folder.previewName).toHaveText(name);
    };
    await next('7 程式.exe');
    await expect(preview).toContainText(sanbiao.words.preview.none);
    await page.keyboard.press('ArrowRight');
    await expect(folder.previewName).toHaveText('6 提案.pdf');
    await expect(preview.locator('[data-page]')).toHaveCount(3);
    await expect(preview.locator('[data-page="1"]')).toContainText('Proposal');
    await expect.poll(() => folder.isDrawn()).toBe(true);
    await page.keyboard.press('+');
    await expect(preview.locator('.preview-tools')).toContainText('125%');
    expect(await violationsOn(page, 'all', preview)).toEqual([]);
    await page.keyboard.press('0');
    await page.keyboard.press('ArrowRight');
    await expect(preview.locator('[data-page="1"]')).toContainText('對帳單 王美玲');
    await expect.poll(() => folder.isDrawn()).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect(preview.locator('table')).toContainText('存款');
    await page.keyboard.press('ArrowRight');
    await expect(preview.locator('img')).toHaveJSProperty('naturalWidth', 10);
    await page.keyboard.press('ArrowRight');
    await expect(preview).toContainText('請看附件');
    await page.keyboard.press('ArrowRight');
    await expect(preview.locator('pre')).toHaveText('第一行');
    await page.keyboard.press('ArrowLeft');
    await expect(folder.previewName).toHaveText('2 信.eml');
    await page.keyboard.press('Escape');
    await expect(preview).toBeHidden();
    await expect(folder.name('F1_star')).toBeFocused();
    expect(await page.evaluate(() => Reflect.get(window, 'ran') as unknown)).toBeUndefined();
    expect(sanbiao.complaints).toEqual([]);
  },
);

folderJourney('[F65] a PDF that is damaged or has a password says so calmly', async ({ sanbiao, folder }) => {
  const files = { '壞掉.pdf': '%PDF-1.7 nothing', '上鎖.pdf': aPdf({ pages: ['secret'], locked: true }) };
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(sanbiao.documents, name), content);
  await folder.client.drop(...Object.keys(files).map(name => path.join(sanbiao.documents, name)));
  const words = sanbiao.words.preview;
  await folder.name('壞掉.pdf').click();
  await expect(folder.preview).toContainText(words.damaged.replace('{{file}}', '壞掉.pdf'));
  await folder.page.keyboard.press('Escape');
  await folder.name('上鎖.pdf').click();
  await expect(folder.preview).toContainText(words.encrypted.replace('{{file}}', '上鎖.pdf'));
  expect(sanbiao.complaints).toEqual([]);
});

folderJourney(
  '[F73 F76] files are removed and brought back, from the trash and by undo, with the keyboard',
  async ({ sanbiao, folder }) => {
    const files = ['保險提案.pdf', '申購書.txt', '身分證.jpg'].map(name => path.join(sanbiao.documents, name));
    for (const file of files) writeFileSync(file, `content of ${file}`);
    await folder.client.drop(...files);
    const { page, client } = folder;
    await expect(client.files).toHaveCount(3);
    await expect(folder.questions).toContainText('3');
    await folder.button('guessed-right').press('Enter');
    await expect(folder.questions).toBeHidden();
    await expect(folder.root).toBeFocused();
    await client.files.first().locator('.file-name').focus();
    await page.keyboard.press('Delete');
    await expect(client.files).toHaveCount(2);
    await expect(client.files.first().locator('.file-name')).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(client.files).toHaveCount(3);
    await client.files.first().locator('.file-name').focus();
    await page.keyboard.press('Shift+ArrowDown');
    await expect(folder.root.locator('li[data-picked]')).toHaveCount(2);
    await page.keyboard.press('Control+a');
    await expect(folder.root.locator('li[data-picked]')).toHaveCount(3);
    expect(await violationsOn(page, 'all', folder.root)).toEqual([]);
    await page.keyboard.press('Delete');
    await expect(folder.root.locator('.files > li')).toHaveCount(0);
    expect(client.onDisk()).toEqual([]);
    await folder.root.getByRole('button', { name: '3', exact: false }).first().click();
    await expect(folder.root.locator('.trash > li')).toHaveCount(3);
    await expect(folder.root.locator('.trash > li').first()).toContainText('30');
    expect(await violationsOn(page, 'all', folder.root)).toEqual([]);
    await folder.root.locator('.trash > li').first().getByRole('button').click();
    await expect(folder.root.locator('.trash > li')).toHaveCount(2);
    await expect.poll(() => client.onDisk()).toHaveLength(1);
    await page.keyboard.press('Control+z');
    await expect(folder.root.locator('.trash > li')).toHaveCount(3);
    await page.keyboard.press('Control+z');
    await expect.poll(() => client.onDisk()).toHaveLength(3);
    expect(sanbiao.complaints).toEqual([]);
  },
);

folderJourney(
  '[F77] a file that was edited or deleted outside is asked about: what is new is taken, or what was filed put back',
  async ({ sanbiao, folder }) => {
    const file = path.join(sanbiao.documents, '申購書.txt');
    writeFileSync(file, 'one');
    await folder.client.drop(file);
    await expect(folder.client.files).toHaveCount(1);
    const onDisk = path.join(folder.client.clientsFolder, folder.client.onDisk()[0] ?? '');
    /** As office programs save: beside, then in its place. */
    const save = async (content: string): Promise<void> => {
      writeFileSync(`${file}.new`, content);
      renameSync(`${file}.new`, onDisk);
      await folder.comeBack();
      await expect(folder.line('申購書')).toHaveAttribute('data-state', 'altered');
    };
    const settled = async (content: string): Promise<void> => {
      await expect(folder.line('申購書')).toHaveAttribute('data-state', 'there');
      await expect(folder.questions).toBeHidden();
      expect(readFileSync(onDisk, 'utf8')).toBe(content);
    };
    await save('two, longer');
    await folder.answer('put-back', '申購書.txt').click();
    await settled('one');
    await save('three, longer');
    await folder.answer('accept', '申購書.txt').click();
    await settled('three, longer');
    rmSync(onDisk);
    await folder.comeBack();
    await expect(folder.line('申購書')).toHaveAttribute('data-state', 'missing');
    await folder.answer('put-back-gone', '申購書.txt').click();
    await settled('three, longer');
    expect(sanbiao.complaints).toEqual([]);
  },
);

folderJourney(
  '[F77] a file that was renamed outside is followed, and one that was put there is taken in',
  async ({ sanbiao, folder }) => {
    const file = path.join(sanbiao.documents, '申購書.txt');
    writeFileSync(file, 'one');
    await folder.client.drop(file);
    await expect(folder.client.files).toHaveCount(1);
    const onDisk = path.join(folder.client.clientsFolder, folder.client.onDisk()[0] ?? '');
    renameSync(onDisk, path.join(path.dirname(onDisk), '申購書 簽名.txt'));
    writeFileSync(path.join(path.dirname(onDisk), '外面來的.txt'), 'new');
    await folder.comeBack();
    await folder.answer('relink', '申購書 簽名.txt').click();
    await expect(folder.line('申購書 簽名.txt')).toHaveAttribute('data-state', 'there');
    await folder.answer('adopt', '外面來的.txt').click();
    await expect(folder.client.files).toHaveCount(2);
    await expect(folder.questions).toBeHidden();
    expect(sanbiao.complaints).toEqual([]);
  },
);

folderJourney('[F74] a screenshot is pasted into the folder', async ({ sanbiao, folder }) => {
  await folder.page.evaluate(
    async bytes => {
      const png = new Blob([new Uint8Array(bytes)], { type: 'image/png' });
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    },
    [...picture],
  );
  await folder.root.focus();
  await folder.paste();
  await expect(folder.client.files).toHaveCount(1);
  await expect(folder.client.files.first()).toContainText(sanbiao.words.folder.screenshot);
  expect(folder.client.onDisk()[0]).toMatch(/\d{4}-\d\d-\d\d \d{6}\.png$/);
  await folder.client.files.first().locator('.file-name').click();
  await expect(folder.preview.locator('img')).toHaveJSProperty('naturalWidth', 10);
  expect(sanbiao.complaints).toEqual([]);
});

folderJourney(
  '[F73] the same file a second time is asked about, and left or filed again',
  async ({ sanbiao, folder }) => {
    const file = path.join(sanbiao.documents, '契約.txt');
    writeFileSync(file, 'one');
    await folder.client.drop(file);
    await expect(folder.client.files).toHaveCount(1);
    await folder.client.drop(file);
    await expect(folder.questions).toContainText('契約.txt');
    await folder.button('twins-leave').click();
    await expect(folder.questions).toBeHidden();
    await expect(folder.client.files).toHaveCount(1);
    await folder.client.drop(file);
    await folder.button('twins-again').click();
    await expect(folder.client.files).toHaveCount(2);
  },
);

folderJourney('[F78] a file is renamed in its place, and moved to another client', async ({ sanbiao, folder }) => {
  const file = path.join(sanbiao.documents, '契約.txt');
  writeFileSync(file, 'one');
  await folder.client.drop(file);
  const { page } = folder;
  await folder.name('契約.txt').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('房貸契約');
  await page.keyboard.press('Enter');
  await expect(folder.name('房貸契約.txt')).toBeFocused();
  await expect.poll(() => folder.client.onDisk().map(name => path.basename(name))).toEqual(['房貸契約.txt']);
  const [before = ''] = folder.client.onDisk();
  await page.keyboard.press('Control+a');
  await folder.root.getByLabel(sanbiao.words.folder.move).click();
  await page.locator('[data-combobox-option]').nth(1).click();
  await expect(folder.client.files).toHaveCount(0);
  await expect.poll(() => folder.client.onDisk()).toHaveLength(1);
  expect(path.dirname(folder.client.onDisk()[0] ?? '')).not.toBe(path.dirname(before));
  await page.keyboard.press('Control+z');
  await expect(folder.client.files).toHaveCount(1);
  await expect.poll(() => folder.client.onDisk()).toEqual([before]);
  expect(sanbiao.complaints).toEqual([]);
});

folderJourney('[F75] scanned files are taken out of a folder that was chosen once', async ({ sanbiao, folder }) => {
  const scans = path.join(sanbiao.documents, '掃描');
  mkdirSync(scans);
  for (const name of ['保單 1.txt', '保單 2.txt', '別人的.txt']) writeFileSync(path.join(scans, name), name);
  await sanbiao.willChoose(scans);
  const { page } = folder;
  const words = sanbiao.words.folder;
  const inbox = page.getByRole('dialog', { name: words.inbox });
  const openInbox = async (): Promise<void> => {
    await folder.button('add').click();
    await page.getByRole('menuitem', { name: words['add-inbox'] }).click();
  };
  await openInbox();
  await inbox.getByRole('button', { name: words['inbox-choose'] }).click();
  await inbox.getByText('保單 1.txt').click();
  await inbox.getByText('保單 2.txt').click();
  expect(await violationsOn(page, 'all', inbox)).toEqual([]);
  await inbox.locator('.btn.primary').click();
  await expect(folder.client.files).toHaveCount(2);
  await openInbox();
  await expect(inbox.getByText('別人的.txt')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(inbox).toBeHidden();
  expect(sanbiao.complaints).toEqual([]);
});

folderJourney('[F79] a file is replaced, and what it was before is put back', async ({ sanbiao, folder }) => {
  const [first, second] = ['契約.txt', '新約.txt'].map(name => path.join(sanbiao.documents, name));
  writeFileSync(first ?? '', 'first');
  writeFileSync(second ?? '', 'the second');
  await folder.client.drop(first ?? '');
  await folder.name('契約.txt').click();
  const { preview } = folder;
  const words = sanbiao.words.folder;
  await expect(preview.locator('pre')).toHaveText('first');
  await sanbiao.willChoose(second ?? '');
  await preview.getByRole('button', { name: words.replace }).click();
  await expect(preview.locator('pre')).toHaveText('the second');
  await preview.getByRole('button', { name: words.restore, exact: true }).click();
  await expect(preview.locator('pre')).toHaveText('first');
  await preview.getByLabel(sanbiao.words.columns.attachment.category, { exact: true }).selectOption('contract');
  await preview.getByLabel(sanbiao.words.columns.attachment.note, { exact: true }).fill('正本在保險箱');
  await folder.page.keyboard.press('Control+Enter');
  await folder.page.keyboard.press('Escape');
  await expect(folder.line('契約.txt')).toContainText('正本在保險箱');
  await folder.root.getByRole('searchbox').fill('保險箱');
  await expect(folder.client.files).toHaveCount(1);
  await folder.root.getByRole('searchbox').fill('沒有這個');
  await expect(folder.client.files).toHaveCount(0);
  expect(sanbiao.complaints).toEqual([]);
});
