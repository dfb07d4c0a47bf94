/** One file by several paths. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isSameFile } from '../../../electron/excel/same-file';
import { tempFolder } from '../temp-folder';

test('[X30] a file is the same one by every path that leads to it, and no other', async () => {
  const folder = await tempFolder();
  const [file, other] = [path.join(folder, 'a.xlsx'), path.join(folder, 'b.xlsx')];
  await fs.writeFile(file, 'same');
  await fs.writeFile(other, 'same');
  await fs.symlink(file, path.join(folder, 'link.xlsx'));
  await fs.symlink(folder, path.join(folder, 'here'));
  expect(await isSameFile(path.join(folder, 'link.xlsx'), file)).toBe(true);
  expect(await isSameFile(path.join(folder, 'here', 'a.xlsx'), file)).toBe(true);
  expect(await isSameFile(other, file)).toBe(false);
  expect(await isSameFile(path.join(folder, 'none.xlsx'), file)).toBe(false);
});
