/** Small documents on disk. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { realDisk, type Disk } from '../../../electron/store/disk';
import { DurableJson } from '../../../electron/store/durable-json';
import { tempFolder } from '../temp-folder';

test('[J14] a small document is replaced whole or left as it was', async () => {
  const file = path.join(await tempFolder(), 'preferences.json');
  await new DurableJson<{ n: number }>(file).write({ n: 1 });
  const full: Disk = {
    ...realDisk,
    rename: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
  };
  await expect(new DurableJson<{ n: number }>(file, full).write({ n: 2 })).rejects.toThrow('full');
  expect(await new DurableJson<{ n: number }>(file).read()).toEqual({ n: 1 });
  expect(await fs.readdir(path.dirname(file))).toEqual(['preferences.json']);
});

test('[J14] a document that cannot be read is kept beside, and begins anew', async () => {
  const file = path.join(await tempFolder(), 'preferences.json');
  await fs.writeFile(file, '{"n": 1');
  expect(await new DurableJson(file).read()).toBeNull();
  expect(await fs.readFile(`${file}.bad`, 'utf8')).toBe('{"n": 1');
});
