/** `npm run package`: the app in a folder and a tar.gz; `-- --installers` makes this system's installers, where their tools can be downloaded. */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { build, DIR_TARGET, Platform } from 'electron-builder';
import manifest from '../package.json';
import { buildAll, ensureBuilt } from './build';
import { packaging } from './electron-builder.config';
import { root } from './launch';
import { resolveElectron, type Runtime } from './runtime';

const folderName =
  { linux: 'linux-unpacked', win32: 'win-unpacked', darwin: 'mac' }[process.platform as string] ?? 'linux-unpacked';

interface Wanted {
  readonly output: string;
  readonly inspectable: boolean;
  readonly installers: boolean;
}

async function pack({ output, inspectable, installers }: Wanted): Promise<Runtime> {
  const runtime = await resolveElectron();
  const targets = installers ? Platform.current().createTarget() : Platform.current().createTarget(DIR_TARGET);
  await build({ targets, projectDir: root, config: packaging({ runtime, output, inspectable }) });
  return runtime;
}

/** The packaged app that journeys drive, made anew if the build is newer. */
export async function ensurePackagedForTests(): Promise<string> {
  await ensureBuilt();
  const output = path.join(root, 'release/test');
  const folder = path.join(output, folderName);
  const asar = path.join(folder, 'resources/app.asar');
  if (!existsSync(asar) || statSync(asar).mtimeMs < statSync(path.join(root, 'dist/built')).mtimeMs) {
    rmSync(output, { recursive: true, force: true });
    await pack({ output, inspectable: true, installers: false });
  }
  return folder;
}

if (process.argv[1] === import.meta.filename) {
  const output = path.join(root, 'release');
  const installers = process.argv.includes('--installers');
  await buildAll();
  rmSync(path.join(output, folderName), { recursive: true, force: true });
  const runtime = await pack({ output, inspectable: false, installers });
  const folder = path.join(output, folderName);
  if (process.platform === 'linux' && !installers) {
    const archive = path.join(output, `sanbiao-${manifest.version}-linux-${process.arch}.tar.gz`);
    execFileSync('tar', [
      '-C',
      output,
      '-czf',
      archive,
      '--transform',
      `s/^${folderName}/sanbiao-${manifest.version}/`,
      folderName,
    ]);
    console.log(archive);
  }
  console.log(folder);
  if (runtime.from === 'assembled')
    console.log(
      `Note: this package carries the runtime of development and tests (Electron ${runtime.version}). Make what you give to people where the official Electron can be downloaded.`,
    );
}
