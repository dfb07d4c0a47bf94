/** Builds the app into dist; `ensureBuilt` only if a source is newer than the last build. */
import { copyFileSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { mainConfig, preloadConfig, rendererConfig } from './vite.config';

const root = path.resolve(import.meta.dirname, '..');
const stamp = path.join(root, 'dist/built');
const sources = ['shared', 'electron', 'renderer', 'build', 'package-lock.json'] as const;

/** What no bundle imports but the app shows. */
export function copyAssets(): void {
  copyFileSync(path.join(root, 'build/icon/icon.png'), path.join(root, 'dist/main/icon.png'));
}

export async function buildAll(): Promise<void> {
  await Promise.all([mainConfig(), preloadConfig(), rendererConfig()].map(config => build(config)));
  copyAssets();
  writeFileSync(stamp, '');
}

function newest(file: string): number {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(file).reduce((latest, name) => Math.max(latest, newest(path.join(file, name))), stat.mtimeMs);
}

export async function ensureBuilt(): Promise<void> {
  const builtAt = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  if (sources.every(source => newest(path.join(root, source)) <= builtAt)) return;
  console.log('building ...');
  await buildAll();
}

if (process.argv[1] === import.meta.filename) await buildAll();
