/** What is imported stays in the book as it was. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { digestOf } from '../../../electron/excel/digest';
import { keepOriginal } from '../../../electron/excel/keep-original';
import { plainFiles } from '../../../electron/folders/plain-files';
import { tempFolder } from '../temp-folder';

async function aBook() {
  const folder = await tempFolder();
  const file = path.join(await tempFolder(), '客戶.csv');
  await fs.writeFile(file, '姓名,電話\n王小明,0912345678\n');
  const kept = (): Promise<string[]> => fs.readdir(path.join(folder, 'originals'));
  return { files: plainFiles(folder), folder, file, kept };
}

test('[I69] the file is kept under its name and a part of its digest, byte for byte', async () => {
  const { files, folder, file, kept } = await aBook();
  const digest = await digestOf(file);
  expect(await keepOriginal(files, { name: '客戶.csv', file, digest })).toMatchObject({
    ok: true,
    value: { name: `客戶 ${digest.slice(0, 12)}.csv` },
  });
  const [name = ''] = await kept();
  expect(await fs.readFile(path.join(folder, 'originals', name))).toEqual(await fs.readFile(file));
});

test('[I69] the same bytes are kept once, whatever the file is called, and stay when the second import is refused', async () => {
  const { files, file, kept } = await aBook();
  const digest = await digestOf(file);
  await keepOriginal(files, { name: '客戶.csv', file, digest });
  const again = await keepOriginal(files, { name: '再來.csv', file, digest });
  if (again.ok) await again.value.undo();
  expect(await kept()).toEqual([`客戶 ${digest.slice(0, 12)}.csv`]);
});

test('[I69] a file that is no longer what was read is refused, and nothing is left of it', async () => {
  const { files, file, kept } = await aBook();
  const digest = await digestOf(file);
  await fs.appendFile(file, '林美,0912345679\n');
  expect(await keepOriginal(files, { name: '客戶.csv', file, digest })).toEqual({
    ok: false,
    problem: { code: 'file-changed', file: '客戶.csv' },
  });
  expect(await kept()).toEqual([]);
});

test('[I69] a file behind a link is kept; one that is gone is a problem', async () => {
  const { files, file, kept } = await aBook();
  const digest = await digestOf(file);
  const link = `${file}.link.csv`;
  await fs.symlink(file, link);
  expect(await keepOriginal(files, { name: 'link.csv', file: link, digest })).toMatchObject({ ok: true });
  expect(await kept()).toHaveLength(1);
  await fs.rm(file);
  expect(await keepOriginal(files, { name: 'x.csv', file, digest: 'f'.repeat(64) })).toMatchObject({
    ok: false,
    problem: { code: 'file-missing' },
  });
});

test('[I69] a pasted block is kept as text, and taken away again on request', async () => {
  const { files, folder, kept } = await aBook();
  const made = await keepOriginal(files, { name: '貼上的內容', text: '姓名\t電話\n王\t1\n' });
  const [name = ''] = await kept();
  expect(name).toMatch(/^貼上的內容 [0-9a-f]{12}\.tsv$/);
  expect(await fs.readFile(path.join(folder, 'originals', name), 'utf8')).toBe('姓名\t電話\n王\t1\n');
  if (made.ok) await made.value.undo();
  expect(await kept()).toEqual([]);
});
