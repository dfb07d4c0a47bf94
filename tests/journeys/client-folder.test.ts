/** A client's documents are one drop away, and lie on disk where the RM would look for them. */
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { clientJourney } from '../pages/client-screen';

clientJourney(
  '[F5] three dropped files lie in the client folder, are listed, and undo takes them back',
  async ({ sanbiao, client }) => {
    const files = ['保險提案.pdf', '申購書 (1).txt', '掃描.jpg'].map(name => path.join(sanbiao.documents, name));
    for (const file of files) writeFileSync(file, `content of ${file}`);
    await client.drop(...files);
    await expect(client.files).toHaveCount(3);
    const name = (await client.name.innerText()).trim();
    expect(client.onDisk()).toHaveLength(3);
    for (const file of client.onDisk()) expect(file).toContain(`${name}/`);
    await client.page.keyboard.press('Control+z');
    await expect(client.files).toHaveCount(0);
    await client.page.keyboard.press('Control+y');
    await expect(client.files).toHaveCount(3);
    expect(sanbiao.complaints).toEqual([]);
  },
);

clientJourney(
  '[F7] a file moved away outside is shown as missing when the window is come back to',
  async ({ sanbiao, client }) => {
    const file = path.join(sanbiao.documents, '申購書.pdf');
    writeFileSync(file, 'x');
    await client.drop(file);
    await expect(client.files).toHaveCount(1);
    const [filed] = client.onDisk();
    renameSync(path.join(client.clientsFolder, filed ?? ''), path.join(sanbiao.documents, 'elsewhere.pdf'));
    await client.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(client.files.first()).toHaveAttribute('data-state', 'missing');
  },
);

clientJourney('[F8] a program is not opened before the RM has agreed', async ({ sanbiao, client }) => {
  const file = path.join(sanbiao.documents, 'setup.exe');
  writeFileSync(file, 'MZ');
  await sanbiao.electron.evaluate(({ dialog, shell }) => {
    const seen = { asked: 0, opened: 0 };
    Reflect.set(globalThis, 'seenByDesk', seen);
    dialog.showMessageBox = () => {
      seen.asked += 1;
      return Promise.resolve({ response: 1, checkboxChecked: false });
    };
    shell.openPath = () => {
      seen.opened += 1;
      return Promise.resolve('');
    };
  });
  await client.drop(file);
  await client.files.first().locator('.file-name').click();
  await client.page.locator('.preview').getByRole('button', { name: sanbiao.words.preview.open }).click();
  await expect
    .poll(() => sanbiao.electron.evaluate(() => Reflect.get(globalThis, 'seenByDesk') as unknown))
    .toEqual({ asked: 1, opened: 0 });
});
