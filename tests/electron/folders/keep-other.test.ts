/** Nothing of the user's is overwritten without a copy. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { keepOther } from '../../../electron/folders/keep-other';
import { realDisk } from '../../../electron/store/disk';
import { tempFolder } from '../temp-folder';

test('[F2] what stands where we write is kept under the next free name; where nothing stands nothing happens', async () => {
  const folder = await tempFolder();
  const file = path.join(folder, 'book.xlsx');
  await keepOther(realDisk, file);
  expect(await fs.readdir(folder)).toEqual([]);
  for (const content of ['first', 'second']) {
    await fs.writeFile(file, content);
    await keepOther(realDisk, file);
  }
  const names = (await fs.readdir(folder)).sort();
  expect(names).toEqual(['book (2).xlsx', 'book (3).xlsx']);
  expect(await fs.readFile(path.join(folder, 'book (2).xlsx'), 'utf8')).toBe('first');
});
