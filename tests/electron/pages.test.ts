/** Our own protocol gives out the files of the window and nothing else of the disk. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesIn } from '../../electron/pages';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sanbiao-pages-'));
  mkdirSync(path.join(folder, 'renderer/assets'), { recursive: true });
  for (const file of [
    'secret.html',
    'renderer/index.html',
    'renderer/assets/a.js',
    'renderer/codes.bcmap',
    'renderer/note.exe',
  ])
    writeFileSync(path.join(folder, file), file);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('[P22] the files of the window are served with their type', async () => {
  const pages = pagesIn(path.join(folder, 'renderer'));
  expect((await pages('/index.html'))?.type).toBe('text/html; charset=utf-8');
  expect((await pages('/codes.bcmap'))?.type).toBe('application/octet-stream');
  expect(Buffer.from((await pages('/assets/a.js'))?.body ?? []).toString()).toBe('renderer/assets/a.js');
});

test.each([
  '/',
  '/../secret.html',
  '/%2e%2e/secret.html',
  '/..%5csecret.html',
  '/assets/../../secret.html',
  '//secret.html',
  '/assets',
  '/assets/',
  '/index.html\0.js',
  '/INDEX.HTML',
  '/index.html/',
  'index.html',
  '/C:/secret.html',
  '/etc/passwd',
  '/note.exe',
  '/.',
  '/..',
])('[P22] %j is not served', async pathname => {
  expect(await pagesIn(path.join(folder, 'renderer'))(pathname)).toBeNull();
});
