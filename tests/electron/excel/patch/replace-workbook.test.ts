/** A patched workbook takes the place of the one it was made from. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  digestOf,
  dropHalf,
  readWorkbookFile,
  replaceWorkbook,
} from '../../../../electron/excel/patch/replace-workbook';
import { valueOf } from '../../a-book';
import { tempFolder } from '../../temp-folder';

async function aFile() {
  const folder = await tempFolder();
  const file = path.join(folder, '名單.xlsx');
  await fs.writeFile(file, 'before');
  const read = await readWorkbookFile(file);
  const digest = read.ok ? read.value.digest : '';
  const keepIn = path.join(folder, 'book', 'kept');
  const chunks = [Buffer.from('af'), Buffer.from('ter')];
  return { folder, file, replacing: { file, job: 'link' as const, digest, keepIn, chunks } };
}

test('[L8] the new version stands in place whole, the one before is kept', async () => {
  const { folder, file, replacing } = await aFile();
  expect(await replaceWorkbook(replacing)).toEqual({ ok: true, value: digestOf(Buffer.from('after')) });
  expect(await fs.readFile(file, 'utf8')).toBe('after');
  const [kept = ''] = await fs.readdir(replacing.keepIn);
  expect(kept).toMatch(/^名單 \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.xlsx$/);
  expect(await fs.readFile(path.join(replacing.keepIn, kept), 'utf8')).toBe('before');
  expect(await fs.readdir(folder)).toEqual(['book', '名單.xlsx']);
});

test.each(['~$名單.xlsx', '.~lock.名單.xlsx#'])(
  '[L9] a workbook with %s beside it is open elsewhere and left alone',
  async mark => {
    const { folder, file, replacing } = await aFile();
    await fs.writeFile(path.join(folder, mark), '');
    expect(await replaceWorkbook(replacing)).toMatchObject({ ok: false, problem: { code: 'file-locked' } });
    expect(await fs.readFile(file, 'utf8')).toBe('before');
  },
);

test('[L9] a workbook that changed since it was read is left alone', async () => {
  const { folder, file, replacing } = await aFile();
  await fs.writeFile(file, 'edited');
  expect(await replaceWorkbook(replacing)).toMatchObject({ ok: false, problem: { code: 'file-changed' } });
  expect(await fs.readFile(file, 'utf8')).toBe('edited');
  expect((await fs.readdir(folder)).sort()).toEqual(['book', '名單.xlsx']);
});

test('[L9] a save that comes while the version before is kept is not written over', async () => {
  const { folder, file, replacing } = await aFile();
  const copyFile: typeof fs.copyFile = async (from, to) => {
    await fs.copyFile(from, to);
    await fs.writeFile(file, 'edited');
  };
  const busy = { ...fs, copyFile };
  expect(await replaceWorkbook(replacing, busy)).toMatchObject({ ok: false, problem: { code: 'file-changed' } });
  expect(await fs.readFile(file, 'utf8')).toBe('edited');
  expect((await fs.readdir(folder)).sort()).toEqual(['book', '名單.xlsx']);
  expect(await fs.readdir(replacing.keepIn)).toEqual([]);
});

test('[L9] a save that comes while a try to put it in place is repeated is not written over', async () => {
  const { folder, file, replacing } = await aFile();
  let tries = 0;
  const rename = async (): Promise<void> => {
    if (++tries === 2) await fs.writeFile(file, 'edited');
    throw Object.assign(new Error('held'), { code: 'EACCES' });
  };
  const held = { ...fs, rename };
  expect(await replaceWorkbook(replacing, held)).toMatchObject({ ok: false, problem: { code: 'file-changed' } });
  expect(tries).toBe(2);
  expect((await fs.readdir(folder)).sort()).toEqual(['book', '名單.xlsx']);
  expect(await fs.readdir(replacing.keepIn)).toEqual([]);
});

test('[L8, L47] the disk refusing leaves everything as it was', async () => {
  const { folder, file, replacing } = await aFile();
  const full = { ...fs, rename: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) };
  expect(await replaceWorkbook(replacing, full)).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
  expect(await fs.readFile(file, 'utf8')).toBe('before');
  expect((await fs.readdir(folder)).sort()).toEqual(['book', '名單.xlsx']);
  expect(await fs.readdir(replacing.keepIn)).toEqual([]);
});

test('[L47] a version before of which only a part could be kept is none', async () => {
  const { replacing } = await aFile();
  const copyFile: typeof fs.copyFile = async (_, to) => {
    await fs.writeFile(String(to), 'bef');
    throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  };
  expect(await replaceWorkbook(replacing, { ...fs, copyFile })).toMatchObject({ problem: { code: 'disk-full' } });
  expect(await fs.readdir(replacing.keepIn)).toEqual([]);
});

test('[L47] a filling and a link that write one workbook at once each write a file of their own', async () => {
  const { folder, file, replacing } = await aFile();
  const beside: string[] = [];
  const about = async (): Promise<void> => {
    beside.push(...(await fs.readdir(folder)).filter(name => name.endsWith('.tmp')));
  };
  valueOf(await replaceWorkbook({ ...replacing, about }));
  const { digest } = valueOf(await readWorkbookFile(file));
  valueOf(await replaceWorkbook({ ...replacing, job: 'fill', digest, about }));
  expect(beside).toEqual(['.名單.xlsx.link.tmp', '.名單.xlsx.fill.tmp']);
  await Promise.all(beside.map(name => fs.writeFile(path.join(folder, name), 'half')));
  await dropHalf(file, 'link');
  expect((await fs.readdir(folder)).sort()).toEqual(['.名單.xlsx.fill.tmp', 'book', '名單.xlsx']);
});

test('[L8] of many versions the newest twenty are kept', async () => {
  const { file, replacing } = await aFile();
  let { digest } = replacing;
  for (let version = 0; version < 23; version++) {
    await fs.utimes(file, 1_700_000_000 + version, 1_700_000_000 + version);
    const done = await replaceWorkbook({ ...replacing, digest, chunks: [Buffer.from(String(version))] });
    digest = done.ok ? done.value : '';
  }
  const kept = await fs.readdir(replacing.keepIn);
  expect(kept).toHaveLength(20);
  expect(kept.sort()[0]).toContain('22.13.23');
});

test('[L43] the digest of what is about to stand there is told while the one before still does', async () => {
  const { file, replacing } = await aFile();
  const told: string[] = [];
  const about = async (digest: string): Promise<void> => {
    told.push(digest, await fs.readFile(file, 'utf8'));
  };
  const done = await replaceWorkbook({ ...replacing, about });
  expect(told).toEqual([done.ok ? done.value : '', 'before']);
});

test('[L43] where it cannot be noted, nothing is replaced', async () => {
  const { file, folder, replacing } = await aFile();
  const about = (): Promise<void> => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
  expect(await replaceWorkbook({ ...replacing, about })).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
  expect(await fs.readFile(file, 'utf8')).toBe('before');
  expect((await fs.readdir(folder)).sort()).toEqual(['book', '名單.xlsx']);
});
